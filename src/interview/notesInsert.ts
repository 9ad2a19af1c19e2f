import * as vscode from 'vscode';
import type { NotesSection } from '../core/content/notes';
import { asOwnBlock, type NotesBlock, type NotesLine } from '../core/interview/notesBlock';
import { lineToWriteAfter } from '../core/interview/notesSections';
import type { PhaseId } from '../core/interview/plan';
import { openNotes } from './room';

/** What goes into notes. */
export type NotesText = string | vscode.SnippetString | NotesBlock | NotesLine;

type TextAtCursor = Exclude<NotesText, NotesLine>;

/**
 * Inserts at the cursor of the visible notes, else into the notes' section of the phase; without notes at the cursor of
 * the active Markdown editor. A text never starts in the middle of a line. False, with a message, when there is
 * nowhere to insert it.
 */
export async function insertIntoNotes(
  text: NotesText,
  notes: vscode.Uri | undefined,
  phase: PhaseId | undefined,
  sections: readonly NotesSection[],
): Promise<boolean> {
  const editor = findEditor(notes);
  if (typeof text === 'object' && 'line' in text) {
    if (editor) return insertLine(editor, editor.selection.end.line, text.line);
    return insertIntoNotes(text.line, notes, phase, sections);
  }
  if (editor) return insertAt(editor, editor.selection, text);
  if (notes) return insertInSection(await openNotes(notes, false), text, phase, sections);
  const message = vscode.l10n.t('There are no notes to insert this into. Open a Markdown file, or start an interview.');
  void vscode.window.showInformationMessage(message);
  return false;
}

/** The visible editor of the notes; without notes, the active Markdown editor. */
function findEditor(notes: vscode.Uri | undefined): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (notes) return visibleTextEditors.find(({ document }) => document.uri.toString() === notes.toString());
  return activeTextEditor?.document.languageId === 'markdown' ? activeTextEditor : undefined;
}

/** Behind a line; a blank one is taken. */
function insertLine(editor: vscode.TextEditor, line: number, text: string): Thenable<boolean> {
  const { isEmptyOrWhitespace, range } = editor.document.lineAt(line);
  return editor.insertSnippet(asSnippet(isEmptyOrWhitespace ? text : `\n${text}`), range.end);
}

async function insertInSection(
  editor: vscode.TextEditor,
  text: TextAtCursor,
  phase: PhaseId | undefined,
  sections: readonly NotesSection[],
): Promise<boolean> {
  const { document } = editor;
  const lines = document.getText().split(/\r\n|\r|\n/);
  const line = lineToWriteAfter(lines, sections, phase);
  const end = line < 0 ? new vscode.Position(0, 0) : document.lineAt(line).range.end;
  const place = new vscode.Range(end, end);
  const isBlock = typeof text === 'object' && 'block' in text;
  const done = await insertAt(editor, place, isBlock ? text : prefixed(text, line < 0 ? '' : '\n'));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return done;
}

async function insertAt(editor: vscode.TextEditor, range: vscode.Range, text: TextAtCursor): Promise<boolean> {
  if (typeof text === 'object' && 'block' in text) return insertBlock(editor, range, text.block);
  const line = editor.document.lineAt(range.start.line);
  // A selection is replaced; behind other words, a text starts a line of its own.
  const before = line.text.slice(0, range.start.character);
  const own = typeof text === 'string' ? text : text.value;
  const isGlued = !own.startsWith('\n') && range.isEmpty && before.trim() !== '';
  const isBeforeWords = range.isEmpty && line.text.slice(range.start.character).trim() !== '';
  if (!isGlued) return editor.insertSnippet(isBeforeWords ? ownLine(text) : asSnippet(text), range);
  return editor.insertSnippet(asSnippet(prefixed(text, '\n')), line.range.end);
}

/** A selection is replaced; in the middle of a line, a block goes behind it. */
function insertBlock(editor: vscode.TextEditor, range: vscode.Range, text: string): Thenable<boolean> {
  const { document } = editor;
  const end = document.lineAt(range.start.line).range.end;
  const place = range.isEmpty ? new vscode.Range(end, end) : range;
  const before = document.getText(new vscode.Range(new vscode.Position(0, 0), place.start));
  const after = document.getText(new vscode.Range(place.end, document.lineAt(document.lineCount - 1).range.end));
  return editor.insertSnippet(asSnippet(asOwnBlock(text, before, after)), place);
}

function prefixed(text: string | vscode.SnippetString, prefix: string): string | vscode.SnippetString {
  return typeof text === 'string' ? `${prefix}${text}` : new vscode.SnippetString(`${prefix}${text.value}`);
}

/** The text as a line above what follows; the cursor stays at its end. */
function ownLine(text: string | vscode.SnippetString): vscode.SnippetString {
  const { value } = asSnippet(text);
  return new vscode.SnippetString(/\$(?:0|\{0)/.test(value) ? `${value}\n` : `${value}$0\n`);
}

function asSnippet(text: string | vscode.SnippetString): vscode.SnippetString {
  return typeof text === 'string' ? new vscode.SnippetString().appendText(text) : text;
}
