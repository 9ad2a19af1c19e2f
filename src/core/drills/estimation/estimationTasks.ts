import * as v from 'valibot';
import { checkContent, checkUnique, idPlaces, idSchema, textSchema } from '../../content/check';
import { LEVELS, type Level } from '../../interview/level';

/** What a figure is about; a drill asks for one of each. */
export const ESTIMATION_TOPICS = ['traffic', 'storage', 'bandwidth', 'cache', 'servers', 'cost'] as const;
export type EstimationTopic = (typeof ESTIMATION_TOPICS)[number];

/** Ways to reckon in the head. */
export const TRICKS = [
  'quickDay',
  'quickMonth',
  'prefixes',
  'yearOfDays',
  'perInterval',
  'minutes',
  'bits',
  'eighty',
  'headroom',
  'littlesLaw',
  'dominant',
  'powers',
] as const;
export type TrickId = (typeof TRICKS)[number];

/** Something that is known: a sentence with `{0}` for its value, which is one of several. */
export interface GivenFact {
  /** What it is called in the way. */
  readonly name: string;
  readonly text: string;
  /** In the estimate language; the first is what the problem's own estimate takes. */
  readonly values: readonly [string, ...string[]];
}

/** A figure to work out. With the first values of all facts it is `figure` of the problem's own estimate. */
export interface EstimationTask {
  readonly id: string;
  readonly problem: string;
  readonly figure: string;
  readonly topic: EstimationTopic;
  readonly level: Level;
  readonly given: readonly GivenFact[];
  readonly ask: string;
  /** What the answer is measured in. */
  readonly unit: '/s' | 'B' | 'B/s' | 'machines' | '$';
  /** For an amount that gathers in a time: which. */
  readonly period?: string | undefined;
  /** Lines of the estimate language over the names of the facts; the last is the answer. */
  readonly way: readonly [string, ...string[]];
  readonly tricks: readonly TrickId[];
  /** What the figure decides. */
  readonly decides: string;
}

const someTexts = v.tupleWithRest([textSchema], textSchema);

const taskSchema: v.GenericSchema<unknown, EstimationTask> = v.strictObject({
  id: idSchema,
  problem: idSchema,
  figure: textSchema,
  topic: v.picklist(ESTIMATION_TOPICS),
  level: v.picklist(LEVELS),
  given: v.array(v.strictObject({ name: textSchema, text: textSchema, values: someTexts })),
  ask: textSchema,
  unit: v.picklist(['/s', 'B', 'B/s', 'machines', '$']),
  period: v.optional(textSchema),
  way: someTexts,
  tricks: v.array(v.picklist(TRICKS)),
  decides: textSchema,
});

/** Reads the tasks of the estimation drill (parsed `drills/estimation.json`). Throws a `ContentError` for what does not fit. */
export function parseEstimationTasks(raw: unknown): readonly EstimationTask[] {
  const file = 'drills/estimation.json';
  const { tasks } = checkContent(v.strictObject({ tasks: v.array(taskSchema) }), raw, file);
  checkUnique(idPlaces(tasks, 'tasks'), file);
  return tasks;
}
