import * as v from 'valibot';
import { INTERVIEW_MODES } from '../interview/conduct';
import { LEVELS } from '../interview/level';
import type { InterviewResult } from './pastInterview';

/** Raised when what is kept of an interview changes. */
const CACHE_VERSION = 1;

/** What is kept of an interview, and the state of its files it was scored from. */
export interface CachedResult {
  readonly mark: string;
  readonly result: InterviewResult;
}

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const seconds = v.pipe(v.number(), v.minValue(0));

const resultSchema = v.object({
  problem: v.object({ id: v.string(), title: v.string() }),
  level: v.picklist(LEVELS),
  plan: v.string(),
  mode: v.picklist(INTERVIEW_MODES),
  startedAt: v.number(),
  hasEnded: v.boolean(),
  percent,
  low: percent,
  high: percent,
  band: v.string(),
  bandLow: v.string(),
  bandHigh: v.string(),
  criteria: v.array(v.object({ id: v.string(), percent: v.optional(percent), low: percent, high: percent })),
  signs: v.array(
    v.object({
      id: v.string(),
      criterion: v.string(),
      state: v.picklist(['hit', 'partly', 'missed', 'notShown']),
      points: v.number(),
    }),
  ),
  phases: v.array(v.object({ name: v.string(), planned: seconds, used: seconds })),
});

const cacheSchema = v.object({
  version: v.literal(CACHE_VERSION),
  scoredBy: v.string(),
  results: v.record(v.string(), v.object({ mark: v.string(), result: resultSchema })),
});

/**
 * Reads results kept earlier, by folder. `scoredBy` names what they have to be scored by. A text that is none of ours, or of
 * another version, holds nothing: everything is then scored anew.
 */
export function readCache(text: string, scoredBy: string): ReadonlyMap<string, CachedResult> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return new Map(); // cut off, or written over: it can be made again
  }
  const read = v.safeParse(cacheSchema, raw);
  if (!read.success || read.output.scoredBy !== scoredBy) return new Map();
  // Ids stand as they were written by the same version.
  return new Map(Object.entries(read.output.results as Readonly<Record<string, CachedResult>>));
}

/** The text that keeps results for another time. */
export function writeCache(results: ReadonlyMap<string, CachedResult>, scoredBy: string): string {
  return `${JSON.stringify({ version: CACHE_VERSION, scoredBy, results: Object.fromEntries(results) })}\n`;
}
