import { float, int } from './arrays';
import { serversOf } from './changes';
import { limitsOf, type SaidLimit } from './limits';
import { waitingAt } from './lines';
import { LAST_REJECTION, OUTCOMES, type Outcome } from './outcomes';
import type { PlannedFlow, Station } from './plan';
import { busyTime, capacityTime } from './scaling';
import type { Series } from './series';
import {
  CALL_COUNTS,
  DEAD_LETTERS,
  DROPPED,
  FLOW_COUNTS,
  FOR_NOBODY,
  GENERATED,
  HANDLED,
  HITS,
  instancesUp,
  MISSES,
  REPLICA_READS,
  RETRIED,
  type RunEnd,
  SENT,
  SERVED_COUNT,
  STALE,
  STATION_COUNTS,
  STATION_TIMES,
  type State,
  TIMED_OUT,
  TRIES,
  WAIT_MS,
} from './state';
import { type Times, timesOf } from './times';

/**
 * What a run has shown so far. Flows are counted from the first request on, so that generated = completed + rejected +
 * failed + in flight; times, blocks and calls from the end of the warm-up.
 */
export interface SimulationResult {
  readonly seed: number;
  readonly events: number;
  readonly nowMs: number;
  readonly measuredFromMs: number;
  /** Why the run is over; null while it is not. */
  readonly end: RunEnd | null;
  readonly flows: readonly FlowResult[];
  readonly blocks: readonly BlockResult[];
  readonly calls: readonly CallResult[];
  /** Changes that automatic scaling has made. */
  readonly scalings: readonly { readonly atMs: number; readonly block: string; readonly instances: number }[];
  /** Everything the run has not looked at, or could not. */
  readonly limits: readonly SaidLimit[];
}

/** One flow. */
export interface FlowResult {
  readonly name: string;
  readonly generated: number;
  readonly completed: number;
  readonly rejected: number;
  readonly failed: number;
  readonly inFlight: number;
  /** How many ended in which way; only what has happened. */
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Requests completed per second since the warm-up. */
  readonly completedPerSecond: number;
  /** Share of the requests since the warm-up that were rejected or failed. */
  readonly lostShare: number;
  /** How fast requests pile up. */
  readonly backlogPerSecond: number;
  /** From the client's sending to the answer it gets; completed requests only. */
  readonly latency: Times;
}

/** One block. */
export interface BlockResult {
  readonly id: string;
  readonly instances: number;
  readonly served: number;
  readonly servedPerSecond: number;
  /** Share of the time its servers were busy; null for a block without a limit to how much it does at a time. */
  readonly utilisation: number | null;
  readonly meanWaitMs: number | null;
  /** Requests in line now, and how fast they pile up. */
  readonly waiting: number;
  readonly backlogPerSecond: number;
  /** From a request's coming to the end of its service: waiting included, calls to others not. */
  readonly residence: Times;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly hitRatio: number | null;
  readonly staleShare: number | null;
  /** Answers nobody was waiting for any more. */
  readonly forNobody: number;
  readonly openConnections: number | null;
}

/** One arrow with a time-out, further tries, a breaker or messages; what several flows do over it is added up. */
export interface CallResult {
  readonly arrow: string;
  readonly tries: number;
  readonly retried: number;
  readonly timedOut: number;
  readonly messages: {
    readonly sent: number;
    readonly handled: number;
    readonly deadLetters: number;
    readonly dropped: number;
  } | null;
  readonly breaker: readonly { readonly atMs: number; readonly to: 'closed' | 'open' | 'halfOpen' }[] | null;
}

const MS = 1000;

/** What the run has shown so far. */
export function resultsOf(run: State): SimulationResult {
  const { plan, seed, events } = run;
  const blocks = plan.stations.filter(({ id }) => id !== '').map((station) => blockResult(run, station));
  return {
    ...{ seed, events, nowMs: run.now, measuredFromMs: run.measuredFrom, end: run.end ?? null },
    flows: plan.flows.map((flow, index) => flowResult(run, flow, index)),
    blocks,
    calls: callResults(run),
    scalings: run.scalings.map(({ atMs, station, instances }) => ({
      ...{ atMs, instances },
      block: plan.stations[station]?.id ?? '',
    })),
    limits: limitsOf(run),
  };
}

function measuredSeconds(run: State): number {
  return (run.now - run.measuredFrom) / MS;
}

function perSecond(run: State, count: number): number {
  const seconds = measuredSeconds(run);
  return seconds > 0 ? count / seconds : 0;
}

