/** A gentle reminder about pacing. */
export type NudgeId = 'phaseOver' | 'lateDesign' | 'silence';
