import { type Dot, Dots } from '../../../src/core/simulation/trace/dots';
import { leastWayMs } from '../../../src/core/simulation/trace/pace';
import type { TraceRecord } from '../../../src/core/simulation/trace/record';
import type { PlayFrame } from '../../../src/core/work/playInPieces';

/** A page that was hidden goes on where it was. */
const LONGEST_FRAME_MS = 500;
/** Where nothing is to move, the picture is another one only so often. */
const STILL_MS = 500;
/** The worker is asked for so many seconds on the screen at a time, in so many frames, when no more than that is left. */
const SECONDS_AHEAD = 0.5;
const FRAMES = 5;

/** What moves over the drawing: dots of requests, and who waits where. */
export interface Moment {
  readonly dots: readonly Dot[];
  readonly waiting: Readonly<Record<string, number>>;
}

interface PlayerPorts {
  frame(callback: (now: number) => void): () => void;
  /** True when nothing is to move. */
  isStill(): boolean;
  /** Asks the worker to go on to a time, in so many frames. */
  askOn(toMs: number, frames: number): void;
  /** Asks the worker to go on until something happens. */
  askStep(): void;
  /** A frame's time has come. */
  reached(frame: PlayFrame): void;
  /** A step has come to this. */
  stepped(record: TraceRecord): void;
}

const NOTHING: Moment = { dots: [], waiting: {} };

/** Shows what the worker has run ahead, at the chosen speed. Overlays listen to it: React draws only results. */
export class RunPlayer {
  private dots = new Dots();
  private waiting: Moment['waiting'] = {};
  private nowMs = 0;
  private knownMs = 0;
  private frames: PlayFrame[] = [];
  /** What is known to happen later than what is shown. */
  private ahead: TraceRecord[] = [];
  private speed = 0;
  private isAsked = false;
  private isStepping = false;
  private lastFrame: number | undefined;
  private cancelFrame: (() => void) | undefined;
  private readonly listeners = new Set<(moment: Moment) => void>();

  constructor(private readonly ports: PlayerPorts) {}

  /** Calls `listener` with what is to be seen, now and whenever it moves; the result ends that. */
  onMoment(listener: (moment: Moment) => void): () => void {
    this.listeners.add(listener);
    listener(this.moment);
    return () => this.listeners.delete(listener);
  }

  /** Goes on at a speed, in milliseconds of the run a second. */
  play(speed: number): void {
    this.speed = speed;
    this.isStepping = false;
    if (!this.cancelFrame) this.askFrame();
  }

  pause(): void {
    this.cancelFrame?.();
    this.cancelFrame = undefined;
    this.lastFrame = undefined;
  }

  /** Goes on to the next thing that happens to one of the requests shown. */
  step(): void {
    this.dots.catchUp();
    this.isStepping = true;
    this.stepOn();
  }

  /** Takes a frame of the worker. */
  take(frame: PlayFrame): void {
    const isShownAsItIs = !this.cancelFrame || this.ports.isStill();
    this.dots.take(frame.records, isShownAsItIs ? 0 : leastWayMs(this.speed));
    this.ahead.push(...frame.records);
    this.frames.push(frame);
    this.knownMs = frame.nowMs;
    if (frame.result) this.isAsked = false;
    if (this.isStepping) this.stepOn();
  }

  /** Forgets everything; the next run begins at 0. */
  clear(): void {
    this.pause();
    this.dots = new Dots();
    this.frames = [];
    this.ahead = [];
    this.waiting = {};
    this.nowMs = 0;
    this.knownMs = 0;
    this.isAsked = false;
    this.isStepping = false;
    for (const listener of this.listeners) listener(NOTHING);
  }

  private get moment(): Moment {
    const dots = this.dots.at(this.nowMs);
    return {
      dots: this.ports.isStill() ? dots.filter(({ place }) => place.type === 'block') : dots,
      waiting: this.waiting,
    };
  }

  private stepOn(): void {
    const next = this.ahead.shift();
    if (next) {
      this.isStepping = false;
      this.moveTo(Math.max(this.nowMs, next.atMs));
      this.ports.stepped(next);
    } else if (!this.isAsked) {
      this.isAsked = true;
      this.ports.askStep();
    }
  }

  private askFrame(): void {
    this.cancelFrame = this.ports.frame((now) => {
      const passedMs = Math.min(now - (this.lastFrame ?? now), LONGEST_FRAME_MS);
      this.askFrame();
      if (this.lastFrame !== undefined && this.ports.isStill() && passedMs < STILL_MS) return;
      this.lastFrame = now;
      this.moveTo(Math.min(this.knownMs, this.nowMs + (passedMs / 1000) * this.speed));
      const partMs = SECONDS_AHEAD * this.speed;
      if (this.isAsked || this.knownMs - this.nowMs > partMs) return;
      this.isAsked = true;
      this.ports.askOn(this.knownMs + partMs, FRAMES);
    });
  }

  private moveTo(nowMs: number): void {
    this.nowMs = nowMs;
    while (this.ahead[0] && this.ahead[0].atMs <= nowMs && !this.isStepping) this.ahead.shift();
    for (let frame = this.frames[0]; frame && frame.nowMs <= nowMs; frame = this.frames[0]) {
      this.frames.shift();
      this.waiting = frame.waiting;
      this.ports.reached(frame);
    }
    const { moment } = this;
    for (const listener of this.listeners) listener(moment);
  }
}
