import type * as vscode from 'vscode';
import type { SceneText } from '../core/board/canonical';
import { type BoardFacts, readFacts } from '../core/board/facts';
import { GraphReader } from '../core/board/graph/graphReader';

/** While something is being drawn, its facts are read at most this often. */
const PAUSE_MS = 400;

/** What the watch of a board's facts needs. */
interface WatchDeps {
  /** What the board holds; undefined while its text cannot be read. */
  readonly scene: () => SceneText | undefined;
  /** Somebody wants to know the facts of this board: otherwise nothing is read. */
  readonly isWanted: () => boolean;
  /** `drawn` tells whether the board was changed since the last time, and not only opened. */
  readonly tell: (facts: BoardFacts, drawn: boolean) => void;
}

/** Tells the facts of a board a moment after it was opened or has changed. */
export class FactsWatch implements vscode.Disposable {
  private reader = new GraphReader();
  private timer: NodeJS.Timeout | undefined;
  private drawn = false;

  constructor(private readonly deps: WatchDeps) {}

  /** The board was opened. */
  opened(): void {
    this.schedule();
  }

  /** The board has changed; `anew` when its text was read again: what was written by hand may have kept its version. */
  changed(anew: boolean): void {
    if (anew) this.reader = new GraphReader();
    this.drawn = true;
    this.schedule();
  }

  /** Tells at once what is still held back. */
  flush(): void {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.tell();
  }

  dispose(): void {
    this.flush();
  }

  private schedule(): void {
    if (this.deps.isWanted()) this.timer ??= setTimeout(() => this.tell(), PAUSE_MS);
  }

  private tell(): void {
    this.timer = undefined;
    const scene = this.deps.scene();
    const { drawn } = this;
    this.drawn = false;
    if (!scene) return;
    const graph = this.reader.read(scene.ids.flatMap((id) => scene.elements.get(id) ?? []));
    this.deps.tell(readFacts(scene.ids.length, graph), drawn);
  }
}
