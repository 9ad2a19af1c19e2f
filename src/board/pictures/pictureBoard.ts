import * as vscode from 'vscode';
import type { SceneText } from '../../core/board/canonical';
import type { SceneEdit } from '../../core/board/scene';
import { diffScenes, planEdit } from '../../core/board/sceneEdit';
import type { ReadOnlyReason } from '../../core/protocol/canvas';
import type { Board, BoardCanvas } from '../board';
import { CanvasSet } from '../canvasSet';
import { loadMessage } from '../loadMessage';

/** One step of VS Code's undo history: what a stroke, a drag or a key has done to the board. */
export interface BoardStep {
  undo(): void;
  redo(): void;
}

interface PictureBoardDeps {
  readonly readOnly: () => ReadOnlyReason | undefined;
  readonly library: () => readonly unknown[];
}

/**
 * The board of a picture and all canvases on it. It holds the scene itself, because there is no text document; every
 * finished change becomes a step of VS Code's own undo history, as it does for boards in text files.
 */
export class PictureBoard implements Board, vscode.Disposable {
  private readonly canvases = new CanvasSet();
  private readonly stepped = new vscode.EventEmitter<BoardStep>();
  /** Fires for every finished change the user has made. */
  readonly onDidStep = this.stepped.event;
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private current: SceneText | undefined;
  private problem: string | undefined;
  /** The board before the stroke or drag that is going on. */
  private begun: SceneText | undefined;

  constructor(private readonly deps: PictureBoardDeps) {}

  get scene(): SceneText | undefined {
    return this.problem === undefined ? this.current : undefined;
  }

  attach(canvas: BoardCanvas): vscode.Disposable {
    return this.canvases.add(canvas);
  }

  load(canvas: BoardCanvas): void {
    const shownWith = { readOnly: this.deps.readOnly(), library: this.deps.library() };
    if (this.current) canvas.post(loadMessage(this.current, shownWith));
    if (this.problem !== undefined) {
      canvas.post({ type: 'unreadable', message: this.problem, cure: 'openAsPicture' });
    }
  }

  submit(canvas: BoardCanvas, seq: number, edit: SceneEdit, gesture: boolean): void {
    const { scene } = this;
    if (!scene || this.deps.readOnly()) {
      this.load(canvas);
      return;
    }
    const planned = planEdit(scene, edit);
    this.current = planned.scene;
    canvas.appliedSeq = seq;
    canvas.post({ type: 'ack', seq });
    const { order } = planned;
    this.canvases.broadcast(order ? { ...edit, order } : edit, canvas);
    if (order) canvas.post({ type: 'change', edit: { changed: [], deleted: [], order }, seenSeq: seq });
    this.begun ??= scene;
    this.changed.fire();
    if (!gesture) this.finishStep();
  }

  /** Changes the board from outside of its canvases, in a step of its own. False when it cannot be changed. */
  async change(edit: (scene: SceneText) => SceneEdit | undefined): Promise<boolean> {
    await this.flush();
    const { scene } = this;
    if (!scene || this.deps.readOnly()) return false;
    const wanted = edit(scene);
    if (!wanted) return true;
    const planned = planEdit(scene, wanted);
    this.current = planned.scene;
    this.begun = scene;
    this.canvases.broadcast(planned.order ? { ...wanted, order: planned.order } : wanted);
    this.changed.fire();
    this.finishStep();
    return true;
  }

  async afterEdits(task: () => Thenable<unknown>): Promise<void> {
    this.finishStep();
    await task();
  }

  travel(step: () => Thenable<unknown>): Promise<void> {
    return this.afterEdits(step);
  }

  async flush(): Promise<void> {
    await this.canvases.flush();
    this.finishStep();
  }

  /** Shows another state of the file in place of this one. */
  show(scene: SceneText): void {
    const before = this.current;
    const wasReadable = this.problem === undefined;
    this.current = scene;
    this.problem = undefined;
    this.begun = undefined;
    const edit = before && diffScenes(before, scene);
    if (!before || !wasReadable) this.reload();
    else if (edit) this.canvases.broadcast(edit);
    this.changed.fire();
  }

  /** Shows why the file holds no board (any more); the last good one stays in view. */
  refuse(problem: string): void {
    this.problem = problem;
    this.begun = undefined;
    this.reload();
  }

  dispose(): void {
    this.stepped.dispose();
    this.changed.dispose();
    this.canvases.clear();
  }

  private reload(): void {
    for (const canvas of this.canvases) this.load(canvas);
  }

  private finishStep(): void {
    const { begun, current } = this;
    this.begun = undefined;
    if (!begun || !current || !diffScenes(begun, current)) return;
    this.stepped.fire({
      undo: () => this.step(current, begun),
      redo: () => this.step(begun, current),
    });
  }

  /** Goes from one state to the other. Where the file was changed elsewhere since, only what the step did is undone. */
  private step(from: SceneText, to: SceneText): void {
    const { scene } = this;
    if (scene === from) this.show(to);
    else if (scene) {
      const edit = diffScenes(from, to);
      if (edit) this.show(planEdit(scene, edit).scene);
    }
  }
}
