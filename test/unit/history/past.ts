import type { PastInterview, PastSign } from '../../../src/core/history/pastInterview';
import { CRITERION_IDS, type CriterionId } from '../../../src/core/scorecard/rubric';

const WEEK_MS = 7 * 86_400_000;

/** What a test says of an interview; the rest is as of any. */
export type Told = Partial<Omit<PastInterview, 'criteria'>> & {
  readonly criteria?: Readonly<Partial<Record<CriterionId, number | undefined>>>;
};

/** An interview in week `week` that came to `percent` at every criterion that is not told. */
export function past(week: number, percent: number, { criteria = {}, ...told }: Told = {}): PastInterview {
  return {
    folder: `week-${week}`,
    problem: { id: 'chat-app', title: 'Chat app' },
    level: 'senior',
    plan: 'classic-45',
    mode: 'guided',
    startedAt: week * WEEK_MS,
    hasEnded: true,
    percent,
    low: Math.max(0, percent - 3),
    high: Math.min(100, percent + 3),
    band: 'leanHire',
    bandLow: 'leanHire',
    bandHigh: 'leanHire',
    criteria: CRITERION_IDS.map((id) => {
      const own = id in criteria ? criteria[id] : percent;
      return { id, percent: own, low: (own ?? 3) - 3, high: (own ?? 97) + 3 };
    }),
    signs: [],
    phases: [],
    ...told,
  };
}

/** A sign of trade-offs. */
export function sign(id: PastSign['id'], state: PastSign['state'], points = 1): PastSign {
  return { id, criterion: 'tradeOffs', state, points };
}
