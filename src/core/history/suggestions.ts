import { type DrillKind, OFFERED_DRILLS } from '../drills/kinds';
import type { Architecture, ProblemSummary } from '../problems/problem';
import type { CriterionId, Rubric } from '../scorecard/rubric';
import type { SignId } from '../scorecard/signs/checks';
import { SIGN_VALUES } from '../scorecard/signValues';
import { countedOf, type PastInterview, type PastSign, problemKey } from './pastInterview';
import { averageOf } from './trends';

/** What is worth practising next, with the figures it rests on; `of` is the number of interviews they are of. */
export type Suggestion =
  /** The weakest criterion; `sign` is what would bring most of it, undefined when nothing of it was asked. */
  | {
      readonly type: 'criterion';
      readonly criterion: CriterionId;
      readonly average: number;
      readonly of: number;
      readonly sign: SignId | undefined;
    }
  /** A problem that was never tried; `architecture` is one that none of those tried calls for. */
  | { readonly type: 'problem'; readonly problem: ProblemSummary; readonly architecture: Architecture | undefined }
  /** The problem whose last attempt came to least. */
  | { readonly type: 'retry'; readonly interview: PastInterview }
  /** The phase that takes most over its plan; minutes are averages. */
  | {
      readonly type: 'pace';
      readonly phase: string;
      readonly usedMinutes: number;
      readonly plannedMinutes: number;
      readonly of: number;
    };

/** Judged by so many of the latest interviews: older ones tell who the candidate was. */
const LATEST = 3;
/** From here on (the highest band) there is nothing to practise at a criterion or a problem. */
const GOOD_PERCENT = 85;
/** A phase that takes this much of its plan is no accident of the day. */
const OVER = 1.25;

/** What to practise next, the most telling first. Without interviews, only a problem to begin with. */
export function suggestionsOf(
  interviews: readonly PastInterview[],
  problems: readonly ProblemSummary[],
): readonly Suggestion[] {
  const counted = countedOf(interviews);
  const latest = counted.slice(-LATEST);
  const each = [weakest(latest), unseen(interviews, problems), retry(counted), pace(latest)];
  return each.flatMap((suggestion) => suggestion ?? []);
}

/** The drill that trains a criterion: the one for the sign that cost most, else one for another sign of it; undefined where none does. */
export function drillFor(
  { criterion, sign }: Extract<Suggestion, { type: 'criterion' }>,
  { signs }: Pick<Rubric, 'signs'>,
): DrillKind | undefined {
  const own = signs.filter((each) => each.criterion === criterion && each.drill && OFFERED_DRILLS.includes(each.drill));
  return (own.find(({ id }) => id === sign) ?? own[0])?.drill;
}

function weakest(latest: readonly PastInterview[]): Suggestion | undefined {
  const percents = new Map<CriterionId, number[]>();
  for (const { id, percent } of latest.flatMap(({ criteria }) => criteria)) {
    if (percent !== undefined) percents.set(id, [...(percents.get(id) ?? []), percent]);
  }
  const averages = [...percents].map(([criterion, of]) => ({ criterion, average: averageOf(of), of: of.length }));
  const [lowest] = averages.sort((a, b) => a.average - b.average);
  if (!lowest || lowest.average >= GOOD_PERCENT) return undefined;
  return { type: 'criterion', ...lowest, sign: costliest(latest, lowest.criterion) };
}

/** The sign of a criterion that has cost most points. */
function costliest(latest: readonly PastInterview[], criterion: CriterionId): SignId | undefined {
  const costs = new Map<SignId, number>();
  for (const sign of latest.flatMap(({ signs }) => signs)) {
    if (sign.criterion === criterion) costs.set(sign.id, (costs.get(sign.id) ?? 0) + costOf(sign));
  }
  const [most] = [...costs].filter(([, cost]) => cost > 0).sort(([, a], [, b]) => b - a);
  return most?.[0];
}

function costOf({ state, points }: PastSign): number {
  return state === 'notShown' ? 0 : points * (1 - SIGN_VALUES[state]);
}

/** Of the problems never tried: one that calls for something new before the others, then the most asked. */
function unseen(interviews: readonly PastInterview[], problems: readonly ProblemSummary[]): Suggestion | undefined {
  const tried = new Set(interviews.map(({ problem }) => problem.id));
  const known = new Set(problems.filter(({ id }) => tried.has(id)).flatMap(({ architectures }) => architectures));
  const offered = problems
    .filter(({ id }) => !tried.has(id))
    .map((problem) => ({
      problem,
      architecture: known.size > 0 ? problem.architectures.find((each) => !known.has(each)) : undefined,
    }))
    .sort(
      (a, b) =>
        Number(b.architecture !== undefined) - Number(a.architecture !== undefined) ||
        b.problem.lists - a.problem.lists,
    );
  const [first] = offered;
  return first && { type: 'problem', ...first };
}

function retry(counted: readonly PastInterview[]): Suggestion | undefined {
  const last = new Map(counted.map((interview) => [problemKey(interview), interview]));
  const [lowest] = [...last.values()].sort((a, b) => a.percent - b.percent);
  return lowest && lowest.percent < GOOD_PERCENT ? { type: 'retry', interview: lowest } : undefined;
}

function pace(latest: readonly PastInterview[]): Suggestion | undefined {
  const phases = new Map<string, { readonly used: number[]; readonly planned: number[] }>();
  for (const { name, used, planned } of latest.flatMap((interview) => interview.phases)) {
    const known = phases.get(name) ?? { used: [], planned: [] };
    phases.set(name, { used: [...known.used, used / 60], planned: [...known.planned, planned / 60] });
  }
  const [longest] = [...phases]
    .map(([phase, { used, planned }]) => ({
      phase,
      usedMinutes: averageOf(used),
      plannedMinutes: averageOf(planned),
      of: used.length,
    }))
    .filter(({ usedMinutes, plannedMinutes }) => usedMinutes > OVER * plannedMinutes)
    .sort((a, b) => b.usedMinutes - b.plannedMinutes - (a.usedMinutes - a.plannedMinutes));
  return longest && { type: 'pace', ...longest };
}
