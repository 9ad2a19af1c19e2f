import type { BoundFigures } from '../board/binding/figures';
import { PER_SECOND, sameDimension } from '../estimate/dimension';
import { rateWords } from './rateWords';

/** A rate an estimate has worked out, by the name of its line. */
export interface EstimatedRate {
  readonly name: string;
  readonly perSecond: number;
}

/** The figures of an estimate that are rates of requests. */
export function estimatedRates(figures: BoundFigures | undefined): readonly EstimatedRate[] {
  return (figures?.figures ?? []).flatMap(({ name, value, dimension }) =>
    sameDimension(dimension, PER_SECOND) ? [{ name, perSecond: value }] : [],
  );
}

/**
 * Where the rate of a flow comes from: written on its first arrow, an estimate's line of that name, what is said of the block it
 * begins at, or nowhere, so that a default was taken for that block.
 */
export type RateSource =
  | { readonly type: 'arrow'; readonly arrow: string }
  | { readonly type: 'estimate'; readonly name: string }
  | { readonly type: 'block'; readonly block: string }
  | { readonly type: 'assumed'; readonly block: string | undefined };

/** The estimate whose name has all words of the flow's: "read_qps" and "peak reads" for Read; a peak before an average. */
export function estimatedRate(name: string, estimates: readonly EstimatedRate[]): EstimatedRate | undefined {
  const words = rateWords(name);
  if (words.length === 0) return undefined;
  const fitting = estimates.filter((each) => {
    const said = rateWords(each.name);
    return each.perSecond >= 0 && Number.isFinite(each.perSecond) && words.every((word) => said.includes(word));
  });
  return fitting.find((each) => /peak/i.test(each.name)) ?? fitting[0];
}
