import * as vscode from 'vscode';
import type { BoundFigures } from '../../core/board/binding/figures';
import type { Graph } from '../../core/board/graph/graph';
import { GraphReader } from '../../core/board/graph/graphReader';
import type { SceneElement } from '../../core/board/scene';
import type { Review } from '../../core/review/finding';
import type { Question } from '../../core/review/questions/question';
import { Disposables } from '../../util/dispose';
import { errorText } from '../../util/errors';
import { plainText } from '../../util/plainText';
import type { Assumed } from '../assumed';
import type { BoardFigures } from '../figures';
import type { OpenCanvas, OpenCanvases } from '../openCanvases';
import { BoardWatch } from '../outline/boardWatch';

const { l10n } = vscode;

/** Notes are read again after they have rested for this long. */
const NOTES_MS = 400;

/** What is found on the board used last. */
export interface Reviewed {
  readonly canvas: OpenCanvas;
  readonly graph: Graph;
  readonly review: Review;
  readonly questions: readonly Question[];
}

/** The state of the board used last, as far as a review goes. */
export type ReviewState = 'noBoard' | 'unreadable' | 'empty' | 'clean' | 'filled';

interface Followed {
  readonly canvas: OpenCanvas;
  readonly reader: GraphReader;
  readonly watch: BoardWatch;
}

/** Reviews the board used last, again and again while it changes, but only while somebody looks at the result. */
export class BoardReviews implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private readonly changes = this.disposables.add(new vscode.EventEmitter<void>());
  /** Fires when there is another review, or none any more. */
  readonly onDidChange = this.changes.event;
  private followed: Followed | undefined;
  private latest: Reviewed | undefined;
  private isUnreadable = false;
  /** The figures of the last review: others call for another. */
  private shownFigures: BoundFigures | undefined;
  private isWanted = false;
  private run = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly canvases: OpenCanvases,
    private readonly figures: BoardFigures,
    private readonly defaults: Assumed,
    private readonly isShown: () => boolean,
  ) {
    this.disposables.add(canvases.onDidChange(() => this.follow()));
    this.disposables.add(defaults.onDidChange(() => void this.read()));
    this.disposables.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.textChanged(document)));
    this.follow();
  }

  /** What was found last; undefined without a board. */
  get current(): Reviewed | undefined {
    return this.latest;
  }

  get state(): ReviewState {
    if (!this.followed) return 'noBoard';
    if (this.isUnreadable) return 'unreadable';
    if (!this.latest || this.latest.graph.blocks.length === 0) return 'empty';
    const { findings, ignored } = this.latest.review;
    return findings.length + ignored.length > 0 ? 'filled' : 'clean';
  }

  /** Looks whether the review is shown by now, and goes on or rests. */
  follow(): void {
    const wasWanted = this.isWanted;
    this.isWanted = this.isShown();
    const canvas = this.isWanted ? this.canvases.latest() : undefined;
    if (canvas?.board !== this.followed?.canvas.board) {
      this.followed?.watch.dispose();
      this.latest = undefined;
      this.followed = canvas && {
        canvas,
        reader: new GraphReader(),
        watch: new BoardWatch(canvas.board, () => void this.read()),
      };
      void this.read();
    } else if (canvas && this.followed) {
      const isSeenAgain = !wasWanted || this.followed.canvas !== canvas;
      this.followed = { ...this.followed, canvas };
      if (isSeenAgain || this.shownFigures !== canvas.connection.figures) void this.read();
    }
  }

  /** Reviews a board, else the one used last, at once and whether it is shown or not; undefined when it is not open. */
  async reviewNow(board?: vscode.Uri): Promise<Reviewed | undefined> {
    const canvas = board ? this.canvases.find(board) : this.canvases.latest();
    return canvas && (await this.reviewOf(canvas, new GraphReader()));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.followed?.watch.dispose();
    this.disposables.dispose();
  }

  private async read(): Promise<void> {
    this.run += 1;
    const { run, followed } = this;
    this.shownFigures = followed?.canvas.connection.figures;
    this.isUnreadable = followed !== undefined && followed.canvas.board.scene === undefined;
    let reviewed: Reviewed | undefined;
    try {
      reviewed = followed && (await this.reviewOf(followed.canvas, followed.reader));
    } catch (error) {
      void vscode.window.showWarningMessage(
        plainText(l10n.t('The board could not be reviewed: {0}', errorText(error))),
      );
    }
    if (run !== this.run) return;
    this.latest = reviewed;
    this.changes.fire();
  }

  private async reviewOf(canvas: OpenCanvas, reader: GraphReader): Promise<Reviewed | undefined> {
    // Fetched when a board is reviewed for the first time: it is a good part of the whole extension.
    const [{ judge }, beside] = await Promise.all([import('./judge'), this.figures.besideOf(canvas.uri)]);
    const { scene } = canvas.board;
    if (!scene) return undefined;
    const elements = scene.ids.flatMap((id): readonly SceneElement[] => {
      const element = scene.elements.get(id);
      return element ? [element] : [];
    });
    const graph = reader.read(elements);
    return { canvas, graph, ...judge(elements, graph, this.defaults.current, beside) };
  }

  private textChanged({ languageId, uri }: vscode.TextDocument): void {
    if (languageId !== 'markdown' && languageId !== 'estimate') return;
    const board = this.followed?.canvas.uri.path;
    if (board === undefined || folderOf(board) !== folderOf(uri.path)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), NOTES_MS);
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
