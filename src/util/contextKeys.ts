import * as vscode from 'vscode';
import type { ContextKeys } from '../ids';

const known = new Map<keyof ContextKeys, unknown>();

/** Sets a context key for `when` clauses; equal values are not sent again. */
export async function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): Promise<void> {
  if (known.get(key) === value) return;
  known.set(key, value);
  await vscode.commands.executeCommand('setContext', key, value);
}
