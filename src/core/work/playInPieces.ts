import { applyChange } from '../simulation/changes';
import { compile } from '../simulation/compile';
import { waitingAt } from '../simulation/lines';
import { resultsOf } from '../simulation/results';
import type { Change } from '../simulation/scenario';
import type { SimulationResult } from '../simulation/simulationResult';
import { start } from '../simulation/start';
import type { State } from '../simulation/state';
import { step } from '../simulation/step';
import type { TraceRecord } from '../simulation/trace/record';
import { Tracer } from '../simulation/trace/tracer';
import type { SimulationTask, Turn, Work } from './jobs';

/** What a run that is watched is told. Times are those of the run. */
export type PlayTold =
  /** Go on to this time in so many frames, following one of so many requests. */
  | { readonly type: 'advance'; readonly toMs: number; readonly frames: number; readonly every: number }
  /** Go on until something happens to a request that is followed. */
  | { readonly type: 'step'; readonly every: number }
  /** Go on to the end, following none. */
  | { readonly type: 'finish' }
  /** The design is changed from now on; what comes in is the same as without that. */
  | { readonly type: 'change'; readonly change: Change };

/** A moment of a run that is watched. */
export interface PlayFrame {
  readonly nowMs: number;
  /** Requests that have come in. */
  readonly generated: number;
  readonly records: readonly TraceRecord[];
  /** Requests in line, by the ids of the blocks where there are any. */
  readonly waiting: Readonly<Record<string, number>>;
  /** What the run has shown so far; with the last frame of what was told. */
  readonly result: SimulationResult | undefined;
}

/** Requests after which times are measured: enough that an ordinary design has filled. */
export const PLAY_WARM_UP = 1000;
/** Some milliseconds of work that is watched, and of work that is not. */
const WATCHED_PIECE = 20_000;
const PIECE = 100_000;
const MOST_EVENTS = 30_000_000;

type Goal =
  | { readonly type: 'step' }
  | { readonly type: 'finish' }
  | { readonly type: 'advance'; readonly toMs: number; readonly frameMs: number; nextMs: number };

/** A run that is watched: it goes on as far as it is told, and ends as a run that nobody watches would. */
export function playInPieces({ model, scenario, seed, requests }: SimulationTask): Work<'play'> {
  const limits = { requests, warmUpRequests: PLAY_WARM_UP, events: MOST_EVENTS, untilMs: Number.POSITIVE_INFINITY };
  return new WatchedRun(start(compile(model, scenario), seed, limits));
}

class WatchedRun implements Work<'play'> {
  private goal: Goal | undefined;
  private readonly tracer: Tracer;

  constructor(private readonly run: State) {
    this.tracer = new Tracer(run);
  }

  tell(told: PlayTold): void {
    if (told.type === 'change') {
      applyChange(this.run, told.change);
      return;
    }
    this.tracer.every = told.type === 'finish' ? 0 : told.every;
    if (told.type !== 'advance') {
      this.goal = { type: told.type };
      return;
    }
    const frameMs = (told.toMs - this.run.now) / told.frames;
    this.goal = { type: 'advance', toMs: told.toMs, frameMs, nextMs: this.run.now + frameMs };
  }

  turn(): Turn<'play'> {
    const { goal, run } = this;
    if (!goal) return { type: 'waiting' };
    const isReached = this.goOn(goal);
    if (run.end !== undefined) return { type: 'done', answer: resultsOf(run) };
    if (goal.type === 'advance' && !isReached) {
      const isFrame = run.now >= goal.nextMs;
      if (isFrame) goal.nextMs = Math.min(goal.toMs, goal.nextMs + goal.frameMs);
      return isFrame ? { type: 'working', progress: this.frame(false) } : { type: 'working' };
    }
    if (!isReached)
      return goal.type === 'finish' ? { type: 'working', progress: this.frame(true) } : { type: 'working' };
    this.goal = undefined;
    return { type: 'waiting', progress: this.frame(true) };
  }

  /** Does a piece; true when the goal is reached. */
  private goOn(goal: Goal): boolean {
    const { run, tracer } = this;
    switch (goal.type) {
      case 'finish':
        return !step(run, PIECE);
      case 'step':
        tracer.step(WATCHED_PIECE, Number.POSITIVE_INFINITY, () => tracer.hasNews);
        return tracer.hasNews;
      case 'advance':
        tracer.step(WATCHED_PIECE, goal.nextMs);
        return run.now >= goal.toMs;
    }
  }

  private frame(isWhole: boolean): PlayFrame {
    const { run } = this;
    const lines = run.plan.stations.map((station) => [station.id, waitingAt(run.gates, station)] as const);
    return {
      nowMs: run.now,
      generated: run.generated,
      records: this.tracer.take(),
      waiting: Object.fromEntries(lines.filter(([id, waiting]) => id !== '' && waiting > 0)),
      result: isWhole ? resultsOf(run) : undefined,
    };
  }
}
