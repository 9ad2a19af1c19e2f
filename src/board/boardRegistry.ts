import * as vscode from 'vscode';
import type { BoardFacts } from '../core/board/facts';
import { GestureMarks } from '../core/board/gestures';
import type { ReadOnlyReason } from '../core/protocol/canvas';
import { Disposables } from '../util/dispose';
import { BoardDocument } from './boardDocument';
import { FactsWatch } from './factsWatch';
import { isFixed } from './readOnly';
import { checkSaved } from './saveCheck';

/** What boards need of the rest of the extension. */
export interface RegistryDeps {
  /** True when another window runs the interview this board belongs to. */
  readonly isWatchedOnly: (board: vscode.Uri) => boolean;
  /** True when somebody wants to know what is drawn on this board. */
  readonly isOfInterest: (board: vscode.Uri) => boolean;
  /** Such a board was opened, or something was drawn on it. */
  readonly boardSeen: (board: vscode.Uri, facts: BoardFacts, drawn: boolean) => void;
  readonly library: () => readonly unknown[];
}

interface Entry {
  readonly board: BoardDocument;
  readonly facts: FactsWatch;
  users: number;
}

function end({ board, facts }: Entry): void {
  facts.dispose();
  board.dispose();
}

/** All boards that are shown somewhere, one `BoardDocument` per document however many canvases show it. */
export class BoardRegistry implements vscode.Disposable {
  private readonly boards = new Map<string, Entry>();
  private readonly marks = new Map<string, GestureMarks>();
  private readonly disposables = new Disposables();

  constructor(private readonly deps: RegistryDeps) {
    this.disposables.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (contentChanges.length) this.find(document)?.textChanged(reason);
      }),
    );
    this.disposables.add(
      vscode.workspace.onWillSaveTextDocument((event) => {
        const board = this.find(event.document);
        if (board) event.waitUntil(board.flush().then(() => []));
      }),
    );
    this.disposables.add(
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (this.find(document)) void checkSaved(document);
      }),
    );
    this.disposables.add(vscode.workspace.onDidCloseTextDocument((document) => void this.find(document)?.reopen()));
  }

  /** The board of a document; the result has to be disposed by whoever asked. */
  async acquire(document: vscode.TextDocument): Promise<{ board: BoardDocument } & vscode.Disposable> {
    const key = document.uri.toString();
    const fixed = (await isFixed(document)) ? 'fileSystem' : undefined;
    let entry = this.boards.get(key);
    if (!entry) {
      const readOnly = (): ReadOnlyReason | undefined =>
        fixed ?? (this.deps.isWatchedOnly(document.uri) ? 'otherWindow' : undefined);
      const marks = this.marks.get(key) ?? new GestureMarks();
      this.marks.set(key, marks);
      const board = new BoardDocument(document, readOnly, this.deps.library, marks);
      const facts = this.watchFacts(board);
      board.onDidChange(({ anew }) => facts.changed(anew));
      entry = { board, facts, users: 0 };
      this.boards.set(key, entry);
    }
    const { board, facts } = entry;
    entry.users += 1;
    facts.opened();
    return { board, dispose: () => this.release(key) };
  }

  /** Brings everything drawn on the canvases of a board into its document; nothing when none shows it. */
  async flush(board: vscode.Uri): Promise<void> {
    await this.boards.get(board.toString())?.board.flush();
  }

  /** Lets every canvas know that its right to edit may have changed. */
  reloadAll(): void {
    for (const { board } of this.boards.values()) board.reload();
  }

  dispose(): void {
    this.disposables.dispose();
    for (const entry of this.boards.values()) end(entry);
    this.boards.clear();
  }

  private watchFacts(board: BoardDocument): FactsWatch {
    const { uri } = board.document;
    return new FactsWatch({
      scene: () => board.scene,
      isWanted: () => this.deps.isOfInterest(uri),
      tell: (facts, drawn) => this.deps.boardSeen(uri, facts, drawn),
    });
  }

  private release(key: string): void {
    const entry = this.boards.get(key);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users > 0) return;
    this.boards.delete(key);
    end(entry);
  }

  private find(document: vscode.TextDocument): BoardDocument | undefined {
    return this.boards.get(document.uri.toString())?.board;
  }
}
