import type * as vscode from 'vscode';
import type { BoundFigures } from '../../core/board/binding/figures';
import type { Graph } from '../../core/board/graph/graph';
import { GraphReader } from '../../core/board/graph/graphReader';
import type { SceneElement } from '../../core/board/scene';
import type { Review } from '../../core/review/finding';
import type { Question } from '../../core/review/questions/question';
import { now } from '../../util/clock';
import type { Board } from '../board';
import type { Beside } from '../figures';
import type { OpenCanvas } from '../openCanvases';
import { BoardWatch } from '../outline/boardWatch';

/** A review that takes no longer is done at once; else the board rests for so many times as long, but not for longer than that. */
const QUICK_MS = 100;
const REST = 5;
const MOST_REST_MS = 20_000;

/** What is found on a board. */
export interface Reviewed {
  readonly canvas: OpenCanvas;
  readonly graph: Graph;
  readonly review: Review;
  readonly questions: readonly Question[];
  /** Questions of what-ifs are left out: the board is too large to be solved. */
  readonly leavesOutWhatIfs: boolean;
  /** How long that took. */
  readonly tookMs: number;
}

/** Reviews a canvas' board. */
export type ReviewCanvas = (canvas: OpenCanvas, reader: GraphReader) => Promise<Reviewed | undefined>;

/** Reviews one board again and again while it changes, each time a moment after it has. */
export class BoardReview implements vscode.Disposable {
  private readonly reader = new GraphReader();
  private readonly watch: BoardWatch;
  private latest: Reviewed | undefined;
  /** The figures of the last review: others call for another. */
  private figures: BoundFigures | undefined;
  private unreadable = false;
  private timer: NodeJS.Timeout | undefined;
  private run = 0;

  constructor(
    private canvas: OpenCanvas,
    private readonly review: ReviewCanvas,
    private readonly changed: (error?: unknown) => void,
  ) {
    this.watch = new BoardWatch(canvas.board, () => this.readWhenRested());
    void this.read();
  }

  /** What was found last. */
  get current(): Reviewed | undefined {
    return this.latest;
  }

  get isUnreadable(): boolean {
    return this.unreadable;
  }

  get uri(): vscode.Uri {
    return this.canvas.uri;
  }

  /** Goes on with the canvas the board is seen on now; other figures beside it call for another review. */
  seenOn(canvas: OpenCanvas): void {
    const isOther = this.canvas !== canvas;
    this.canvas = canvas;
    if (isOther || this.figures !== canvas.connection.figures) void this.read();
  }

  /** Reviews the board now; the newest of several reviews counts. */
  async read(): Promise<void> {
    this.run += 1;
    const { run, canvas } = this;
    this.figures = canvas.connection.figures;
    let found: Reviewed | undefined;
    let failed: unknown;
    try {
      found = await this.review(canvas, this.reader);
    } catch (error) {
      failed = error;
    }
    if (run !== this.run) return;
    this.unreadable = canvas.board.scene === undefined;
    this.latest = found;
    this.changed(failed);
  }

  /** What takes long is done seldom: a large board rests for longer before it is reviewed again. */
  private readWhenRested(): void {
    clearTimeout(this.timer);
    const tookMs = this.latest?.tookMs ?? 0;
    if (tookMs < QUICK_MS) void this.read();
    else this.timer = setTimeout(() => void this.read(), Math.min(tookMs * REST, MOST_REST_MS));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.run += 1;
    this.watch.dispose();
  }
}

/** Reads a board's drawing and judges it with what stands beside it; undefined while the file cannot be read. */
export async function reviewDrawing(
  canvas: OpenCanvas,
  reader: GraphReader,
  beside: Promise<Beside>,
  judge: Judge,
): Promise<Reviewed | undefined> {
  const found = await beside;
  const { scene } = canvas.board;
  if (!scene) return undefined;
  const elements = elementsOf(scene);
  const graph = reader.read(elements);
  const begun = now();
  const judged = judge(elements, graph, found);
  return { canvas, graph, ...judged, tookMs: now() - begun };
}

/** What is found on a drawing, and what would be asked about it. */
export type Judge = (
  elements: readonly SceneElement[],
  graph: Graph,
  beside: Beside,
) => Pick<Reviewed, 'review' | 'questions' | 'leavesOutWhatIfs'>;

function elementsOf({ ids, elements }: NonNullable<Board['scene']>): readonly SceneElement[] {
  return ids.flatMap((id): readonly SceneElement[] => {
    const element = elements.get(id);
    return element ? [element] : [];
  });
}
