import type { Outcome } from '../outcomes';
import type { TraceRecord } from './record';

/** What is shown of one visit of a followed request at one moment. */
export interface Dot {
  readonly stay: number;
  readonly request: number;
  /** On the arrow, at a share (0 to 1) of its length, or at the block. */
  readonly place:
    | { readonly type: 'arrow'; readonly arrow: string; readonly share: number }
    | { readonly type: 'block'; readonly block: string };
  /** It is on its way back. */
  readonly isAnswer: boolean;
  /** The answer says that it failed or was turned away. */
  readonly isFailure: boolean;
}

interface Way {
  readonly stay: number;
  readonly request: number;
  readonly block: string;
  readonly arrow: string | undefined;
  /** When it was sent, came and went; and as shown, which is later. */
  readonly sentMs: number;
  readonly cameMs: number;
  wentMs: number;
  beginsMs: number;
  thereMs: number;
  goesMs: number;
  endsMs: number;
  outcome: Outcome | undefined;
}

/** By how much a request is shown later than it was, from a moment on. */
interface Delay {
  readonly fromMs: number;
  readonly byMs: number;
}

/** No request is shown later than this many ways over arrows: what comes after is shown as it was. */
const MOST_DELAYS = 512;

/**
 * The dots by which followed requests are shown. A way over an arrow often takes less time than the eye needs: it is
 * stretched, and the request is shown later by as much from there on. Times are those of the run.
 */
export class Dots {
  private readonly ways = new Map<number, Way>();
  private readonly delays = new Map<number, Delay[]>();

  /** Takes over what was written down. A way over an arrow is shown to take at least `leastMs`. */
  take(records: readonly TraceRecord[], leastMs: number): void {
    for (const record of records) {
      if (record.type === 'comes') this.come(record, leastMs);
      else if (record.type === 'goes') this.go(record, leastMs);
      else if (record.type === 'lost') this.lose(record.request);
      else if (!this.hasStays(record.request)) this.delays.delete(record.request);
    }
  }

  /** Shows everything from now on as it was: nothing is later any more. */
  catchUp(): void {
    this.delays.clear();
    for (const way of this.ways.values()) {
      way.beginsMs = way.sentMs;
      way.thereMs = way.cameMs;
      way.goesMs = way.wentMs;
      way.endsMs = way.wentMs;
    }
  }

  /** The dots of a moment; those whose way ended before are forgotten. */
  at(nowMs: number): readonly Dot[] {
    const shown: Dot[] = [];
    for (const [stay, way] of this.ways) {
      if (nowMs >= way.endsMs) {
        this.ways.delete(stay);
        if (!this.hasStays(way.request)) this.delays.delete(way.request);
      } else if (nowMs >= way.beginsMs) shown.push(dotOf(way, nowMs));
    }
    return shown;
  }

  private come(record: Extract<TraceRecord, { type: 'comes' }>, leastMs: number): void {
    const { request, stay, block, over, atMs } = record;
    const sentMs = over?.sentMs ?? atMs;
    const beginsMs = sentMs + this.delayAt(request, sentMs);
    const thereMs = over ? Math.max(beginsMs + leastMs, atMs + this.delayAt(request, atMs)) : beginsMs;
    this.delay(request, atMs, thereMs - atMs);
    const never = Number.POSITIVE_INFINITY;
    const unknown = { wentMs: never, goesMs: never, endsMs: never, outcome: undefined };
    const way = { stay, request, block, arrow: over?.arrow, sentMs, cameMs: atMs, beginsMs, thereMs, ...unknown };
    this.ways.set(stay, way);
  }

  private go({ stay, request, atMs, outcome }: Extract<TraceRecord, { type: 'goes' }>, leastMs: number): void {
    const way = this.ways.get(stay);
    if (!way) return;
    const goesMs = Math.max(way.thereMs, atMs + this.delayAt(request, atMs));
    const isBack = outcome !== undefined && way.arrow !== undefined;
    way.wentMs = atMs;
    way.goesMs = goesMs;
    way.endsMs = isBack ? goesMs + leastMs : goesMs;
    way.outcome = outcome;
    if (isBack) this.delay(request, atMs, way.endsMs - atMs);
  }

  private lose(request: number): void {
    for (const [stay, way] of this.ways) if (way.request === request) this.ways.delete(stay);
    this.delays.delete(request);
  }

  private hasStays(request: number): boolean {
    for (const way of this.ways.values()) if (way.request === request) return true;
    return false;
  }

  private delayAt(request: number, ms: number): number {
    return (this.delays.get(request) ?? []).reduce((by, { fromMs, byMs }) => (fromMs <= ms ? byMs : by), 0);
  }

  private delay(request: number, fromMs: number, byMs: number): void {
    const known = this.delays.get(request) ?? [];
    if (byMs <= this.delayAt(request, fromMs) || known.length >= MOST_DELAYS) return;
    known.push({ fromMs, byMs });
    this.delays.set(request, known);
  }
}

function dotOf(way: Way, nowMs: number): Dot {
  const { stay, request, block, arrow, beginsMs, thereMs, goesMs, endsMs, outcome } = way;
  const isAnswer = nowMs >= goesMs;
  const isFailure = isAnswer && outcome !== undefined && outcome !== 'completed';
  const said = { stay, request, isAnswer, isFailure };
  if (arrow !== undefined && nowMs < thereMs) {
    const share = (nowMs - beginsMs) / (thereMs - beginsMs);
    return { ...said, place: { type: 'arrow', arrow, share } };
  }
  if (arrow !== undefined && isAnswer) {
    return { ...said, place: { type: 'arrow', arrow, share: 1 - (nowMs - goesMs) / (endsMs - goesMs) } };
  }
  return { ...said, place: { type: 'block', block } };
}
