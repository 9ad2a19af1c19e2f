import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { errorText } from '../util/errors';

/** What stands in a file that Mockboard writes: its own text, with the key it was written for; something else; nothing. */
export type OwnFile =
  | { readonly type: 'own'; readonly body: string; readonly key: string }
  | { readonly type: 'edited' }
  | { readonly type: 'missing' }
  | { readonly type: 'unreadable'; readonly reason: string };

const MARK = /\n?<!-- mockboard ([0-9a-f]{16}) (\S*) -->\s*$/;

/** A text as it is written: behind it, in a comment, stands what tells later whether anybody else has changed it. */
export function markedText(body: string, key = ''): string {
  return `${body.trimEnd()}\n\n<!-- mockboard ${sumOf(body)} ${key} -->\n`;
}

/** Reads a file that may be Mockboard's own; the same in a text editor, where it may not be saved yet, counts. */
export async function readOwnFile(file: vscode.Uri): Promise<OwnFile> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  try {
    const text = open?.isDirty
      ? open.getText()
      : new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
    const [all = '', sum, key = ''] = MARK.exec(text) ?? [];
    const body = text.slice(0, text.length - all.length);
    return sum === sumOf(body) ? { type: 'own', body: lines(body), key } : { type: 'edited' };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { type: 'missing' };
    return { type: 'unreadable', reason: errorText(error) };
  }
}

/** Writes a text as Mockboard's own. Throws what the file system says. */
export async function writeOwnFile(file: vscode.Uri, body: string, key = ''): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(markedText(body, key)));
}

/** A name for what a text holds; its length alone would not do. */
export function sumOf(text: string): string {
  return createHash('sha256').update(lines(text)).digest('hex').slice(0, 16);
}

/** Git and editors write other line ends, and spaces at the end of a file; that is no edit. */
function lines(text: string): string {
  return text.replace(/\r\n/g, '\n').trimEnd();
}
