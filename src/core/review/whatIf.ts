import type { CapacityModel, ModelBlock } from '../capacity/model';
import type { Solution } from '../capacity/solution';
import { solve } from '../capacity/solve';

/** A design under another condition. */
export interface WhatIf {
  readonly solution: Solution;
}

/** Solving again takes this many blocks at most; so that all what-ifs of a board together stay quick. */
export const LARGEST_WHAT_IF = 200;

/** True for a board whose what-ifs are left out: solving it once for each would take seconds. */
export function leavesOutWhatIfs({ blocks }: CapacityModel): boolean {
  return blocks.length > LARGEST_WHAT_IF;
}

/** A cache that answers nothing; undefined when it has no hit ratio, or the board is too large to be solved once more. */
export function coldCache(model: CapacityModel, cache: string): WhatIf | undefined {
  return change(model, cache, (block) => {
    if (block.hitRatio === undefined && block.keys === undefined) return undefined;
    const { keys: _keys, ...rest } = block;
    return { ...rest, hitRatio: 0 };
  });
}

/** A block that takes ten times as long for each request, with as many at the same time as before. */
export function tenTimesSlower(model: CapacityModel, id: string): WhatIf | undefined {
  return change(model, id, (block) => {
    if (block.serviceTimeMs === undefined) return undefined;
    const { capacityPerSecond } = block;
    return {
      ...block,
      serviceTimeMs: block.serviceTimeMs * 10,
      ...(capacityPerSecond === undefined ? {} : { capacityPerSecond: capacityPerSecond / 10 }),
    };
  });
}

function change(
  model: CapacityModel,
  id: string,
  edit: (block: ModelBlock) => ModelBlock | undefined,
): WhatIf | undefined {
  if (leavesOutWhatIfs(model)) return undefined;
  const block = model.blocks.find((each) => each.id === id);
  const edited = block && edit(block);
  if (!edited) return undefined;
  const blocks = model.blocks.map((each) => (each === block ? edited : each));
  return { solution: solve({ ...model, blocks }) };
}
