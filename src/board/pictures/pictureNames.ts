import * as vscode from 'vscode';
import { renamingOf } from '../../core/board/binding/rename';
import { embedScene, readPicture } from '../../core/board/picture/picture';
import { isPng } from '../../core/board/picture/png';
import { planEdit } from '../../core/board/sceneEdit';
import { Disposables } from '../../util/dispose';
import { errorText } from '../../util/errors';
import { pictureCodec } from '../../util/pictureCodec';
import { plainText } from '../../util/plainText';
import { Turns } from '../../util/turns';
import type { BoardFigures } from '../figures';
import type { OpenCanvases } from '../openCanvases';
import { PictureBoard } from './pictureBoard';
import { readIfThere, writeWhole } from './pictureFile';

/** Another name for a figure. */
interface NewName {
  readonly from: string;
  readonly to: string;
}

/** A new name that was asked for, and what has become of it in the estimate. */
interface Renaming extends NewName {
  readonly estimate: string;
  readonly pictures: readonly vscode.Uri[];
  state: 'asked' | 'made' | 'undone';
}

/** Renamings whose undo is followed. */
const REMEMBERED = 50;

/**
 * Makes boards in pictures follow new names of figures. VS Code asks for a rename's edits before the user has agreed to
 * it, and its edits are of texts only: pictures wait until the estimate has the new name, and go back when it is undone.
 */
export class PictureNames implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private readonly turns = new Turns();
  private renamings: readonly Renaming[] = [];

  constructor(
    private readonly canvases: OpenCanvases,
    private readonly figures: BoardFigures,
  ) {
    this.disposables.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const estimate = document.uri.toString();
        if (!contentChanges.length || !this.renamings.some((each) => each.estimate === estimate)) return;
        void this.turns.take(() => this.estimateChanged(estimate));
      }),
    );
  }

  /** A new name is being asked for: as soon as the estimate has it, the pictures bound to it follow. */
  expect(estimate: vscode.Uri, pictures: readonly vscode.Uri[], { from, to }: NewName): void {
    if (!pictures.length) return;
    const asked: Renaming = { estimate: estimate.toString(), pictures, from, to, state: 'asked' };
    this.renamings = [...this.renamings.filter(({ state }) => state !== 'asked'), asked].slice(-REMEMBERED);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async estimateChanged(estimate: string): Promise<void> {
    for (const renaming of this.renamings.filter((each) => each.estimate === estimate)) {
      const { from, to, state, pictures } = renaming;
      const names = await this.namesFor(pictures);
      const isMade = names.has(to) && !names.has(from);
      const isUndone = names.has(from) && !names.has(to);
      if (state === 'asked' && !isMade) this.renamings = this.renamings.filter((each) => each !== renaming);
      else if (state === 'made' ? isUndone : isMade) {
        renaming.state = isMade ? 'made' : 'undone';
        const wanted = isMade ? { from, to } : { from: to, to: from };
        for (const picture of pictures) await this.rename(picture, wanted);
      }
    }
  }

  private async namesFor([picture]: readonly vscode.Uri[]): Promise<ReadonlySet<string>> {
    const found = picture && (await this.figures.figuresOf(picture));
    return new Set(found ? [...found.figures.map(({ name }) => name), ...found.broken] : []);
  }

  private async rename(picture: vscode.Uri, name: NewName): Promise<void> {
    try {
      const board = this.canvases.find(picture)?.board;
      if (!(board instanceof PictureBoard)) await renameInFile(picture, name);
      else if (board.scene && !(await board.change((scene) => renamingOf(scene, name.from, name.to))))
        warnOf(picture, name);
    } catch (error) {
      warnOf(picture, name, error);
    }
  }
}

/** A picture no tab shows: only the board in it changes. What holds no readable board is left alone. */
async function renameInFile(picture: vscode.Uri, { from, to }: NewName): Promise<void> {
  const bytes = await readIfThere(picture);
  const read = bytes && readPicture(bytes, pictureCodec);
  const edit = read?.ok ? renamingOf(read.scene, from, to) : undefined;
  if (!bytes || !read?.ok || !edit) return;
  const { scene } = planEdit(read.scene, edit);
  await writeWhole(picture, embedScene(bytes, isPng(bytes) ? 'png' : 'svg', scene, pictureCodec));
  if (!edit.changed.some(({ type }) => type === 'text')) return;
  const name = vscode.workspace.asRelativePath(picture);
  const message = vscode.l10n.t(
    '“{0}” is called “{1}” in {2} now; the picture shows it when you open and save it.',
    from,
    to,
    name,
  );
  void vscode.window.showInformationMessage(plainText(message));
}

function warnOf(picture: vscode.Uri, { from, to }: NewName, error?: unknown): void {
  const name = vscode.workspace.asRelativePath(picture);
  const message = vscode.l10n.t(
    'Blocks in {0} are still bound to “{1}”, which is called “{2}” now. Make the file writable, then change it on the blocks.',
    name,
    from,
    to,
  );
  void vscode.window.showWarningMessage(plainText(error === undefined ? message : `${message} (${errorText(error)})`));
}
