import * as vscode from 'vscode';
import { type ParsedScene, parseScene, type SceneText } from '../core/board/canonical';
import type { GestureMarks } from '../core/board/gestures';
import type { SceneEdit } from '../core/board/scene';
import { diffScenes, type PlannedEdit, planEdit } from '../core/board/sceneEdit';
import type { ReadOnlyReason } from '../core/protocol/canvas';
import { plainText } from '../util/plainText';
import type { Board, BoardCanvas } from './board';
import { CanvasSet } from './canvasSet';
import { HistoryWalk } from './historyWalk';
import { toWorkspaceEdit } from './lineEdits';
import { loadMessage } from './loadMessage';
import { describeProblem } from './problems';
import { Turns } from './turns';

const RETRIES = 3;

/** How a drawing has changed: `anew` when its text was read again, and not changed by an edit of a canvas. */
export interface DrawingChange {
  readonly anew: boolean;
}

/**
 * One board's text document and all canvases on it. The text is the single source of truth: canvases submit edits, which
 * become line edits of the document one after the other; every other change of the text (undo, another editor, git) is
 * compared with what is known and passed on as a difference.
 */
export class BoardDocument implements Board, vscode.Disposable {
  private readonly canvases = new CanvasSet();
  private readonly changed = new vscode.EventEmitter<DrawingChange>();
  /** Fires after every change of the drawing, whoever made it. */
  readonly onDidChange = this.changed.event;
  private parsed: ParsedScene;
  private lastGood: SceneText | undefined;
  private readonly turns = new Turns((detail) => this.warn(vscode.l10n.t('{0}: {1}', this.name, detail)));
  private readonly walk: HistoryWalk;
  private ownEdits = 0;

  constructor(
    private textDocument: vscode.TextDocument,
    private readonly readOnlyReason: () => ReadOnlyReason | undefined,
    private readonly library: () => readonly unknown[],
    /** What is known of this file's gestures; VS Code's undo outlives the last canvas on it, and so do they. */
    private readonly marks: GestureMarks,
  ) {
    this.walk = new HistoryWalk(marks);
    this.parsed = parseScene(textDocument.getText());
    this.lastGood = this.parsed.ok ? this.parsed.scene : undefined;
  }

  get document(): vscode.TextDocument {
    return this.textDocument;
  }

  get canvasCount(): number {
    return this.canvases.size;
  }

  get scene(): SceneText | undefined {
    return this.parsed.ok ? this.lastGood : undefined;
  }

  /** Adds a canvas; it gets the whole scene when it asks by `load`. */
  attach(canvas: BoardCanvas): vscode.Disposable {
    return this.canvases.add(canvas);
  }

  /** Sends the whole scene, or why there is none. */
  load(canvas: BoardCanvas): void {
    const shownWith = { readOnly: this.readOnlyReason(), library: this.library() };
    if (this.lastGood) canvas.post(loadMessage(this.lastGood, shownWith));
    if (!this.parsed.ok)
      canvas.post({
        type: 'unreadable',
        message: describeProblem(this.parsed.problem, this.textDocument.uri),
        cure: 'openAsText',
      });
  }

  /** Sends the whole scene to every canvas again (its right to edit has changed). */
  reload(): void {
    for (const canvas of this.canvases) this.load(canvas);
  }

  /** Writes an edit of `canvas` into the document, after those submitted before it. */
  submit(canvas: BoardCanvas, seq: number, edit: SceneEdit, gesture: boolean): void {
    this.turns.add(async () => {
      await this.walk.finish();
      if (!this.parsed.ok || this.readOnlyReason()) {
        this.load(canvas);
        return;
      }
      const written = await this.write(edit, gesture);
      if (written) {
        canvas.appliedSeq = seq;
        canvas.post({ type: 'ack', seq });
        const { order } = written;
        this.canvases.broadcast(order ? { ...edit, order } : edit, canvas);
        if (order) canvas.post({ type: 'change', edit: { changed: [], deleted: [], order }, seenSeq: seq });
      } else {
        this.warn(
          vscode.l10n.t(
            '{0} could not take the last change; the board shows the file again. Try once more, or reopen the file.',
            this.name,
          ),
        );
        this.load(canvas);
      }
    });
  }

