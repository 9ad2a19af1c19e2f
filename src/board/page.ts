import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { type WebviewPage, webviewRoot } from '../util/webviewHtml';

let preload: readonly string[] | undefined;

/** The canvas's page; the chunks it starts with are fetched side by side instead of one after the other. */
export function canvasPage(extensionUri: vscode.Uri, surface: 'editor' | 'view'): WebviewPage {
  preload ??= readPreloadList(extensionUri);
  return { bundle: 'canvas', title: vscode.l10n.t('Whiteboard'), data: { surface }, preload };
}

function readPreloadList(extensionUri: vscode.Uri): readonly string[] {
  const file = vscode.Uri.joinPath(webviewRoot(extensionUri), 'preload.json').fsPath;
  const lists: { canvas: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  return lists.canvas;
}
