import type * as vscode from 'vscode';
import type { BlockChange } from '../core/board/inspector/change';
import type { BoardSelection } from '../core/protocol/sidebar';
import type { OpenCanvases } from './openCanvases';

/** The board in sight that was used last, for features that look at it from outside. */
export class ActiveBoard {
  /** Fires when another board is the active one, and when something else is selected on it. */
  readonly onDidChange: vscode.Event<void>;

  constructor(private readonly canvases: OpenCanvases) {
    this.onDidChange = canvases.onDidChange;
  }

  /** Undefined while no board is in sight. */
  get selection(): BoardSelection | undefined {
    const connection = this.canvases.find()?.connection;
    if (!connection) return undefined;
    const { selection, inspected, readOnly, figures } = connection;
    return { count: selection.blocks.length, block: inspected, readOnly, figures };
  }

  /** Changes a block of the active board, through its canvas, so that it can be undone. */
  setBlock(id: string, change: BlockChange): void {
    this.canvases.find()?.connection.tell({ type: 'setBlock', id, change });
  }
}
