import { ADD_INSTANCE, itemOf, SCALE } from './agenda';
import { add, addFloat, float, int } from './arrays';
import { BUSY_MS, CAPACITY_AT, CAPACITY_MS, STATION_TIMES } from './counters';
import { putEvent } from './eventQueue';
import { FLAGS, forEachFrame, IN_SERVICE, START, timeAt } from './frames';
import { instancesUp, serversOf, setInstances } from './instances';
import type { Station } from './plan';
import { admitWaiting, stationOf } from './service';
import type { State } from './state';

const MOST_SCALINGS = 1000;

/** Plans the first look of every scaler. */
export function planScaling(run: State): void {
  for (const { index, autoscale } of run.plan.stations) {
    if (autoscale) putEvent(run.queue, autoscale.everyMs, itemOf(index, SCALE));
  }
}

/**
 * A scaler looks at the use of its instances since the last look and orders as many as bring it to the target; it takes
 * away one at a time, at once.
 */
export function scale(run: State, index: number): void {
  const station = run.plan.stations[index] as Station;
  const { autoscale } = station;
  if (!autoscale) return;
  const { min, max, target, everyMs, lagMs } = autoscale;
  putEvent(run.queue, run.now + everyMs, itemOf(index, SCALE));
  const up = instancesUp(run.gates, station);
  const busyMs = busyTime(run, station);
  const busy = (busyMs - float(run.busyAtLook, index)) / everyMs / station.concurrency;
  run.busyAtLook[index] = busyMs;
  const wanted = Math.min(max, Math.max(min, Math.ceil(busy / target - 1e-9)));
  const missing = wanted - up - int(run.ordered, index);
  add(run.ordered, index, Math.max(0, missing));
  for (let order = 0; order < missing; order += 1) putEvent(run.queue, run.now + lagMs, itemOf(index, ADD_INSTANCE));
  if (wanted < up) resize(run, station, up - 1);
}

/** An instance that was ordered serves. */
export function addInstance(run: State, index: number): void {
  const station = run.plan.stations[index] as Station;
  add(run.ordered, index, -1);
  resize(run, station, instancesUp(run.gates, station) + 1);
}

function resize(run: State, station: Station, instances: number): void {
  scaleTo(run, station, instances);
  if (run.scalings.length < MOST_SCALINGS) run.scalings.push({ atMs: run.now, station: station.index, instances });
}

/** Changes the instances of a station of one unit; those that go finish what they have begun. */
export function scaleTo(run: State, station: Station, instances: number): void {
  noteCapacity(run, station);
  for (let unit = station.firstUnit; unit < station.firstUnit + station.units; unit += 1) {
    setInstances(run.gates, station, unit, instances);
    admitWaiting(run, unit, station.index);
  }
}

/** Time the servers of a station were busy since measuring began, with what they are at now. */
export function busyTime(run: State, station: Station): number {
  const { ints, floats } = run.frames;
  let busyMs = float(run.stationTimes, station.index * STATION_TIMES + BUSY_MS);
  forEachFrame(run.frames, (frame) => {
    if ((int(ints, frame + FLAGS) & IN_SERVICE) === 0 || stationOf(run, frame) !== station) return;
    busyMs += run.now - Math.max(run.measuredFrom, float(floats, timeAt(frame, START)));
  });
  return busyMs;
}

/** Time the servers of a station could have been busy since measuring began. */
export function capacityTime(run: State, station: Station): number {
  noteCapacity(run, station);
  return float(run.stationTimes, station.index * STATION_TIMES + CAPACITY_MS);
}

/** Adds up the time there were instances, before their number changes. */
export function noteCapacity(run: State, station: Station): void {
  const at = station.index * STATION_TIMES;
  const since = run.now - float(run.stationTimes, at + CAPACITY_AT);
  addFloat(run.stationTimes, at + CAPACITY_MS, since * serversOf(run.gates, station));
  run.stationTimes[at + CAPACITY_AT] = run.now;
}
