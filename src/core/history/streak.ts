/** Weeks in a row with an interview. */
export interface Streak {
  readonly weeks: number;
  /** This week has one already; else the weeks are those up to the last, and this one can still add to them. */
  readonly hasThisWeek: boolean;
}

const DAY_MS = 86_400_000;

/** Weeks in a row, from Monday to Sunday of local time, up to the week of `now`. Times are milliseconds since the epoch. */
export function streakOf(startedAt: readonly number[], now: number): Streak {
  const weeks = new Set(startedAt.map(weekOf));
  const thisWeek = weekOf(now);
  const hasThisWeek = weeks.has(thisWeek);
  let week = hasThisWeek ? thisWeek : thisWeek - 1;
  let count = 0;
  for (; weeks.has(week); week -= 1) count += 1;
  return { weeks: count, hasThisWeek };
}

/** Number of the week; the first of January 1970 was a Thursday. */
function weekOf(at: number): number {
  const date = new Date(at);
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
  return Math.floor((day + 3) / 7);
}
