import * as vscode from 'vscode';
import { BOARD_LANGUAGE } from '../../ids';
import type { Disposables } from '../../util/dispose';
import type { Board } from '../board';
import type { OpenCanvases } from '../openCanvases';

/** Boards and texts are read again after they have rested for this long. */
const DEBOUNCE_MS = 400;

/** Fires a moment after a Markdown text or a board was opened, changed or saved. */
export function watchBoards(canvases: OpenCanvases, disposables: Disposables): vscode.Event<void> {
  const changes = disposables.add(new vscode.EventEmitter<void>());
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => changes.fire(), DEBOUNCE_MS);
  };
  const textChanged = ({ languageId }: vscode.TextDocument) => {
    if (languageId === 'markdown' || languageId === BOARD_LANGUAGE) changed();
  };
  disposables.add(vscode.workspace.onDidChangeTextDocument(({ document }) => textChanged(document)));
  disposables.add(vscode.workspace.onDidOpenTextDocument(textChanged));
  disposables.add(vscode.workspace.onDidSaveTextDocument(textChanged));
  disposables.add(new ShownBoards(canvases, changed));
  disposables.add({ dispose: () => clearTimeout(timer) });
  return changes.event;
}

/** Boards on screen, those in pictures too, which no text document tells of. */
class ShownBoards implements vscode.Disposable {
  private readonly watched = new Map<Board, vscode.Disposable>();
  private readonly watching: vscode.Disposable;

  constructor(
    private readonly canvases: OpenCanvases,
    private readonly changed: () => void,
  ) {
    this.watching = canvases.onDidChange(() => this.look());
    this.look();
  }

  dispose(): void {
    this.watching.dispose();
    for (const each of this.watched.values()) each.dispose();
    this.watched.clear();
  }

  private look(): void {
    const shown = new Set(this.canvases.boards);
    for (const [board, watch] of this.watched) {
      if (shown.has(board)) continue;
      watch.dispose();
      this.watched.delete(board);
      this.changed();
    }
    for (const board of shown) {
      if (this.watched.has(board)) continue;
      this.watched.set(board, board.onDidChange(this.changed));
      this.changed();
    }
  }
}
