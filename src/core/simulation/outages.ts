import { add, int } from './arrays';
import { reconnectLater } from './arrivals';
import { FLAGS, forEachFrame, HAS_THREAD, IN_SERVICE, LOST, PENDING, TURN, UNIT, WHAT } from './frames';
import { instancesOf, instancesUp, setInstances } from './instances';
import { CAPACITY, IN_LINE, serverGate, takeFirst, threadGate, USED } from './lines';
import { CRASHED, DOWN } from './outcomes';
import type { Station } from './plan';
import { noteCapacity } from './scaling';
import { admitWaiting, answer } from './service';
import type { State } from './state';

/** Takes so many instances of a station down, with what they were working on. Returns them as pairs of unit and count. */
export function takeDown(run: State, station: Station, count: number): number[] {
  const before = instancesUp(run.gates, station);
  const taken: number[] = [];
  noteCapacity(run, station);
  let left = Math.min(count, before);
  for (let unit = station.firstUnit; unit < station.firstUnit + station.units && left > 0; unit += 1) {
    const up = instancesOf(run.gates, station, unit);
    const lost = Math.min(up, left);
    left -= lost;
    if (lost > 0) taken.push(unit, lost);
    setInstances(run.gates, station, unit, up - lost);
    loseRequests(run, station, unit);
  }
  if (instancesUp(run.gates, station) === 0) run.downSince[station.index] = run.now;
  if (before > 0) loseConnections(run, station, Math.min(count, before) / before);
  return taken;
}

/** Gives a station back the instances that `takeDown` has taken. */
export function giveInstances(run: State, station: Station, taken: readonly number[]): void {
  noteCapacity(run, station);
  for (let at = 0; at < taken.length; at += 2) {
    const unit = taken[at] ?? 0;
    setInstances(run.gates, station, unit, instancesOf(run.gates, station, unit) + (taken[at + 1] ?? 0));
    admitWaiting(run, unit, station.index);
  }
}

/** What the lost instances of a unit were working on fails; where none is left, so does what waits, unless it is patient. */
function loseRequests(run: State, station: Station, unit: number): void {
  const { gates, frames } = run;
  const isHere = (frame: number) =>
    int(frames.ints, frame + WHAT) >= 0 &&
    int(frames.ints, frame + UNIT) === unit &&
    run.plan.visits[int(frames.ints, frame + WHAT)]?.station === station.index;
  forEachFrame(frames, (frame) => {
    if (!isHere(frame)) return;
    const flags = int(frames.ints, frame + FLAGS);
    const isOver = int(gates.rows, serverGate(unit) + USED) > int(gates.rows, serverGate(unit) + CAPACITY);
    if (flags & IN_SERVICE && isOver) loseInService(run, frame, unit, flags);
    else if (flags & HAS_THREAD && int(frames.ints, frame + PENDING) > 0) loseWaiting(run, frame, unit);
  });
  if (int(gates.rows, serverGate(unit) + CAPACITY) > 0 || station.isPatient) return;
  for (const gate of [serverGate(unit), threadGate(unit)]) {
    while (int(gates.rows, gate + IN_LINE) > 0) answer(run, takeFirst(gates, frames.ints, gate), DOWN);
  }
}

function loseInService(run: State, frame: number, unit: number, flags: number): void {
  const { ints } = run.frames;
  ints[frame + FLAGS] = (flags & ~IN_SERVICE) | LOST;
  add(ints, frame + TURN, 1);
  add(run.gates.rows, serverGate(unit) + USED, -1);
  answer(run, frame, CRASHED);
}

/** A request that holds a thread of a lost instance while it waits for others. */
function loseWaiting(run: State, frame: number, unit: number): void {
  const { rows } = run.gates;
  if (int(rows, threadGate(unit) + USED) <= int(rows, threadGate(unit) + CAPACITY)) return;
  add(run.frames.ints, frame + TURN, 1);
  answer(run, frame, CRASHED);
}

function loseConnections(run: State, { index, connections }: Station, share: number): void {
  if (!connections) return;
  const lost = Math.floor(int(run.openConnections, index) * share);
  add(run.openConnections, index, -lost);
  const flow = run.plan.flows.findIndex(({ connectsTo }) => connectsTo === index);
  if (flow >= 0) reconnectLater(run, flow, lost);
}
