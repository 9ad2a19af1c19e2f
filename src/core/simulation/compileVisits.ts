import { compileFlow, type ModelIndex } from '../capacity/compileFlow';
import type { CapacityModel, ModelArrow } from '../capacity/model';
import type { CallPlan, PlanCall, PlanGroup, RoutingPlan } from '../capacity/plan';
import { NOWHERE } from './compileStations';
import { type Call, type Group, NO_LIMIT, type PlannedFlow, type Station, type Visit } from './plan';
import { type Scenario, saidOf } from './scenario';

/** Most calls of all flows together, some hundred bytes each. */
const MOST_CALLS = 500_000;

/** The flows of a model have more ways than can be kept. */
export class ModelTooLarge extends Error {
  override readonly name = 'ModelTooLarge';
}

/** The visits of all flows, their calls, and the entries of each flow. */
export interface CompiledVisits {
  readonly visits: readonly Visit[];
  readonly calls: readonly Call[];
  readonly entries: readonly PlannedFlow['entries'][];
  /** The visit that brings a write to a replica of the first station; those of the others follow. */
  readonly firstApplyVisit: number;
}

/** What requests of every flow do, by the same plans of the flows that the solver works off. */
export function compileVisits(
  model: CapacityModel,
  scenario: Scenario,
  index: ModelIndex,
  stations: readonly Station[],
  places: ReadonlyMap<string, number>,
): CompiledVisits {
  const builder = new VisitBuilder(model, scenario, stations, places);
  const entries = model.flows.map((flow) => {
    const plan = compileFlow(index, flow);
    return plan.type === 'calls' ? builder.addCalls(plan) : builder.addRouting(plan);
  });
  const visits = holdWhatIsCounted(builder.visits);
  // Writes come to replicas by visits that call nothing.
  const applied = stations.map(({ index: station }) => ({ station, groups: [], isHeld: false }));
  return { visits: [...visits, ...applied], calls: builder.calls, entries, firstApplyVisit: visits.length };
}

/** Requests are kept at blocks of which a balancer counts them, until all that they call has answered. */
function holdWhatIsCounted(visits: readonly Visit[]): Visit[] {
  const groups = visits.flatMap((visit) => visit.groups);
  const counted = groups.filter(({ type }) => type === 'leastConnections' || type === 'twoChoices');
  const held = new Set(counted.flatMap(({ calls }) => calls.map(({ target }) => target)));
  return visits.map((visit, place) => (held.has(place) ? { ...visit, isHeld: true } : visit));
}

class VisitBuilder {
  readonly visits: Visit[] = [];
  readonly calls: Call[] = [];
  readonly #roundTrips: ReadonlyMap<string, number>;
  readonly #regions: ReadonlyMap<string, string | undefined>;

