import * as v from 'valibot';
import { checkContent, idSchema, textSchema } from './check';

/** A question a candidate may ask, and what the interviewer answers. */
export interface Clarification {
  readonly question: string;
  readonly answer: string;
}

/** A part of the problem worth going deep on. */
export interface ProblemDeepDive {
  readonly title: string;
  readonly points: readonly string[];
}

/** A problem to be interviewed on. Everything but title, tagline and prompt is for the interviewer's eyes. */
export interface Problem {
  readonly id: string;
  readonly title: string;
  /** One line for the list of problems; gives nothing away. */
  readonly tagline: string;
  /** As an interviewer says it: short, and ambiguous on purpose. */
  readonly prompt: string;
  readonly clarifications: readonly Clarification[];
  readonly functional: readonly string[];
  readonly nonFunctional: readonly string[];
  readonly outOfScope: readonly string[];
  /** Lines of the estimate language. */
  readonly estimates: readonly string[];
  readonly designFlow: readonly string[];
  readonly deepDives: readonly ProblemDeepDive[];
  readonly followUps: readonly string[];
  /** Where the figures come from. */
  readonly sources: readonly string[];
}

/** Id of a problem the user brought. */
export const OWN_PROBLEM_ID = 'own';

const texts = v.array(textSchema);

const problemSchema: v.GenericSchema<unknown, Problem> = v.strictObject({
  id: idSchema,
  title: textSchema,
  tagline: textSchema,
  prompt: textSchema,
  clarifications: v.array(v.strictObject({ question: textSchema, answer: textSchema })),
  functional: texts,
  nonFunctional: texts,
  outOfScope: texts,
  estimates: texts,
  designFlow: texts,
  deepDives: v.array(v.strictObject({ title: textSchema, points: v.pipe(texts, v.minLength(1)) })),
  followUps: texts,
  sources: texts,
});

/** Reads one problem (parsed `problems/<id>.json`). Throws a `ContentError` that names file and path. */
export function parseProblem(raw: unknown, file: string): Problem {
  return checkContent(problemSchema, raw, file);
}

const TITLE_LENGTH = 60;

/**
 * A problem made of the user's own words: the text is the prompt, its first sentence (at most 60 characters) the title.
 * Nothing else is known of it. Text of blanks only gives the title "My own prompt".
 */
export function ownProblem(text: string): Problem {
  const prompt = text.replace(/\r\n?/g, '\n').trim();
  return {
    id: OWN_PROBLEM_ID,
    title: titleOf(prompt),
    tagline: 'Your own prompt',
    prompt,
    clarifications: [],
    functional: [],
    nonFunctional: [],
    outOfScope: [],
    estimates: [],
    designFlow: [],
    deepDives: [],
    followUps: [],
    sources: [],
  };
}

function titleOf(prompt: string): string {
  const line = prompt.split('\n', 1)[0]?.replace(/^[#>\s*-]+/, '') ?? '';
  const sentence =
    line
      .split(/(?<=[.?!])\s/, 1)[0]
      ?.replace(/[.?!]+$/, '')
      .trim() ?? '';
  const letters = [...sentence];
  if (letters.length === 0) return 'My own prompt';
  if (letters.length <= TITLE_LENGTH) return sentence;
  const cut = letters.slice(0, TITLE_LENGTH - 1).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
