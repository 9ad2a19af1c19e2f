import { type AppEvent, EMPTY_STATE, type InterviewState, reduce } from '../../src/core/app';
import { BUILT_IN_PLANS, type Plan } from '../../src/core/interview/plan';
import type { InterviewSetup } from '../../src/core/interview/setup';

/** One minute in milliseconds. */
export const MINUTE = 60_000;

/** When test interviews begin. */
export const T0 = Date.UTC(2026, 10, 22, 9, 0, 0);

/** A setup with the first built-in plan (45 minutes), or another. */
export function makeSetup(plan: Plan | undefined = BUILT_IN_PLANS[0]): InterviewSetup {
  if (!plan) throw new Error('no built-in plan');
  return {
    format: 1,
    id: 'test',
    problem: { id: 'chat-app', title: 'Chat app', prompt: 'Design a chat app.' },
    level: 'senior',
    plan,
    startedAt: T0,
  };
}

/** The state of a test interview after some events; it began at `T0`. */
export function interviewAfter(events: readonly AppEvent[], setup = makeSetup()): InterviewState {
  const started: AppEvent = { type: 'interviewStarted', at: T0, setup };
  const { interview } = [started, ...events].reduce(reduce, EMPTY_STATE);
  if (!interview) throw new Error('no interview');
  return interview;
}
