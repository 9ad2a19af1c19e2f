import { formatShort } from '../../estimate/format';
import { toTwoDigits } from '../../estimate/numbers';
import { LEVELS, type Level } from '../../interview/level';
import type { DrawTasks, DrillNote, DrillTask, DrillWords } from '../drill';
import { shuffled } from '../shuffle';
import type { EstimationTask, EstimationTopic } from './estimationTasks';
import { judgeFigure } from './judgeFigure';
import { trickText } from './tricks';
import { type WorkedTask, workOut } from './workOut';

const FIELD = 'figure';
/** From staff on, so many tasks are of the level itself, if there are. */
const OWN_TASKS = 2;

/** Draws five figures, each about something else: a task of the bank with values of its own. */
export const drawEstimations: DrawTasks = ({ problems, estimations }, { seed, level }, l10n) => {
  const titles = new Map(problems.map(({ id, title }) => [id, title]));
  return chooseTasks(estimations, seed, level).map((task) =>
    taskOf(task, titles.get(task.problem) ?? task.problem, workOut(task, seed, l10n), l10n),
  );
};

/** One task a topic, of as many problems as there are tasks; at higher levels some of that level. */
function chooseTasks(all: readonly EstimationTask[], seed: number, level: Level): readonly EstimationTask[] {
  const fair = all.filter((task) => LEVELS.indexOf(task.level) <= LEVELS.indexOf(level));
  const topics = topicsOf(level);
  const own = new Set(shuffled(topics, seed, (topic) => topic).slice(0, level === 'senior' ? 0 : OWN_TASKS));
  const chosen: EstimationTask[] = [];
  for (const topic of topics) {
    const left = shuffled(fair, seed, ({ id }) => id).filter(
      (task) => task.topic === topic && chosen.every(({ problem }) => problem !== task.problem),
    );
    const first = left.find((task) => own.has(topic) && task.level !== 'senior') ?? left[0];
    if (first) chosen.push(first);
  }
  return chosen;
}

function topicsOf(level: Level): readonly EstimationTopic[] {
  return level === 'principal'
    ? ['traffic', 'storage', 'cache', 'servers', 'cost']
    : ['traffic', 'storage', 'bandwidth', 'cache', 'servers'];
}

function taskOf(task: EstimationTask, title: string, worked: WorkedTask, l10n: DrillWords): DrillTask {
  const { id, topic, ask, unit } = task;
  return {
    id,
    title: `${title}: ${topicName(topic, l10n)}`,
    prompt: '',
    given: worked.given,
    question: ask,
    fields: [
      {
        type: 'text',
        id: FIELD,
        label: unit === 'machines' ? l10n.t('Your figure') : l10n.t('Your figure, with its unit ({0})', unit),
        hint: l10n.t('A figure, or the way to it: 200k/s, 3 TB, 10M * 5 / day * 2.'),
        rows: 2,
        isCode: true,
      },
    ],
    strong: notesOf(task, worked, l10n),
    judge: (answer) => judgeFigure(answer[FIELD] ?? '', task, worked, FIELD, l10n),
  };
}

function notesOf({ tricks, decides }: EstimationTask, worked: WorkedTask, l10n: DrillWords): readonly DrillNote[] {
  const { steps, answer, byHand } = worked;
  const quick = byHand && formatShort(byHand.si, byHand.dimension, {}, toTwoDigits);
  const off = byHand ? Math.round((byHand.si / answer.value.si - 1) * 100) : 0;
  return [
    {
      title: l10n.t('The way'),
      lines: steps.map(({ name, formula, display }) => `${name} = ${formula} = ${display}`),
      isCode: true,
    },
    {
      title: l10n.t('In the head'),
      lines: [
        ...tricks.map((trick) => trickText(trick, l10n)),
        ...(quick === undefined
          ? []
          : [l10n.t('So this comes to about {0}, {1}% from the exact figure.', quick, Math.abs(off))]),
      ],
      isCode: false,
    },
    { title: l10n.t('What it decides'), lines: [decides], isCode: false },
  ];
}

function topicName(topic: EstimationTopic, l10n: DrillWords): string {
  switch (topic) {
    case 'traffic':
      return l10n.t('traffic');
    case 'storage':
      return l10n.t('storage');
    case 'bandwidth':
      return l10n.t('bandwidth');
    case 'cache':
      return l10n.t('memory');
    case 'servers':
      return l10n.t('machines');
    case 'cost':
      return l10n.t('cost');
  }
}
