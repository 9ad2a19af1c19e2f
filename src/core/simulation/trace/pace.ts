import type { CapacityModel } from '../../capacity/model';
import type { Solution } from '../../capacity/solution';

/** Speeds at which a run is shown: milliseconds of the run in a second on the screen. */
export const RUN_SPEEDS = [1, 10, 100, 1000, 10_000] as const;

/** Seconds on the screen in which an ordinary request should be through, and in which at least one should come in. */
const SECONDS_OF_A_REQUEST = 4;
const SECONDS_WITHOUT_REQUEST = 2;
/** More new ones in a second cannot be followed with the eye. */
const NEW_DOTS_PER_SECOND = 4;
/** Seconds on the screen that a way over an arrow takes at least, to be seen. */
const SECONDS_OF_A_WAY = 0.4;
const TYPICAL_MS = 100;

/** A speed at which single requests can be followed. */
export function speedFor({ flows }: CapacityModel, solution: Solution | undefined): number {
  const means = solution?.flows.flatMap(({ meanMs }) => meanMs ?? []) ?? [];
  const longestMs = means.length > 0 ? Math.max(...means) : TYPICAL_MS;
  const rate = rateOf(flows);
  const emptyMs = rate > 0 ? 1000 / rate / SECONDS_WITHOUT_REQUEST : 0;
  const wanted = Math.max(longestMs / SECONDS_OF_A_REQUEST, emptyMs);
  return RUN_SPEEDS.find((speed) => speed >= wanted) ?? 10_000;
}

/** Of so many requests one is shown, so that at this speed the eye can follow. */
export function sampleAt({ flows }: CapacityModel, speed: number): number {
  return Math.max(1, Math.ceil((rateOf(flows) * speed) / 1000 / NEW_DOTS_PER_SECOND));
}

/** Milliseconds of the run that a way over an arrow is shown to take at least. */
export function leastWayMs(speed: number): number {
  return SECONDS_OF_A_WAY * speed;
}

function rateOf(flows: CapacityModel['flows']): number {
  return flows.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0);
}
