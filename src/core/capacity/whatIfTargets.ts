import { keyedParts } from './hotKey';
import type { CapacityModel, ModelBlock } from './model';
import type { Solution } from './solution';
import type { WhatIf } from './whatIf';

/** The what-ifs that happen to one block. */
export type AimedWhatIf = Extract<WhatIf, { readonly block: string }>['type'] | 'lose';

/** Blocks one of these can happen to, by id, the one to begin with at the front; empty when there is none. */
export function whatIfTargets(model: CapacityModel, solution: Solution, type: AimedWhatIf): readonly string[] {
  const solved = new Map(solution.blocks.map((block) => [block.id, block]));
  const weak = new Map(solution.weakPoints.map(({ block }, place) => [block, place]));
  const called = new Set(model.arrows.filter(({ async: isAsync }) => !isAsync).map(({ to }) => to));
  const isMeant = (block: ModelBlock): boolean => {
    if (block.kind === 'client') return false;
    if (type === 'lose') return true;
    const found = solved.get(block.id);
    if (!called.has(block.id) || !found || found.parts.length === 0) return false;
    return type !== 'hotKey' || keyedParts(block) > 1 || isKeyed(block);
  };
  const weight = (block: ModelBlock): number => {
    const found = solved.get(block.id);
    const rate = (found?.readsPerSecond ?? 0) + (found?.writesPerSecond ?? 0);
    switch (type) {
      case 'lose':
        return weak.has(block.id) ? 1e6 - (weak.get(block.id) ?? 0) : (found?.utilisation ?? 0);
      case 'slow':
        return found?.meanMs ?? Number.MAX_VALUE;
      case 'hotKey':
        return rate * (keyedParts(block) > 1 ? 1e6 : 1);
      case 'retries':
        return found?.utilisation ?? 0;
    }
  };
  return model.blocks
    .filter(isMeant)
    .map((block) => ({ id: block.id, weight: weight(block) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}

function isKeyed({ kind }: ModelBlock): boolean {
  return kind === 'cache' || kind === 'sqlDatabase' || kind === 'nosqlDatabase' || kind === 'timeSeriesStore';
}
