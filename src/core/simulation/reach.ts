import { PROCEED, REACH } from './agenda';
import { add, float, int } from './arrays';
import { pickUnit } from './balance';
import { fill, lookUp } from './caches';
import { HITS, MISSES, REPLICA_READS, SERVED_COUNT, STALE } from './counters';
import { putEvent } from './eventQueue';
import { APPLIES, CACHE, FLAGS, FLOW, KEY, MISSED, NOBODY, POISONED, timeAt, UNIT, WHAT, WRITES } from './frames';
import { instancesUp } from './instances';
import { keyOf } from './keys';
import { CAPACITY, serverGate, waitingAt } from './lines';
import { COMPLETED, DOWN, ERROR, NO_CONNECTION, QUEUE_FULL, RATE_LIMITED } from './outcomes';
import { NO_LIMIT, type PlannedFlow, type Station } from './plan';
import { uniform } from './random';
import { newFrame } from './send';
import { answer, arriveAt, count, endService, enterServers, enterUnit, stationOf } from './service';
import type { State } from './state';
import { fateStream } from './streams';
import { goOn } from './visits';
import { FIRST_UNIT, HAS_EFFECTS, IS_DELAYED, IS_SPECIAL, STATION, TRAITS, wayOf } from './ways';

/** A request comes to its station. */
export function reach(run: State, frame: number): void {
  const { ints } = run.plan.ways;
  const way = wayOf(int(run.frames.ints, frame + WHAT));
  const station = int(ints, way + STATION);
  arriveAt(run, frame, station);
  if (int(ints, way + TRAITS) & IS_SPECIAL) reachSpecial(run, frame, run.plan.stations[station] as Station);
  else enterServers(run, frame, station, int(ints, way + FIRST_UNIT));
}

function reachSpecial(run: State, frame: number, station: Station): void {
  if (station.hasGuard) {
    const refusal = refusalOf(run, frame, station);
    if (refusal !== COMPLETED) {
      answer(run, frame, refusal);
      return;
    }
  }
  if (!station.isPassage) {
    enterUnit(run, frame, station, station.units === 1 ? station.firstUnit : unitOf(run, frame, station));
    return;
  }
  if (int(run.gates.rows, serverGate(station.firstUnit) + CAPACITY) === 0) {
    answer(run, frame, DOWN);
    return;
  }
  count(run, station.index, SERVED_COUNT);
  proceed(run, frame);
}

/** The service of a request at its station has ended. */
export function served(run: State, frame: number): void {
  const { ints } = run.plan.ways;
  const way = wayOf(int(run.frames.ints, frame + WHAT));
  const station = int(ints, way + STATION);
  const traits = int(ints, way + TRAITS);
  const delayMs = traits & IS_DELAYED ? (run.plan.stations[station] as Station).delayMs : 0;
  endService(run, frame, station, delayMs);
  if (delayMs > 0) putEvent(run.queue, run.now + delayMs, frame | PROCEED);
  else if (traits & HAS_EFFECTS) proceed(run, frame);
  else goOn(run, frame);
}

/** What comes after the service: its effects, then the calls. */
export function proceed(run: State, frame: number): void {
  const station = stationOf(run, frame);
  const outcome = station.hasEffects ? effectOf(run, frame, station) : COMPLETED;
  if (outcome === COMPLETED) goOn(run, frame);
  else answer(run, frame, outcome);
}

function unitOf(run: State, frame: number, station: Station): number {
  const { ints, floats } = run.frames;
  const { firstUnit, units, unitPick, hotKeyShare } = station;
  if (station.recordCopies > 1 && int(ints, frame + FLAGS) & APPLIES) return int(ints, frame + UNIT);
  if (unitPick === 'key') {
    const key = float(floats, timeAt(frame, KEY));
    return key < hotKeyShare ? firstUnit : firstUnit + Math.floor(((key - hotKeyShare) / (1 - hotKeyShare)) * units);
  }
  if (unitPick !== 'role') return unitPick === 'only' ? firstUnit : pickUnit(run, station, unitPick);
  const flags = int(ints, frame + FLAGS);
  if (flags & APPLIES) return int(ints, frame + UNIT);
  if (flags & WRITES) return firstUnit;
  return firstUnit + 1 + Math.floor(uniform(run.streams, fateStream(run.plan, station.index)) * (units - 1));
}

/** Why a request is turned away before it may wait; `COMPLETED` when it is not. */
function refusalOf(run: State, frame: number, station: Station): number {
  const { index, rateLimit, consumers, backlogLimit } = station;
  if (rateLimit && !takeToken(run, index, rateLimit)) return RATE_LIMITED;
  if (opensConnection(run, frame, station) && !hasConnection(run, station)) return NO_CONNECTION;
  if (backlogLimit === NO_LIMIT) return COMPLETED;
  let backlog = 0;
  for (const consumer of consumers) backlog += waitingAt(run.gates, run.plan.stations[consumer] as Station);
  return backlog >= backlogLimit ? QUEUE_FULL : COMPLETED;
}

