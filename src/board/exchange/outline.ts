import * as vscode from 'vscode';
import { GraphReader } from '../../core/board/graph/graphReader';
import { graphOutline } from '../../core/board/graph/outline';
import { boardName } from '../../core/board/picture/names';
import { Disposables } from '../../util/dispose';
import type { Board } from '../board';
import type { OpenCanvas, OpenCanvases } from '../openCanvases';
import { elementsOf } from './boardGraph';

const SCHEME = 'mockboard-outline';
/** Drawing goes on meanwhile; a reader of the text does not need every step of it. */
const SETTLE_MS = 250;

/** A board an outline shows, and what reads it. */
interface Followed {
  readonly board: Board;
  readonly reader: GraphReader;
  readonly stop: vscode.Disposable;
}

/** Boards as read-only texts that stay in step with what is drawn: for screen readers, for search, for comparing. */
export class Outlines implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changes.event;
  private readonly followed = new Map<string, Followed>();
  private readonly disposables = new Disposables();

  constructor(private readonly canvases: OpenCanvases) {
    this.disposables.add(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.disposables.add(canvases.onDidChange(() => this.meetBoards()));
    this.disposables.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)));
  }

  /** Opens the outline of a board beside it. */
  async show({ uri }: OpenCanvas): Promise<void> {
    const outline = vscode.Uri.from({
      scheme: SCHEME,
      path: `/${boardName(uri.path)}.outline.txt`,
      query: uri.toString(),
    });
    const document = await vscode.workspace.openTextDocument(outline);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const source = vscode.Uri.parse(uri.query);
    const canvas = this.canvases.find(source);
    const name = vscode.workspace.asRelativePath(source);
    if (!canvas) return vscode.l10n.t('Open {0} to see its outline here.', name);
    const { board, reader } = this.follow(uri, canvas.board);
    await board.flush();
    if (!board.scene) return vscode.l10n.t('{0} cannot be read as a board; its tab says why.', name);
    return graphOutline(reader.read(elementsOf(board.scene)), vscode.l10n);
  }

  dispose(): void {
    this.disposables.dispose();
    for (const { stop } of this.followed.values()) stop.dispose();
    this.changes.dispose();
  }

  private follow(uri: vscode.Uri, board: Board): Followed {
    const known = this.followed.get(uri.toString());
    if (known?.board === board) return known;
    known?.stop.dispose();
    let timer: NodeJS.Timeout | undefined;
    const listening = board.onDidChange(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        this.changes.fire(uri);
      }, SETTLE_MS);
    });
    const stop = new vscode.Disposable(() => {
      clearTimeout(timer);
      listening.dispose();
    });
    const followed = { board, reader: new GraphReader(), stop };
    this.followed.set(uri.toString(), followed);
    return followed;
  }

  /** A board was opened, or closed and opened again: outlines of it follow the new one. */
  private meetBoards(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme !== SCHEME) continue;
      const canvas = this.canvases.find(vscode.Uri.parse(uri.query));
      if (canvas && this.followed.get(uri.toString())?.board !== canvas.board) this.changes.fire(uri);
    }
  }

  private forget(uri: vscode.Uri): void {
    this.followed.get(uri.toString())?.stop.dispose();
    this.followed.delete(uri.toString());
  }
}
