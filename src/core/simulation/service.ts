import { ANSWER, after, putReady, SERVED } from './agenda';
import { add, addFloat, float, int } from './arrays';
import { ARRIVED, BUSY_MS, SERVED_COUNT, STATION_COUNTS, STATION_TIMES, WAIT_MS } from './counters';
import { putEvent } from './eventQueue';
import { FLAGS, FLOW, HAS_THREAD, IN_SERVICE, OUTCOME, REPLY_MS, SINCE, START, timeAt, UNIT, WHAT } from './frames';
import { drawTime } from './laws';
import { ENTERED, enter, enterAtOnce, leave, letIn, serverGate, threadGate, WAITING } from './lines';
import { SHED } from './outcomes';
import { NO_LIMIT, type PlannedFlow, type Station } from './plan';
import { record } from './series';
import type { State } from './state';
import { STATION, wayOf } from './ways';

/** Index of the station at which a visit's frame is. */
export function stationAt(run: State, frame: number): number {
  return int(run.plan.ways.ints, wayOf(int(run.frames.ints, frame + WHAT)) + STATION);
}

/** The station at which a visit's frame is. */
export function stationOf(run: State, frame: number): Station {
  return run.plan.stations[stationAt(run, frame)] as Station;
}

/** Counts something at a station: one of its counts, or an outcome. */
export function count(run: State, station: number, what: number): void {
  add(run.stationCounts, station * STATION_COUNTS + what, 1);
}

/** A request comes to the servers of the only unit of a station that needs nothing else: most find one free. */
export function enterServers(run: State, frame: number, station: number, unit: number): void {
  if (!enterAtOnce(run.gates, serverGate(unit))) {
    enterUnit(run, frame, run.plan.stations[station] as Station, unit);
    return;
  }
  run.frames.ints[frame + UNIT] = unit;
  beginService(run, frame, station);
}

/** A request comes to a unit: it is served, waits, or is turned away. */
export function enterUnit(run: State, frame: number, station: Station, unit: number): void {
  const { gates, frames } = run;
  const { ints } = frames;
  ints[frame + UNIT] = unit;
  const needsThread = station.threads !== NO_LIMIT;
  const level = gates.levels === 1 ? 0 : (run.plan.flows[int(ints, frame + FLOW)] as PlannedFlow).level;
  const gate = needsThread ? threadGate(unit) : serverGate(unit);
  const entry = enter(gates, ints, gate, frame, level, station.queueLimit, station.isPatient);
  if (entry === ENTERED) {
    if (needsThread) takeThread(run, frame, station.index, unit);
    else beginService(run, frame, station.index);
  } else if (entry !== WAITING) answer(run, frame, entry);
  if (gates.displaced >= 0) {
    answer(run, gates.displaced, SHED);
    gates.displaced = -1;
  }
}

function takeThread(run: State, frame: number, station: number, unit: number): void {
  const { ints } = run.frames;
  ints[frame + FLAGS] = int(ints, frame + FLAGS) | HAS_THREAD;
  const entry = enter(run.gates, ints, serverGate(unit), frame, 0, NO_LIMIT, true);
  if (entry === ENTERED) beginService(run, frame, station);
}

/** A server begins with a request. */
export function beginService(run: State, frame: number, station: number): void {
  const { ints, floats } = run.frames;
  floats[timeAt(frame, START)] = run.now;
  ints[frame + FLAGS] = int(ints, frame + FLAGS) | IN_SERVICE;
  const serviceMs = drawTime(run.plan.laws, run.streams, station) * float(run.slowness, station);
  if (serviceMs > 0) putEvent(run.queue, run.now + serviceMs, frame | SERVED);
  else putReady(run.ready, frame | SERVED);
}

/** A server has ended with a request: its times are noted, and the next in line is served. */
export function endService(run: State, frame: number, station: number, delayMs: number): void {
  const { ints, floats } = run.frames;
  const since = float(floats, timeAt(frame, SINCE));
  const start = float(floats, timeAt(frame, START));
  const times = station * STATION_TIMES;
  ints[frame + FLAGS] = int(ints, frame + FLAGS) & ~IN_SERVICE;
  addFloat(run.stationTimes, times + BUSY_MS, run.now - (start > run.measuredFrom ? start : run.measuredFrom));
  addFloat(run.stationTimes, times + WAIT_MS, start - since);
  count(run, station, SERVED_COUNT);
  record(run.residence, station, run.now - since + delayMs);
  freeServer(run, int(ints, frame + UNIT), station);
}

/** A server of a unit has nothing to do any more. */
function freeServer(run: State, unit: number, station: number): void {
  const next = leave(run.gates, run.frames.ints, serverGate(unit));
  if (next >= 0) beginService(run, next, station);
}

/** The request has come; what it does at the station counts from now. */
export function arriveAt(run: State, frame: number, station: number): void {
  add(run.present, station, 1);
  count(run, station, ARRIVED);
  run.frames.floats[timeAt(frame, SINCE)] = run.now;
}

/** A visit is over; the answer goes back to whoever waits for it. */
export function answer(run: State, frame: number, outcome: number): void {
  const { ints, floats } = run.frames;
  const station = stationAt(run, frame);
  ints[frame + OUTCOME] = outcome;
  add(run.present, station, -1);
  count(run, station, outcome);
  if (int(ints, frame + FLAGS) & HAS_THREAD) freeThread(run, frame, station);
  after(run, float(floats, timeAt(frame, REPLY_MS)), frame | ANSWER);
}

function freeThread(run: State, frame: number, station: number): void {
  const { ints } = run.frames;
  const unit = int(ints, frame + UNIT);
  ints[frame + FLAGS] = int(ints, frame + FLAGS) & ~HAS_THREAD;
  const next = leave(run.gates, ints, threadGate(unit));
  if (next >= 0) takeThread(run, next, station, unit);
}

/** Lets those in line in after a unit has got more servers or threads. */
export function admitWaiting(run: State, unit: number, station: number): void {
  const { gates, frames } = run;
  for (let next = letIn(gates, frames.ints, serverGate(unit)); next >= 0; ) {
    beginService(run, next, station);
    next = letIn(gates, frames.ints, serverGate(unit));
  }
  for (let next = letIn(gates, frames.ints, threadGate(unit)); next >= 0; ) {
    takeThread(run, next, station, unit);
    next = letIn(gates, frames.ints, threadGate(unit));
  }
}
