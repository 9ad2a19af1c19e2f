import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { tempFolder } from './interviewFixtures';

let shown = 0;

/** Shows a file with a text, whose ends of lines are kept. */
export async function show(
  content: string,
  language: 'estimate' | 'markdown' = 'estimate',
): Promise<vscode.TextEditor> {
  shown += 1;
  const file = path.join(tempFolder(), `${shown}.${language === 'markdown' ? 'md' : 'estimate'}`);
  fs.writeFileSync(file, content);
  return vscode.window.showTextDocument(vscode.Uri.file(file));
}

/** Closes all editors without asking. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** The position just before a piece of a document's text, moved by `shift` columns. */
export function at(document: vscode.TextDocument, piece: string, shift = 0): vscode.Position {
  const offset = document.getText().indexOf(piece);
  assert.ok(offset >= 0, `there is no “${piece}”`);
  return document.positionAt(offset + shift);
}

/** The whole of a document. */
export function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

/** Hints of a document as `line: label`, lines from 1. */
export async function hintsOf(document: vscode.TextDocument, range = wholeOf(document)): Promise<string[]> {
  const hints = await rawHints(document, range);
  return hints.map(({ position, label }) => `${position.line + 1}: ${labelText(label)}`);
}

/** Hints of a document as VS Code has them. */
export async function rawHints(
  document: vscode.TextDocument,
  range = wholeOf(document),
): Promise<readonly vscode.InlayHint[]> {
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range);
}

function labelText(label: vscode.InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

/** Ranges as `line:start-end`, lines from 1, in order. */
export function rangesText(ranges: readonly vscode.Range[]): string[] {
  return ranges
    .map(({ start, end }) => `${start.line + 1}:${start.character}-${end.character}`)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

/** What is marked in a document as `line:start-end code`, as soon as `check` holds for it. */
export async function diagnosticsOf(
  document: vscode.TextDocument,
  check: (found: readonly string[]) => boolean = (found) => found.length > 0,
): Promise<readonly string[]> {
  const read = () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .map(({ range, code }) => `${rangesText([range]).join()} ${String(code)}`);
  while (!check(read())) {
    await new Promise<void>((resolve) => {
      const listening = vscode.languages.onDidChangeDiagnostics(() => {
        listening.dispose();
        resolve();
      });
      if (check(read())) {
        listening.dispose();
        resolve();
      }
    });
  }
  return read();
}
