import { changedLines } from '../../src/core/timeline/player/changedLines';
import { nextMark, previousMark, type ReplayMark } from '../../src/core/timeline/player/marks';
import {
  isPlaying,
  type PlayerClock,
  pause,
  play,
  positionOf,
  seek,
  setSpeed,
  speedBeside,
  standingAt,
} from '../../src/core/timeline/player/playerClock';
import { type Recording, ReplayCursor, type ReplayMoment } from '../../src/core/timeline/replay';
import { isStill } from '../shared/reducedMotion';

/** Where nothing is to move, the picture is another one only so often. */
const STILL_MS = 500;
/** Lines of the notes stay marked for so much interview time, and as long on the screen while it plays fast. */
const MARKED = { interviewMs: 8000, screenMs: 1500 } as const;
/** Of two looks back while it plays, the second within this time on the screen goes to the mark before. */
const GRACE_MS = 1200;

/** What a replay shows now. */
export interface DeskState {
  readonly clock: PlayerClock;
  readonly ms: number;
  readonly isPlaying: boolean;
  /** Undefined only for a recording without a beginning. */
  readonly moment: ReplayMoment | undefined;
  /** Lines of the notes that were changed just before, counted from 0. */
  readonly changed: ReadonlySet<number>;
}

/** Plays a recording: everything buttons and keys do, and the state React draws. */
export class ReplayDesk {
  private readonly cursor: ReplayCursor;
  private readonly before: ReplayCursor;
  private readonly listeners = new Set<() => void>();
  private current: DeskState;
  private frame = 0;
  private shownAt = 0;

  constructor(
    private readonly film: { readonly recording: Recording; readonly marks: readonly ReplayMark[] },
    begin: { readonly atMs: number; readonly speed: number },
  ) {
    this.cursor = new ReplayCursor(film.recording);
    this.before = new ReplayCursor(film.recording);
    this.current = this.look(standingAt(film.recording.lengthMs, begin.atMs, begin.speed));
  }

  get state(): DeskState {
    return this.current;
  }

  /** For React: calls back after each change. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  toggle(): void {
    this.change(this.current.isPlaying ? pause : play);
  }

  /** Stands still; true when it was playing. */
  hold(): boolean {
    const was = this.current.isPlaying;
    if (was) this.change(pause);
    return was;
  }

  seek(ms: number): void {
    this.change((clock, now) => seek(clock, ms, now));
  }

  skip(byMs: number): void {
    this.change((clock, now) => seek(clock, positionOf(clock, now) + byMs, now));
  }

  toNextMark(): void {
    this.seek(nextMark(this.film.marks, this.current.ms)?.ms ?? this.film.recording.lengthMs);
  }

  toPreviousMark(): void {
    const { ms, clock } = this.current;
    const graceMs = this.current.isPlaying ? GRACE_MS * clock.speed : 0;
    this.seek(previousMark(this.film.marks, ms, graceMs)?.ms ?? 0);
  }

  setSpeed(speed: number): void {
    this.change((clock, now) => setSpeed(clock, speed, now));
  }

  faster(steps: number): void {
    this.setSpeed(speedBeside(this.current.clock.speed, steps));
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.listeners.clear();
  }

  private change(deed: (clock: PlayerClock, now: number) => PlayerClock): void {
    this.show(deed(this.current.clock, performance.now()));
    cancelAnimationFrame(this.frame);
    if (this.current.isPlaying) this.askFrame();
  }

  private askFrame(): void {
    this.frame = requestAnimationFrame(() => {
      const { clock } = this.current;
      const goesOn = isPlaying(clock, performance.now());
      if (!goesOn) {
        this.show(pause(clock, performance.now()));
        return;
      }
      if (!isStill() || performance.now() - this.shownAt >= STILL_MS) this.show(clock);
      this.askFrame();
    });
  }

  private show(clock: PlayerClock): void {
    this.shownAt = performance.now();
    this.current = this.look(clock);
    for (const listener of this.listeners) listener();
  }

  private look(clock: PlayerClock): DeskState {
    const now = performance.now();
    const ms = positionOf(clock, now);
    const plays = isPlaying(clock, now);
    const moment = this.cursor.at(ms);
    const markedMs = Math.max(MARKED.interviewMs, plays ? MARKED.screenMs * clock.speed : 0);
    const old = this.before.at(ms - markedMs)?.notes;
    return { clock, ms, isPlaying: plays, moment, changed: linesBetween(old, moment?.notes) };
  }
}

/** Nothing is marked where the notes begin. */
function linesBetween(old: string | undefined, now: string | undefined): ReadonlySet<number> {
  return old === undefined || now === undefined ? new Set() : changedLines(old, now);
}
