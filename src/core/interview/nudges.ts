import type { InterviewState } from '../app';
import { phaseTime, totalUsedMs } from './clock';

/** A gentle reminder about pacing. */
export type NudgeId = 'phaseOver' | 'lateDesign' | 'silence';

/** All reminders, most important first. */
export const NUDGE_IDS: readonly NudgeId[] = ['lateDesign', 'phaseOver', 'silence'];

/** No reminder comes again before this has passed. */
export const NUDGE_PAUSE_MS = 3 * 60_000;

/** Interview time by which the high-level design should have begun. */
export const DESIGN_BY_MS = 15 * 60_000;

/** How long nothing may be drawn or written before a reminder to speak. */
export const SILENCE_MS = 2 * 60_000;

/** The reminders due at `now` (wall clock, ms) among those switched on. None while the clock is paused or ended. */
export function dueNudges(
  interview: InterviewState,
  now: number,
  enabled: Readonly<Record<NudgeId, boolean>>,
): readonly NudgeId[] {
  if (interview.clock.status !== 'running') return [];
  return NUDGE_IDS.filter((nudge) => {
    const last = interview.nudgedAt[nudge];
    const rested = last === undefined || now - last >= NUDGE_PAUSE_MS;
    return enabled[nudge] && rested && isDue[nudge](interview, now);
  });
}

const isDue: Readonly<Record<NudgeId, (interview: InterviewState, now: number) => boolean>> = {
  phaseOver: ({ clock, setup }, now) => phaseTime(clock, setup.plan, clock.phaseIndex, now).overMs > 0,
  lateDesign: isDesignLate,
  silence: ({ activeAt }, now) => now - activeAt >= SILENCE_MS,
};

function isDesignLate({ clock, setup }: InterviewState, now: number): boolean {
  const { phases } = setup.plan;
  const begun = phases.some(
    ({ phase }, index) =>
      (phase === 'highLevel' || phase === 'deepDive') && (index === clock.phaseIndex || (clock.usedMs[index] ?? 0) > 0),
  );
  const ahead = phases.some(({ phase }, index) => phase === 'highLevel' && index > clock.phaseIndex);
  return !begun && ahead && totalUsedMs(clock, setup.plan, now) >= DESIGN_BY_MS;
}
