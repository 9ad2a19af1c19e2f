import type { Level } from '../../interview/level';
import type { Problem } from '../../problems/problem';
import type { DrawTasks, DrillField, DrillNote, DrillTask, DrillWords } from '../drill';
import { shuffled } from '../shuffle';
import { judgeRequirements } from './judgeRequirements';
import { coreOf, partsReader } from './parts';

const PROBLEMS = 3;

/** Draws three problems that call for different designs. */
export const drawRequirements: DrawTasks = ({ problems }, { seed, level }, l10n) => {
  const chosen: Problem[] = [];
  const order = shuffled(problems, seed, ({ id }) => id);
  const isNew = (problem: Problem) =>
    chosen.every(({ architectures }) => architectures[0] !== problem.architectures[0]);
  for (const problem of order) if (chosen.length < PROBLEMS && isNew(problem)) chosen.push(problem);
  return chosen.map((problem) => taskOf(problem, level, l10n));
};

function taskOf(problem: Problem, level: Level, l10n: DrillWords): DrillTask {
  const read = partsReader(problem, level);
  return {
    id: problem.id,
    title: problem.title,
    prompt: problem.prompt,
    given: [],
    question: l10n.t('What do you ask, and what do you write down before anything is drawn? One thing a line.'),
    fields: fieldsOf(l10n),
    strong: strongOf(problem, l10n),
    judge: (answer) => judgeRequirements(read(answer), l10n),
  };
}

function fieldsOf(l10n: DrillWords): readonly DrillField[] {
  const field = (id: string, rows: number, label: string, hint: string): DrillField => ({
    ...{ type: 'text', id, rows, label, hint, isCode: false },
  });
  return [
    field(
      'questions',
      4,
      l10n.t('Clarifying questions'),
      l10n.t('Those whose answers would change the design; up to eight.'),
    ),
    field('actions', 3, l10n.t('Core actions'), l10n.t('What people do with it: it is nothing without these.')),
    field(
      'promises',
      3,
      l10n.t('Promises with a number each'),
      l10n.t('How many, how fast, how available, how long kept: assume a number and write it.'),
    ),
    field('outOfScope', 3, l10n.t('What stays out'), l10n.t('What you name and leave out on purpose.')),
  ];
}

function strongOf(problem: Problem, l10n: DrillWords): readonly DrillNote[] {
  const { clarifications, nonFunctional, outOfScope } = problem;
  const note = (title: string, lines: readonly string[]): DrillNote => ({ title, lines, isCode: false });
  return [
    note(
      l10n.t('Questions, with what the interviewer answers'),
      clarifications.map(({ question, note: answer }) => `${question} → ${answer}`),
    ),
    note(l10n.t('Core actions'), coreOf(problem)),
    note(
      l10n.t('Promises'),
      nonFunctional.map(({ text }) => text),
    ),
    note(l10n.t('What stays out'), outOfScope),
  ];
}
