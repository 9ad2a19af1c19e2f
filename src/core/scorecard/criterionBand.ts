import type { BandId, Rubric } from './rubric';
import { type BandedPercent, type CriterionScore, criterionInterval } from './score';

/**
 * The band a criterion alone would come to, and how sure that is: the rubric's table without its gates, which are about all criteria together. What is not shown and
 * the margin of reading widen it as they widen the whole. Undefined when nothing of it can be shown.
 */
export function criterionBand(criterion: CriterionScore, rubric: Rubric): BandedPercent | undefined {
  const { percent } = criterion;
  if (percent === undefined) return undefined;
  const interval = criterionInterval(criterion, rubric.margin);
  const { low, high } = interval;
  const [band, bandLow, bandHigh] = [bandAt(percent, rubric), bandAt(low, rubric), bandAt(high, rubric)];
  const certainty = bandLow === bandHigh ? 'sure' : 'between';
  return { percent, interval, band, bandLow, bandHigh, certainty };
}

/** The band a percentage lies in. */
function bandAt(percent: number, { bands }: Rubric): BandId {
  return bands.filter(({ from }) => from <= percent).at(-1)?.id ?? 'noHire';
}
