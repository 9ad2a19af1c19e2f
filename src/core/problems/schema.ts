import * as v from 'valibot';
import { arrowSchema, blockSchema, boundSchema, stepsSchema } from '../content/boardDesign';
import { idSchema, textSchema } from '../content/check';
import { LEVELS } from '../interview/level';
import { ARCHITECTURES, CLARIFICATION_KINDS, DIFFICULTIES, PROBLEM_FORMAT } from './problem';

const SIGNALS = ['ten-times', 'component-fails', 'go-deeper', 'trade-offs', 'deploy', 'monitor'] as const;

const texts = v.array(textSchema);
const someTexts = v.pipe(texts, v.minLength(1));
/** The name of a line of the estimate. */
const nameSchema = v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/, 'Expected the name of a line of the estimate'));

/** The schema with a sentence for completion in the editor. */
function said<Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return v.pipe(schema, v.description(text));
}

/** A list that may be left out. */
function list<Item extends v.GenericSchema>(item: Item, text: string) {
  return v.optional(said(v.array(item), text), []);
}

const question = v.strictObject({
  question: said(textSchema, 'The question as the interviewer says it.'),
  level: said(v.picklist(LEVELS), 'The level from which on the question is fair.'),
  signal: said(v.picklist(SIGNALS), 'The interviewer signal it belongs to.'),
  covers: said(someTexts, 'What a strong answer covers, the most important first.'),
  answeredBy: list(
    textSchema,
    'Words, or beginnings of words, in the notes that show that it was answered; lower case.',
  ),
});

const clarification = v.strictObject({
  question: said(textSchema, 'A question a good candidate asks.'),
  wordings: list(textSchema, 'Other ways to ask it.'),
  keywords: list(textSchema, 'Words or short phrases that give the question away; lower case.'),
  answer: said(textSchema, 'What the interviewer answers, with figures.'),
  kind: said(v.picklist(CLARIFICATION_KINDS), 'What the answer settles.'),
  note: said(textSchema, 'The answer as a line for the notes.'),
});

const requirement = v.strictObject({
  text: said(textSchema, 'The requirement, with its number.'),
  figures: list(nameSchema, 'Key figures that follow from it or that it rests on.'),
});

const source = v.strictObject({
  id: said(idSchema, 'What key figures call this source.'),
  name: said(textSchema, 'Title, author, edition.'),
  url: v.exactOptional(said(v.pipe(v.string(), v.url('Expected a web address')), 'Where it can be read.')),
});

const keyFigure = v.strictObject({
  name: said(nameSchema, 'The name of its line in the estimate.'),
  expected: v.exactOptional(
    said(textSchema, 'What the source says it comes to, in the estimate language, such as “700k / s”; held to 15%.'),
  ),
  source: v.exactOptional(said(idSchema, 'The id of that source.')),
  decision: said(textSchema, 'What this figure decides.'),
});

const deepDive = v.strictObject({
  id: idSchema,
  title: textSchema,
  why: said(textSchema, 'What makes it hard.'),
  figures: list(nameSchema, 'Key figures it rests on.'),
  strong: said(
    v.strictObject({ senior: texts, staff: texts, principal: texts }),
    'What a strong answer contains at each level; each includes the ones before it.',
  ),
  probes: list(question, 'What the interviewer asks to see how deep it goes.'),
});

const board = v.strictObject({
  blocks: said(v.pipe(v.array(blockSchema(boundSchema)), v.minLength(2)), 'The blocks of the reference board.'),
  arrows: said(v.array(arrowSchema), 'One at most between two blocks in each direction.'),
  flows: said(
    v.pipe(
      v.array(
        v.strictObject({
          name: said(textSchema, 'All words of it must stand in the name of the line of its rate.'),
          rate: said(nameSchema, 'The line of the estimate it runs at, a rate per second.'),
          steps: said(stepsSchema, 'The walk: “from>to”, ids of blocks; against an arrow for an answer.'),
        }),
      ),
      v.minLength(1),
    ),
    'Requests and the ways they take.',
  ),
  walk: list(textSchema, 'The main flow in words, step by step.'),
  tradeOffs: list(textSchema, 'What was taken over what, why, and at which cost.'),
  limitations: list(textSchema, 'What this board does not do, or shows only roughly.'),
});

const summaryEntries = {
  id: said(idSchema, 'Unique among all problems; names the folders of interviews.'),
  title: said(textSchema, 'A few words.'),
  summary: v.exactOptional(said(textSchema, 'One line for the list of problems; gives nothing away.')),
  difficulty: v.exactOptional(said(v.picklist(DIFFICULTIES), 'How hard it is to get right in one interview.')),
  architectures: v.optional(
    said(v.array(v.picklist(ARCHITECTURES)), 'What it calls for, the most important first.'),
    [],
  ),
  tags: list(textSchema, 'Words it can be found by.'),
  lists: v.optional(
    said(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16)),
      'In how many of 16 published lists of problems it stands.',
    ),
    0,
  ),
  prompt: said(textSchema, 'The problem as an interviewer says it: short, and ambiguous on purpose.'),
};

/** The part of a problem file that lists show; what else stands in it is not looked at. */
export const summarySchema = v.object(summaryEntries);

/** The form of a problem file, format 1: `id`, `title` and `prompt` are enough, the rest makes it a better interview. */
export const problemSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: said(v.literal(PROBLEM_FORMAT), 'The version of this form.'),
  ...summaryEntries,
  sources: list(source, 'Where figures come from.'),
  clarifications: list(clarification, 'Questions a candidate may ask, with answers.'),
  functional: list(textSchema, 'What the system does.'),
  nonFunctional: list(requirement, 'How well it does it, each with a number.'),
  outOfScope: list(textSchema, 'What is left out on purpose.'),
  estimate: list(v.string(), 'Lines of the estimate language.'),
  keyFigures: list(keyFigure, 'Figures of the estimate that decide something.'),
  api: list(textSchema, 'End points with what goes in and out.'),
  data: list(textSchema, 'Entities with their keys, and how they are split.'),
  board: v.exactOptional(said(board, 'A board that answers the problem.')),
  deepDives: list(deepDive, 'Parts worth going deep on.'),
  followUps: list(question, 'What may be asked beside the deep dives.'),
  mistakes: list(
    v.strictObject({
      mistake: said(textSchema, 'What goes wrong often.'),
      instead: said(textSchema, 'What to do instead.'),
    }),
    'What goes wrong often.',
  ),
});

/** A problem file after the schema's check. */
export type ProblemFile = v.InferOutput<typeof problemSchema>;

/** The listed part of a problem file after the schema's check. */
export type SummaryFile = v.InferOutput<typeof summarySchema>;
