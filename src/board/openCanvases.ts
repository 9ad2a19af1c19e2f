import type * as vscode from 'vscode';
import type { CanvasConnection } from './canvasConnection';

/** A canvas on screen or in a hidden tab. */
interface OpenCanvas {
  readonly connection: CanvasConnection;
  readonly uri: vscode.Uri;
  readonly isVisible: () => boolean;
}

/** Knows which canvas was used last, so that commands act where the user is. */
export class OpenCanvases {
  private canvases: OpenCanvas[] = [];

  /** Adds a canvas; `touch` says that it is being used now. */
  add(canvas: OpenCanvas): vscode.Disposable & { touch(): void } {
    this.canvases.push(canvas);
    return {
      touch: () => {
        this.canvases = [canvas, ...this.canvases.filter((each) => each !== canvas)];
      },
      dispose: () => {
        this.canvases = this.canvases.filter((each) => each !== canvas);
      },
    };
  }

  /** The visible canvas used last, if any; with `uri`, the last one on that file, visible or not. */
  find(uri?: vscode.Uri): OpenCanvas | undefined {
    if (uri) return this.canvases.find((canvas) => canvas.uri.toString() === uri.toString());
    return this.canvases.find((canvas) => canvas.isVisible());
  }
}
