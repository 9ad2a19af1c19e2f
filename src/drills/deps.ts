import type * as vscode from 'vscode';
import type { Content } from '../core/content/content';

/** What drills are made of. */
export interface DrillDeps {
  readonly extensionUri: vscode.Uri;
  /** Folder shared by all windows of this machine. */
  readonly storage: vscode.Uri;
  /** Keeps the drill of this workspace. */
  readonly memory: vscode.Memento;
  readonly content: Content;
  readonly boards: DrillBoards;
}

/** What drills need of whiteboards; `Boards` fits. */
export interface DrillBoards {
  /** Keeps to itself what the review finds on a board, or shows it again. */
  keepBack(board: vscode.Uri, isKept: boolean): void;
  /** Brings everything drawn on a board so far into its document. */
  flush(board: vscode.Uri): Promise<void>;
  /** Has a canvas of a board show all of it. */
  showAll(board: vscode.Uri): void;
}
