import * as vscode from 'vscode';
import type { CanvasMemory } from '../core/board/canvasMemory';
import type { WebviewPage } from '../util/webviewHtml';
import type { Surface } from './canvasMemories';

/** The canvas's page; `file` is what the board is kept in, `memory` how it was shown the last time. */
export function canvasPage(surface: Surface, memory: CanvasMemory, file: 'board' | 'picture' = 'board'): WebviewPage {
  const data = { surface, file, memory: JSON.stringify(memory) };
  return { bundle: 'canvas', title: vscode.l10n.t('Whiteboard'), data };
}
