import * as vscode from 'vscode';
import { GraphReader } from '../../core/board/graph/graphReader';
import { Disposables } from '../../util/dispose';
import { errorText } from '../../util/errors';
import { plainText } from '../../util/plainText';
import type { Assumed } from '../assumed';
import type { Board } from '../board';
import type { BoardFigures } from '../figures';
import type { OpenCanvas, OpenCanvases } from '../openCanvases';
import { BoardReview, type Reviewed, reviewDrawing } from './boardReview';

const { l10n } = vscode;

/** Notes are read again after they have rested for this long. */
const NOTES_MS = 400;

/** The state of the board used last, as far as a review goes. */
export type ReviewState = 'noBoard' | 'unreadable' | 'empty' | 'clean' | 'filled';

/** Reviews boards again and again while they change, but only those whose findings somebody looks at. */
export class BoardReviews implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private readonly changes = this.disposables.add(new vscode.EventEmitter<void>());
  /** Fires when there is another review, or none any more. */
  readonly onDidChange = this.changes.event;
  private readonly followed = new Map<Board, BoardReview>();
  private timer: NodeJS.Timeout | undefined;

  /** `isListed`: the board used last is looked at in the view; canvases say themselves that they mark findings. */
  constructor(
    private readonly canvases: OpenCanvases,
    private readonly figures: BoardFigures,
    private readonly defaults: Assumed,
    private readonly isListed: () => boolean,
  ) {
    this.disposables.add(canvases.onDidChange(() => this.follow()));
    this.disposables.add(defaults.onDidChange(() => this.readAll()));
    this.disposables.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.textChanged(document)));
    this.follow();
  }

  /** What was found last on the board used last; undefined without one, and while nobody looks at its findings. */
  get current(): Reviewed | undefined {
    return this.latest()?.current;
  }

  /** What was found last on every board that is followed. */
  get all(): readonly Reviewed[] {
    return [...this.followed.values()].flatMap(({ current }) => current ?? []);
  }

  get state(): ReviewState {
    const latest = this.latest();
    if (!latest) return 'noBoard';
    if (latest.isUnreadable) return 'unreadable';
    const { current } = latest;
    if (!current || current.graph.blocks.length === 0) return 'empty';
    const { findings, ignored } = current.review;
    return findings.length + ignored.length > 0 ? 'filled' : 'clean';
  }

  /** Looks whose findings are looked at by now: those boards are followed, the others rest. */
  follow(): void {
    const wanted = this.wanted();
    let isOther = false;
    for (const [board, review] of this.followed) {
      if (wanted.has(board)) continue;
      review.dispose();
      this.followed.delete(board);
      isOther = true;
    }
    for (const [board, canvas] of wanted) {
      const known = this.followed.get(board);
      if (known) known.seenOn(canvas);
      else this.followed.set(board, this.begin(canvas));
    }
    if (isOther) this.changes.fire();
  }

  /** Reviews a board, else the one used last, at once and whether it is shown or not; undefined when it is not open. */
  async reviewNow(board?: vscode.Uri): Promise<Reviewed | undefined> {
    const canvas = board ? this.canvases.find(board) : this.canvases.latest();
    return canvas && (await this.reviewOf(canvas, new GraphReader()));
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const review of this.followed.values()) review.dispose();
    this.disposables.dispose();
  }

  private latest(): BoardReview | undefined {
    const canvas = this.canvases.latest();
    return canvas && this.followed.get(canvas.board);
  }

  /** Boards on screen that mark their findings, and the one the view lists; each with the canvas it was used on last. */
  private wanted(): ReadonlyMap<Board, OpenCanvas> {
    const wanted = new Map<Board, OpenCanvas>();
    const listed = this.isListed() ? this.canvases.latest() : undefined;
    if (listed) wanted.set(listed.board, listed);
    for (const canvas of this.canvases.visible()) {
      if (canvas.connection.findings.wanted && !wanted.has(canvas.board)) wanted.set(canvas.board, canvas);
    }
    return wanted;
  }

  private begin(canvas: OpenCanvas): BoardReview {
    return new BoardReview(
      canvas,
      (seen, reader) => this.reviewOf(seen, reader),
      (error) => {
        if (error !== undefined) {
          const text = l10n.t('The board could not be reviewed: {0}', errorText(error));
          void vscode.window.showWarningMessage(plainText(text));
        }
        this.changes.fire();
      },
    );
  }

  private async reviewOf(canvas: OpenCanvas, reader: GraphReader): Promise<Reviewed | undefined> {
    // Fetched when a board is reviewed for the first time: it is a good part of the whole extension.
    const { judge } = await import('./judge');
    return reviewDrawing(canvas, reader, this.figures.besideOf(canvas.uri), (elements, graph, beside) =>
      judge(elements, graph, this.defaults.current, beside),
    );
  }

  private readAll(isMeant: (review: BoardReview) => boolean = () => true): void {
    for (const review of this.followed.values()) if (isMeant(review)) void review.read();
  }

  private textChanged({ languageId, uri }: vscode.TextDocument): void {
    if (languageId !== 'markdown' && languageId !== 'estimate') return;
    const isBeside = (review: BoardReview) => folderOf(review.uri.path) === folderOf(uri.path);
    if (![...this.followed.values()].some(isBeside)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.readAll(), NOTES_MS);
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
