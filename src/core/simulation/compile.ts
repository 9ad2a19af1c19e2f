import { indexModel } from '../capacity/compileFlow';
import type { CapacityModel, ModelFlow } from '../capacity/model';
import { type BuiltStation, buildStations } from './compileStations';
import { compileVisits } from './compileVisits';
import { WRITES } from './frames';
import { makeLaws, setLaw } from './laws';
import type { Plan, PlannedFlow } from './plan';
import { type Scenario, saidOf } from './scenario';
import { makeWays } from './ways';

const MS = 1000;

/** Makes a model ready to run, as `parseModel` has checked it; shares, times and factors of a scenario have to be in their ranges. */
export function compile(model: CapacityModel, scenario: Scenario = {}): Plan {
  const built = buildStations(model, scenario);
  const stations = built.map(({ station }) => station);
  const places = new Map(stations.map(({ id, index }) => [id, index]));
  const { entries, ...visits } = compileVisits(model, scenario, indexModel(model), stations, places);
  const flows = model.flows.map((flow, place) => compileFlow(flow, scenario, entries[place] ?? [], places));
  const last = stations.at(-1);
  return {
    ...{ stations, ...visits, flows, laws: makeTimes(model, built) },
    ways: makeWays(visits.visits, stations, WRITES),
    incidents: scenario.incidents ?? [],
    levels: 1 + flows.reduce((most, { level }) => Math.max(most, level), 0),
    units: last ? last.firstUnit + last.units : 0,
    hasKeys: stations.some(
      ({ cache, unitPick, dataKeys }) => cache?.type === 'keys' || unitPick === 'key' || dataKeys !== undefined,
    ),
  };
}

function makeTimes(model: CapacityModel, built: readonly BuiltStation[]): Plan['laws'] {
  const laws = makeLaws(built.length + model.flows.length);
  built.forEach(({ serviceMs, cv2 }, place) => {
    setLaw(laws, place, serviceMs, cv2);
  });
  model.flows.forEach(({ ratePerSecond, arrivalCv2 = 1 }, place) => {
    if (ratePerSecond > 0) setLaw(laws, built.length + place, MS / ratePerSecond, arrivalCv2);
  });
  return laws;
}

function compileFlow(
  { name, ratePerSecond, operation }: ModelFlow,
  scenario: Scenario,
  entries: PlannedFlow['entries'],
  places: ReadonlyMap<string, number>,
): PlannedFlow {
  const { priority = 0, connects } = saidOf(scenario.flows, name) ?? {};
  return {
    ...{ name, ratePerSecond, entries },
    level: priority,
    isWrite: operation === 'write',
    connectsTo: connects ? (places.get(connects.to) ?? -1) : -1,
    spreadMs: connects?.spreadMs ?? 0,
  };
}
