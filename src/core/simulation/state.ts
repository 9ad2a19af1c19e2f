import { makeReady, type Ready } from './agenda';
import { type BreakerState, makeBreaker } from './breakers';
import { type Cache, makeCache } from './caches';
import { CALL_COUNTS, FLOW_COUNTS, STATION_COUNTS, STATION_TIMES } from './counters';
import { type EventQueue, makeEventQueue } from './eventQueue';
import { type Frames, makeFrames } from './frames';
import { setInstances } from './instances';
import { type KeyTable, makeKeyTable } from './keys';
import { type Gates, makeGates } from './lines';
import type { Plan } from './plan';
import { makeStreams } from './random';
import type { KeySpace } from './scenario';
import { makeSeries, type SeriesTable } from './series';
import { streamCount } from './streams';

/** Why a run is over. */
export type RunEnd = 'requests' | 'time' | 'events' | 'nothingToDo' | 'tooManyUnderWay';

/** How far to run, and from when on to measure. */
export interface RunLimits {
  /** The run ends when so many requests have come in. */
  readonly requests: number;
  /** The run ends at this time. */
  readonly untilMs: number;
  /** The run ends after so many events. */
  readonly events: number;
  /** Times are measured when so many requests have come in. */
  readonly warmUpRequests: number;
}

/** A run: plain data, so that it can be kept, sent to another thread, and gone on with in steps of any size. */
export interface State {
  readonly plan: Plan;
  readonly seed: number;
  readonly limits: RunLimits;
  now: number;
  /** Events that have happened: moments at which something began, came or ended after some time. */
  events: number;
  /** Requests that have come in. */
  generated: number;
  measuredFrom: number;
  end: RunEnd | undefined;
  readonly queue: EventQueue;
  readonly ready: Ready;
  readonly frames: Frames;
  readonly streams: Int32Array;
  readonly gates: Gates;
  /** `STATION_COUNTS` numbers a station, `STATION_TIMES` times. */
  readonly stationCounts: Int32Array;
  readonly stationTimes: Float64Array;
  /** Requests that are at each station, or wait there for answers. */
  readonly present: Int32Array;
  /** What service times are multiplied by. */
  readonly slowness: Float64Array;
  readonly residence: SeriesTable;
  /** Requests that came in and their outcomes, `FLOW_COUNTS` numbers a flow; and those of the time before measuring. */
  readonly flowCounts: Int32Array;
  readonly flowCountsBefore: Int32Array;
  /** Requests that waited at each station when measuring began. */
  readonly waitingBefore: Int32Array;
  readonly latency: SeriesTable;
  readonly load: Float64Array;
  readonly nextArrival: Float64Array;
  /** Connections that are still to come back, and the time between them. */
  readonly reconnecting: Int32Array;
  readonly reconnectGap: Float64Array;
  /** `CALL_COUNTS` numbers a call. */
  readonly callCounts: Int32Array;
  /** Watched calls in the order in which they give up. */
  readonly firstWatched: Int32Array;
  readonly lastWatched: Int32Array;
  readonly isTimerSet: Int32Array;
  readonly breakers: readonly (BreakerState | undefined)[];
  /** What balancers owe to each call and unit (balance.ts). */
  readonly callCredit: Int32Array;
  readonly unitCredit: Int32Array;
  /** Tokens there are, and since when. */
  readonly tokens: Float64Array;
  readonly tokensAt: Float64Array;
  readonly caches: readonly (Cache | undefined)[];
  readonly keyTables: readonly (KeyTable | undefined)[];
  /** Candidates of a balancer. */
  readonly weights: Float64Array;
  readonly loads: Float64Array;
  /** When each key was last written. */
  readonly written: readonly (Float64Array | undefined)[];
  readonly openConnections: Int32Array;
  /** When the last instance of a station went down. */
  readonly downSince: Float64Array;
  /** Instances that each incident has taken, as pairs of unit and count. */
  readonly taken: number[][];
  /** Instances that were ordered and do not serve yet; busy time at the last look of the scaler. */
  readonly ordered: Int32Array;
  readonly busyAtLook: Float64Array;
  /** Changes of instances by scalers. */
  readonly scalings: { readonly atMs: number; readonly station: number; readonly instances: number }[];
  /** Requests that went over more arrows than any real one. */
  hopLimitHits: number;
}

