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

/** Planned length of the whole interview in minutes, to the hundredth: 7.1 and 8.2 are 15.3, not 15.299999999999999. */
export function planMinutes(plan: Plan): number {
  const sum = plan.phases.reduce((minutes, phase) => minutes + phase.minutes, 0);
  return Math.round(sum * 100) / 100;
}

/** Why a plan of the settings cannot be used. `phase` counts from 0. */
export type PlanProblem =
  | { readonly type: 'noObject' | 'noName' | 'nameTaken' | 'noPhases' }
  | { readonly type: 'unknownPhase' | 'badMinutes'; readonly phase: number };

/** A plan of the settings that cannot be used; `index` is its place in the list, from 0. */
export interface BadPlan {
  readonly index: number;
  readonly name: string | undefined;
  readonly problem: PlanProblem;
}

/** Longest length of a phase, in minutes; the manifest says the same. */
export const MAX_PHASE_MINUTES = 600;

/** Reads the plans of the setting `plans.custom`: the good ones, and why each other one cannot be used. */
export function readCustomPlans(raw: unknown): { readonly plans: readonly Plan[]; readonly bad: readonly BadPlan[] } {
  const plans: Plan[] = [];
  const bad: BadPlan[] = [];
  for (const [index, entry] of (Array.isArray(raw) ? raw : []).entries()) {
    const name = nameOf(entry);
    const result = readCustomPlan(entry, name, [...BUILT_IN_PLANS, ...plans]);
    if ('phases' in result) plans.push(result);
    else bad.push({ index, name, problem: result });
  }
  return { plans, bad };
}

/** The plan with this id or name; the first one when there is none. */
export function choosePlan(plans: readonly Plan[], wanted: string): Plan {
  const [first] = plans;
  if (!first) throw new Error('There is no plan to choose from.');
  const key = wanted.trim().toLowerCase();
  return plans.find(({ id, name }) => id.toLowerCase() === key || name.toLowerCase() === key) ?? first;
}

function readCustomPlan(entry: unknown, name: string | undefined, taken: readonly Plan[]): Plan | PlanProblem {
  if (!isRecord(entry)) return { type: 'noObject' };
  if (name === undefined) return { type: 'noName' };
  const key = name.toLowerCase();
  if (taken.some((other) => other.id === key || other.name.toLowerCase() === key)) return { type: 'nameTaken' };
  if (!Array.isArray(entry.phases) || entry.phases.length === 0) return { type: 'noPhases' };
  const phases: PlannedPhase[] = [];
  for (const [index, raw] of entry.phases.entries()) {
    const phase = PHASE_IDS.find((id) => isRecord(raw) && raw.phase === id);
    if (!phase || !isRecord(raw)) return { type: 'unknownPhase', phase: index };
    const { minutes } = raw;
    if (typeof minutes !== 'number' || !(minutes > 0 && minutes <= MAX_PHASE_MINUTES)) {
      return { type: 'badMinutes', phase: index };
    }
    phases.push({ phase, name: nameOf(raw) ?? PHASE_NAMES[phase], minutes });
  }
  return { id: `own:${name}`, name, phases };
}

function nameOf(entry: unknown): string | undefined {
  return isRecord(entry) && typeof entry.name === 'string' ? entry.name.trim() || undefined : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
