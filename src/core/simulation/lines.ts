import { add, int } from './arrays';
import { NEXT } from './frames';
import { DOWN, QUEUE_FULL } from './outcomes';
import { NO_LIMIT, type Station } from './plan';

/**
 * Gates let only so many requests in at a time and keep the others in line, by priority, then by arrival. Every unit has
 * two: for its servers and for its threads.
 */
export interface Gates {
  readonly capacity: Int32Array;
  readonly used: Int32Array;
  readonly waiting: Int32Array;
  /** First and last frame in line, one of each for a gate and level; -1 for none. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly levels: number;
  /** Frame that the last `enter` has displaced from its line; -1 for none. */
  displaced: number;
}

/** What `enter` says besides the outcomes of being turned away. */
export const ENTERED = -1;
export const WAITING = -2;

/** Gate of a unit's servers. */
export function serverGate(unit: number): number {
  return 2 * unit;
}

/** Gate of a unit's threads. */
export function threadGate(unit: number): number {
  return 2 * unit + 1;
}

/** Gates for so many units, all closed. */
export function makeGates(units: number, levels: number): Gates {
  const gates = 2 * units;
  const line = () => new Int32Array(gates * levels).fill(-1);
  const count = () => new Int32Array(gates);
  return { capacity: count(), used: count(), waiting: count(), head: line(), tail: line(), levels, displaced: -1 };
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
  const capacity = int(gates.capacity, gate);
  if (int(gates.used, gate) < capacity) {
    add(gates.used, gate, 1);
    return ENTERED;
  }
  if (capacity === 0 && !isPatient) return DOWN;
  if (limit !== NO_LIMIT && int(gates.waiting, gate) >= limit) {
    gates.displaced = displace(gates, ints, gate, level);
    if (gates.displaced < 0) return QUEUE_FULL;
  }
  joinLine(gates, ints, gate, frame, level);
  return WAITING;
}

/** One frame has left; the first in line is let in and returned when there is room, or -1. */
export function leave(gates: Gates, ints: Int32Array, gate: number): number {
  add(gates.used, gate, -1);
  return int(gates.waiting, gate) > 0 ? letIn(gates, ints, gate) : -1;
}

/** Lets the first in line in when there is room, and returns it, or -1. */
export function letIn(gates: Gates, ints: Int32Array, gate: number): number {
  if (int(gates.waiting, gate) === 0 || int(gates.used, gate) >= int(gates.capacity, gate)) return -1;
  add(gates.used, gate, 1);
  return takeFirst(gates, ints, gate);
}

/** Takes the first out of the line, which must not be empty. */
export function takeFirst(gates: Gates, ints: Int32Array, gate: number): number {
  let line = gate * gates.levels;
  while (int(gates.head, line) < 0) line += 1;
  return takeFrom(gates, ints, gate, line);
}

/** Requests that wait for a thread or a server of a station. */
export function waitingAt({ waiting }: Gates, { firstUnit, units }: Station): number {
  let sum = 0;
  for (let unit = firstUnit; unit < firstUnit + units; unit += 1) {
    sum += int(waiting, serverGate(unit)) + int(waiting, threadGate(unit));
  }
  return sum;
}

function joinLine(gates: Gates, ints: Int32Array, gate: number, frame: number, level: number): void {
  const line = gate * gates.levels + level;
  const last = int(gates.tail, line);
  ints[frame + NEXT] = -1;
  gates.tail[line] = frame;
  if (last < 0) gates.head[line] = frame;
  else ints[last + NEXT] = frame;
  add(gates.waiting, gate, 1);
}

function takeFrom(gates: Gates, ints: Int32Array, gate: number, line: number): number {
  const frame = int(gates.head, line);
  const next = int(ints, frame + NEXT);
  gates.head[line] = next;
  if (next < 0) gates.tail[line] = -1;
  add(gates.waiting, gate, -1);
  return frame;
}

/** Takes the one that has waited longest among those of the lowest priority below `level` out of the line, or -1. */
function displace(gates: Gates, ints: Int32Array, gate: number, level: number): number {
  for (let below = gates.levels - 1; below > level; below -= 1) {
    const line = gate * gates.levels + below;
    if (int(gates.head, line) >= 0) return takeFrom(gates, ints, gate, line);
  }
  return -1;
}
