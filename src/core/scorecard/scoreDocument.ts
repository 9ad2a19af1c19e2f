import type { InterviewSetup } from '../interview/setup';
import type { Evidence, EvidencePlace } from './evidence';
import type { BandId, CriterionId, Rubric, SubScoreId } from './rubric';
import type { Score, SignScore, SignState } from './score';
import type { Scorecard } from './scorecard';
import type { SignId } from './signs/checks';

/**
 * A scorecard as scripts read it (`mockboard score --json`). Every field is always there; what does not apply is null. A change
 * that could break a reader raises `version`; new fields, signs and texts do not. `rubric` is raised when the same files can come
 * to another score.
 */
export interface ScoreDocument {
  readonly format: 'mockboard-score';
  readonly version: 1;
  readonly rubric: number;
  readonly problem: Pick<InterviewSetup['problem'], 'id' | 'title'>;
  readonly level: InterviewSetup['level'];
  /** 0 to 100. */
  readonly percent: number;
  readonly interval: Score['interval'];
  readonly band: DocumentBand;
  /** Bands at the ends of the interval; both are `band` when the band is sure. */
  readonly between: { readonly low: DocumentBand; readonly high: DocumentBand };
  readonly criteria: readonly DocumentCriterion[];
  /** The same signs in the terms of other rubrics; null when nothing of it can be shown. */
  readonly subScores: readonly { readonly id: SubScoreId; readonly name: string; readonly percent: number | null }[];
  /** What the same files come to at every level. */
  readonly levels: readonly {
    readonly level: InterviewSetup['level'];
    readonly percent: number;
    readonly band: DocumentBand;
  }[];
  /** What people said of it; never part of the score. */
  readonly ratings: readonly DocumentRating[];
  readonly course: DocumentCourse;
}

/** A band with its name. */
export interface DocumentBand {
  readonly id: BandId;
  readonly name: string;
}

/** A criterion; `percent` is null when nothing of it can be shown. */
export interface DocumentCriterion {
  readonly id: CriterionId;
  readonly name: string;
  readonly weight: number;
  readonly percent: number | null;
  readonly signs: readonly DocumentSign[];
}

/** A sign: how much of it was seen (`count`), how much is asked for (`partly`, `hit`), what it counts for, where it stands. */
export interface DocumentSign {
  readonly id: SignId;
  readonly text: string;
  readonly sub: SubScoreId;
  readonly state: SignState;
  readonly count: number;
  readonly partly: number;
  readonly hit: number;
  readonly points: number;
  readonly evidence: readonly DocumentEvidence[];
}

/** Evidence; lines and columns count from 1, `endColumn` is excluded, seconds leave pauses out. */
export interface DocumentEvidence {
  readonly quote: string;
  readonly type: EvidencePlace['type'];
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endColumn: number | null;
  readonly element: string | null;
  readonly figure: string | null;
  readonly seconds: number | null;
}

/** A rating of the candidate's own, or of an interviewer's. */
export interface DocumentRating {
  readonly by: 'self' | 'interviewer';
  readonly criterion: string;
  readonly value: number;
  readonly note: string;
}

/** How the time went, in seconds without pauses. */
export interface DocumentCourse {
  readonly recorded: boolean;
  readonly seconds: number;
  readonly phases: readonly { readonly name: string; readonly planned: number; readonly used: number }[];
  readonly longestSilence: { readonly from: number; readonly seconds: number } | null;
}

/** The scorecard as a document for scripts. */
export function scoreDocument({ score, levels, course, sources }: Scorecard, rubric: Rubric): ScoreDocument {
  const { id, title } = sources.setup.problem;
  const band = (which: BandId) => ({ id: which, name: bandName(rubric, which) });
  return {
    format: 'mockboard-score',
    version: 1,
    rubric: score.rubricVersion,
    problem: { id, title },
    level: score.level,
    percent: score.percent,
    interval: score.interval,
    band: band(score.band),
    between: { low: band(score.bandLow), high: band(score.bandHigh) },
    criteria: score.criteria.map(({ id: criterion, weight, percent, signs }) => ({
      id: criterion,
      name: criterionName(rubric, criterion),
      weight,
      percent: percent ?? null,
      signs: signs.map(documentSign),
    })),
    subScores: score.subScores.map(({ id: sub, percent }) => ({
      id: sub,
      name: rubric.subScores.find((each) => each.id === sub)?.name ?? sub,
      percent: percent ?? null,
    })),
    levels: levels.map((each) => ({ level: each.level, percent: each.percent, band: band(each.band) })),
    ratings: course.ratings.map(({ by, criterion, value, note }) => ({ by, criterion, value, note })),
    course: {
      recorded: course.records,
      seconds: course.totalSeconds,
      phases: course.phases.map(({ name, plannedSeconds, usedSeconds }) => ({
        name,
        planned: plannedSeconds,
        used: usedSeconds,
      })),
      longestSilence: course.longestSilence
        ? { from: course.longestSilence.fromSeconds, seconds: course.longestSilence.seconds }
        : null,
    },
  };
}

/** Name of a band. */
export function bandName({ bands }: Rubric, id: BandId): string {
  return bands.find((band) => band.id === id)?.name ?? id;
}

/** Name of a criterion; an id no rubric knows (a rating of a newer version) stands for itself. */
export function criterionName({ criteria }: Rubric, id: string): string {
  return criteria.find((criterion) => criterion.id === id)?.name ?? id;
}

function documentSign({ sign, need, state, count, evidence }: SignScore): DocumentSign {
  const { id, text, sub } = sign;
  const { partly, hit, points } = need;
  return { id, text, sub, state, count, partly, hit, points, evidence: evidence.map(documentEvidence) };
}

function documentEvidence({ quote, place }: Evidence): DocumentEvidence {
  const nowhere = { file: null, line: null, column: null, endColumn: null, element: null, figure: null, seconds: null };
  switch (place.type) {
    case 'line':
      return { quote, ...nowhere, ...place };
    case 'element':
      return { quote, ...nowhere, ...place };
    case 'figure':
      return { quote, ...nowhere, type: place.type, file: place.file, line: place.line, figure: place.name };
    case 'time':
      return { quote, ...nowhere, ...place };
  }
}
