import type { CapacityModel } from '../../capacity/model';
import { int } from '../arrays';
import { type EventQueue, makeEventQueue, nextTime, putEvent, takeEvent } from '../eventQueue';
import { makeStreams, seedStream, uniform } from '../random';
import { type Estimated, halfWidth } from '../statistics';
import { type FailingBlock, type ServedFlow, systemOf } from './systems';

/** How long a copy is down; what is found does not depend on it, only the years do. */
export const REPAIR_HOURS = 1;
/** Fewer outages of a flow say little of how often it is down. */
export const FEWEST_OUTAGES = 30;
/** Copies that go down or come up, as many as are expected in a whole run. */
const EVENTS = 100_000;
const BATCHES = 20;
const HOURS_A_YEAR = 365 * 24;

/** How long a flow was served while blocks failed and were repaired. */
export interface FlowUptime {
  readonly name: string;
  /** Share of the time, or of requests where some can be served. */
  readonly upShare: Estimated;
  /** How often it went down, or partly down. */
  readonly outages: number;
}

/** What a run of failures and repairs has shown. */
export interface Uptime {
  readonly years: number;
  /** Copies of blocks that failed. */
  readonly failures: number;
  readonly flows: readonly FlowUptime[];
}

/**
 * Failures and repairs of blocks over many years, without a single request: a run of requests lasts seconds, and would meet none.
 * Every copy is up and down for exponential times of its own, and whether a flow is served is asked whenever a block goes
 * down or comes up. The same model and seed show the same.
 */
export class UptimeRun {
  private readonly flows: readonly WatchedFlow[];
  private readonly failing: readonly FailingBlock[];
  private readonly down: Set<string>;
  private readonly queue: EventQueue = makeEventQueue();
  private readonly streams: Int32Array;
  /** Block of each copy, whether the copy is up, and how many of a block are. */
  private readonly blockOf: Int32Array;
  private readonly isUp: Uint8Array;
  private readonly upCount: Int32Array;
  private readonly endHours: number;
  private now = 0;
  private failures = 0;

  constructor(model: CapacityModel, seed: number) {
    const { failing, alwaysDown, flows } = systemOf(model);
    this.failing = failing;
    this.down = new Set(alwaysDown);
    this.streams = makeStreams(failing.length);
    for (const [index, { id }] of failing.entries()) seedStream(this.streams, index, seed, `outages ${id}`);
    this.blockOf = Int32Array.from(failing.flatMap(({ copies }, index) => Array<number>(copies).fill(index)));
    this.isUp = new Uint8Array(this.blockOf.length);
    this.upCount = new Int32Array(failing.length);
    const perHour = failing.reduce((sum, each) => sum + (2 * each.copies * (1 - each.availability)) / REPAIR_HOURS, 0);
    this.endHours = EVENTS / perHour;
    this.begin();
    this.flows = flows.map((flow) => new WatchedFlow(flow, this.down, this.endHours / BATCHES));
  }

  /** Lets up to so many copies fail or come up; true while there is more to do. */
  step(most: number): boolean {
    for (let left = most; left > 0; left -= 1) {
      const time = nextTime(this.queue);
      if (!(time < this.endHours)) {
        this.now = this.endHours;
        return false;
      }
      this.now = time;
      this.turn(takeEvent(this.queue));
    }
    return true;
  }

  /** What the run has shown; undefined when nothing of the model fails by chance. Asked for when it is over. */
  result(): Uptime | undefined {
    if (this.failing.length === 0) return undefined;
    const flows = this.flows.map((flow) => flow.result(this.endHours));
    return { years: this.endHours / HOURS_A_YEAR, failures: this.failures, flows };
  }

  /** Copies are as they are at any moment of their life: the run begins in the middle of it. */
  private begin(): void {
    for (let copy = 0; copy < this.blockOf.length; copy += 1) {
      const block = int(this.blockOf, copy);
      const isUp = uniform(this.streams, block) < (this.failing[block]?.availability ?? 1);
      this.isUp[copy] = isUp ? 1 : 0;
      if (isUp) this.upCount[block] = int(this.upCount, block) + 1;
      this.plan(copy);
    }
    for (const block of this.failing.keys()) this.noteBlock(block);
  }

  private plan(copy: number): void {
    const block = int(this.blockOf, copy);
    const { availability = 1 } = this.failing[block] ?? {};
    const meanHours = this.isUp[copy] === 1 ? (REPAIR_HOURS * availability) / (1 - availability) : REPAIR_HOURS;
    putEvent(this.queue, this.now - meanHours * Math.log(uniform(this.streams, block)), copy);
  }

  private turn(copy: number): void {
    const block = int(this.blockOf, copy);
    const wasUp = this.isUp[copy] === 1;
    this.isUp[copy] = wasUp ? 0 : 1;
    this.upCount[block] = int(this.upCount, block) + (wasUp ? -1 : 1);
    if (wasUp) this.failures += 1;
    this.plan(copy);
    if (this.noteBlock(block)) for (const flow of this.flows) flow.look(this.down, this.now);
  }

  /** Whether a block has gone down or come up. */
  private noteBlock(block: number): boolean {
    const { id = '', needed = 1 } = this.failing[block] ?? {};
    const isDown = int(this.upCount, block) < needed;
    if (isDown === this.down.has(id)) return false;
    if (isDown) this.down.add(id);
    else this.down.delete(id);
    return true;
  }
}

/** How much of the time a flow is served, by batches of equal length. */
class WatchedFlow {
  private readonly batches = new Float64Array(BATCHES);
  private share: number;
  private since = 0;
  private batch = 0;
  private outages = 0;

  constructor(
    private readonly flow: ServedFlow,
    down: ReadonlySet<string>,
    private readonly batchHours: number,
  ) {
    this.share = flow.served(down);
  }

  look(down: ReadonlySet<string>, now: number): void {
    this.addUp(now);
    const share = this.flow.served(down);
    if (share < this.share) this.outages += 1;
    this.share = share;
  }

  result(endHours: number): FlowUptime {
    this.addUp(endHours);
    const batches = Array.from(this.batches, (hours) => hours / this.batchHours);
    const value = batches.reduce((sum, share) => sum + share, 0) / BATCHES;
    const half = halfWidth(batches);
    const upShare = { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
    return { name: this.flow.name, upShare, outages: this.outages };
  }

  private addUp(now: number): void {
    while (this.batch < BATCHES - 1 && now >= (this.batch + 1) * this.batchHours) {
      this.addUntil((this.batch + 1) * this.batchHours);
      this.batch += 1;
    }
    this.addUntil(now);
  }

  private addUntil(hour: number): void {
    this.batches[this.batch] = (this.batches[this.batch] ?? 0) + this.share * (hour - this.since);
    this.since = hour;
  }
}
