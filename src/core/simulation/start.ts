import { expectNext } from './arrivals';
import { planIncidents } from './changes';
import type { Plan } from './plan';
import { seedStream } from './random';
import { planScaling } from './scaling';
import { makeState, type RunLimits, type State } from './state';
import { clientStream, fateStream, keyStream, routeStream } from './streams';

/** A run of a plan before its first event. The same plan, seed and limits give the same run, to the last bit. */
export function start(plan: Plan, seed: number, limits: RunLimits): State {
  const run = makeState(plan, seed, limits);
  seedAll(run);
  planIncidents(run);
  planScaling(run);
  plan.flows.forEach(({ ratePerSecond, entries }, flow) => {
    if (ratePerSecond > 0 && entries.length > 0) expectNext(run, flow);
  });
  return run;
}

/** Every stream has its seed from the name of its block or flow: what is added or changed elsewhere does not touch it. */
function seedAll({ plan, seed, streams }: State): void {
  for (const { index, id } of plan.stations) {
    seedStream(streams, index, seed, `service ${id}`);
    seedStream(streams, fateStream(plan, index), seed, `fate ${id}`);
    seedStream(streams, routeStream(plan, index), seed, `route ${id}`);
  }
  plan.flows.forEach(({ name }, flow) => {
    seedStream(streams, plan.stations.length + flow, seed, `arrivals ${name}`);
    seedStream(streams, keyStream(plan, flow), seed, `keys ${name}`);
    seedStream(streams, clientStream(plan, flow), seed, `clients ${name}`);
  });
}
