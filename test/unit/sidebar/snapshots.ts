import type { InterviewSnapshot, PhaseSnapshot } from '../../../src/core/interview/snapshot';

/** Milliseconds in a minute. */
export const MINUTE = 60_000;

/** The three phases of `makeSnapshot`: one done, one current, one ahead. */
export const PHASES: readonly PhaseSnapshot[] = [
  { phase: 'requirements', name: 'Requirements', plannedMs: 5 * MINUTE, usedMs: 6 * MINUTE, state: 'done' },
  { phase: 'highLevel', name: 'High-level design', plannedMs: 10 * MINUTE, usedMs: 4 * MINUTE, state: 'current' },
  { phase: 'deepDive', name: 'Deep dive', plannedMs: 20 * MINUTE, usedMs: 0, state: 'ahead' },
];

/** A running interview in its second phase at time 0, with what a test changes. */
export function makeSnapshot(changes: Partial<InterviewSnapshot> = {}): InterviewSnapshot {
  return {
    now: 0,
    status: 'running',
    readOnly: false,
    problem: { title: 'Chat app', prompt: 'Design a chat app.' },
    level: 'senior',
    planName: '45 minutes',
    phaseIndex: 1,
    phases: PHASES,
    endsAt: 6 * MINUTE,
    leftMs: 6 * MINUTE,
    overMs: 0,
    checklist: [],
    lines: [],
    signals: [],
    conduct: { mode: 'guided', clarifications: [], list: undefined, open: undefined },
    lastNudge: undefined,
    ...changes,
  };
}
