import type * as vscode from 'vscode';
import { type CanvasMemory, readCanvasMemory } from '../core/board/canvasMemory';

/** Where a canvas stands: the same board is shown differently in the narrow side bar. */
export type Surface = 'editor' | 'view';

const BOARDS = 'mockboard.boards.shown';
const EVERYWHERE = 'mockboard.boards.everywhere';
/** Boards remembered; of those not opened for longest nothing is kept. */
const MOST = 100;

/** How boards are to be shown, from one opening to the next: each its own way, but markers the same on all. */
export class CanvasMemories {
  constructor(
    private readonly boards: vscode.Memento,
    private readonly everywhere: vscode.Memento,
  ) {}

  /** The user has switched the markers of findings on or off. */
  get areMarkersChosen(): boolean {
    return readCanvasMemory(this.everywhere.get(EVERYWHERE)).findings !== undefined;
  }

  /** What is remembered of a board. */
  of(board: vscode.Uri, surface: Surface): CanvasMemory {
    const { findings } = readCanvasMemory(this.everywhere.get(EVERYWHERE));
    const own = readCanvasMemory(this.all()[keyOf(board, surface)]);
    return findings === undefined ? own : { ...own, findings };
  }

  /** Keeps what was chosen on a canvas of a board. The next untitled board is another one: nothing is kept of those. */
  keep(board: vscode.Uri, surface: Surface, { findings, ...own }: CanvasMemory): void {
    if (findings !== undefined) void this.everywhere.update(EVERYWHERE, { findings });
    if (board.scheme === 'untitled') return;
    const key = keyOf(board, surface);
    const others = Object.entries(this.all()).filter(([each]) => each !== key);
    void this.boards.update(BOARDS, Object.fromEntries([...others, [key, own]].slice(-MOST)));
  }

  private all(): Readonly<Record<string, unknown>> {
    return this.boards.get<Readonly<Record<string, unknown>>>(BOARDS, {});
  }
}

function keyOf(board: vscode.Uri, surface: Surface): string {
  return `${surface} ${board.toString()}`;
}
