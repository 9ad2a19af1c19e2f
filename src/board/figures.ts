import type * as vscode from 'vscode';
import type { BoundFigures } from '../core/board/binding/figures';
import type { Sheet } from '../core/estimate/sheet';

/** Calls back with the figures a board's blocks can be bound to: soon, and whenever they change. Never at once. */
export type FollowFigures = (listener: (figures: BoundFigures | undefined) => void) => vscode.Disposable;

/** What lies beside a board. */
export interface Beside {
  readonly figures: BoundFigures | undefined;
  readonly sheet: Sheet | undefined;
  readonly notes: string;
}

/** What boards need of estimates; handed to them by `extension.ts`. */
export interface BoardFigures {
  follow(board: vscode.Uri, listener: Parameters<FollowFigures>[0]): vscode.Disposable;
  /** What a board can be bound to now; undefined when there is no estimate beside it. */
  figuresOf(board: vscode.Uri): Promise<BoundFigures | undefined>;
  /** What lies beside a board now: the estimate it is bound to, and the text of the notes ("" without any). */
  besideOf(board: vscode.Uri): Promise<Beside>;
  /** The estimate a board's blocks are bound to; undefined when there is none beside it. */
  estimateOf(board: vscode.Uri): Promise<vscode.Uri | undefined>;
}
