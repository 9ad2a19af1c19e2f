import * as vscode from 'vscode';
import { suggestsByItself } from '../util/settings';
import type { Sheets } from './sheets';

const WORD_BEGINS = /(?<![\p{L}\p{M}\p{N}_.])[\p{L}_]$/u;

/**
 * Opens the list of names when a word is begun in a fence of Markdown: VS Code asks nobody there while one types, and hears no
 * letter as a sign to ask. Whoever has switched "Suggest On Trigger Characters" off is left alone.
 * `beforeAsking` is told the document each time.
 */
export function suggestWhileTyping(
  sheets: Sheets,
  beforeAsking: (document: vscode.TextDocument) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    const [change, ...more] = contentChanges;
    if (!change || more.length || reason !== undefined || document.languageId !== 'markdown') return;
    if (!isBegun(document, change) || !sheets.latest(document) || !suggestsByItself(document)) return;
    const { line } = change.range.start;
    const sheet = await sheets.settled(document);
    // Where the cursor is, the extension host may hear later than what was typed.
    if (!sheet?.lines[line]?.parsed || vscode.window.activeTextEditor?.document !== document) return;
    beforeAsking(document);
    // Without `auto` VS Code says "No suggestions" where there are none.
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

/** Whether the change is the first letter of a word. */
function isBegun(document: vscode.TextDocument, { range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  if (!range.isEmpty || text.length !== 1) return false;
  const { line, character } = range.start;
  return WORD_BEGINS.test(document.lineAt(line).text.slice(0, character + 1));
}
