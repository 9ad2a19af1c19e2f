/** The kind of a phase: decides its checklist, its lines to say and its snippets. */
export type PhaseId = 'requirements' | 'estimation' | 'highLevel' | 'deepDive' | 'wrapUp';

/** All kinds of phases, in the order of an interview. */
export const PHASE_IDS: readonly PhaseId[] = ['requirements', 'estimation', 'highLevel', 'deepDive', 'wrapUp'];

/** One step of a plan. `name` is what the user sees; `minutes` is the planned length. */
export interface PlannedPhase {
  readonly phase: PhaseId;
  readonly name: string;
  readonly minutes: number;
}

/** A named, ordered list of phases. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly phases: readonly PlannedPhase[];
}

/** English names of the phase kinds, used when a plan does not name its phases itself. */
export const PHASE_NAMES: Readonly<Record<PhaseId, string>> = {
  requirements: 'Requirements',
  estimation: 'Estimation',
  highLevel: 'High-level design',
  deepDive: 'Deep dive',
  wrapUp: 'Q&A and polish',
};

function plan(id: string, name: string, minutes: Partial<Record<PhaseId, number>>): Plan {
  const phases = PHASE_IDS.flatMap((phase) => {
    const length = minutes[phase];
    return length === undefined ? [] : [{ phase, name: PHASE_NAMES[phase], minutes: length }];
  });
  return { id, name, phases };
}

/** The plans that come with Mockboard. The deep dive has the largest share in each. */
export const BUILT_IN_PLANS: readonly Plan[] = [
  plan('classic-45', '45 minutes', { requirements: 5, estimation: 5, highLevel: 15, deepDive: 20 }),
  plan('classic-60', '60 minutes', { requirements: 5, estimation: 5, highLevel: 15, deepDive: 30, wrapUp: 5 }),
];

/** Planned length of the whole interview in minutes. */
export function planMinutes(plan: Plan): number {
  return plan.phases.reduce((sum, phase) => sum + phase.minutes, 0);
}
