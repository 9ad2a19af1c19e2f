import * as vscode from 'vscode';
import type { MermaidText } from './importMermaid';

/** The text of a Mermaid file. */
export async function mermaidOfFile(uri: vscode.Uri): Promise<MermaidText> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return { name: vscode.workspace.asRelativePath(uri), text, origin: { uri, firstLine: 0 } };
}

/** What is selected in the active text editor, else its diagram; undefined when it is about something else. */
export function mermaidOfEditor(editor: vscode.TextEditor | undefined): MermaidText | undefined {
  if (!editor) return undefined;
  const { document, selection } = editor;
  const name = vscode.workspace.asRelativePath(document.uri);
  if (!selection.isEmpty) {
    const origin = { uri: document.uri, firstLine: selection.start.line };
    return { name: vscode.l10n.t('The selection in {0}', name), text: document.getText(selection), origin };
  }
  const isMermaid = document.languageId === 'mermaid' || /\.(mmd|mermaid)$/i.test(document.uri.path);
  if (isMermaid) return { name, text: document.getText(), origin: { uri: document.uri, firstLine: 0 } };
  return document.languageId === 'markdown' ? fenceAround(document, selection.active.line, name) : undefined;
}

/** The fence the cursor stands in, else the first of the file. */
function fenceAround(document: vscode.TextDocument, cursor: number, name: string): MermaidText | undefined {
  const lines = document.getText().split(/\r\n|\r|\n/);
  const starts = lines.flatMap((line, index) => (/^\s*[`~]{3,}\s*mermaid\b/i.test(line) ? [index] : []));
  const start = starts.filter((index) => index <= cursor).at(-1) ?? starts[0];
  if (start === undefined) return undefined;
  const text = lines.slice(start).join('\n');
  return { name, text, origin: { uri: document.uri, firstLine: start } };
}

/** Asks where a diagram is to come from when no text editor holds one. */
export async function askForMermaid(): Promise<MermaidText | undefined> {
  const clipboard = await vscode.env.clipboard.readText();
  const firstLine = clipboard.trim().split('\n')[0]?.slice(0, 60) ?? '';
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('From the Clipboard'), description: firstLine, from: 'clipboard' as const },
      { label: vscode.l10n.t('From a File…'), description: '.mmd, .mermaid, .md', from: 'file' as const },
    ],
    {
      title: vscode.l10n.t('Import Mermaid'),
      placeHolder: vscode.l10n.t('Copy a diagram’s text first, or choose a file'),
    },
  );
  if (picked?.from === 'clipboard') return { name: vscode.l10n.t('The clipboard'), text: clipboard };
  if (picked?.from !== 'file') return undefined;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Mermaid'),
      filters: { Mermaid: ['mmd', 'mermaid', 'md'] },
    })) ?? [];
  return file && mermaidOfFile(file);
}
