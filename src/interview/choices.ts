import * as vscode from 'vscode';
import { levelName } from '../core/content/notesTemplate';
import type { InterviewMode } from '../core/interview/conduct';
import { LEVELS, type Level } from '../core/interview/level';
import {
  type BadPlan,
  BUILT_IN_PLANS,
  choosePlan,
  type Plan,
  planMinutes,
  readCustomPlans,
} from '../core/interview/plan';
import { ownProblem } from '../core/problems/ownProblem';
import type { ProblemSummary } from '../core/problems/problem';
import { readSetting } from '../util/settings';
import { modeItems } from './modes';
import { describeProblem } from './problems/describeProblem';
import type { OwnProblem } from './problems/problemFiles';
import { pickStep, type StepItem, type StepResult, textStep } from './steps';

/** What an interview is about; `text` is the file of a problem of the user's own. */
export type ChosenProblem = Pick<ProblemSummary, 'id' | 'title' | 'prompt'> & { readonly text?: string };

/** What the user chose for an interview. */
export interface Choices {
  readonly problem: ChosenProblem;
  readonly level: Level;
  readonly plan: Plan;
  readonly mode: InterviewMode;
}

/** What is offered. */
export interface Offer {
  /** Mockboard's, the most asked first. */
  readonly problems: readonly ProblemSummary[];
  /** The user's own, which take a moment to find. */
  readonly ownProblems: Promise<readonly OwnProblem[]>;
  readonly plans: readonly Plan[];
  readonly badPlans: readonly BadPlan[];
  readonly defaultPlan: Plan;
  readonly defaultLevel: Level;
  /** The mode the settings name; undefined when it is to be asked for. */
  readonly fixedMode: InterviewMode | undefined;
}

/** What can be chosen: the problems, and the plans of Mockboard and of the settings. */
export function readOffer(found: Pick<Offer, 'problems' | 'ownProblems'>, defaultLevel: Level): Offer {
  const custom = readCustomPlans(readSetting('plans.custom'));
  const plans = [...BUILT_IN_PLANS, ...custom.plans];
  const defaultPlan = choosePlan(plans, readSetting('plans.default'));
  const mode = readSetting('interviews.mode');
  const fixedMode = mode === 'ask' ? undefined : mode;
  return { ...found, plans, badPlans: custom.bad, defaultPlan, defaultLevel, fixedMode };
}

/**
 * Asks for problem, level, plan and mode, with a way back at each step; undefined when the user gave up. With a problem chosen
 * beforehand the level is asked first, and the way back leads to the problems.
 */
export async function askChoices(offer: Offer, problem?: ChosenProblem): Promise<Choices | undefined> {
  let chosen: Partial<Choices> = { ...(offer.fixedMode && { mode: offer.fixedMode }), ...(problem && { problem }) };
  let step = problem ? 2 : 1;
  while (step <= stepsOf(offer)) {
    const result = await askers[step - 1]?.(offer, chosen);
    if (!result || result.type === 'cancelled') return undefined;
    if (result.type === 'back') {
      step -= 1;
      continue;
    }
    chosen = { ...chosen, ...result.value };
    step += 1;
  }
  const { level, plan, mode } = chosen;
  return chosen.problem && level && plan && mode && { problem: chosen.problem, level, plan, mode };
}

type Asker = (offer: Offer, chosen: Partial<Choices>) => Promise<StepResult<Partial<Choices>>>;
const askers: readonly Asker[] = [askProblem, askLevel, askPlan, askMode];

function stepsOf({ fixedMode }: Offer): number {
  return fixedMode ? askers.length - 1 : askers.length;
}

function frame(offer: Offer, step: number, what: string) {
  return { title: vscode.l10n.t('Start Mock Interview: {0}', what), step, totalSteps: stepsOf(offer) };
}

async function askProblem(offer: Offer, chosen: Partial<Choices>): Promise<StepResult<Partial<Choices>>> {
  type Item = StepItem<ProblemSummary | OwnProblem | undefined>;
  const itemOf = (problem: ProblemSummary | OwnProblem): Item => ({
    label: problem.title,
    description: describeProblem(problem),
    detail: problem.summary,
    value: problem,
  });
  const prompt: Item = {
    label: vscode.l10n.t('My own prompt…'),
    detail: vscode.l10n.t('Type or paste what the interviewer said.'),
    alwaysShow: true,
    value: undefined,
  };
  const texts = { ...frame(offer, 1, vscode.l10n.t('Problem')), placeholder: vscode.l10n.t('What shall be designed?') };
  const items = offer.problems.map(itemOf);
  const activeOf = (list: readonly Item[]) => list.find(({ value }) => value && value.id === chosen.problem?.id);
  const late = offer.ownProblems.then((own) => {
    const separator: Item = {
      label: vscode.l10n.t('Your problems'),
      kind: vscode.QuickPickItemKind.Separator,
      value: undefined,
    };
    const all = own.length > 0 ? [...items, separator, ...own.map(itemOf), prompt] : [...items, prompt];
    return { items: all, active: activeOf(all.slice(items.length)) };
  });
  const active = activeOf(items) ?? (chosen.problem ? prompt : undefined);
  const result = await pickStep(texts, [...items, prompt], active, late);
  if (result.type !== 'chosen') return result;
  if (result.value) return { type: 'chosen', value: { problem: result.value } };
  return askOwnProblem(offer, chosen);
}

