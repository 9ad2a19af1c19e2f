import { float, int } from './arrays';
import { callResults } from './callResults';
import {
  FLOW_COUNTS,
  FOR_NOBODY,
  GENERATED,
  HITS,
  MISSES,
  REPLICA_READS,
  SERVED_COUNT,
  STALE,
  STATION_COUNTS,
  STATION_TIMES,
  WAIT_MS,
} from './counters';
import { instancesUp, serversOf } from './instances';
import { limitsOf } from './limits';
import { waitingAt } from './lines';
import { LAST_REJECTION, OUTCOMES, type Outcome } from './outcomes';
import type { PlannedFlow, Station } from './plan';
import { busyTime, capacityTime } from './scaling';
import type { BlockResult, FlowResult, SimulationResult } from './simulationResult';
import type { State } from './state';
import { timesOf } from './times';

const MS = 1000;

/** What the run has shown so far. */
export function resultsOf(run: State): SimulationResult {
  const { plan, seed, events } = run;
  const blocks = plan.stations.filter(({ id }) => id !== '').map((station) => blockResult(run, station));
  return {
    ...{ seed, events, nowMs: run.now, measuredFromMs: run.measuredFrom, end: run.end ?? null },
    flows: plan.flows.map((flow, index) => flowResult(run, flow, index)),
    blocks,
    calls: callResults(run),
    scalings: run.scalings.map(({ atMs, station, instances }) => ({
      ...{ atMs, instances },
      block: plan.stations[station]?.id ?? '',
    })),
    limits: limitsOf(run),
  };
}

function measuredSeconds(run: State): number {
  return (run.now - run.measuredFrom) / MS;
}

function perSecond(run: State, count: number): number {
  const seconds = measuredSeconds(run);
  return seconds > 0 ? count / seconds : 0;
}

function flowResult(run: State, { name }: PlannedFlow, index: number): FlowResult {
  const row = run.flowCounts.subarray(index * FLOW_COUNTS, (index + 1) * FLOW_COUNTS);
  const before = run.flowCountsBefore.subarray(index * FLOW_COUNTS, (index + 1) * FLOW_COUNTS);
  const all = splitOutcomes(row);
  const early = splitOutcomes(before);
  const piledUp = all.inFlight - early.inFlight;
  const measured = all.generated - early.generated;
  const lost = all.rejected + all.failed - early.rejected - early.failed;
  return {
    name,
    ...all,
    outcomes: outcomesOf(row, 0),
    completedPerSecond: perSecond(run, all.completed - early.completed),
    lostShare: measured > 0 ? lost / measured : 0,
    backlogPerSecond: perSecond(run, piledUp),
    latency: timesOf(run.latency, index, isPilingUp(piledUp, measured)),
  };
}

/** More than what varies by itself: a twentieth of all that came, and not just a few. */
function isPilingUp(piledUp: number, came: number): boolean {
  return piledUp > 50 && piledUp > came / 20;
}

function splitOutcomes(
  row: Int32Array,
): Pick<FlowResult, 'generated' | 'completed' | 'rejected' | 'failed' | 'inFlight'> {
  const [completed = 0, ...others] = row.subarray(0, OUTCOMES.length);
  const rejected = others.slice(0, LAST_REJECTION).reduce((sum, count) => sum + count, 0);
  const failed = others.slice(LAST_REJECTION).reduce((sum, count) => sum + count, 0);
  const generated = int(row, GENERATED);
  return { generated, completed, rejected, failed, inFlight: generated - completed - rejected - failed };
}

function outcomesOf(counts: Int32Array, from: number): Partial<Record<Outcome, number>> {
  return Object.fromEntries(
    OUTCOMES.map((name, outcome) => [name, int(counts, from + outcome)] as const).filter(([, count]) => count > 0),
  );
}

function blockResult(run: State, station: Station): BlockResult {
  const { index, id } = station;
  const counted = (what: number) => int(run.stationCounts, index * STATION_COUNTS + what);
  const waiting = waitingAt(run.gates, station);
  const piledUp = waiting - int(run.waitingBefore, index);
  const served = counted(SERVED_COUNT);
  const capacityMs = capacityTime(run, station);
  const hasLimit = !station.isPassage && serversOf(run.gates, station) < LARGEST_SERVERS;
  const waitMs = float(run.stationTimes, index * STATION_TIMES + WAIT_MS);
  return {
    id,
    instances: instancesUp(run.gates, station),
    served,
    servedPerSecond: perSecond(run, served),
    utilisation: hasLimit && capacityMs > 0 ? busyTime(run, station) / capacityMs : null,
    meanWaitMs: served > 0 && !station.isPassage ? waitMs / served : null,
    waiting,
    backlogPerSecond: perSecond(run, piledUp),
    residence: timesOf(run.residence, index, isPilingUp(piledUp, served + piledUp)),
    outcomes: outcomesOf(run.stationCounts, index * STATION_COUNTS),
    hitRatio: station.cache ? shareOf(counted(HITS), counted(MISSES)) : null,
    staleShare: station.dataKeys ? shareOf(counted(STALE), counted(REPLICA_READS) - counted(STALE)) : null,
    forNobody: counted(FOR_NOBODY),
    openConnections: station.connections ? int(run.openConnections, index) : null,
  };
}

const LARGEST_SERVERS = 1e8;

function shareOf(these: number, others: number): number | null {
  return these + others > 0 ? these / (these + others) : null;
}
