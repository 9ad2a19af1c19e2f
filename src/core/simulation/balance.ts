import { float, int } from './arrays';
import { instancesUp } from './instances';
import { CAPACITY, IN_LINE, serverGate, USED } from './lines';
import type { Call, Station, Visit } from './plan';
import { uniform } from './random';
import type { Pick } from './scenario';
import type { State } from './state';
import { fateStream, routeStream } from './streams';

/** The call a balancer makes: to a backend that is up as far as it knows, in proportion to instances. */
export function pickCall(run: State, calls: readonly Call[], pick: Pick, from: Station): Call {
  const [first] = calls;
  for (let place = 0; place < calls.length; place += 1) {
    const call = calls[place] as Call;
    const { station } = run.plan.visits[call.target] as Visit;
    const weight = weightOf(run, run.plan.stations[station] as Station, from.detectMs);
    run.weights[place] = weight;
    run.loads[place] = int(run.present, station);
  }
  const stream = routeStream(run.plan, from.index);
  const place = choose(run, pick, calls.length, stream, run.callCredit, (first as Call).index);
  return calls[place] as Call;
}

function weightOf(run: State, station: Station, detectMs: number): number {
  const up = instancesUp(run.gates, station);
  if (up > 0 || run.now >= float(run.downSince, station.index) + detectMs) return up;
  return station.instances * station.units;
}

/** The unit of a station that takes a request, among those with servers. */
export function pickUnit(run: State, station: Station, pick: Pick): number {
  for (let place = 0; place < station.units; place += 1) {
    const gate = serverGate(station.firstUnit + place);
    run.weights[place] = int(run.gates.rows, gate + CAPACITY);
    run.loads[place] = int(run.gates.rows, gate + USED) + int(run.gates.rows, gate + IN_LINE);
  }
  const stream = fateStream(run.plan, station.index);
  return station.firstUnit + choose(run, pick, station.units, stream, run.unitCredit, station.firstUnit);
}

/** Chooses among the first `count` candidates of `run.weights`; the first when none has any weight. */
function choose(run: State, pick: Pick, count: number, stream: number, credit: Int32Array, base: number): number {
  switch (pick) {
    case 'roundRobin':
      return chooseInTurn(run.weights, count, credit, base);
    case 'random':
      return chooseByChance(run, count, stream);
    case 'leastConnections':
      return chooseLeast(run, count, stream);
    case 'twoChoices': {
      const one = chooseByChance(run, count, stream);
      const other = chooseByChance(run, count, stream);
      return loadOf(run, other) < loadOf(run, one) ? other : one;
    }
  }
}

/** Smooth weighted round robin, as nginx does: each is owed its weight, the one that is owed most is next and pays for all. */
function chooseInTurn(weights: Float64Array, count: number, credit: Int32Array, base: number): number {
  let total = 0;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < count; place += 1) {
    const weight = float(weights, place);
    if (weight === 0) continue;
    total += weight;
    const owed = int(credit, base + place) + weight;
    credit[base + place] = owed;
    if (owed > most) {
      most = owed;
      best = place;
    }
  }
  if (total > 0) credit[base + best] = most - total;
  return best;
}

function chooseByChance({ weights, streams }: State, count: number, stream: number): number {
  let total = 0;
  for (let place = 0; place < count; place += 1) total += float(weights, place);
  let rest = uniform(streams, stream) * total;
  let last = 0;
  for (let place = 0; place < count; place += 1) {
    const weight = float(weights, place);
    if (weight === 0) continue;
    last = place;
    rest -= weight;
    if (rest < 0) break;
  }
  return last;
}

/** Among equals each is as likely as another: else the first would get all that comes while nobody is busy. */
function chooseLeast(run: State, count: number, stream: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  let equals = 0;
  for (let place = 0; place < count; place += 1) {
    const load = loadOf(run, place);
    if (load > least || load === Number.POSITIVE_INFINITY) continue;
    equals = load < least ? 1 : equals + 1;
    if (load < least || uniform(run.streams, stream) * equals < 1) best = place;
    least = load;
  }
  return best;
}

function loadOf({ loads, weights }: State, place: number): number {
  const weight = float(weights, place);
  return weight > 0 ? float(loads, place) / weight : Number.POSITIVE_INFINITY;
}
