import type { BlockKindId } from '../board/kinds';
import { copiesOfRecord } from './blockLoad';
import { loseBlocks } from './loseBlocks';
import type { CapacityModel, ModelArrow, ModelBlock } from './model';
import { isCache } from './planCalls';
import { HIGHEST_RATE } from './rates';

/** Something that may happen to a design. */
export type WhatIf =
  /** Every flow comes so many times as often. */
  | { readonly type: 'load'; readonly multiple: number }
  /** Every cache is empty: all look-ups miss. */
  | { readonly type: 'coldCaches' }
  /** These blocks are gone. */
  | { readonly type: 'lose'; readonly blocks: readonly string[] }
  /** A block takes `SLOWER` times as long for a request, and so serves as many times fewer. */
  | { readonly type: 'slow'; readonly block: string }
  /** One key gets a share of what a block is asked for (its own where it has one), and lies on one of its parts. */
  | { readonly type: 'hotKey'; readonly block: string; readonly share: number }
  /**
   * `FAILING` of the calls to a block fail, who calls it gives up after `PATIENCE_MS` (or when its arrow says), and every caller
   * of the design tries up to `TRIES` more times.
   */
  | { readonly type: 'retries'; readonly block: string };

/** How much slower the slow dependency is. */
export const SLOWER = 10;
/** Share of calls that fail, and further attempts of each caller, in the what-if of a retry storm. */
export const FAILING = 0.5;
export const TRIES = 3;
/** How long callers wait in the what-if of a retry storm, where their arrow does not say. */
export const PATIENCE_MS = 1000;

/** Kinds whose instances each hold a part of the keys. */
const KEYED: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['cache', 'nosqlDatabase', 'timeSeriesStore', 'searchEngine'] as const),
]);

/** The model as it is when that happens. What does not apply to a model leaves it as it is; never throws. */
export function applyWhatIf(model: CapacityModel, whatIf: WhatIf): CapacityModel {
  switch (whatIf.type) {
    case 'load':
      return scaleLoad(model, whatIf.multiple);
    case 'coldCaches':
      return changeBlocks(model, isCache, coldCache);
    case 'lose':
      return loseBlocks(model, new Set(whatIf.blocks));
    case 'slow':
      return changeBlocks(model, ({ id }) => id === whatIf.block, slower);
    case 'hotKey':
      return changeBlocks(
        model,
        ({ id }) => id === whatIf.block,
        (block) => withHotKey(block, whatIf.share),
      );
    case 'retries':
      return { ...model, arrows: model.arrows.map((arrow) => withRetries(arrow, whatIf.block)) };
  }
}

function changeBlocks(
  model: CapacityModel,
  isMeant: (block: ModelBlock) => boolean,
  change: (block: ModelBlock) => ModelBlock,
): CapacityModel {
  return { ...model, blocks: model.blocks.map((block) => (isMeant(block) ? change(block) : block)) };
}

function scaleLoad(model: CapacityModel, multiple: number): CapacityModel {
  if (!(Number.isFinite(multiple) && multiple >= 0)) return model;
  const flows = model.flows.map((flow) => ({
    ...flow,
    ratePerSecond: Math.min(flow.ratePerSecond * multiple, HIGHEST_RATE),
  }));
  return { ...model, flows };
}

function coldCache({ keys: _, ttlSeconds: _ttl, ...block }: ModelBlock): ModelBlock {
  return { ...block, hitRatio: 0 };
}

function slower(block: ModelBlock): ModelBlock {
  const { serviceTimeMs, capacityPerSecond } = block;
  return {
    ...block,
    ...(serviceTimeMs === undefined ? {} : { serviceTimeMs: serviceTimeMs * SLOWER }),
    ...(capacityPerSecond === undefined ? {} : { capacityPerSecond: capacityPerSecond / SLOWER }),
  };
}

/** Parts of a block the keys are spread over; one when a hot key finds all of it: instances that keep the same records are one. */
export function keyedParts(block: ModelBlock): number {
  const { kind, shards = 1, instances = 1 } = block;
  if (shards > 1) return shards;
  return kind !== undefined && KEYED.has(kind) ? Math.floor(instances / copiesOfRecord(block)) : 1;
}

function withHotKey(block: ModelBlock, assumed: number): ModelBlock {
  const parts = keyedParts(block);
  if (!(parts > 1)) return block;
  const { shards = 1 } = block;
  const hotKeyShare = block.hotKeyShare || assumed;
  return shards > 1 ? { ...block, hotKeyShare } : { ...splitByKey(block, parts), hotKeyShare };
}

/** The same block as parts of their own, with as much capacity and as many connections as before. */
function splitByKey(block: ModelBlock, parts: number): ModelBlock {
  const { instances = 1, capacityPerSecond, connections } = block;
  const each = copiesOfRecord(block);
  // Seven instances that keep everything three times are two parts of three, each a little larger.
  const grown = instances / (parts * each);
  return {
    ...block,
    ...(capacityPerSecond === undefined ? {} : { capacityPerSecond: capacityPerSecond * grown }),
    ...(connections === undefined ? {} : { connections: (connections * instances) / each }),
    shards: parts,
    instances: each,
  };
}

function withRetries(arrow: ModelArrow, failing: string): ModelArrow {
  if (arrow.async) return arrow;
  const retries = Math.max(arrow.retries ?? 0, TRIES);
  if (arrow.to !== failing) return { ...arrow, retries };
  const failureProbability = Math.max(arrow.failureProbability ?? 0, FAILING);
  return { ...arrow, retries, failureProbability, timeoutMs: arrow.timeoutMs ?? PATIENCE_MS };
}
