import type { Playbook } from '../content/playbook';
import type { SnippetDefinition } from '../content/snippets';
import type { Problem } from '../problems/problem';

/** Shorter lines of a problem are what anybody would write: "Voice and video calls". */
const LEAST_WORDS = 6;
/** Nobody asks just so by chance from so many words on. */
const LEAST_OF_QUESTION = 4;

/** Every sentence Mockboard puts before a candidate: lines to say, snippets, and what is known of the problem. */
export function handedOutTexts(
  { lines }: Playbook,
  snippets: Readonly<Record<string, SnippetDefinition>>,
  problem: Problem | undefined,
): readonly string[] {
  return [
    ...lines.map(({ text }) => text),
    ...Object.values(snippets).flatMap(({ body }) => body),
    ...(problem ? problemTexts(problem) : []),
  ];
}

/**
 * Short texts of a problem ("Voice and video calls"): one of them is what anybody would write, many together are copied.
 */
export function shortTexts(problem: Problem | undefined): readonly string[] {
  return problem ? knownTexts(problem).filter((text) => !isLong(text)) : [];
}

function problemTexts(problem: Problem): readonly string[] {
  const questions = problem.clarifications.map(({ question }) => question);
  return [...knownTexts(problem).filter(isLong), ...questions.filter((text) => wordCount(text) >= LEAST_OF_QUESTION)];
}

/** Answers of the interviewer are left out: the candidate asked for them, and may have them in the notes by a click. */
function knownTexts({ clarifications, estimate: _reckoned, ...shown }: Problem): readonly string[] {
  return [...textsOf(shown), ...clarifications.map(({ question }) => question)];
}

function isLong(text: string): boolean {
  return wordCount(text) >= LEAST_WORDS;
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
