import * as vscode from 'vscode';
import type { WebviewPage } from '../util/webviewHtml';

/** The canvas's page, as the board editor or as the Whiteboard view. */
export function canvasPage(surface: 'editor' | 'view'): WebviewPage {
  return { bundle: 'canvas', title: vscode.l10n.t('Whiteboard'), data: { surface } };
}
