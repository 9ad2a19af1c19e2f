import * as vscode from 'vscode';

/** The file a tab shows, by the `input` of the tab; undefined for a page, a comparison or a terminal. */
export function fileOfTab(input: unknown): vscode.Uri | undefined {
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
