import type { AppEvent, InterviewState } from '../core/app';
import { type BoardFacts, sameFacts } from '../core/board/facts';
import { type NotesFacts, sameNotes } from '../core/interview/notesFacts';
import { now } from '../util/clock';

/** An event without its time: what a command asks for. */
export type Deed = AppEvent extends infer E ? (E extends AppEvent ? Omit<E, 'at'> : never) : never;

/** Activity that changes no facts is recorded at most this often. */
const ACTIVITY_MS = 20_000;

const NOTHING_DRAWN: BoardFacts = { elements: 0, kinds: {}, arrows: 0, boundArrows: 0 };

/** Turns what is seen in the interview's files into events: new facts, or activity when they are the old ones. */
export class FileFacts {
  private readonly activeAt = { board: 0, notes: 0 };

  /** `current` is the interview as long as it may be changed. */
  constructor(
    private readonly interview: {
      readonly current: () => InterviewState | undefined;
      readonly tell: (deed: Deed) => boolean;
    },
  ) {}

  /** The board shows `facts`; `drawn` tells whether it was changed just now. */
  board(facts: BoardFacts, drawn: boolean): void {
    const state = this.interview.current();
    if (!state) return;
    if (!sameFacts(state.board ?? NOTHING_DRAWN, facts)) this.interview.tell({ type: 'boardChanged', facts });
    else if (drawn) this.wasActive('board');
  }

  /** The notes hold `facts`; `written` tells whether they were changed just now. */
  notes(facts: NotesFacts, written: boolean): void {
    const state = this.interview.current();
    if (!state) return;
    if (!sameNotes(state.notes ?? { sections: {} }, facts)) this.interview.tell({ type: 'notesChanged', facts });
    else if (written) this.wasActive('notes');
  }

  private wasActive(where: 'board' | 'notes'): void {
    const at = now();
    // A clock that was set back must not silence this for long.
    if (Math.abs(at - this.activeAt[where]) < ACTIVITY_MS) return;
    this.activeAt[where] = at;
    this.interview.tell({ type: 'active', where });
  }
}
