const MINUTE_MS = 60_000;
/** Distances between ticks, in minutes. */
const STEPS = [1, 2, 5, 10, 15, 30, 60] as const;
const MOST_TICKS = 10;

/** Times that are written below a track of this length: round ones, few enough to be read. Milliseconds. */
export function tickTimes(lengthMs: number): readonly number[] {
  const step = (STEPS.find((minutes) => lengthMs / (minutes * MINUTE_MS) <= MOST_TICKS) ?? 120) * MINUTE_MS;
  return Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, index) => index * step);
}
