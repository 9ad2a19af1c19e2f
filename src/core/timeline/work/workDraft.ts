import { BoardDraft, NO_BOARD, type RecordedBoard } from './board';
import { applyText } from './patch';
import type { WorkEvent } from './workEvent';

/** Board and notes at a moment. Undefined before the first of it was recorded. */
export interface WorkState {
  readonly board: RecordedBoard | undefined;
  readonly notes: string | undefined;
  /** False when something of the recording was lost, until the next keyframe: the board as far as is known. */
  readonly boardWhole: boolean;
  readonly notesWhole: boolean;
  /** Number of the newest work; 0 before the first. */
  readonly n: number;
}

/** Before anything was recorded. */
export const NO_WORK: WorkState = { board: undefined, notes: undefined, boardWhole: true, notesWhole: true, n: 0 };

/**
 * Board and notes that recorded work is played on. After a loss the board follows as far as changes fit it; the notes stand
 * still, because a piece put into the wrong text would be nobody's.
 */
export class WorkDraft {
  private board: BoardDraft | undefined;
  private notes: string | undefined;
  private boardWhole: boolean;
  private notesWhole: boolean;
  private n: number;

  constructor(from: WorkState = NO_WORK) {
    this.board = from.board && new BoardDraft(from.board);
    this.notes = from.notes;
    this.boardWhole = from.boardWhole;
    this.notesWhole = from.notesWhole;
    this.n = from.n;
  }

  /** Plays one piece of work. */
  apply(event: WorkEvent): void {
    if (event.n !== this.n + 1) this.lose();
    this.n = event.n;
    if (event.type === 'boardDrawn') this.draw(event);
    else this.write(event);
  }

  /** Something that was done is lost here. */
  lose(): void {
    this.boardWhole = false;
    this.notesWhole = false;
  }

  /** As it is now; what is played later does not change it. */
  get state(): WorkState {
    const { notes, boardWhole, notesWhole, n } = this;
    return { board: this.board?.board, notes, boardWhole, notesWhole, n };
  }

  private draw({ reset, op }: Extract<WorkEvent, { type: 'boardDrawn' }>): void {
    if (reset) {
      this.board = new BoardDraft(NO_BOARD);
      this.boardWhole = true;
    }
    this.board ??= new BoardDraft(NO_BOARD);
    if (!this.board.apply(op)) this.boardWhole = false;
  }

  private write({ reset, offset, removed, inserted }: Extract<WorkEvent, { type: 'notesWritten' }>): void {
    if (reset) {
      this.notes = '';
      this.notesWhole = true;
    }
    const text = this.notesWhole ? applyText(this.notes ?? '', offset, removed, inserted) : undefined;
    if (text === undefined) this.notesWhole = false;
    else this.notes = text;
  }
}
