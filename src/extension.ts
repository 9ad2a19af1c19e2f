import type * as vscode from 'vscode';

/** Wires the parts together; no rule lives here. */
export function activate(_context: vscode.ExtensionContext): void {}