function takeToken(run: State, index: number, limit: NonNullable<Station['rateLimit']>): boolean {
  const earned = ((run.now - float(run.tokensAt, index)) * limit.perSecond) / 1000;
  const tokens = Math.min(limit.burst, float(run.tokens, index) + earned);
  run.tokensAt[index] = run.now;
  run.tokens[index] = tokens >= 1 ? tokens - 1 : tokens;
  return tokens >= 1;
}

function opensConnection(run: State, frame: number, station: Station): boolean {
  if (!station.connections) return false;
  return (run.plan.flows[int(run.frames.ints, frame + FLOW)] as PlannedFlow).connectsTo === station.index;
}

function hasConnection(run: State, station: Station): boolean {
  const most = (station.connections?.each ?? 0) * instancesUp(run.gates, station);
  return int(run.openConnections, station.index) < most;
}

/** What comes of a service besides its time. */
function effectOf(run: State, frame: number, station: Station): number {
  const { ints, floats } = run.frames;
  const { index, errorShare, cache } = station;
  const flags = int(ints, frame + FLAGS);
  const stream = fateStream(run.plan, index);
  if (flags & POISONED && station.poisonShare > 0) return ERROR;
  if (errorShare > 0 && uniform(run.streams, stream) < errorShare) return ERROR;
  if (opensConnection(run, frame, station)) {
    if (!hasConnection(run, station)) return NO_CONNECTION;
    add(run.openConnections, index, 1);
  }
  if (cache) askCache(run, frame, station, float(floats, timeAt(frame, KEY)));
  if (station.recordCopies > 1) copyWrite(run, frame, station);
  if (station.dataKeys || station.unitPick === 'role') touchData(run, frame, station);
  return COMPLETED;
}

function askCache(run: State, frame: number, { index }: Station, key: number): void {
  const { ints } = run.frames;
  const cache = run.caches[index];
  if (!cache) return;
  const flags = int(ints, frame + FLAGS);
  if (flags & WRITES) {
    fill(cache, key, run.now);
    return;
  }
  const isHit = lookUp(cache, key, uniform(run.streams, fateStream(run.plan, index)), run.now);
  ints[frame + CACHE] = index;
  ints[frame + FLAGS] = isHit ? flags & ~MISSED : flags | MISSED;
  count(run, index, isHit ? HITS : MISSES);
}

/** A write is work for every instance that keeps the record, in the unit it came to or, where each is a unit, in the next ones. */
function copyWrite(run: State, frame: number, station: Station): void {
  const { ints } = run.frames;
  const { recordCopies, firstUnit, units, unitPick } = station;
  const flags = int(ints, frame + FLAGS);
  if (!(flags & WRITES) || flags & APPLIES) return;
  const unit = int(ints, frame + UNIT) - firstUnit;
  const isSpread = unitPick !== 'only' && unitPick !== 'key';
  for (let copy = 1; copy < recordCopies; copy += 1) {
    applyWrite(run, frame, station, firstUnit + (isSpread ? (unit + copy) % units : unit));
  }
}

/** Notes when keys are written, brings writes to the replicas, and counts reads there that are too old. */
function touchData(run: State, frame: number, station: Station): void {
  const { ints, floats } = run.frames;
  const { index, replicaLagMs, firstUnit } = station;
  const flags = int(ints, frame + FLAGS);
  const table = run.keyTables[index];
  const place = table ? keyOf(table, float(floats, timeAt(frame, KEY))) : -1;
  const written = run.written[index];
  if (flags & APPLIES) return;
  if (flags & WRITES) {
    if (written && place >= 0) written[place] = run.now;
    for (let unit = 1; unit < station.units; unit += 1) applyWrite(run, frame, station, firstUnit + unit);
  } else if (int(ints, frame + UNIT) !== firstUnit) {
    count(run, index, REPLICA_READS);
    if (written && place >= 0 && run.now - float(written, place) < replicaLagMs) count(run, index, STALE);
  }
}

function applyWrite(run: State, from: number, station: Station, unit: number): void {
  const { frames } = run;
  const frame = newFrame(frames, run.plan.firstApplyVisit + station.index, NOBODY, -1, int(frames.ints, from + FLOW));
  frames.ints[frame + FLAGS] = WRITES | APPLIES;
  frames.ints[frame + UNIT] = unit;
  putEvent(run.queue, run.now + station.replicaLagMs, frame | REACH);
}
