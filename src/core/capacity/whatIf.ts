import { withHotKey } from './hotKey';
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
        (block) => withHotKey(block, block.hotKeyShare || whatIf.share),
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

function withRetries(arrow: ModelArrow, failing: string): ModelArrow {
  if (arrow.async) return arrow;
  const retries = Math.max(arrow.retries ?? 0, TRIES);
  if (arrow.to !== failing) return { ...arrow, retries };
  const failureProbability = Math.max(arrow.failureProbability ?? 0, FAILING);
  return { ...arrow, retries, failureProbability, timeoutMs: arrow.timeoutMs ?? PATIENCE_MS };
}
