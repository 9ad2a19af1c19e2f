import type { CapacityModel, ModelBlock } from '../capacity/model';
import type { Solution } from '../capacity/solution';
import { solve, solveLoads } from '../capacity/solve';
import { LARGEST_WHAT_IF } from './whatIfLimit';

/** A design under another condition. */
export interface WhatIf {
  readonly solution: Solution;
}

/** True for a board whose what-ifs are left out: solving it once for each would take seconds. */
export function leavesOutWhatIfs({ blocks }: CapacityModel): boolean {
  return blocks.length > LARGEST_WHAT_IF;
}

/** The load of all blocks while a cache answers nothing; undefined when it has no hit ratio. */
export function coldCache(model: CapacityModel, cache: string): ReturnType<typeof solveLoads> | undefined {
  const changed = change(model, cache, (block) => {
    if (block.hitRatio === undefined && block.keys === undefined) return undefined;
    const { keys: _keys, ...rest } = block;
    return { ...rest, hitRatio: 0 };
  });
  return changed && solveLoads(changed);
}

/** A block that takes ten times as long for each request, with as many at the same time as before. */
export function tenTimesSlower(model: CapacityModel, id: string): WhatIf | undefined {
  if (leavesOutWhatIfs(model)) return undefined;
  const changed = change(model, id, (block) => {
    if (block.serviceTimeMs === undefined) return undefined;
    const { capacityPerSecond } = block;
    return {
      ...block,
      serviceTimeMs: block.serviceTimeMs * 10,
      ...(capacityPerSecond === undefined ? {} : { capacityPerSecond: capacityPerSecond / 10 }),
    };
  });
  return changed && { solution: solve(changed) };
}

function change(
  model: CapacityModel,
  id: string,
  edit: (block: ModelBlock) => ModelBlock | undefined,
): CapacityModel | undefined {
  const block = model.blocks.find((each) => each.id === id);
  const edited = block && edit(block);
  if (!edited) return undefined;
  const blocks = model.blocks.map((each) => (each === block ? edited : each));
  return { ...model, blocks };
}
