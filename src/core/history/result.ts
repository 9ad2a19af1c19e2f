import { modeOf } from '../interview/conduct';
import type { Rubric } from '../scorecard/rubric';
import { criterionInterval } from '../scorecard/score';
import type { Scorecard } from '../scorecard/scorecard';
import type { InterviewFiles } from '../scorecard/sources';
import { fold } from '../timeline/timeline';
import type { InterviewResult } from './pastInterview';

/** What is kept of a scored interview. */
export function resultOf({ setup, events }: InterviewFiles, card: Scorecard, rubric: Rubric): InterviewResult {
  const { score, course } = card;
  const { interview } = fold(events);
  const { id, title } = setup.problem;
  return {
    problem: { id, title },
    level: setup.level,
    plan: setup.plan.id,
    mode: interview ? modeOf(interview.conduct) : 'guided',
    startedAt: setup.startedAt,
    // Without a recording there is nothing to go on with.
    hasEnded: interview === undefined || interview.clock.status === 'ended',
    percent: score.percent,
    ...score.interval,
    band: score.band,
    bandLow: score.bandLow,
    bandHigh: score.bandHigh,
    criteria: score.criteria.map((criterion) => ({
      id: criterion.id,
      percent: criterion.percent,
      ...criterionInterval(criterion, rubric.margin),
    })),
    signs: score.criteria.flatMap(({ signs }) =>
      signs.map(({ sign, state, need }) => ({ id: sign.id, criterion: sign.criterion, state, points: need.points })),
    ),
    phases: course.phases.map(({ name, plannedSeconds, usedSeconds }) => ({
      name,
      planned: plannedSeconds,
      used: usedSeconds,
    })),
  };
}
