import * as vscode from 'vscode';
import type { DrillAnswer, DrillBoard } from '../core/drills/drill';
import { BOARD_EDITOR } from '../ids';
import type { DrillBoards } from './deps';

/** Share of the window a whiteboard gets beside the page of its drill. */
const BOARD_SHARE = 0.62;

/** The whiteboard of a drill in its editor. */
export class DrilledBoard {
  readonly uri: vscode.Uri;

  constructor(
    path: string,
    private readonly board: DrillBoard,
    private readonly boards: DrillBoards,
  ) {
    this.uri = vscode.Uri.file(path);
  }

  /** Opens it in the first column; when nothing is beside that yet, it gets the larger part of the window. */
  async show(): Promise<void> {
    const isAlone = vscode.window.tabGroups.all.length === 1;
    await vscode.commands.executeCommand('vscode.openWith', this.uri, BOARD_EDITOR, vscode.ViewColumn.One);
    if (!isAlone) return;
    const groups = [{ size: BOARD_SHARE }, { size: 1 - BOARD_SHARE }];
    await vscode.commands.executeCommand('vscode.setEditorLayout', { orientation: 0, groups });
  }

  /** Brings all of it into view. */
  showAll(): void {
    this.boards.showAll(this.uri);
  }

  /** Keeps to itself what the review finds on it, or shows it. */
  keepBack(isKept: boolean): void {
    this.boards.keepBack(this.uri, isKept);
  }

  /** True when it is not as it was handed out. */
  async isChanged(): Promise<boolean> {
    return (await this.text()) !== this.board.text;
  }

  /** What each task is answered with by how it stands; undefined, after a message, when it cannot be read. */
  async answers(): Promise<readonly DrillAnswer[] | undefined> {
    const text = await this.text();
    const answers = text === undefined ? undefined : this.board.read(text);
    if (answers) return answers;
    const message = vscode.l10n.t(
      'The whiteboard of the drill cannot be read: {0}. Undo what was changed in its file, or start another drill.',
      this.uri.fsPath,
    );
    void vscode.window.showWarningMessage(message);
    return undefined;
  }

  /** What stands on it now, saved or not; undefined when its file is gone. */
  private async text(): Promise<string | undefined> {
    await this.boards.flush(this.uri);
    try {
      return (await vscode.workspace.openTextDocument(this.uri)).getText();
    } catch {
      // What VS Code rejects with has no type: whatever it is, there is no text, and that is said.
      return undefined;
    }
  }
}
