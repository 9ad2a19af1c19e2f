import { BEGIN_INCIDENT, END_INCIDENT, itemOf } from './agenda';
import { float } from './arrays';
import { expectAt } from './arrivals';
import { makeCold } from './caches';
import { putEvent } from './eventQueue';
import { instancesUp } from './instances';
import { giveInstances, takeDown } from './outages';
import type { Station } from './plan';
import { scaleTo } from './scaling';
import type { Change, Incident } from './scenario';
import type { State } from './state';

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
    case 'down': {
      const station = stationNamed(run, incident.block);
      if (station) giveInstances(run, station, run.taken[index] ?? []);
      break;
    }
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
