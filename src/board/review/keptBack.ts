import * as vscode from 'vscode';

/** Boards on which somebody is to find what is wrong: nothing that is found on them is shown. */
export class KeptBack implements vscode.Disposable {
  private readonly boards = new Set<string>();
  private readonly changes = new vscode.EventEmitter<void>();
  /** Fires when findings of another board are kept back, or of one no longer. */
  readonly onDidChange = this.changes.event;

  has(board: vscode.Uri): boolean {
    return this.boards.has(board.toString());
  }

  /** Keeps back what is found on a board, or shows it again. */
  set(board: vscode.Uri, isKept: boolean): void {
    if (isKept === this.has(board)) return;
    if (isKept) this.boards.add(board.toString());
    else this.boards.delete(board.toString());
    this.changes.fire();
  }

  dispose(): void {
    this.changes.dispose();
  }
}
