import type { Level } from '../../interview/level';
import { once } from '../../once';
import type { Clarification, Problem } from '../../problems/problem';
import type { DrillAnswer, Verdict } from '../drill';
import { type FieldReading, readField, readQuestion, readStatement, type Statement, statementsOf } from './compare';

/** The fields of the drill. */
export type RequirementField = 'questions' | 'actions' | 'promises' | 'outOfScope';
type StatementField = Exclude<RequirementField, 'questions'>;
const STATEMENT_FIELDS = ['actions', 'promises', 'outOfScope'] as const satisfies readonly StatementField[];

/** So many lines of each field are read. */
const MOST_LINES: Readonly<Record<RequirementField, number>> = { questions: 8, actions: 7, promises: 7, outOfScope: 5 };

/** A feature that stays out has a name of one word; anything else of one word is a catchword. */
const LEAST_WORDS: Readonly<Record<StatementField, number>> = { actions: 2, promises: 2, outOfScope: 1 };

/** How many of a field make it a hit, by level; half of that is partly. */
const NEEDED: Readonly<Record<Level, Readonly<Record<RequirementField, number>>>> = {
  senior: { questions: 4, actions: 3, promises: 3, outOfScope: 2 },
  staff: { questions: 5, actions: 3, promises: 4, outOfScope: 2 },
  principal: { questions: 6, actions: 3, promises: 4, outOfScope: 2 },
};

/** What one field came to. */
export interface RequirementPart {
  readonly field: RequirementField;
  readonly verdict: Verdict;
  /** How many count, of how many there are. */
  readonly count: number;
  readonly of: number;
  readonly missed: readonly string[];
  readonly unsure: readonly { readonly line: string; readonly between: readonly string[] }[];
  /** Lines whose words are those of nothing that was looked for. */
  readonly unknown: readonly string[];
  /** Promises without a number. */
  readonly unquantified: readonly string[];
  readonly unread: number;
}

/** Holds what was written in each field against what the problem has; it gets ready for that when it is first asked. */
export function partsReader(problem: Problem, level: Level): (answer: DrillAnswer) => readonly RequirementPart[] {
  const needed = NEEDED[level];
  const { clarifications } = problem;
  const prepared = once(() => STATEMENT_FIELDS.map((field) => ({ field, statements: statementsFor(field, problem) })));
  return (answer) => {
    const ask = (line: string) => readQuestion(line, clarifications);
    const reading = readField(answer.questions ?? '', MOST_LINES.questions, ask);
    const asked = { reading, count: reading.covered.size, unquantified: [] };
    return [
      partOf('questions', asked, clarifications, needed.questions, ({ question }) => question),
      ...prepared().map(({ field, statements }) => {
        const found = foundIn(field, answer[field] ?? '', statements);
        return partOf(field, found, statements, needed[field], ({ text }) => text);
      }),
    ];
  };
}

function foundIn(field: StatementField, text: string, statements: readonly Statement[]): Found<Statement> {
  const read = (line: string) => readStatement(line, statements, LEAST_WORDS[field]);
  const reading = readField(text, MOST_LINES[field], read);
  return { reading, ...(field === 'promises' ? promised(reading) : { count: reading.covered.size, unquantified: [] }) };
}

/** What a problem is nothing without. */
export function coreOf({ functional }: Problem): readonly string[] {
  const core = functional.filter((text) => !/^(?:optional|bonus)\b/i.test(text));
  return core.length === 0 ? functional : core;
}

function statementsFor(field: StatementField, problem: Problem): readonly Statement[] {
  const said = (kind: Clarification['kind']) =>
    problem.clarifications.flatMap((each) =>
      each.kind === kind ? [[each.note, each.question, ...each.wordings]] : [],
    );
  switch (field) {
    case 'actions':
      return statementsOf(coreOf(problem), said('functional'));
    case 'promises':
      return statementsOf(
        problem.nonFunctional.map(({ text }) => text),
        said('nonFunctional'),
      );
    case 'outOfScope':
      return statementsOf(problem.outOfScope, said('scope'));
  }
}

/** A promise without a number counts half. */
function promised({ readings, covered }: FieldReading<Statement>): Pick<Found<Statement>, 'count' | 'unquantified'> {
  const hasNumber = ({ line }: { readonly line: string }) => /\p{N}/u.test(line);
  const quantified = [...covered].filter((item) =>
    readings.some((each) => each.type === 'found' && each.item === item && hasNumber(each)),
  );
  return {
    count: (quantified.length + covered.size) / 2,
    unquantified: readings.filter((each) => !hasNumber(each)).map(({ line }) => line),
  };
}

interface Found<T> {
  readonly reading: FieldReading<T>;
  readonly count: number;
  readonly unquantified: readonly string[];
}

function partOf<T>(
  field: RequirementField,
  { reading: { readings, covered, unread }, count, unquantified }: Found<T>,
  items: readonly T[],
  needed: number,
  textOf: (item: T) => string,
): RequirementPart {
  const enough = Math.min(needed, items.length);
  return {
    field,
    verdict: count >= enough ? 'hit' : count >= enough / 2 ? 'partly' : 'missed',
    count,
    of: items.length,
    missed: items.filter((item) => !covered.has(item)).map(textOf),
    unsure: readings.flatMap((each) =>
      each.type === 'unsure' ? [{ line: each.line, between: each.items.map(textOf) }] : [],
    ),
    unknown: readings.flatMap((each) => (each.type === 'unknown' ? [each.line] : [])),
    unquantified,
    unread,
  };
}
