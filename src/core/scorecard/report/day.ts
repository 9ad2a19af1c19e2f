/** The last moment a `Date` holds, milliseconds (ECMAScript, "Time Values and Time Range"). */
const LAST_DATE = 8.64e15;

/** A time as a calendar's day in UTC, `2026-03-02`; empty for one no calendar holds. */
export function isoDay(at: number): string {
  return Math.abs(at) <= LAST_DATE ? new Date(at).toISOString().slice(0, 10) : '';
}
