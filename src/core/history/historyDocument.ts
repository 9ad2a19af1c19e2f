import type { DrillKind } from '../drills/kinds';
import type { DrillTotal } from '../drills/outcome';
import type { InterviewMode } from '../interview/conduct';
import type { Level } from '../interview/level';
import type { Rubric } from '../scorecard/rubric';
import { bandName, criterionName, type DocumentBand } from '../scorecard/scoreDocument';
import { type AttemptDiff, diffOf, retriesOf } from './attempts';
import { newestDrills, type PastDrill } from './pastDrill';
import { byTime, type PastInterview, type PastSign } from './pastInterview';
import type { Suggestion } from './suggestions';
import { type Change, trendsOf } from './trends';

/**
 * Past interviews as scripts read them (`mockboard history --json`, and the file an export writes). Every field is always there;
 * what does not apply is null. A change that could break a reader raises `version`; new fields do not. `rubric` is the version of
 * the table all of them were scored by.
 */
export interface HistoryDocument {
  readonly format: 'mockboard-history';
  readonly version: 1;
  readonly rubric: number;
  /** The earliest first. */
  readonly interviews: readonly DocumentInterview[];
  /** Folders that could not be scored, each with what is wrong and what helps. */
  readonly unusable: readonly { readonly folder: string; readonly message: string }[];
  /** Of interviews held to their end: the whole (`overall`), then each criterion. */
  readonly trends: readonly {
    readonly id: string;
    readonly name: string;
    readonly change: Change | null;
    readonly points: readonly {
      readonly folder: string;
      readonly percent: number;
      readonly low: number;
      readonly high: number;
    }[];
  }[];
  /** For each problem tried more than once, the last attempt against the one before. */
  readonly retries: readonly DocumentRetry[];
  readonly suggestions: readonly DocumentSuggestion[];
  /** The newest first. */
  readonly drills: readonly DocumentDrill[];
}

/** A drill; `file` is the name of its result. */
export interface DocumentDrill {
  readonly file: string;
  readonly kind: DrillKind;
  readonly level: Level;
  readonly startedAt: string;
  readonly end: PastDrill['end'];
  readonly seconds: PastDrill['seconds'];
  /** How many of its tasks came to what. */
  readonly total: DrillTotal;
}

/** An interview; percent of 100, seconds without pauses. */
export interface DocumentInterview {
  /** Name of its folder. */
  readonly folder: string;
  readonly problem: PastInterview['problem'];
  readonly level: Level;
  readonly mode: InterviewMode;
  /** Time of the start by ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly ended: boolean;
  readonly percent: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly band: DocumentBand;
  readonly between: { readonly low: DocumentBand; readonly high: DocumentBand };
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly percent: number | null;
    readonly interval: { readonly low: number; readonly high: number };
  }[];
  readonly signs: readonly PastSign[];
  readonly phases: PastInterview['phases'];
}

/** Two attempts at one problem. */
export interface DocumentRetry {
  readonly problem: PastInterview['problem'];
  readonly before: string;
  readonly after: string;
  readonly levelsDiffer: boolean;
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly signs: readonly {
      readonly id: string;
      readonly text: string;
      readonly before: string | null;
      readonly after: string | null;
      readonly change: string;
    }[];
  }[];
}

/** What is worth practising next, in words. */
export interface DocumentSuggestion {
  readonly type: Suggestion['type'];
  /** What to do, the reason for it, and an exercise where there is one. */
  readonly title: string;
  readonly reason: string;
  readonly exercise: string | null;
  /** Id of the problem it is about. */
  readonly problem: string | null;
}

/** What a document is made of, beside the interviews. */
export interface DocumentParts {
  readonly rubric: Rubric;
  readonly unusable: HistoryDocument['unusable'];
  readonly suggestions: readonly DocumentSuggestion[];
  readonly drills: readonly PastDrill[];
  /** Name of an interview's folder. */
  readonly nameOf: (folder: string) => string;
}

/** The history as a document for scripts. */
export function historyDocument(interviews: readonly PastInterview[], parts: DocumentParts): HistoryDocument {
  const { rubric, unusable, suggestions, drills, nameOf } = parts;
  const named = interviews.map((interview) => ({ ...interview, folder: nameOf(interview.folder) }));
  const ids = rubric.criteria.map(({ id }) => id);
  return {
    format: 'mockboard-history',
    version: 1,
    rubric: rubric.version,
    interviews: byTime(named).map((interview) => documentInterview(interview, rubric)),
    unusable: unusable.map(({ folder, message }) => ({ folder: nameOf(folder), message })),
    trends: trendsOf(named, ids).map(({ id, change, points }) => ({
      id,
      name: id === 'overall' ? 'Overall' : criterionName(rubric, id),
      change: change ?? null,
      points: points.map(({ folder, percent, low, high }) => ({ folder, percent, low, high })),
    })),
    retries: retriesOf(named).flatMap(({ attempts }) => {
      const [before, after] = attempts.slice(-2);
      return before && after ? [documentRetry(diffOf(before, after), rubric)] : [];
    }),
    suggestions,
    drills: newestDrills(drills).map(({ file, startedAt, ...rest }) => ({
      file: nameOf(file),
      startedAt: new Date(startedAt).toISOString(),
      ...rest,
    })),
  };
}

function documentInterview(interview: PastInterview, rubric: Rubric): DocumentInterview {
  const { folder, problem, level, mode, startedAt, hasEnded, percent, low, high, signs, phases } = interview;
  const band = (id: PastInterview['band']) => ({ id, name: bandName(rubric, id) });
  return {
    folder,
    problem,
    level,
    mode,
    startedAt: new Date(startedAt).toISOString(),
    ended: hasEnded,
    percent,
    interval: { low, high },
    band: band(interview.band),
    between: { low: band(interview.bandLow), high: band(interview.bandHigh) },
    criteria: interview.criteria.map(({ id, percent: own, ...interval }) => ({
      id,
      name: criterionName(rubric, id),
      percent: own ?? null,
      interval,
    })),
    signs,
    phases,
  };
}

function documentRetry({ before, after, levelsDiffer, criteria }: AttemptDiff, rubric: Rubric): DocumentRetry {
  return {
    problem: after.problem,
    before: before.folder,
    after: after.folder,
    levelsDiffer,
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      name: criterionName(rubric, criterion.id),
      before: criterion.before ?? null,
      after: criterion.after ?? null,
      signs: criterion.signs.map((sign) => ({
        id: sign.id,
        text: rubric.signs.find(({ id }) => id === sign.id)?.text ?? sign.id,
        before: sign.before ?? null,
        after: sign.after ?? null,
        change: sign.change,
      })),
    })),
  };
}
