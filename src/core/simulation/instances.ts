import { int } from './arrays';
import { CAPACITY, type Gates, serverGate, threadGate } from './lines';
import { NO_LIMIT, type Station } from './plan';

/** Opens the gates of a unit for so many instances. */
export function setInstances(gates: Gates, { concurrency, threads }: Station, unit: number, instances: number): void {
  gates.rows[serverGate(unit) + CAPACITY] = Math.min(NO_LIMIT, concurrency * instances);
  gates.rows[threadGate(unit) + CAPACITY] = Math.min(NO_LIMIT, threads * instances);
}

/** Instances of a unit that are up. */
export function instancesOf(gates: Gates, { concurrency }: Station, unit: number): number {
  return Math.ceil((gates.rows[serverGate(unit) + CAPACITY] as number) / concurrency);
}

/** Instances of a station that are up, over all its units. */
export function instancesUp(gates: Gates, station: Station): number {
  let up = 0;
  for (let unit = station.firstUnit; unit < station.firstUnit + station.units; unit += 1) {
    up += instancesOf(gates, station, unit);
  }
  return up;
}

/** Requests a station can serve at a time. */
export function serversOf({ rows }: Gates, station: Station): number {
  let servers = 0;
  for (let unit = station.firstUnit; unit < station.firstUnit + station.units; unit += 1) {
    servers += int(rows, serverGate(unit) + CAPACITY);
  }
  return servers;
}
