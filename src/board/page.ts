import * as vscode from 'vscode';
import type { WebviewPage } from '../util/webviewHtml';

/** The canvas's page, as a board editor or as the Whiteboard view; `file` is what the board is kept in. */
export function canvasPage(surface: 'editor' | 'view', file: 'board' | 'picture' = 'board'): WebviewPage {
  return { bundle: 'canvas', title: vscode.l10n.t('Whiteboard'), data: { surface, file } };
}
