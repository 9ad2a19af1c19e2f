import { ARRIVE, after, itemOf, putReady, REACH, RECONNECT } from './agenda';
import { add, float, int } from './arrays';
import { CAPACITY_AT, FLOW_COUNTS, GENERATED, STATION_TIMES } from './counters';
import { putEvent } from './eventQueue';
import { BORN, CLIENT, FLAGS, KEY, timeAt, WRITES } from './frames';
import { drawTime } from './laws';
import { waitingAt } from './lines';
import type { PlannedFlow } from './plan';
import { fineUniform, uniform } from './random';
import { newFrame } from './send';
import { clearSeries } from './series';
import type { State } from './state';
import { clientStream, keyStream } from './streams';

/** A request of a flow comes in, and the next one is on its way. */
export function arrive(run: State, flow: number): void {
  // After a change of load the next request comes at another time, and this is the old one.
  if (run.now !== float(run.nextArrival, flow)) return;
  expectNext(run, flow);
  begin(run, flow);
}

/** Plans the next request of a flow. */
export function expectNext(run: State, flow: number): void {
  const { plan, streams } = run;
  const gap = drawTime(plan.laws, streams, plan.stations.length + flow) / float(run.load, flow);
  expectAt(run, flow, run.now + gap);
}

/** Plans the next request of a flow for a time; never, when that is infinite. */
export function expectAt(run: State, flow: number, time: number): void {
  run.nextArrival[flow] = time;
  if (time !== Number.POSITIVE_INFINITY) putEvent(run.queue, time, itemOf(flow, ARRIVE));
}

/** One of the connections that were lost comes back. */
export function reconnect(run: State, flow: number): void {
  begin(run, flow);
  if (add(run.reconnecting, flow, -1) > 0) after(run, float(run.reconnectGap, flow), itemOf(flow, RECONNECT));
}

/** Lets lost connections come back, spread over the time of their flow. */
export function reconnectLater(run: State, flow: number, lost: number): void {
  if (lost === 0) return;
  const wasIdle = int(run.reconnecting, flow) === 0;
  const left = add(run.reconnecting, flow, lost);
  run.reconnectGap[flow] = (run.plan.flows[flow] as PlannedFlow).spreadMs / left;
  if (wasIdle) putReady(run.ready, itemOf(flow, RECONNECT));
}

function begin(run: State, index: number): void {
  const { frames, plan } = run;
  const flow = plan.flows[index] as PlannedFlow;
  add(run.flowCounts, index * FLOW_COUNTS + GENERATED, 1);
  run.generated += 1;
  const frame = newFrame(frames, entryOf(run, flow, index), CLIENT, 0, index);
  if (flow.isWrite) frames.ints[frame + FLAGS] = WRITES;
  frames.floats[timeAt(frame, BORN)] = run.now;
  if (plan.hasKeys) frames.floats[timeAt(frame, KEY)] = fineUniform(run.streams, keyStream(plan, index));
  putReady(run.ready, frame | REACH);
  if (run.generated === run.limits.warmUpRequests) beginMeasuring(run);
  if (run.generated >= run.limits.requests) run.end = 'requests';
}

function entryOf(run: State, { entries }: PlannedFlow, index: number): number {
  const [first] = entries;
  if (first && entries.length === 1) return first.visit;
  let rest = uniform(run.streams, clientStream(run.plan, index));
  const taken = entries.find(({ probability }) => {
    rest -= probability;
    return rest < 0;
  });
  return (taken ?? entries.at(-1))?.visit ?? 0;
}

/** What was measured while everything was still empty is forgotten. */
function beginMeasuring(run: State): void {
  run.measuredFrom = run.now;
  run.stationCounts.fill(0);
  run.stationTimes.fill(0);
  run.callCounts.fill(0);
  run.busyAtLook.fill(0);
  run.flowCountsBefore.set(run.flowCounts);
  clearSeries(run.residence);
  clearSeries(run.latency);
  for (const station of run.plan.stations) {
    run.stationTimes[station.index * STATION_TIMES + CAPACITY_AT] = run.now;
    run.waitingBefore[station.index] = waitingAt(run.gates, station);
  }
}
