import type { CriterionId } from '../scorecard/rubric';
import { countedOf, type PastInterview } from './pastInterview';

/** One interview in a trend. */
export interface TrendPoint {
  readonly folder: string;
  readonly startedAt: number;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/** From what to what something has gone: averages of the latest `of` interviews and of as many before them. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** How one figure has gone from interview to interview, the earliest first. */
export interface Trend {
  readonly id: 'overall' | CriterionId;
  readonly points: readonly TrendPoint[];
  /** Undefined with fewer than two points. */
  readonly change: Change | undefined;
}

/** Averages are of at most so many: more would hide what changed. */
const MOST_AVERAGED = 3;

/** The trends of interviews that were held to their end: the whole, and each criterion in the rubric's order. */
export function trendsOf(interviews: readonly PastInterview[], criteria: readonly CriterionId[]): readonly Trend[] {
  const counted = countedOf(interviews);
  const overall = counted.map(pointOf);
  const each = criteria.map((id) =>
    trendOf(
      id,
      counted.flatMap((interview) => criterionPoint(interview, id)),
    ),
  );
  return [trendOf('overall', overall), ...each];
}

function trendOf(id: Trend['id'], points: readonly TrendPoint[]): Trend {
  return { id, points, change: changeOf(points.map(({ percent }) => percent)) };
}

function pointOf({ folder, startedAt, percent, low, high }: PastInterview): TrendPoint {
  return { folder, startedAt, percent, low, high };
}

/** What cannot be shown of an interview leaves no point. */
function criterionPoint({ folder, startedAt, criteria }: PastInterview, id: CriterionId): readonly TrendPoint[] {
  const found = criteria.find((criterion) => criterion.id === id);
  if (found?.percent === undefined) return [];
  return [{ folder, startedAt, percent: found.percent, low: found.low, high: found.high }];
}

function changeOf(percents: readonly number[]): Change | undefined {
  const of = Math.min(MOST_AVERAGED, Math.floor(percents.length / 2));
  if (of === 0) return undefined;
  return { from: averageOf(percents.slice(-2 * of, -of)), to: averageOf(percents.slice(-of)), of };
}

/** The mean, to a tenth. Of nothing it is 0. */
export function averageOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 ? 0 : Math.round((10 * sum) / values.length) / 10;
}
