import { ContentError, checkContent, checkUnique, idPlaces } from '../content/check';
import type { CapacityModel, ModelArrow, ModelFlow } from './model';
import { modelFileSchema } from './modelSchema';

/**
 * Reads a model file (parsed JSON) and checks that its parts fit together. `file` is the name to show. Throws a
 * `ContentError` that names the place and what was expected there.
 */
export function parseModel(raw: unknown, file: string): CapacityModel {
  const { blocks, arrows = [], flows, regions = [], links = [], ...rest } = checkContent(modelFileSchema, raw, file);
  const { dollarsPerEgressGigabyte } = rest;
  const model: CapacityModel = {
    blocks,
    arrows: arrows.map((arrow): ModelArrow => ({ ...arrow, id: arrow.id ?? `${arrow.from}>${arrow.to}` })),
    flows,
    regions,
    links,
    ...(dollarsPerEgressGigabyte === undefined ? {} : { dollarsPerEgressGigabyte }),
  };
  const problem = findModelProblem(model);
  if (problem) throw new ContentError(file, problem.path, problem.problem);
  checkUnique(idPlaces(model.blocks, 'blocks'), file);
  checkUnique(idPlaces(model.arrows, 'arrows'), file);
  checkUnique(idPlaces(model.regions, 'regions'), file);
  checkUnique(
    flows.map(({ name }, index) => ({ value: name, path: `flows[${index}].name` })),
    file,
  );
  return model;
}

/** A part of a model that does not fit the others. */
interface ModelProblem {
  readonly path: string;
  readonly problem: string;
}

type Check = ModelProblem | undefined;

function findModelProblem(model: CapacityModel): Check {
  const ids: Ids = {
    blocks: new Set(model.blocks.map(({ id }) => id)),
    arrows: new Set(model.arrows.map(({ id }) => id)),
    regions: new Set(model.regions.map(({ id }) => id)),
  };
  return (
    first(model.blocks, (_, index) => checkBlock(model, index, ids)) ??
    first(model.arrows, (arrow, index) => checkArrow(arrow, `arrows[${index}]`, ids)) ??
    first(model.links, ({ from, to }, index) =>
      first([from, to], (region) => unknown(ids.regions, region, `links[${index}]`, 'region')),
    ) ??
    first(model.flows, (flow, index) => checkRoute(model, flow, `flows[${index}].route`, ids))
  );
}

interface Ids {
  readonly blocks: ReadonlySet<string>;
  readonly arrows: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

function first<T>(list: readonly T[], check: (each: T, index: number) => Check): Check {
  for (const [index, each] of list.entries()) {
    const problem = check(each, index);
    if (problem) return problem;
  }
  return undefined;
}

function unknown(known: ReadonlySet<string>, id: string, path: string, what: string): Check {
  return known.has(id) ? undefined : { path, problem: `There is no ${what} "${id}"` };
}

function checkBlock({ blocks }: CapacityModel, index: number, ids: Ids): Check {
  const block = blocks[index];
  const path = `blocks[${index}]`;
  if (!block) return undefined;
  const { needed = 1, instances = 1, region, concurrency, serviceTimeMs, capacityPerSecond, queueLimit } = block;
  if (needed > instances) return { path: `${path}.needed`, problem: `Expected at most its instances (${instances})` };
  if (region !== undefined && !ids.regions.has(region)) return unknown(ids.regions, region, `${path}.region`, 'region');
  if (queueLimit !== undefined && concurrency === 'unlimited') {
    return { path: `${path}.queueLimit`, problem: 'Nobody waits at a block of unlimited concurrency' };
  }
  if (serviceTimeMs === undefined && capacityPerSecond === undefined && concurrency !== undefined) {
    return { path: `${path}.serviceTimeMs`, problem: 'Expected a service time or a capacity beside the concurrency' };
  }
  return undefined;
}

function checkArrow({ from, to, onMissOf }: ModelArrow, path: string, ids: Ids): Check {
  return (
    unknown(ids.blocks, from, `${path}.from`, 'block') ??
    unknown(ids.blocks, to, `${path}.to`, 'block') ??
    (onMissOf ? unknown(ids.blocks, onMissOf, `${path}.onMissOf`, 'block') : undefined)
  );
}

function checkRoute({ arrows }: CapacityModel, { route }: ModelFlow, path: string, ids: Ids): Check {
  switch (route.type) {
    case 'walk':
      return first(route.steps, ({ arrow }, index) => unknown(ids.arrows, arrow, `${path}.steps[${index}]`, 'arrow'));
    case 'calls':
      return (
        first(route.from, (block) => unknown(ids.blocks, block, `${path}.from`, 'block')) ??
        first(route.arrows ?? [], (arrow, index) => unknown(ids.arrows, arrow, `${path}.arrows[${index}]`, 'arrow'))
      );
    case 'visits':
      return first(Object.keys(route.visits), (block) => unknown(ids.blocks, block, `${path}.visits`, 'block'));
    case 'routing':
      return checkRouting(arrows, route.entry, path, ids);
  }
}

/** Chances that come to a little more than 1 are rounded ones. */
const SLACK = 1e-6;

function checkRouting(
  arrows: readonly ModelArrow[],
  entry: Readonly<Record<string, number>>,
  path: string,
  ids: Ids,
): Check {
  const wrong = first(Object.keys(entry), (block) => unknown(ids.blocks, block, `${path}.entry`, 'block'));
  if (wrong) return wrong;
  const begins = Object.values(entry).reduce((sum, chance) => sum + chance, 0);
  if (Math.abs(begins - 1) > SLACK)
    return { path: `${path}.entry`, problem: `Expected chances that come to 1, not ${begins}` };
  const leaving = new Map<string, number>();
  for (const { from, probability = 1 } of arrows) leaving.set(from, (leaving.get(from) ?? 0) + probability);
  const over = [...leaving].find(([, sum]) => sum > 1 + SLACK);
  if (over) {
    return { path, problem: `The arrows from "${over[0]}" have chances that come to ${over[1]}; expected at most 1` };
  }
  const stuck = findTrapped(arrows, Object.keys(entry), (block) => (leaving.get(block) ?? 0) < 1 - SLACK);
  return stuck === undefined ? undefined : { path, problem: `Requests that come to "${stuck}" never leave` };
}

/** A block requests come to but never get from to one where they may leave. */
function findTrapped(
  arrows: readonly ModelArrow[],
  entry: readonly string[],
  isExit: (block: string) => boolean,
): string | undefined {
  const leaving = new Map<string, string[]>();
  const entering = new Map<string, string[]>();
  for (const { from, to, probability = 1 } of arrows) {
    if (probability === 0) continue;
    leaving.set(from, [...(leaving.get(from) ?? []), to]);
    entering.set(to, [...(entering.get(to) ?? []), from]);
  }
  const reached = closure(entry, leaving);
  const free = closure([...reached].filter(isExit), entering);
  return [...reached].find((block) => !free.has(block));
}

function closure(start: readonly string[], next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(start);
  // Grows while it is walked.
  for (const block of seen) for (const each of next.get(block) ?? []) seen.add(each);
  return seen;
}
