import { ANSWER, frameOf, kindOf, PROCEED, REACH, SERVED } from '../agenda';
import { float, int } from '../arrays';
import { nextTime } from '../eventQueue';
import { APPLIES, BORN, CLIENT, DEPTH, FLAGS, FLOW, LOST, OUTCOME, PARENT, TURN, timeAt, WHAT } from '../frames';
import { waitingAt } from '../lines';
import { CRASHED, OUTCOMES, type Outcome } from '../outcomes';
import type { Call } from '../plan';
import { stationOf } from '../service';
import type { State } from '../state';
import { step } from '../step';
import type { TraceRecord } from './record';

/** Requests that are followed at a time; when there are more, the oldest is lost. */
const MOST_FOLLOWED = 64;
/** Visits of one request; more of them (it goes in circles) are not shown. */
const MOST_STAYS = 256;

interface Stay {
  readonly number: number;
  readonly frame: number;
  readonly turn: number;
  readonly station: number;
}

interface Followed {
  readonly request: number;
  readonly stays: Map<number, Stay>;
  lastStation: number;
  isOver: boolean;
  count: number;
}

/**
 * Looks on at a run and writes down what happens to every so manieth request. It changes nothing: the run is the same,
 * to the last bit, as without it. A request is known by the moment at which it was born.
 */
export class Tracer {
  /** Of so many requests one is followed; 0 follows none. */
  every = 1;
  private records: TraceRecord[] = [];
  private readonly followed = new Map<number, Followed>();
  private readonly into: readonly (readonly Call[])[];
  private came = 0;
  private requests = 0;
  private stays = 0;
  /** When what is looked at happens; the clock of the run may still stand at what was before. */
  private atMs = 0;

  constructor(private readonly run: State) {
    const into: Call[][] = run.plan.visits.map(() => []);
    for (const call of run.plan.calls) into[call.target]?.push(call);
    this.into = into;
  }

  /** What was written down since the last call. */
  take(): readonly TraceRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  /** True when there is something to take. */
  get hasNews(): boolean {
    return this.records.length > 0;
  }

  /** Like `step`, one thing after the other; ends early when `isEnough` says so. */
  step(maxSteps: number, pauseMs: number, isEnough: () => boolean = () => false): boolean {
    let hasMore = this.run.end === undefined;
    for (let left = maxSteps; left > 0 && hasMore && this.run.now < pauseMs && !isEnough(); left -= 1) {
      const item = this.nextItem(pauseMs);
      const found = item === undefined ? undefined : this.look(item);
      if (found && item !== undefined) this.before(found, item);
      hasMore = step(this.run, 1, pauseMs);
      if (found) this.after(found);
    }
    return hasMore;
  }

  private nextItem(pauseMs: number): number | undefined {
    const { ready, queue } = this.run;
    const isAtOnce = ready.size > 0;
    this.atMs = isAtOnce ? this.run.now : nextTime(queue);
    if (isAtOnce) return int(ready.items, ready.first);
    return this.atMs <= pauseMs && this.atMs !== Number.POSITIVE_INFINITY ? int(queue.items, 0) : undefined;
  }

  /** The followed request that something is about to happen to, if it is one. */
  private look(item: number): Followed | undefined {
    const kind = kindOf(item);
    if (kind !== REACH && kind !== SERVED && kind !== ANSWER && kind !== PROCEED) return undefined;
    const { ints, floats } = this.run.frames;
    const frame = frameOf(item);
    if (int(ints, frame + FLAGS) & APPLIES) return undefined;
    const born = float(floats, timeAt(frame, BORN));
    const isNew = kind === REACH && int(ints, frame + PARENT) === CLIENT && int(ints, frame + DEPTH) === 0;
    return isNew ? this.welcome(born) : this.followed.get(born);
  }

  private welcome(born: number): Followed | undefined {
    this.came += 1;
    if (this.every === 0 || (this.came - 1) % this.every !== 0 || this.followed.has(born)) return undefined;
    if (this.followed.size >= MOST_FOLLOWED) this.loseOldest();
    this.requests += 1;
    const followed = { request: this.requests, stays: new Map(), lastStation: -1, isOver: false, count: 0 };
    this.followed.set(born, followed);
    return followed;
  }

  private loseOldest(): void {
    for (const [born, { request }] of this.followed) {
      this.followed.delete(born);
      this.records.push({ type: 'lost', atMs: this.run.now, request });
      return;
    }
  }

  private before(followed: Followed, item: number): void {
    const frame = frameOf(item);
    if (kindOf(item) === REACH) this.noteComing(followed, frame);
    else if (kindOf(item) === ANSWER) this.noteAnswer(followed, frame);
  }

  private noteComing(followed: Followed, frame: number): void {
    const { run } = this;
    const { ints } = run.frames;
    if (followed.count >= MOST_STAYS) return;
    followed.count += 1;
    this.stays += 1;
    const station = stationOf(run, frame);
    const call = this.callInto(followed, int(ints, frame + WHAT));
    const { atMs } = this;
    this.records.push({
      ...{ type: 'comes', atMs, request: followed.request, stay: this.stays, block: station.id },
      flow: run.plan.flows[int(ints, frame + FLOW)]?.name ?? '',
      over: call?.arrow === undefined ? undefined : { arrow: call.arrow, sentMs: atMs - call.thereMs },
      waiting: waitingAt(run.gates, station),
    });
    const turn = int(ints, frame + TURN);
    followed.stays.set(frame, { number: this.stays, frame, turn, station: station.index });
    followed.lastStation = station.index;
  }

  /** Walks with feedback come to a visit over several arrows: it is the one from where the request was last. */
  private callInto({ lastStation }: Followed, visit: number): Call | undefined {
    const calls = this.into[visit] ?? [];
    return calls.length > 1 ? (calls.find(({ from }) => from === lastStation) ?? calls[0]) : calls[0];
  }

  private noteAnswer(followed: Followed, frame: number): void {
    const { ints } = this.run.frames;
    const stay = followed.stays.get(frame);
    const outcome = OUTCOMES[int(ints, frame + OUTCOME)] ?? 'error';
    if (stay) this.noteGoing(followed, stay, outcome);
    if (int(ints, frame + PARENT) !== CLIENT) return;
    followed.isOver = true;
    this.records.push({ type: 'ends', atMs: this.atMs, request: followed.request, outcome });
  }

  /** Without an outcome it goes on to another block, which will answer in its place. */
  private noteGoing(followed: Followed, { frame, number, station }: Stay, outcome?: Outcome): void {
    followed.stays.delete(frame);
    const block = this.run.plan.stations[station]?.id ?? '';
    this.records.push({ type: 'goes', atMs: this.atMs, request: followed.request, stay: number, block, outcome });
  }

  /** A frame that was given back without an answer of its own has let the next block answer in its place. */
  private after(followed: Followed): void {
    const { ints } = this.run.frames;
    for (const stay of [...followed.stays.values()]) {
      if (int(ints, stay.frame + TURN) === stay.turn) continue;
      const isCrashed = (int(ints, stay.frame + FLAGS) & LOST) !== 0;
      this.noteGoing(followed, stay, isCrashed ? OUTCOMES[CRASHED] : undefined);
    }
    if (!followed.isOver || followed.stays.size > 0) return;
    for (const [born, each] of this.followed) if (each === followed) this.followed.delete(born);
  }
}