  constructor(
    model: CapacityModel,
    readonly scenario: Scenario,
    readonly stations: readonly Station[],
    readonly places: ReadonlyMap<string, number>,
  ) {
    this.#roundTrips = new Map(
      model.links.flatMap(({ from, to, roundTripMs }) => [
        [wayOf(from, to), roundTripMs],
        [wayOf(to, from), roundTripMs],
      ]),
    );
    this.#regions = new Map(model.blocks.map(({ id, region }) => [id, region]));
  }

  addCalls({ nodes, roots }: CallPlan): PlannedFlow['entries'] {
    const first = this.visits.length;
    for (const { block = NOWHERE, groups } of nodes) {
      const station = this.#stationOf(block);
      this.#addVisit(
        station,
        groups.map((group) => this.#groupOf(group, block, station, first)),
      );
    }
    return roots.map(({ node, probability }) => ({ visit: first + node.index, probability }));
  }

  addRouting({ blocks, entry, moves }: RoutingPlan): PlannedFlow['entries'] {
    const first = this.visits.length;
    for (const [place, block] of blocks.entries()) {
      const station = this.#stationOf(block);
      const calls = moves
        .filter(({ from }) => from === place)
        .map(({ to, probability, arrow }) => this.#addCall(this.#moveOf(arrow, station, first + to, probability)));
      this.#addVisit(station, calls.length ? [{ type: 'choice', calls }] : []);
    }
    return entry.flatMap((probability, place) => (probability > 0 ? [{ visit: first + place, probability }] : []));
  }

  /** A request that has moved on does not come back with an answer: all the time on the wire is on the way there. */
  #moveOf(arrow: ModelArrow, from: number, target: number, probability: number): Call {
    const call = this.#callOf(arrow, from);
    return { ...call, target, probability, thereMs: call.thereMs + call.backMs, backMs: 0 };
  }

  #addVisit(station: number, groups: readonly Group[]): void {
    if (this.calls.length > MOST_CALLS) throw new ModelTooLarge();
    const isHeld = (this.stations[station]?.threads ?? NO_LIMIT) !== NO_LIMIT;
    this.visits.push({ station, groups, isHeld });
  }

  #groupOf({ type, calls }: PlanGroup, block: string, station: number, first: number): Group {
    const isWeighed = calls.some(({ arrow }) => arrow?.probability !== undefined);
    const balances = saidOf(this.scenario.blocks, block)?.balances ?? 'random';
    return {
      type: type === 'choice' && !isWeighed ? balances : type,
      calls: calls.map((call) => this.#addCall(this.#plannedCall(call, station, first))),
    };
  }

  #plannedCall(call: PlanCall, station: number, first: number): Call {
    const { arrow, count, probability, isParallel, isAsync, operation, onMissOf, node } = call;
    const made = this.#callOf(arrow, station);
    return {
      ...made,
      ...{ count, probability, isParallel, isAsync },
      target: first + node.index,
      isWrite: operation === 'write',
      onMissOf: onMissOf === undefined ? -1 : this.#stationOf(onMissOf),
      backMs: isAsync ? 0 : made.backMs,
    };
  }

  #addCall(call: Call): Call {
    const indexed = { ...call, index: this.calls.length };
    this.calls.push(indexed);
    return indexed;
  }

  /** What an arrow says of its calls, whoever makes them. */
  #callOf(arrow: ModelArrow | undefined, from: number): Call {
    const behaviour = (arrow && saidOf(this.scenario.arrows, arrow.id)) ?? {};
    const { timeoutMs = Number.POSITIVE_INFINITY, retries = 0, backoffMs = 0, failureProbability = 0 } = arrow ?? {};
    const oneWayMs = arrow ? this.#roundTripOf(arrow) / 2 : 0;
    const keepsDeadLetters = behaviour.keepsDeadLetters ?? false;
    return {
      ...{ index: -1, arrow: arrow?.id, from, target: -1, probability: 1, count: 1, onMissOf: -1 },
      ...{ isParallel: false, isAsync: false, isWrite: false, thereMs: oneWayMs, backMs: oneWayMs },
      ...{ timeoutMs, retries, backoffMs, failureShare: failureProbability, keepsDeadLetters },
      isOptional: behaviour.isOptional ?? false,
      backoffFactor: behaviour.backoffFactor ?? 1,
      mostBackoffMs: behaviour.mostBackoffMs ?? Number.POSITIVE_INFINITY,
      jitter: behaviour.jitter ?? 0,
      breaker: behaviour.breaker,
      isWatched:
        [Number.isFinite(timeoutMs), retries > 0, failureProbability > 0, keepsDeadLetters].includes(true) ||
        behaviour.isOptional === true ||
        behaviour.breaker !== undefined,
    };
  }

  #roundTripOf({ from, to, roundTripMs }: ModelArrow): number {
    if (roundTripMs !== undefined) return roundTripMs;
    const [here, there] = [this.#regions.get(from), this.#regions.get(to)];
    return here === undefined || there === undefined || here === there
      ? 0
      : (this.#roundTrips.get(wayOf(here, there)) ?? 0);
  }

  #stationOf(block: string): number {
    return this.places.get(block) ?? this.stations.length - 1;
  }
}

function wayOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
