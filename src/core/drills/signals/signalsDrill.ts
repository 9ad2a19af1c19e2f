import { type PlaybookLine, plainLine } from '../../content/playbook';
import { PHASE_NAMES, type PhaseId } from '../../interview/plan';
import type { Problem } from '../../problems/problem';
import type { DrawTasks, DrillNote, DrillTask, DrillWords } from '../drill';
import { shuffled } from '../shuffle';
import { type DrawnSignal, drawSignals, type KnownSignal, knownSignals, oneOf } from './drawSignals';
import { FIELDS, judgeReaction } from './judgeReaction';

const DEEP_DIVE: PhaseId = 'deepDive';
/** When signals come. */
const PHASES: Readonly<Record<string, readonly PhaseId[]>> = {
  'ten-times': ['highLevel', 'deepDive'],
  'component-fails': ['highLevel', 'deepDive'],
  'go-deeper': ['highLevel', 'deepDive'],
  'trade-offs': ['highLevel', 'deepDive'],
  deploy: ['deepDive', 'wrapUp'],
  monitor: ['deepDive', 'wrapUp'],
  interesting: ['estimation', 'highLevel', 'deepDive'],
};
/** Lines of the playbook that answer a signal, by the beginning of their ids. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'ten-times': ['scaling'],
  'component-fails': ['failures'],
  'go-deeper': ['initiation'],
  'trade-offs': ['trade-off', 'justification'],
  deploy: [],
  monitor: ['monitoring'],
  interesting: [],
};

/** Ten things interviewers say: what is behind each, and what one does then. */
export const drawSignalsDrill: DrawTasks = ({ problems, content, sayings }, { seed, level }, l10n) => {
  const all = knownSignals(content.signals, sayings);
  const scenes = shuffled(problems, seed, ({ id }) => `signals ${id}`);
  return drawSignals(all, seed, level).map((drawn, index) => {
    const problem = scenes[index % scenes.length];
    return signalTask(drawn, index, { all, problem, lines: content.playbook.lines, seed }, l10n);
  });
};

interface Around {
  readonly all: readonly KnownSignal[];
  readonly problem: Problem | undefined;
  readonly lines: readonly PlaybookLine[];
  readonly seed: number;
}

function signalTask(drawn: DrawnSignal, index: number, around: Around, l10n: DrillWords): DrillTask {
  const { id, known, saying, readings } = drawn;
  const { all, problem, seed } = around;
  const phase = oneOf(PHASES[known.id] ?? [DEEP_DIVE], seed, `phase ${index}`) ?? DEEP_DIVE;
  const block = oneOf(blocksOf(problem), seed, `block ${index}`) ?? l10n.t('this part');
  const meaning = new Map(all.map((each) => [each.id, each.meaning]));
  return {
    id,
    title: l10n.t('{0}, in the phase “{1}”', problem?.title ?? '', PHASE_NAMES[phase]),
    prompt: saying.text.replace('{block}', block),
    given: [],
    question: l10n.t('The interviewer says this. What are they after, and what do you do now?'),
    fields: [
      {
        type: 'choice',
        id: FIELDS.reading,
        label: l10n.t('What they are after'),
        options: readings.map((reading) => ({ id: reading, text: meaning.get(reading) ?? reading })),
        isMany: false,
      },
      {
        type: 'text',
        id: FIELDS.next,
        label: l10n.t('What you do now, in a line of your own'),
        hint: '',
        rows: 2,
        isCode: false,
      },
      {
        type: 'choice',
        id: FIELDS.aloud,
        label: l10n.t('Or'),
        options: [{ id: 'aloud', text: l10n.t('I have said it aloud') }],
        isMany: true,
      },
    ],
    strong: notesOf(known, around, index, l10n),
    judge: (answer) => judgeReaction(answer, drawn, all, l10n),
  };
}

function notesOf(known: KnownSignal, { lines, seed }: Around, index: number, l10n: DrillWords): readonly DrillNote[] {
  const { signal, meaning } = known;
  const groups = LINES[known.id] ?? [];
  const line = oneOf(
    lines.filter(({ group }) => groups.includes(group)),
    seed,
    `line ${index}`,
  );
  return [
    { title: l10n.t('What it tests'), lines: [signal.tests, meaning], isCode: false },
    { title: l10n.t('A strong reaction'), lines: signal.advice, isCode: false },
    { title: l10n.t('In the next thirty seconds'), lines: [signal.followUp], isCode: false },
    ...(line ? [{ title: l10n.t('A line to say'), lines: [`“${plainLine(line.text)}”`], isCode: false }] : []),
  ];
}

/** Names of what can be lost, opened or replaced: everything that is not outside of the system. */
function blocksOf(problem: Problem | undefined): readonly string[] {
  const blocks = problem?.board?.design.blocks ?? [];
  return blocks.filter(({ kind }) => !['client', 'dns', 'externalService'].includes(kind)).map(({ name }) => name);
}