function flowResult(run: State, { name }: PlannedFlow, index: number): FlowResult {
  const row = run.flowCounts.subarray(index * FLOW_COUNTS, (index + 1) * FLOW_COUNTS);
  const before = run.flowCountsBefore.subarray(index * FLOW_COUNTS, (index + 1) * FLOW_COUNTS);
  const all = splitOutcomes(row);
  const early = splitOutcomes(before);
  const piledUp = all.inFlight - early.inFlight;
  const measured = all.generated - early.generated;
  const lost = all.rejected + all.failed - early.rejected - early.failed;
  return {
    name,
    ...all,
    outcomes: outcomesOf(row, 0),
    completedPerSecond: perSecond(run, all.completed - early.completed),
    lostShare: measured > 0 ? lost / measured : 0,
    backlogPerSecond: perSecond(run, piledUp),
    latency: timesOf(run.latency[index] as Series, isPilingUp(piledUp, measured)),
  };
}

/** More than what varies by itself: a twentieth of all that came, and not just a few. */
function isPilingUp(piledUp: number, came: number): boolean {
  return piledUp > 50 && piledUp > came / 20;
}

function splitOutcomes(row: Int32Array): {
  readonly generated: number;
  readonly completed: number;
  readonly rejected: number;
  readonly failed: number;
  readonly inFlight: number;
} {
  const [completed = 0, ...others] = row.subarray(0, OUTCOMES.length);
  const rejected = others.slice(0, LAST_REJECTION).reduce((sum, count) => sum + count, 0);
  const failed = others.slice(LAST_REJECTION).reduce((sum, count) => sum + count, 0);
  const generated = int(row, GENERATED);
  return { generated, completed, rejected, failed, inFlight: generated - completed - rejected - failed };
}

function outcomesOf(counts: Int32Array, from: number): Partial<Record<Outcome, number>> {
  return Object.fromEntries(
    OUTCOMES.map((name, outcome) => [name, int(counts, from + outcome)] as const).filter(([, count]) => count > 0),
  );
}

function blockResult(run: State, station: Station): BlockResult {
  const { index, id } = station;
  const counted = (what: number) => int(run.stationCounts, index * STATION_COUNTS + what);
  const waiting = waitingAt(run.gates, station);
  const piledUp = waiting - int(run.waitingBefore, index);
  const served = counted(SERVED_COUNT);
  const capacityMs = capacityTime(run, station);
  const hasLimit = !station.isPassage && serversOf(run, station) < LARGEST_SERVERS;
  const waitMs = float(run.stationTimes, index * STATION_TIMES + WAIT_MS);
  return {
    id,
    instances: instancesUp(run.gates, station),
    served,
    servedPerSecond: perSecond(run, served),
    utilisation: hasLimit && capacityMs > 0 ? busyTime(run, station) / capacityMs : null,
    meanWaitMs: served > 0 && !station.isPassage ? waitMs / served : null,
    waiting,
    backlogPerSecond: perSecond(run, piledUp),
    residence: timesOf(run.residence[index] as Series, isPilingUp(piledUp, served + piledUp)),
    outcomes: outcomesOf(run.stationCounts, index * STATION_COUNTS),
    hitRatio: station.cache ? shareOf(counted(HITS), counted(MISSES)) : null,
    staleShare: station.dataKeys ? shareOf(counted(STALE), counted(REPLICA_READS) - counted(STALE)) : null,
    forNobody: counted(FOR_NOBODY),
    openConnections: station.connections ? int(run.openConnections, index) : null,
  };
}

const LARGEST_SERVERS = 1e8;

function shareOf(these: number, others: number): number | null {
  return these + others > 0 ? these / (these + others) : null;
}

function callResults(run: State): CallResult[] {
  const arrows = new Map<string, CallResult>();
  for (const { index, arrow, isWatched, isAsync } of run.plan.calls) {
    if (arrow === undefined || !(isWatched || isAsync)) continue;
    const counted = (what: number) => int(run.callCounts, index * CALL_COUNTS + what);
    const known = arrows.get(arrow);
    const breaker = run.breakers[index];
    const messages = isAsync
      ? {
          sent: counted(SENT),
          handled: counted(HANDLED),
          deadLetters: counted(DEAD_LETTERS),
          dropped: counted(DROPPED),
        }
      : null;
    arrows.set(arrow, {
      arrow,
      tries: counted(TRIES) + (known?.tries ?? 0),
      retried: counted(RETRIED) + (known?.retried ?? 0),
      timedOut: counted(TIMED_OUT) + (known?.timedOut ?? 0),
      messages: addMessages(messages, known?.messages ?? null),
      breaker: breaker ? [...(known?.breaker ?? []), ...breaker.changes] : (known?.breaker ?? null),
    });
  }
  return [...arrows.values()];
}

function addMessages(one: CallResult['messages'], other: CallResult['messages']): CallResult['messages'] {
  if (!one || !other) return one ?? other;
  return {
    sent: one.sent + other.sent,
    handled: one.handled + other.handled,
    deadLetters: one.deadLetters + other.deadLetters,
    dropped: one.dropped + other.dropped,
  };
}