/** A run before its first event, without arrivals; `start` adds those. */
export function makeState(plan: Plan, seed: number, limits: RunLimits): State {
  const { stations, flows, calls } = plan;
  const tables = keyTables();
  const groups = plan.visits.flatMap((visit) => visit.groups);
  const widest = [...groups.map((group) => group.calls.length), ...stations.map(({ units }) => units)].reduce(
    (most, size) => Math.max(most, size),
    1,
  );
  return {
    ...{ plan, seed, limits, now: 0, events: 0, generated: 0, measuredFrom: 0, end: undefined, hopLimitHits: 0 },
    queue: makeEventQueue(),
    ready: makeReady(),
    frames: makeFrames(),
    streams: makeStreams(streamCount(plan)),
    gates: openGates(plan),
    stationCounts: new Int32Array(stations.length * STATION_COUNTS),
    stationTimes: new Float64Array(stations.length * STATION_TIMES),
    present: new Int32Array(stations.length),
    slowness: new Float64Array(stations.length).fill(1),
    residence: makeSeries(stations.length),
    flowCounts: new Int32Array(flows.length * FLOW_COUNTS),
    flowCountsBefore: new Int32Array(flows.length * FLOW_COUNTS),
    waitingBefore: new Int32Array(stations.length),
    latency: makeSeries(flows.length),
    load: new Float64Array(flows.length).fill(1),
    nextArrival: new Float64Array(flows.length).fill(Number.POSITIVE_INFINITY),
    reconnecting: new Int32Array(flows.length),
    reconnectGap: new Float64Array(flows.length),
    callCounts: new Int32Array(calls.length * CALL_COUNTS),
    firstWatched: new Int32Array(calls.length).fill(-1),
    lastWatched: new Int32Array(calls.length).fill(-1),
    isTimerSet: new Int32Array(calls.length),
    breakers: calls.map(({ breaker }) => breaker && makeBreaker(breaker)),
    callCredit: new Int32Array(calls.length),
    unitCredit: new Int32Array(plan.units),
    tokens: Float64Array.from(stations, ({ rateLimit }) => rateLimit?.burst ?? 0),
    tokensAt: new Float64Array(stations.length),
    caches: stations.map(({ cache }) => cache && makeCache(cache, tables)),
    keyTables: stations.map(({ dataKeys }) => dataKeys && tables(dataKeys)),
    written: stations.map(({ dataKeys }) => {
      return dataKeys && new Float64Array(tables(dataKeys).count).fill(Number.NEGATIVE_INFINITY);
    }),
    openConnections: Int32Array.from(stations, ({ connections }) => connections?.open ?? 0),
    weights: new Float64Array(widest),
    loads: new Float64Array(widest),
    downSince: new Float64Array(stations.length),
    taken: plan.incidents.map(() => []),
    ordered: new Int32Array(stations.length),
    busyAtLook: new Float64Array(stations.length),
    scalings: [],
  };
}

function openGates({ stations, units, levels }: Plan): Gates {
  const gates = makeGates(units, levels);
  for (const station of stations) {
    for (let unit = station.firstUnit; unit < station.firstUnit + station.units; unit += 1) {
      setInstances(gates, station, unit, station.instances);
    }
  }
  return gates;
}

/** Tables are large: blocks with the same keys share one. */
function keyTables(): (keys: KeySpace) => KeyTable {
  const known = new Map<string, KeyTable>();
  return (keys) => {
    const name = `${keys.count} ${keys.exponent}`;
    const table = known.get(name) ?? makeKeyTable(keys);
    known.set(name, table);
    return table;
  };
}
