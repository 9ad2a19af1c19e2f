import { BEGIN_INCIDENT, END_INCIDENT, itemOf } from './agenda';
import { add, addFloat, float, int } from './arrays';
import { expectAt, reconnectLater } from './arrivals';
import { makeCold } from './caches';
import { putEvent } from './eventQueue';
import { FLAGS, forEachFrame, HAS_THREAD, IN_SERVICE, LOST, PENDING, TURN, UNIT, WHAT } from './frames';
import { CAPACITY, IN_LINE, serverGate, takeFirst, threadGate, USED } from './lines';
import { CRASHED, DOWN } from './outcomes';
import type { Station } from './plan';
import type { Change, Incident } from './scenario';
import { admitWaiting, answer } from './service';
import { CAPACITY_AT, CAPACITY_MS, instancesOf, instancesUp, STATION_TIMES, type State, setInstances } from './state';

/** Plans the incidents of a run. */
export function planIncidents(run: State): void {
  run.plan.incidents.forEach(({ atMs }, index) => {
    putEvent(run.queue, atMs, itemOf(index, BEGIN_INCIDENT));
  });
}

/** An incident begins; its end is planned when it has one. */
export function beginIncident(run: State, index: number): void {
  const incident = run.plan.incidents[index] as Incident;
  const taken = applyChange(run, incident, incident.forMs);
  run.taken[index] = taken;
  const endMs = Math.min(incident.forMs ?? Number.POSITIVE_INFINITY, takeOverMs(run, incident));
  if (Number.isFinite(endMs)) putEvent(run.queue, run.now + endMs, itemOf(index, END_INCIDENT));
}

function takeOverMs(run: State, change: Change): number {
  return change.type === 'down'
    ? (stationNamed(run, change.block)?.failoverMs ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY;
}

/** An incident ends: what it has changed is as before. */
export function endIncident(run: State, index: number): void {
  const incident = run.plan.incidents[index] as Incident;
  switch (incident.type) {
    case 'down':
      giveInstances(run, incident.block, run.taken[index] ?? []);
      break;
    case 'slow':
      slow(run, incident.block, 1 / incident.factor);
      break;
    case 'load':
      changeLoad(run, incident.flow, 1 / incident.factor);
      break;
    case 'cold':
    case 'instances':
      break;
  }
}

/**
 * Changes the system from now on: what comes in is the same as without the change. Returns the instances it has taken, as
 * pairs of unit and count.
 */
export function applyChange(run: State, change: Change, forMs = 0): number[] {
  if (change.type === 'load') {
    changeLoad(run, change.flow, change.factor);
    return [];
  }
  const station = stationNamed(run, change.block);
  if (!station) return [];
  switch (change.type) {
    case 'down':
      return takeDown(run, station, change.instances ?? instancesUp(run.gates, station));
    case 'slow':
      slow(run, change.block, change.factor);
      return [];
    case 'cold': {
      const cache = run.caches[station.index];
      if (cache) makeCold(cache, run.now, forMs);
      return [];
    }
    case 'instances':
      scaleTo(run, station, change.instances);
      return [];
  }
}

function stationNamed(run: State, block: string): Station | undefined {
  return run.plan.stations.find(({ id }) => id === block);
}

function slow(run: State, block: string, factor: number): void {
  const station = stationNamed(run, block);
  if (station) run.slowness[station.index] = float(run.slowness, station.index) * factor;
}

/** The rest of the time to the next request shrinks or grows with the load. */
function changeLoad(run: State, name: string | undefined, factor: number): void {
  run.plan.flows.forEach((flow, index) => {
    if (name !== undefined && flow.name !== name) return;
    const rest = float(run.nextArrival, index) - run.now;
    run.load[index] = float(run.load, index) * factor;
    if (flow.ratePerSecond > 0) expectAt(run, index, run.now + rest / factor);
  });
}

/** Changes the instances of a station of one unit; those that go finish what they have begun. */
export function scaleTo(run: State, station: Station, instances: number): void {
  noteCapacity(run, station);
  for (let unit = station.firstUnit; unit < station.firstUnit + station.units; unit += 1) {
    setInstances(run.gates, station, unit, instances);
    admitWaiting(run, unit, station);
  }
}

/** Adds up the time there were instances, before their number changes. */
export function noteCapacity(run: State, station: Station): void {
  const at = station.index * STATION_TIMES;
  const since = run.now - float(run.stationTimes, at + CAPACITY_AT);
  addFloat(run.stationTimes, at + CAPACITY_MS, since * serversOf(run, station));
  run.stationTimes[at + CAPACITY_AT] = run.now;
}

/** Requests a station can serve at a time. */
export function serversOf(run: State, station: Station): number {
  let servers = 0;
  for (let unit = station.firstUnit; unit < station.firstUnit + station.units; unit += 1) {
    servers += int(run.gates.rows, serverGate(unit) + CAPACITY);
  }
  return servers;
}

function takeDown(run: State, station: Station, count: number): number[] {
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

function giveInstances(run: State, block: string, taken: readonly number[]): void {
  const station = stationNamed(run, block);
  if (!station) return;
  noteCapacity(run, station);
  for (let at = 0; at < taken.length; at += 2) {
    const unit = taken[at] ?? 0;
    setInstances(run.gates, station, unit, instancesOf(run.gates, station, unit) + (taken[at + 1] ?? 0));
    admitWaiting(run, unit, station);
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
