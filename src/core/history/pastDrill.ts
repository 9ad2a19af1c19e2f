import type { DrillKind } from '../drills/kinds';
import { type DrillTotal, totalOf } from '../drills/outcome';
import type { DrillResult } from '../drills/result';
import type { Level } from '../interview/level';

/** What a drill of the past came to; `file` is the path of its result. */
export interface PastDrill {
  readonly file: string;
  readonly kind: DrillKind;
  readonly level: Level;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly end: DrillResult['end'];
  readonly seconds: DrillResult['seconds'];
  readonly total: DrillTotal;
}

/** A file among the results that cannot be read: one of a newer Mockboard, or something else. */
export interface UnreadableDrill {
  readonly file: string;
  readonly why: 'newer' | 'unreadable';
}

/** The drills of the past, and the files among them that cannot be read. */
export interface PastDrills {
  readonly drills: readonly PastDrill[];
  readonly unreadable: readonly UnreadableDrill[];
}

/** What a result comes to, for a list. */
export function pastDrillOf(file: string, { kind, level, startedAt, end, seconds, tasks }: DrillResult): PastDrill {
  const total = totalOf(tasks.map(({ verdict }) => verdict));
  return { file, kind, level, startedAt: Date.parse(startedAt), end, seconds, total };
}

/** The newest first. */
export function newestDrills(drills: readonly PastDrill[]): readonly PastDrill[] {
  return [...drills].sort((a, b) => b.startedAt - a.startedAt || (a.file < b.file ? 1 : -1));
}
