import type * as vscode from 'vscode';
import type { GraphBlock } from '../core/board/graph/graph';
import type { BlockChange } from '../core/board/inspector/change';
import type { OpenCanvases } from './openCanvases';

/** What is selected on the board in sight that was used last. */
export interface BoardSelection {
  /** Number of selected blocks. */
  readonly count: number;
  /** The one selected block; undefined when there is none or more than one. */
  readonly block: GraphBlock | undefined;
}

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
    return connection && { count: connection.selection.blocks.length, block: connection.inspected };
  }

  /** Changes a block of the active board, through its canvas, so that it can be undone. */
  setBlock(id: string, change: BlockChange): void {
    this.canvases.find()?.connection.setBlock(id, change);
  }
}