  async afterEdits(task: () => Thenable<unknown>): Promise<void> {
    let result: Thenable<unknown> | undefined;
    this.turns.add(async () => {
      result = task();
    });
    await this.turns.ended();
    await result;
  }

  async travel(step: () => Thenable<unknown>): Promise<void> {
    this.turns.add(async () => {
      await step();
      await this.walk.finish();
    });
    await this.turns.ended();
  }

  /** Brings everything drawn in any canvas into the document. */
  async flush(): Promise<void> {
    await this.canvases.flush();
    await this.turns.ended();
  }

  /** The document's text changed. Own edits are known; everything else is passed on to the canvases. */
  textChanged(reason: vscode.TextDocumentChangeReason | undefined): void {
    if (this.ownEdits === 0) this.readAgain(reason);
  }

  /** VS Code closed the document while canvases still show it (no tab holds it): opens it again. */
  async reopen(): Promise<void> {
    if (!this.canvases.size) return;
    try {
      this.textDocument = await vscode.workspace.openTextDocument(this.textDocument.uri);
      this.readAgain(undefined);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const message = vscode.l10n.t(
        '{0} cannot be read any more ({1}). Restore the file to go on drawing.',
        this.name,
        detail,
      );
      this.canvases.post({ type: 'unreadable', message, cure: 'openAsText' });
    }
  }

  dispose(): void {
    this.changed.dispose();
    this.canvases.clear();
  }

  private get name(): string {
    return vscode.workspace.asRelativePath(this.textDocument.uri);
  }

  private warn(message: string): void {
    void vscode.window.showErrorMessage(plainText(message));
  }

  /** What was done once the edit is in the document. One that met another change is planned anew on the changed text. */
  private async write(edit: SceneEdit, gesture: boolean): Promise<PlannedEdit | undefined> {
    for (let attempt = 0; attempt < RETRIES && this.lastGood && this.parsed.ok; attempt += 1) {
      const planned = planEdit(this.lastGood, edit);
      const workspaceEdit = toWorkspaceEdit(this.textDocument, planned);
      const version = this.textDocument.version;
      if (workspaceEdit && !(await this.apply(workspaceEdit))) {
        this.readAgain(undefined);
        continue;
      }
      this.lastGood = planned.scene;
      this.marks.note(edit, gesture, planned.scene.elements);
      // Someone else wrote between our edit and its answer: compare once.
      if (this.textDocument.version > version + 1) this.readAgain(undefined);
      else if (workspaceEdit) this.changed.fire({ anew: false });
      return planned;
    }
    return undefined;
  }

  private async apply(edit: vscode.WorkspaceEdit): Promise<boolean> {
    this.ownEdits += 1;
    try {
      return await vscode.workspace.applyEdit(edit);
    } finally {
      this.ownEdits -= 1;
    }
  }

  private readAgain(reason: vscode.TextDocumentChangeReason | undefined): void {
    const before = this.lastGood;
    const wasReadable = this.parsed.ok;
    this.parsed = parseScene(this.textDocument.getText());
    if (!this.parsed.ok) {
      this.reload();
      return;
    }
    const { scene } = this.parsed;
    this.lastGood = scene;
    const edit = before && diffScenes(before, scene);
    if (edit && this.walk.passes(edit, reason)) {
      // The canvases see it, but the board as a whole only where the walk ends.
      this.canvases.broadcast(edit);
      this.turns.add(() => this.walk.finish());
      return;
    }
    if (!wasReadable || !before) this.reload();
    else if (edit) this.canvases.broadcast(edit);
    this.changed.fire({ anew: true });
  }
}
