import type * as vscode from 'vscode';
import type { BoundFigures } from '../../core/board/binding/figures';
import type { Graph } from '../../core/board/graph/graph';
import { GraphReader } from '../../core/board/graph/graphReader';
import type { SceneElement } from '../../core/board/scene';
import type { Review } from '../../core/review/finding';
import type { Question } from '../../core/review/questions/question';
import type { Board } from '../board';
import type { Beside } from '../figures';
import type { OpenCanvas } from '../openCanvases';
import { BoardWatch } from '../outline/boardWatch';

/** What is found on a board. */
export interface Reviewed {
  readonly canvas: OpenCanvas;
  readonly graph: Graph;
  readonly review: Review;
  readonly questions: readonly Question[];
  /** Questions of what-ifs are left out: the board is too large to be solved. */
  readonly leavesOutWhatIfs: boolean;
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
  private run = 0;

  constructor(
    private canvas: OpenCanvas,
    private readonly review: ReviewCanvas,
    private readonly changed: (error?: unknown) => void,
  ) {
    this.watch = new BoardWatch(canvas.board, () => void this.read());
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

  dispose(): void {
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
  return { canvas, graph, ...judge(elements, graph, found) };
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
