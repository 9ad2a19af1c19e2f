import { LEVELS, type Level } from '../interview/level';
import { type DrillKind, drillKindOf, OFFERED_DRILLS } from './kinds';

/** What the command is asked for; undefined for what is left open. `folder` is the URI of the place interviews are kept in. */
export interface DrillRequest {
  readonly kind: DrillKind | undefined;
  readonly seed: number | undefined;
  readonly level: Level | undefined;
  readonly folder: string | undefined;
}

/** Seeds lie below this. */
export const SEEDS = 2 ** 31;

/** Reads the argument of the command: a kind, or fields; what does not fit counts as not said. */
export function readDrillRequest(raw: unknown): DrillRequest {
  const { kind, seed, level, folder } = fieldsOf(typeof raw === 'string' ? { kind: raw } : raw);
  const named = drillKindOf(kind);
  return {
    kind: named !== undefined && OFFERED_DRILLS.includes(named) ? named : undefined,
    seed: typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed < SEEDS ? seed : undefined,
    level: LEVELS.find((each) => each === level),
    folder: typeof folder === 'string' && folder !== '' ? folder : undefined,
  };
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
}
