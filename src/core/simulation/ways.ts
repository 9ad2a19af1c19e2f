import { NO_LIMIT, type Station, type Visit } from './plan';

/**
 * What most events need to know of the visit they are about, a cache line each: the objects of a plan are many times as
 * large, and a thousand of them do not stay in the caches of a processor.
 */
export interface Ways {
  readonly ints: Int32Array;
  /** The same rows, as times. */
  readonly floats: Float64Array;
}

const ROW = 16;

/** Time on the wire of the call with which the visit ends, there and back. */
export const THERE_MS = 0;
export const BACK_MS = 1;
/** Index of the station. */
export const STATION = 4;
/** Bits, see below. */
export const TRAITS = 5;
/** First unit of the station. */
export const FIRST_UNIT = 6;
/** The visit to which it passes on in any case, or `ENDS`, or `BRANCHES`. */
export const ONWARD = 7;
/** Flags of the frame that comes there. */
export const ONWARD_FLAGS = 8;

/** The visit calls nothing. */
export const ENDS = -1;
/** What the visit calls is to be found out. */
export const BRANCHES = -2;

/** More is to be asked than whether a server is free: guards, several units, threads, no time at all. */
export const IS_SPECIAL = 1;
/** An answer takes longer than its server is busy. */
export const IS_DELAYED = 2;
/** Something is to be done after the service. */
export const HAS_EFFECTS = 4;

/** Place of the row of a visit. */
export function wayOf(visit: number): number {
  return visit * ROW;
}

/** Place of a time in the row at `way`. */
export function wayTime(way: number, time: number): number {
  return (way >> 1) + time;
}

/** The rows of these visits. `writes` is the flag of frames that change data. */
export function makeWays(visits: readonly Visit[], stations: readonly Station[], writes: number): Ways {
  const ints = new Int32Array(visits.length * ROW);
  const floats = new Float64Array(ints.buffer);
  for (const [index, visit] of visits.entries()) {
    const way = wayOf(index);
    const station = stations[visit.station] as Station;
    ints[way + STATION] = visit.station;
    ints[way + TRAITS] = traitsOf(station);
    ints[way + FIRST_UNIT] = station.firstUnit;
    const call = onlyCallOf(visit);
    ints[way + ONWARD] = call ? call.target : visit.groups.length === 0 ? ENDS : BRANCHES;
    if (!call) continue;
    ints[way + ONWARD_FLAGS] = call.isWrite ? writes : 0;
    floats[wayTime(way, THERE_MS)] = call.thereMs;
    floats[wayTime(way, BACK_MS)] = call.backMs;
  }
  return { ints, floats };
}

function traitsOf({ hasGuard, units, threads, isPassage, delayMs, hasEffects }: Station): number {
  const isSpecial = hasGuard || units > 1 || threads !== NO_LIMIT || isPassage;
  return (isSpecial ? IS_SPECIAL : 0) | (delayMs > 0 ? IS_DELAYED : 0) | (hasEffects ? HAS_EFFECTS : 0);
}

/** The call a visit ends with whatever happens, with nobody to wait for its answer: it answers in the visit's place. */
function onlyCallOf({ groups, isHeld }: Visit): Visit['groups'][number]['calls'][number] | undefined {
  const [group, ...more] = groups;
  const [call] = group?.calls ?? [];
  if (!group || !call || more.length > 0 || group.type !== 'single' || isHeld) return undefined;
  const { probability, count, isAsync, isWatched, onMissOf } = call;
  return probability === 1 && count === 1 && !isAsync && !isWatched && onMissOf < 0 ? call : undefined;
}
