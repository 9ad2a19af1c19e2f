import type { InterviewState } from '../app';
import { modeOf } from './conduct';
import type { InterviewSnapshot } from './snapshot';

/** Whether a second person conducts this interview now. When it is over, the candidate may see everything. */
export function isAtTable({ clock, conduct }: InterviewState): boolean {
  return modeOf(conduct) === 'table' && clock.status !== 'ended';
}

/** What the candidate's surfaces may show while a second person conducts: the prompt, and that the interview runs. */
export function forCandidate(snapshot: InterviewSnapshot): InterviewSnapshot {
  const { conduct, status } = snapshot;
  if (conduct.mode !== 'table' || status === 'ended') return snapshot;
  return {
    ...snapshot,
    checklist: [],
    lines: [],
    signals: [],
    conduct: { mode: 'table', clarifications: [], list: undefined, open: undefined },
    lastNudge: undefined,
  };
}
