import type { CriterionId } from '../scorecard/rubric';
import type { SignState } from '../scorecard/score';
import type { SignId } from '../scorecard/signs/checks';
import { countedOf, type PastInterview, type PastSign, problemKey } from './pastInterview';

/** A problem that was tried, with its attempts, the earliest first. */
export interface Attempts {
  readonly key: string;
  readonly title: string;
  readonly attempts: readonly PastInterview[];
}

/** What has become of a sign. `notComparable`: it was asked for, or could be shown, in one of the attempts only. */
export type SignChange = 'gained' | 'lost' | 'kept' | 'stillOpen' | 'notComparable';

/** A sign in two attempts; a state is undefined where the attempt's level does not ask for it. */
export interface SignDiff {
  readonly id: SignId;
  readonly before: SignState | undefined;
  readonly after: SignState | undefined;
  readonly change: SignChange;
}

/** A criterion in two attempts; percent of 100, undefined where nothing of it can be shown. */
export interface CriterionDiff {
  readonly id: CriterionId;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly signs: readonly SignDiff[];
}

/** What changed from one attempt to another. */
export interface AttemptDiff {
  readonly before: PastInterview;
  readonly after: PastInterview;
  /** The attempts were scored by different levels: what is asked for differs. */
  readonly levelsDiffer: boolean;
  readonly criteria: readonly CriterionDiff[];
}

const RANK: Readonly<Record<Exclude<SignState, 'notShown'>, number>> = { missed: 0, partly: 1, hit: 2 };

/** Problems tried more than once and held to their end, the one tried last first. */
export function retriesOf(interviews: readonly PastInterview[]): readonly Attempts[] {
  const groups = new Map<string, PastInterview[]>();
  for (const interview of countedOf(interviews)) {
    const key = problemKey(interview);
    groups.set(key, [...(groups.get(key) ?? []), interview]);
  }
  const last = ({ attempts }: Attempts) => attempts.at(-1)?.startedAt ?? 0;
  return [...groups]
    .flatMap(([key, attempts]) =>
      attempts.length > 1 ? [{ key, title: attempts[0]?.problem.title ?? '', attempts }] : [],
    )
    .sort((a, b) => last(b) - last(a));
}

/** Two attempts side by side, criterion by criterion and sign by sign. */
export function diffOf(before: PastInterview, after: PastInterview): AttemptDiff {
  return {
    before,
    after,
    levelsDiffer: before.level !== after.level,
    criteria: after.criteria.map(({ id, percent }) => ({
      id,
      before: before.criteria.find((criterion) => criterion.id === id)?.percent,
      after: percent,
      signs: signDiffs(id, before.signs, after.signs),
    })),
  };
}

function signDiffs(
  criterion: CriterionId,
  before: readonly PastSign[],
  after: readonly PastSign[],
): readonly SignDiff[] {
  const own = [...after, ...before].filter((sign) => sign.criterion === criterion);
  const stateIn = (signs: readonly PastSign[], id: SignId) => signs.find((sign) => sign.id === id)?.state;
  return [...new Set(own.map(({ id }) => id))].map((id) => {
    const states = [stateIn(before, id), stateIn(after, id)] as const;
    return { id, before: states[0], after: states[1], change: changeOf(...states) };
  });
}

function changeOf(before: SignState | undefined, after: SignState | undefined): SignChange {
  if (!before || !after || before === 'notShown' || after === 'notShown') return 'notComparable';
  if (RANK[after] > RANK[before]) return 'gained';
  if (RANK[after] < RANK[before]) return 'lost';
  return after === 'hit' ? 'kept' : 'stillOpen';
}
