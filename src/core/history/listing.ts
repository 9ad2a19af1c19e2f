import { LEVELS } from '../interview/level';
import type { CriterionId } from '../scorecard/rubric';
import { byTime, type PastInterview, problemKey } from './pastInterview';

/** What a list of interviews can be sorted by. */
export type SortKey = 'date' | 'problem' | 'score' | 'minutes' | CriterionId;

/** How a list of interviews is shown; `problem` is a key of `problemKey`, empty for all. */
export interface Listing {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly problem: string;
}

/** A problem that was tried. */
export interface TriedProblem {
  readonly key: string;
  readonly title: string;
  readonly count: number;
}

/** The interviews of a listing, in its order; the newest comes first among equals. What cannot be shown stands last either way. */
export function listed(
  interviews: readonly PastInterview[],
  { sort, descending, problem }: Listing,
): readonly PastInterview[] {
  const newestFirst = [...byTime(interviews)].reverse();
  const shown = newestFirst.filter((interview) => problem === '' || problemKey(interview) === problem);
  const direction = descending ? -1 : 1;
  return shown
    .map((interview) => ({ interview, value: sortValue(interview, sort) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return direction * compare(a.value, b.value);
    })
    .map(({ interview }) => interview);
}

/** The problems that were tried, by title. */
export function triedProblems(interviews: readonly PastInterview[]): readonly TriedProblem[] {
  const tried = new Map<string, TriedProblem>();
  for (const interview of interviews) {
    const key = problemKey(interview);
    tried.set(key, { key, title: interview.problem.title, count: (tried.get(key)?.count ?? 0) + 1 });
  }
  return [...tried.values()].sort((a, b) => compare(a.title.toLowerCase(), b.title.toLowerCase()));
}

/** Seconds of all phases. */
export function secondsOf({ phases }: Pick<PastInterview, 'phases'>): {
  readonly used: number;
  readonly planned: number;
} {
  return {
    used: phases.reduce((sum, { used }) => sum + used, 0),
    planned: phases.reduce((sum, { planned }) => sum + planned, 0),
  };
}

function sortValue(interview: PastInterview, sort: SortKey): string | number | undefined {
  switch (sort) {
    case 'date':
      return interview.startedAt;
    case 'problem':
      return `${interview.problem.title.toLowerCase()} ${LEVELS.indexOf(interview.level)}`;
    case 'score':
      return interview.percent;
    case 'minutes':
      return interview.phases.length === 0 ? undefined : secondsOf(interview).used;
    default:
      return interview.criteria.find(({ id }) => id === sort)?.percent;
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
