import type { CapacityModel } from '../capacity/model';
import type { Change } from './scenario';

/**
 * The changes that turn a run of one model into a run of another, or undefined when it takes a new run: instances can be
 * added and taken away on the way, anything else cannot. What something is called or costs does not matter.
 */
export function changesBetween(before: CapacityModel, after: CapacityModel): readonly Change[] | undefined {
  if (lastingPart(before) !== lastingPart(after)) return undefined;
  return after.blocks.flatMap(({ id, instances = 1 }, index) =>
    instances === (before.blocks[index]?.instances ?? 1) ? [] : [{ type: 'instances', block: id, instances }],
  );
}

/** Everything a run keeps from its start to its end, as text. */
function lastingPart({ blocks, arrows, flows, links }: CapacityModel): string {
  const unseen = { name: undefined, label: undefined, instances: undefined, dollarsPerInstanceMonth: undefined };
  return JSON.stringify([
    blocks.map((block) => ({ ...block, ...unseen })),
    arrows.map((arrow) => ({ ...arrow, ...unseen })),
    flows,
    links,
  ]);
}
