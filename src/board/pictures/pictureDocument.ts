import * as vscode from 'vscode';
import { type SceneText, writeScene } from '../../core/board/canonical';
import { formatOfName } from '../../core/board/picture/names';
import { embedScene, type PictureFormat, readPicture } from '../../core/board/picture/picture';
import { diffScenes } from '../../core/board/sceneEdit';
import { Disposables } from '../../util/dispose';
import { pictureCodec } from '../../util/pictureCodec';
import { Turns } from '../../util/turns';
import type { KeptBoard, PictureBackup } from './pictureBackup';
import { type BoardStep, PictureBoard } from './pictureBoard';
import { type Fingerprint, fingerprint, readIfThere, watchFile, writeWhole } from './pictureFile';
import { describePictureProblem } from './pictureProblems';
import { StepGate } from './stepGate';

/** What a picture's document needs of its surroundings. */
export interface PictureDocumentDeps {
  /** The file can never be edited here. */
  readonly isFixed: boolean;
  readonly library: () => readonly unknown[];
  readonly backup: PictureBackup;
  /** The file could not be looked at again after someone had written it. */
  readonly failed: (error: unknown) => void;
  /** The picture as one of the document's canvases draws it. */
  readonly draw: (format: PictureFormat) => Promise<Uint8Array>;
  /** The file has become another one since it was read, and there is something unsaved. True: write over it. */
  readonly mayOverwrite: (uri: vscode.Uri) => Promise<boolean>;
}

/** A picture file with its board in it. Reading, writing and looking for changes on disk take turns. */
export class PictureDocument implements vscode.CustomDocument {
  readonly board: PictureBoard;
  private readonly disposables = new Disposables();
  private readonly turns = new Turns();
  private readonly steps = this.disposables.add(new StepGate());
  /** Fires for every finished change the user has made, once VS Code may be told. */
  readonly onDidStep = this.steps.onDidStep;
  /** What the file held when it was last read or written. */
  private known: Fingerprint;
  /** The board the file holds; undefined when there is none, or nobody here has seen it. */
  private saved: SceneText | undefined;
  private restored: BoardStep | undefined;

  constructor(
    readonly uri: vscode.Uri,
    private readonly deps: PictureDocumentDeps,
  ) {
    const readOnly = () => (deps.isFixed ? 'fileSystem' : undefined);
    this.board = this.disposables.add(new PictureBoard({ readOnly, library: deps.library }));
    this.disposables.add(this.board.onDidStep((step) => this.steps.step(step)));
  }

  /** Reads the file and what was not saved of it, and from then on follows what others write. */
  async open(): Promise<void> {
    await this.revert(await this.deps.backup.read());
    if (this.uri.scheme === 'untitled') return;
    this.disposables.add(watchFile(this.uri, () => void this.turns.take(() => this.follow()).catch(this.deps.failed)));
  }

  /** Writes the picture anew, with the board in it. Throws when the user keeps what someone else has written. */
  save(): Promise<void> {
    return this.turns
      .take(async () => {
        await this.board.flush();
        this.steps.hold();
        const scene = this.wholeScene();
        const bytes = await readIfThere(this.uri);
        const isForeign = bytes !== undefined && fingerprint(bytes) !== this.known;
        if (isForeign && !(await this.deps.mayOverwrite(this.uri))) throw new vscode.CancellationError();
        const format = formatOfName(this.uri.path);
        this.known = await this.write(this.uri, scene, format);
        this.saved = scene;
      })
      .finally(() => this.steps.release());
  }

  /** Writes the board to another file; its ending decides what that will be. */
  saveAs(target: vscode.Uri): Promise<void> {
    return this.turns.take(async () => {
      await this.board.flush();
      await this.write(target, this.wholeScene(), formatOfName(target.path) ?? formatOfName(this.uri.path));
    });
  }

  /** Goes back to what the file holds, or to what was `kept` of it. */
  revert(kept?: KeptBoard): Promise<void> {
    return this.turns.take(async () => {
      const bytes = await readIfThere(this.uri);
      this.known = bytes && fingerprint(bytes);
      this.take(bytes ?? new Uint8Array());
      if (!kept) await this.deps.backup.remove();
      else this.restore(kept);
    });
  }

  /** Keeps what is drawn, for after a crash or for the next start. */
  async backup(): Promise<vscode.CustomDocumentBackup> {
    await this.board.flush();
    return this.deps.backup.write({ scene: this.wholeScene(), known: this.known });
  }

  /** The step that took the board from its file to what was not saved of it; undefined when there was nothing. */
  takeRestored(): BoardStep | undefined {
    const step = this.restored;
    this.restored = undefined;
    return step;
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private wholeScene(): SceneText {
    const { scene } = this.board;
    if (scene) return scene;
    throw new Error(
      vscode.l10n.t(
        '{0} holds no board that could be saved; its tab says why.',
        vscode.workspace.asRelativePath(this.uri),
      ),
    );
  }

  private async write(
    target: vscode.Uri,
    scene: SceneText,
    format: PictureFormat | 'board' | undefined,
  ): Promise<Fingerprint> {
    const bytes =
      format === 'svg' || format === 'png'
        ? embedScene(await this.deps.draw(format), format, scene, pictureCodec)
        : new TextEncoder().encode(writeScene(scene));
    await writeWhole(target, bytes);
    return fingerprint(bytes);
  }

  /** Someone wrote the file: shown at once, unless something here is unsaved; then saving asks. */
  private async follow(): Promise<void> {
    const bytes = await readIfThere(this.uri);
    if (!bytes || fingerprint(bytes) === this.known) return;
    await this.board.flush();
    if (this.isDirty) return;
    this.known = fingerprint(bytes);
    this.take(bytes);
  }

  private get isDirty(): boolean {
    const { scene } = this.board;
    if (!scene || scene === this.saved) return false;
    return !this.saved || diffScenes(this.saved, scene) !== undefined;
  }

  private take(bytes: Uint8Array): void {
    const read = readPicture(bytes, pictureCodec);
    this.saved = read.ok ? read.scene : undefined;
    if (read.ok) this.board.show(read.scene);
    else this.board.refuse(describePictureProblem(read.problem, this.uri));
  }

  private restore({ scene, known }: KeptBoard): void {
    const inFile = this.board.scene;
    // Saving has to ask when the file is another one than that which was drawn on.
    if (known !== this.known) this.saved = undefined;
    this.known = known;
    this.board.show(scene);
    if (inFile) this.restored = { undo: () => this.board.show(inFile), redo: () => this.board.show(scene) };
  }
}
