import { explain } from '../../estimate/explain';
import { displayOf, evaluate, type Sheet } from '../../estimate/sheet';
import type { Value } from '../../estimate/value';
import type { DrillWords } from '../drill';
import { chosen } from '../shuffle';
import type { EstimationTask } from './estimationTasks';

/** A step of the way: its name, the formula with numbers, and what it comes to. */
export interface Step {
  readonly name: string;
  readonly formula: string;
  readonly value: Value;
  readonly display: string;
}

/** A task with the values that were drawn for it. */
export interface WorkedTask {
  /** What is known, a sentence each. */
  readonly given: readonly string[];
  /** The last one is the answer. */
  readonly steps: readonly Step[];
  readonly answer: Step;
  /** What a rate comes to with a day of 100,000 s or a month of 2.5 M s; undefined where nobody divides by one. */
  readonly byHand: Value | undefined;
  /** Seconds in which the amount gathers that is asked for; undefined when it is not asked for a time. */
  readonly periodSeconds: number | undefined;
}

/** Draws the values of a task by the seed (undefined: the first ones) and works it out. Throws where the task does not fit. */
export function workOut(task: EstimationTask, seed: number | undefined, l10n: DrillWords): WorkedTask {
  const facts = task.given.map(({ name, text, values }) => {
    const value = seed === undefined ? values[0] : chosen(values, seed, `${task.id} ${name}`);
    return { line: `${name} = ${value}`, sentence: text.replaceAll('{0}', value) };
  });
  const known = facts.map(({ line }) => line);
  const sheet = evaluate([...known, ...task.way].join('\n'));
  const steps = task.way.map((line, index) => stepOf(line, known.length + index, sheet, l10n));
  const answer = steps.at(-1);
  if (!answer) throw new Error(`The task ${task.id} has no way.`);
  const periodSeconds = task.period === undefined ? undefined : evaluate(task.period).lines[0]?.value?.si;
  const given = facts.map(({ sentence }) => sentence);
  return { given, steps, answer, byHand: byHand(known, task), periodSeconds };
}

function stepOf(text: string, index: number, sheet: Sheet, l10n: DrillWords): Step {
  const line = sheet.lines[index];
  if (!line?.value) throw new Error(`“${text}” has no value.`);
  const [, name = '', formula = text] = /^\s*(\w+)\s*=\s*(.*)$/.exec(text) ?? [];
  const withNumbers = explain(sheet, index, l10n)?.formula;
  return { name, formula: withNumbers ?? formula, value: line.value, display: displayOf(line) };
}

/** Rates only: what gathers over a time is reckoned by days and years, and not through seconds. */
function byHand(known: readonly string[], { way, unit }: EstimationTask): Value | undefined {
  const quick = way.map((line) => line.replace(/\bday\b/g, 'quick_day').replace(/\bmonth\b/g, 'quick_month'));
  if ((unit !== '/s' && unit !== 'B/s') || quick.every((line, index) => line === way[index])) return undefined;
  return evaluate([...known, ...quick].join('\n')).lines.at(-1)?.value;
}
