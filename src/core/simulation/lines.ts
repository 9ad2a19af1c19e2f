import { add, int } from './arrays';
import { NEXT } from './frames';
import { DOWN, QUEUE_FULL } from './outcomes';
import { NO_LIMIT, type Station } from './plan';

/**
 * Gates let only so many requests in at a time and keep the others in line, by priority, then by arrival. Every unit has
 * two: for its servers and for its threads. A gate is named by the place of its row, which is one cache line.
 */
export interface Gates {
  readonly rows: Int32Array;
  /** Levels of priority that are used, up to four. */
  readonly levels: number;
  /** Frame that the last `enter` has displaced from its line; -1 for none. */
  displaced: number;
}

const ROW = 16;

/** How many a gate lets in, how many are in, and how many wait. */
export const CAPACITY = 0;
export const USED = 1;
export const IN_LINE = 2;
/** First and last frame in line, one pair for each level; -1 for none. */
const HEAD = 8;
const TAIL = 12;

/** What `enter` says besides the outcomes of being turned away. */
export const ENTERED = -1;
export const WAITING = -2;

/** Gate of a unit's servers. */
export function serverGate(unit: number): number {
  return 2 * ROW * unit;
}

/** Gate of a unit's threads. */
export function threadGate(unit: number): number {
  return 2 * ROW * unit + ROW;
}

/** Gates for so many units, all closed. */
export function makeGates(units: number, levels: number): Gates {
  const rows = new Int32Array(2 * units * ROW);
  for (let gate = 0; gate < rows.length; gate += ROW) rows.fill(-1, gate + HEAD, gate + ROW);
  return { rows, levels, displaced: -1 };
}

/** Lets one in when there is room. */
export function enterAtOnce({ rows }: Gates, gate: number): boolean {
  const used = int(rows, gate + USED);
  if (used >= int(rows, gate + CAPACITY)) return false;
  rows[gate + USED] = used + 1;
  return true;
}

/** Lets a frame in, puts it in line, or says why it is turned away. The patient wait in front of a closed gate too. */
export function enter(
  gates: Gates,
  ints: Int32Array,
  gate: number,
  frame: number,
  level: number,
  limit: number,
  isPatient: boolean,
): number {
  if (enterAtOnce(gates, gate)) return ENTERED;
  if (int(gates.rows, gate + CAPACITY) === 0 && !isPatient) return DOWN;
  if (limit !== NO_LIMIT && int(gates.rows, gate + IN_LINE) >= limit) {
    gates.displaced = displace(gates, ints, gate, level);
    if (gates.displaced < 0) return QUEUE_FULL;
  }
  joinLine(gates, ints, gate, frame, level);
  return WAITING;
}

/** One frame has left; the first in line is let in and returned when there is room, or -1. */
export function leave(gates: Gates, ints: Int32Array, gate: number): number {
  add(gates.rows, gate + USED, -1);
  return int(gates.rows, gate + IN_LINE) > 0 ? letIn(gates, ints, gate) : -1;
}

/** Lets the first in line in when there is room, and returns it, or -1. */
export function letIn(gates: Gates, ints: Int32Array, gate: number): number {
  if (int(gates.rows, gate + IN_LINE) === 0 || int(gates.rows, gate + USED) >= int(gates.rows, gate + CAPACITY))
    return -1;
  add(gates.rows, gate + USED, 1);
  return takeFirst(gates, ints, gate);
}

/** Takes the first out of the line, which must not be empty. */
export function takeFirst(gates: Gates, ints: Int32Array, gate: number): number {
  let level = 0;
  while (int(gates.rows, gate + HEAD + level) < 0) level += 1;
  return takeFrom(gates, ints, gate, level);
}

/** Requests that wait for a thread or a server of a station. */
export function waitingAt({ rows }: Gates, { firstUnit, units }: Station): number {
  let sum = 0;
  for (let unit = firstUnit; unit < firstUnit + units; unit += 1) {
    sum += int(rows, serverGate(unit) + IN_LINE) + int(rows, threadGate(unit) + IN_LINE);
  }
  return sum;
}

function joinLine({ rows }: Gates, ints: Int32Array, gate: number, frame: number, level: number): void {
  const last = int(rows, gate + TAIL + level);
  ints[frame + NEXT] = -1;
  rows[gate + TAIL + level] = frame;
  if (last < 0) rows[gate + HEAD + level] = frame;
  else ints[last + NEXT] = frame;
  add(rows, gate + IN_LINE, 1);
}

function takeFrom({ rows }: Gates, ints: Int32Array, gate: number, level: number): number {
  const frame = int(rows, gate + HEAD + level);
  const next = int(ints, frame + NEXT);
  rows[gate + HEAD + level] = next;
  if (next < 0) rows[gate + TAIL + level] = -1;
  add(rows, gate + IN_LINE, -1);
  return frame;
}

/** Takes the one that has waited longest among those of the lowest priority below `level` out of the line, or -1. */
function displace(gates: Gates, ints: Int32Array, gate: number, level: number): number {
  for (let below = gates.levels - 1; below > level; below -= 1) {
    if (int(gates.rows, gate + HEAD + below) >= 0) return takeFrom(gates, ints, gate, below);
  }
  return -1;
}
