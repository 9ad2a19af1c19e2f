import * as vscode from 'vscode';
import type { ToCanvas } from '../core/protocol/canvas';
import type { Board } from './board';
import type { CanvasConnection } from './canvasConnection';

/** A canvas on screen or in a hidden tab. */
export interface OpenCanvas {
  readonly connection: CanvasConnection;
  readonly board: Board;
  readonly uri: vscode.Uri;
  readonly isVisible: () => boolean;
  /** Gives it the focus. */
  readonly focus: () => void;
}

/** How a canvas tells what happens to it. */
interface ShownCanvas extends vscode.Disposable {
  /** It is being used now. */
  touch(): void;
  /** It was shown or hidden, or something else is selected on it. */
  changed(): void;
}

/** Knows which canvas was used last, so that commands act where the user is. */
export class OpenCanvases {
  private canvases: OpenCanvas[] = [];
  private readonly changes = new vscode.EventEmitter<void>();

  /** Fires when another canvas is the one used last, when one is shown or hidden, and when a selection changes. */
  readonly onDidChange = this.changes.event;

  /** Adds a canvas. */
  add(canvas: OpenCanvas): ShownCanvas {
    const keep = (canvases: OpenCanvas[]) => {
      this.canvases = canvases;
      this.changes.fire();
    };
    keep([...this.canvases, canvas]);
    return {
      touch: () => keep([canvas, ...this.canvases.filter((each) => each !== canvas)]),
      changed: () => this.changes.fire(),
      dispose: () => keep(this.canvases.filter((each) => each !== canvas)),
    };
  }

  /** The boards of all canvases, visible or not; one that several show stands there as often. */
  get boards(): readonly Board[] {
    return this.canvases.map(({ board }) => board);
  }

  /** Posts to all canvases, visible or not. */
  post(message: ToCanvas): void {
    for (const { connection } of this.canvases) connection.post(message);
  }

  /** The visible canvas used last, if any; with `uri`, the last one on that file, visible or not. */
  find(uri?: vscode.Uri): OpenCanvas | undefined {
    if (uri) return this.canvases.find((canvas) => canvas.uri.toString() === uri.toString());
    return this.canvases.find((canvas) => canvas.isVisible());
  }

  /** All visible canvases, the one used last at the front. */
  visible(): readonly OpenCanvas[] {
    return this.canvases.filter((canvas) => canvas.isVisible());
  }

  /** All canvases on a board, visible or not. */
  on(board: Board): readonly OpenCanvas[] {
    return this.canvases.filter((canvas) => canvas.board === board);
  }

  /** The visible canvas used last; when none is visible, the one used last. */
  latest(): OpenCanvas | undefined {
    return this.find() ?? this.canvases[0];
  }
}
