import type * as vscode from 'vscode';
import type { ToCanvas } from '../../core/protocol/canvas';
import type { Board, BoardCanvas } from '../board';

/** A change must not be read while the next one is being typed or dragged. */
const SETTLE_MS = 150;

/** Watches a board the way its canvases do, and calls back a moment after it has changed. */
export class BoardWatch implements BoardCanvas, vscode.Disposable {
  appliedSeq = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly attached: vscode.Disposable;

  constructor(
    board: Board,
    private readonly changed: () => void,
  ) {
    this.attached = board.attach(this);
  }

  post(message: ToCanvas): void {
    if (message.type !== 'change' && message.type !== 'load' && message.type !== 'unreadable') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.changed, SETTLE_MS);
  }

  /** Nothing is drawn here. */
  flush(): Promise<void> {
    return Promise.resolve();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.attached.dispose();
  }
}
