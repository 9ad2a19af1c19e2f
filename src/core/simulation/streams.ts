import type { Plan } from './plan';

/** Streams: service times and arrivals (the rows of the laws), then fates and routes of stations, keys and clients of flows. */
export function streamCount({ stations, flows }: Plan): number {
  return 3 * stations.length + 3 * flows.length;
}

/** Stream for what happens to requests at a station. */
export function fateStream({ stations, flows }: Plan, station: number): number {
  return stations.length + flows.length + station;
}

/** Stream for which way requests go from a station. */
export function routeStream({ stations, flows }: Plan, station: number): number {
  return 2 * stations.length + flows.length + station;
}

/** Stream for the keys of a flow's requests. */
export function keyStream({ stations, flows }: Plan, flow: number): number {
  return 3 * stations.length + flows.length + flow;
}

/** Stream for what a flow's clients decide. */
export function clientStream({ stations, flows }: Plan, flow: number): number {
  return 3 * stations.length + 2 * flows.length + flow;
}
