import { type BoardOp, diffBoards, NO_BOARD, type RecordedBoard } from './board';
import { diffText } from './patch';

/**
 * What was done to an interview's board and notes, as a line of its timeline. `n` numbers these lines from 1 over the whole
 * interview: a number that is missing tells that something was lost. `reset` begins with nothing (a keyframe: everything
 * that was there follows); `paused` marks what was done while the clock stood.
 */
export type WorkEvent = {
  readonly at: number;
  readonly n: number;
  readonly reset?: true;
  readonly paused?: true;
} & (
  | { readonly type: 'boardDrawn'; readonly op: BoardOp }
  /** A piece of the notes was replaced; offsets and lengths in UTF-16 units. */
  | { readonly type: 'notesWritten'; readonly offset: number; readonly removed: number; readonly inserted: string }
);

/** What of an event says what was done. */
export type Work = WorkEvent extends infer E ? (E extends WorkEvent ? Omit<E, 'at' | 'n' | 'paused'> : never) : never;

/** No event of the timeline shall be longer than about this, so that segments stay small: what is longer is divided. */
const LONGEST = 32 * 1024;

/** The work that leads from one board to another, in pieces; nothing when they are equal. */
export function boardWork(before: RecordedBoard, after: RecordedBoard): readonly Work[] {
  const op = diffBoards(before, after);
  return op ? divide(op).map((part) => ({ type: 'boardDrawn', op: part })) : [];
}

/** The board as a keyframe. */
export function boardKeyframe(board: RecordedBoard): readonly Work[] {
  const [first = { type: 'boardDrawn', op: {} }, ...more] = boardWork(NO_BOARD, board);
  return [{ ...first, reset: true }, ...more];
}

/** The work that leads from one text of the notes to another, in pieces; nothing when they are equal. */
export function notesWork(before: string, after: string): readonly Work[] {
  const edit = diffText(before, after);
  if (!edit) return [];
  const [offset, removed, inserted] = edit;
  const works: Work[] = [{ type: 'notesWritten', offset, removed, inserted: inserted.slice(0, LONGEST) }];
  for (let start = LONGEST; start < inserted.length; start += LONGEST) {
    const part = inserted.slice(start, start + LONGEST);
    works.push({ type: 'notesWritten', offset: offset + start, removed: 0, inserted: part });
  }
  return works;
}

/** The notes as a keyframe. */
export function notesKeyframe(text: string): readonly Work[] {
  const empty: Work = { type: 'notesWritten', offset: 0, removed: 0, inserted: '' };
  const [first = empty, ...more] = notesWork('', text);
  return [{ ...first, reset: true }, ...more];
}

/** Divides an operation between elements: the parts one after the other do the same. */
function divide(op: BoardOp): readonly BoardOp[] {
  const { deleted, changed = [], ...rest } = op;
  const parts: BoardOp[] = [];
  let from = 0;
  let length = 0;
  for (const [index, change] of changed.entries()) {
    const more = JSON.stringify(change).length;
    if (length > 0 && length + more > LONGEST) {
      parts.push({ changed: changed.slice(from, index) });
      [from, length] = [index, 0];
    }
    length += more;
  }
  parts.push({ ...(from < changed.length ? { changed: changed.slice(from) } : {}), ...rest });
  const [first = {}, ...more] = parts;
  return [deleted ? { deleted, ...first } : first, ...more];
}
