import * as vscode from 'vscode';
import { type SceneText, writeScene } from '../core/board/canonical';
import { INTERVIEW_FILES } from '../core/interview/setup';
import type { ToReport } from '../core/protocol/report';
import { plainText } from '../util/plainText';
import { writeCure } from '../util/writeCure';
import { readOwnFile, sumOf, writeOwnFile } from './ownFile';

/** The picture of an interview's board, `board.svg`: taken from its file, or drawn by the page when the board is another. */
export class BoardPicture {
  private known: { readonly key: string; readonly svg: string } | undefined;

  constructor(private readonly folder: vscode.Uri) {}

  /** The picture that is shown; undefined before it was drawn. */
  get svg(): string | undefined {
    return this.known?.svg;
  }

  /** What to tell the page about the board: its picture, or to draw it. */
  async tell(scene: SceneText | undefined): Promise<ToReport> {
    if (!scene) {
      this.known = undefined;
      return { type: 'boardPicture', svg: undefined };
    }
    const key = sumOf(writeScene(scene));
    if (this.known?.key !== key) this.known = await this.read(key);
    if (this.known) return { type: 'boardPicture', svg: this.known.svg };
    const { ids, elements, appState, files } = scene;
    return { type: 'drawBoard', key, elements: ids.flatMap((id) => elements.get(id) ?? []), appState, files };
  }

  /** Takes a picture the page has drawn and keeps it in `board.svg`, unless somebody has put another picture there. */
  async take(key: string, svg: string): Promise<void> {
    this.known = { key, svg };
    const { type } = await readOwnFile(this.file);
    if (type !== 'own' && type !== 'missing') return;
    try {
      await writeOwnFile(this.file, svg, key);
    } catch (error) {
      const message = vscode.l10n.t('{0} could not be written. {1}', this.file.fsPath, writeCure(error));
      void vscode.window.showErrorMessage(plainText(message));
    }
  }

  private async read(key: string): Promise<BoardPicture['known']> {
    const found = await readOwnFile(this.file);
    return found.type === 'own' && found.key === key ? { key, svg: found.body } : undefined;
  }

  private get file(): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, INTERVIEW_FILES.picture);
  }
}
