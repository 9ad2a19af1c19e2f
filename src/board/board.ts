import type * as vscode from 'vscode';
import type { SceneText } from '../core/board/canonical';
import type { SceneEdit } from '../core/board/scene';
import type { ToCanvas } from '../core/protocol/canvas';

/** A canvas that shows a board. */
export interface BoardCanvas {
  post(message: ToCanvas): void;
  /** Makes the canvas send what it still holds back; resolves when all of it has been submitted. */
  flush(): Promise<void>;
  /** Newest edit of this canvas that is in the document. */
  appliedSeq: number;
}

/** A board canvases can be joined to, wherever it is kept: in a text document, or in a picture. */
export interface Board {
  /** What the board holds; undefined while its file cannot be read. */
  readonly scene: SceneText | undefined;
  /** Fires after every change of the drawing, whoever made it. */
  readonly onDidChange: vscode.Event<unknown>;
  /** Adds a canvas; it gets the whole scene when it asks by `load`. */
  attach(canvas: BoardCanvas): vscode.Disposable;
  /** Sends the whole scene, or why there is none. */
  load(canvas: BoardCanvas): void;
  /** Takes an edit of `canvas`, after those submitted before it. `gesture`: in the middle of a drag or stroke. */
  submit(canvas: BoardCanvas, seq: number, edit: SceneEdit, gesture: boolean): void;
  /** Runs `task` when everything submitted so far is in the board. */
  afterEdits(task: () => Thenable<unknown>): Promise<void>;
  /** Makes a step of VS Code's undo history after everything submitted so far; what comes later waits for its end. */
  travel(step: () => Thenable<unknown>): Promise<void>;
  /** Brings everything drawn in any canvas into the board. */
  flush(): Promise<void>;
}