async function askOwnProblem(offer: Offer, chosen: Partial<Choices>): Promise<StepResult<Partial<Choices>>> {
  const result = await textStep(
    {
      ...frame(offer, 1, vscode.l10n.t('Problem')),
      canGoBack: true,
      placeholder: vscode.l10n.t('Design a parking garage that bills by the minute.'),
      prompt: vscode.l10n.t('The first sentence becomes the title.'),
      whenEmpty: vscode.l10n.t('Say what shall be designed; one sentence is enough.'),
    },
    chosen.problem?.id === 'own' ? chosen.problem.prompt : '',
  );
  if (result.type === 'back') return askProblem(offer, chosen);
  return result.type === 'chosen' ? { type: 'chosen', value: { problem: ownProblem(result.value) } } : result;
}

async function askLevel(offer: Offer, chosen: Partial<Choices>): Promise<StepResult<Partial<Choices>>> {
  const details: Readonly<Record<Level, string>> = {
    senior: vscode.l10n.t('A working design with scale and performance considered, and reasonable trade-offs.'),
    staff: vscode.l10n.t('Also: the one hard problem, failures raised unasked, real systems, operation.'),
    principal: vscode.l10n.t('Also: teams and ownership, privacy and regulation, migration, cost.'),
  };
  const items = LEVELS.map((level) => ({ label: levelName(level), detail: details[level], value: level }));
  const texts = { ...frame(offer, 2, vscode.l10n.t('Level')), placeholder: vscode.l10n.t('Which level is it for?') };
  const wanted = chosen.level ?? offer.defaultLevel;
  const result = await pickStep(
    texts,
    items,
    items.find(({ value }) => value === wanted),
  );
  return result.type === 'chosen' ? { type: 'chosen', value: { level: result.value } } : result;
}

async function askPlan(offer: Offer, chosen: Partial<Choices>): Promise<StepResult<Partial<Choices>>> {
  const good: StepItem<Plan | BadPlan>[] = offer.plans.map((plan) => ({
    label: plan.name,
    description: BUILT_IN_PLANS.includes(plan) ? '' : vscode.l10n.t('{0} min', planMinutes(plan)),
    detail: plan.phases.map(({ name, minutes }) => `${name} ${minutes}`).join(' · '),
    value: plan,
  }));
  const bad = offer.badPlans.map((plan) => ({
    label: `$(warning) ${plan.name ?? vscode.l10n.t('Plan {0} of your settings', plan.index + 1)}`,
    detail: vscode.l10n.t('Cannot be used: {0} Choose it to open the setting.', reasonOf(plan)),
    value: plan,
  }));
  const texts = {
    ...frame(offer, 3, vscode.l10n.t('Plan')),
    placeholder: vscode.l10n.t('How long is it, and in which phases?'),
  };
  const wanted = (chosen.plan ?? offer.defaultPlan).id;
  const active = good.find(({ value }) => 'id' in value && value.id === wanted);
  const result = await pickStep(texts, [...good, ...bad], active);
  if (result.type !== 'chosen') return result;
  if ('phases' in result.value) return { type: 'chosen', value: { plan: result.value } };
  await vscode.commands.executeCommand('workbench.action.openSettings', 'mockboard.plans.custom');
  return { type: 'cancelled' };
}

async function askMode(offer: Offer, chosen: Partial<Choices>): Promise<StepResult<Partial<Choices>>> {
  const texts = {
    ...frame(offer, 4, vscode.l10n.t('Mode')),
    placeholder: vscode.l10n.t('How shall it be conducted? It can be changed later.'),
  };
  const items = modeItems();
  const result = await pickStep(
    texts,
    items,
    items.find(({ value }) => value === chosen.mode),
  );
  return result.type === 'chosen' ? { type: 'chosen', value: { mode: result.value } } : result;
}

function reasonOf({ problem }: BadPlan): string {
  switch (problem.type) {
    case 'noObject':
      return vscode.l10n.t('it is no object with a name and phases.');
    case 'noName':
      return vscode.l10n.t('it has no name.');
    case 'nameTaken':
      return vscode.l10n.t('another plan has the same name.');
    case 'noPhases':
      return vscode.l10n.t('it has no phases.');
    case 'unknownPhase':
      return vscode.l10n.t('phase {0} is of no known kind.', problem.phase + 1);
    case 'badMinutes':
      return vscode.l10n.t('phase {0} needs minutes above 0 and at most 600.', problem.phase + 1);
  }
}
