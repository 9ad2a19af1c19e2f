import * as vscode from 'vscode';
import type { SceneEdit } from '../core/board/scene';
import type { ToCanvas } from '../core/protocol/canvas';
import type { BoardCanvas } from './board';

/** The canvases that show one board. */
export class CanvasSet {
  private readonly canvases = new Set<BoardCanvas>();

  get size(): number {
    return this.canvases.size;
  }

  [Symbol.iterator](): Iterator<BoardCanvas> {
    return this.canvases.values();
  }

  /** Adds a canvas until the result is disposed. */
  add(canvas: BoardCanvas): vscode.Disposable {
    this.canvases.add(canvas);
    return new vscode.Disposable(() => this.canvases.delete(canvas));
  }

  /** Posts to all. */
  post(message: ToCanvas): void {
    for (const canvas of this.canvases) canvas.post(message);
  }

  /** Passes a change on to all but the canvas it came from. */
  broadcast(edit: SceneEdit, except?: BoardCanvas): void {
    if (!edit.changed.length && !edit.deleted.length && !edit.order && !edit.appState && !edit.files) return;
    for (const canvas of this.canvases) {
      if (canvas !== except) canvas.post({ type: 'change', edit, seenSeq: canvas.appliedSeq });
    }
  }

  /** Resolves when everything drawn in any of them has been submitted. */
  async flush(): Promise<void> {
    await Promise.all([...this.canvases].map((canvas) => canvas.flush()));
  }

  clear(): void {
    this.canvases.clear();
  }
}
