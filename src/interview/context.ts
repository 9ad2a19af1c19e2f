import { setContextKey } from '../util/contextKeys';
import type { InterviewHost } from './host';

/** Sets the context keys that `when` clauses ask for. */
export async function setInterviewContext({ atTable, state, readOnly }: InterviewHost): Promise<void> {
  const index = state?.clock.phaseIndex ?? 0;
  await Promise.all([
    setContextKey('mockboard:interview', state?.clock.status ?? 'none'),
    setContextKey('mockboard:readOnly', readOnly),
    setContextKey('mockboard:atTable', atTable),
    setContextKey('mockboard:firstPhase', index === 0),
    setContextKey('mockboard:lastPhase', index === (state?.setup.plan.phases.length ?? 1) - 1),
  ]);
}
