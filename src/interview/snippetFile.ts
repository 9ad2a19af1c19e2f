import * as vscode from 'vscode';
import type { SnippetDefinition } from '../core/content/snippets';

/** The snippets of the package, read from the file VS Code reads too. */
export async function readSnippets(extensionUri: vscode.Uri): Promise<Readonly<Record<string, SnippetDefinition>>> {
  const file = vscode.Uri.joinPath(extensionUri, 'snippets', 'mockboard.code-snippets');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}
