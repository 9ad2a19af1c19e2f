import type { BandId, Rubric } from './rubric';
import { type Certainty, type CriterionScore, percentOf } from './score';

/** The band a criterion alone would come to, and how sure that is. */
export interface CriterionBand {
  readonly percent: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly band: BandId;
  readonly bandLow: BandId;
  readonly bandHigh: BandId;
  readonly certainty: Certainty;
}

/**
 * The band of a criterion: the rubric's table without its gates, which are about all criteria together. What is not shown and
 * the margin of reading widen it as they widen the whole. Undefined when nothing of it can be shown.
 */
export function criterionBand({ percent, signs }: CriterionScore, rubric: Rubric): CriterionBand | undefined {
  if (percent === undefined) return undefined;
  const low = Math.max(0, round((percentOf(signs, 0) ?? 0) - rubric.margin));
  const high = Math.min(100, round((percentOf(signs, 1) ?? 0) + rubric.margin));
  const [band, bandLow, bandHigh] = [bandAt(percent, rubric), bandAt(low, rubric), bandAt(high, rubric)];
  const certainty = bandLow === bandHigh ? 'sure' : 'between';
  return { percent, interval: { low, high }, band, bandLow, bandHigh, certainty };
}

/** The band a percentage lies in. */
function bandAt(percent: number, { bands }: Rubric): BandId {
  return bands.filter(({ from }) => from <= percent).at(-1)?.id ?? 'noHire';
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
