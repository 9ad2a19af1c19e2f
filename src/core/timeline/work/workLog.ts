import { encodeEvent } from '../timeline';
import type { RecordedBoard } from './board';
import { NO_WORK, type WorkState } from './workDraft';
import { boardKeyframe, boardWork, notesKeyframe, notesWork, type Work, type WorkEvent } from './workEvent';

/** When something was seen, in wall-clock milliseconds, and whether the clock stood. */
export interface SeenAt {
  readonly at: number;
  readonly paused: boolean;
}

/** Bytes of work after which a keyframe may be due. */
const KEYFRAME_AFTER = 96 * 1024;

/** A keyframe is written once the work since the last is this many times its size: they never make up most of a timeline. */
const KEYFRAME_SHARE = 2;

/** Turns what is seen of an interview's board and notes into recorded work; what is equal to the last is nothing. */
export class WorkLog {
  private n: number;
  private readonly board: Track<RecordedBoard>;
  private readonly notes: Track<string>;

  /** Goes on from what was recorded before. Where part of that is lost, a keyframe comes first. */
  constructor(from: WorkState = NO_WORK) {
    this.n = from.n;
    this.board = new Track(from.boardWhole ? from.board : undefined, boardWork, boardKeyframe);
    this.notes = new Track(from.notesWhole ? from.notes : undefined, notesWork, notesKeyframe);
  }

  /** The board looks like this now. It must not be changed afterwards. */
  seeBoard(board: RecordedBoard, seen: SeenAt): readonly WorkEvent[] {
    return this.number(this.board, this.board.see(board), seen);
  }

  /** The notes read like this now. */
  seeNotes(text: string, seen: SeenAt): readonly WorkEvent[] {
    return this.number(this.notes, this.notes.see(text), seen);
  }

  private number<T>(track: Track<T>, works: readonly Work[], { at, paused }: SeenAt): readonly WorkEvent[] {
    return works.map((work) => {
      this.n += 1;
      // The type comes first in the line, so that readers who want no work need not read it.
      const event: WorkEvent = { ...work, at, n: this.n, ...(paused ? { paused } : {}) };
      track.bytes += encodeEvent(event).length;
      return event;
    });
  }
}

/** One thing that is followed: how it was last, and how much was written of it since its keyframe. */
class Track<T> {
  bytes = 0;
  private keyframeBytes = 0;

  constructor(
    private last: T | undefined,
    private readonly diff: (before: T, after: T) => readonly Work[],
    private readonly keyframe: (now: T) => readonly Work[],
  ) {}

  see(now: T): readonly Work[] {
    const { last } = this;
    this.last = now;
    if (last === undefined) return this.begin(this.keyframe(now));
    const works = this.diff(last, now);
    const due = Math.max(KEYFRAME_AFTER, KEYFRAME_SHARE * this.keyframeBytes);
    if (!works.length || this.bytes < due) return works;
    const keyframe = this.keyframe(now);
    this.keyframeBytes = JSON.stringify(keyframe).length;
    return this.bytes < KEYFRAME_SHARE * this.keyframeBytes ? works : this.begin(keyframe);
  }

  private begin(keyframe: readonly Work[]): readonly Work[] {
    this.keyframeBytes = JSON.stringify(keyframe).length;
    this.bytes = -this.keyframeBytes;
    return keyframe;
  }
}
