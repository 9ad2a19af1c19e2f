import type { ReplayPlace } from '../../protocol/replay';
import { FIRST_SPEED, PLAYER_SPEEDS } from './playerClock';

/** What a replay is asked for: an interview's folder (a URI), and a moment of it in milliseconds of interview time. */
export interface ReplayRequest {
  readonly folder: string | undefined;
  readonly atMs: number | undefined;
}

/** Where a replay begins. */
export const FIRST_PLACE: ReplayPlace = { atMs: 0, speed: FIRST_SPEED };

/** Reads the argument of the command, or what a page remembered; what does not fit counts as not said. */
export function readReplayRequest(raw: unknown): ReplayRequest {
  const { folder, atMs } = fieldsOf(raw);
  return {
    folder: typeof folder === 'string' && folder !== '' ? folder : undefined,
    atMs: typeof atMs === 'number' && Number.isFinite(atMs) ? Math.max(0, atMs) : undefined,
  };
}

/** Reads a place that was kept; what of it does not fit is the beginning's. */
export function readReplayPlace(raw: unknown): ReplayPlace {
  const { speed } = fieldsOf(raw);
  return {
    atMs: readReplayRequest(raw).atMs ?? FIRST_PLACE.atMs,
    speed: PLAYER_SPEEDS.find((each) => each === speed) ?? FIRST_PLACE.speed,
  };
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
}
