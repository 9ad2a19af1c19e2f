import * as vscode from 'vscode';
import type { GestureMarks } from '../core/board/gestures';
import type { SceneEdit } from '../core/board/scene';

/**
 * Walks VS Code's undo history on when a step has led into the middle of a gesture: a stroke was written several times,
 * but is one step for its user.
 */
export class HistoryWalk {
  private next: 'undo' | 'redo' | undefined;

  /** `marks`: what is known of the file's gestures. */
  constructor(private readonly marks: GestureMarks) {}

  /** Whether `edit`, made by undo or redo, has led into a state that was only passed through: `finish` goes on from it. */
  passes(edit: SceneEdit, reason: vscode.TextDocumentChangeReason | undefined): boolean {
    if (reason === undefined || !this.marks.isPassing(edit)) return false;
    this.next = reason === vscode.TextDocumentChangeReason.Undo ? 'undo' : 'redo';
    return true;
  }

  /** Goes on to the end of the gesture; VS Code tells of every step before its command has ended. */
  async finish(): Promise<void> {
    for (let command = this.next; command; command = this.next) {
      this.next = undefined;
      await vscode.commands.executeCommand(command);
    }
  }
}
