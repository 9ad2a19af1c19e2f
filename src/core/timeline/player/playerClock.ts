/**
 * The clock of a player of recordings, as data: where it stands, how fast it goes, and since when. `now` is any clock in
 * milliseconds that only goes on; positions are interview time in milliseconds.
 */
export interface PlayerClock {
  readonly lengthMs: number;
  readonly speed: number;
  /** Where it stood at `sinceMs`, or stands. */
  readonly atMs: number;
  /** `now` of when it was set going; undefined while it stands. */
  readonly sinceMs: number | undefined;
}

/** So many seconds of the interview a second. */
export const PLAYER_SPEEDS: readonly number[] = [1, 2, 5, 10, 30, 60];

/** The speed of a player that nobody has set. */
export const FIRST_SPEED = 10;

/** A clock that stands at a position. */
export function standingAt(lengthMs: number, atMs: number, speed: number): PlayerClock {
  return { lengthMs, speed, atMs: within(atMs, lengthMs), sinceMs: undefined };
}

/** Where it is at `now`; never beyond the end. */
export function positionOf({ lengthMs, speed, atMs, sinceMs }: PlayerClock, now: number): number {
  return sinceMs === undefined ? atMs : within(atMs + Math.max(0, now - sinceMs) * speed, lengthMs);
}

/** True while it goes on. */
export function isPlaying(clock: PlayerClock, now: number): boolean {
  return clock.sinceMs !== undefined && positionOf(clock, now) < clock.lengthMs;
}

/** Sets it going; from the end, it begins anew. */
export function play(clock: PlayerClock, now: number): PlayerClock {
  const atMs = positionOf(clock, now);
  return { ...clock, atMs: atMs >= clock.lengthMs ? 0 : atMs, sinceMs: now };
}

/** Lets it stand where it is. */
export function pause(clock: PlayerClock, now: number): PlayerClock {
  return { ...clock, atMs: positionOf(clock, now), sinceMs: undefined };
}

/** Puts it to a position; one that goes on, goes on from there. */
export function seek(clock: PlayerClock, atMs: number, now: number): PlayerClock {
  return { ...clock, atMs: within(atMs, clock.lengthMs), sinceMs: clock.sinceMs === undefined ? undefined : now };
}

/** Another speed, from where it is. */
export function setSpeed(clock: PlayerClock, speed: number, now: number): PlayerClock {
  return { ...seek(clock, positionOf(clock, now), now), speed };
}

/** The speed `steps` faster, or slower when negative; the fastest and the slowest stay. */
export function speedBeside(speed: number, steps: number): number {
  const place = PLAYER_SPEEDS.filter((each) => each <= speed).length - 1;
  return PLAYER_SPEEDS[Math.min(PLAYER_SPEEDS.length - 1, Math.max(0, place + steps))] ?? speed;
}

function within(ms: number, lengthMs: number): number {
  return Math.min(lengthMs, Math.max(0, ms));
}
