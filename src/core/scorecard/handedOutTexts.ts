import type { Playbook } from '../content/playbook';
import type { Problem } from '../content/problems';
import type { SnippetDefinition } from '../content/snippets';

/** Shorter lines of a problem are what anybody would write: "Voice and video calls". */
const LEAST_WORDS = 6;

/** Every sentence Mockboard puts before a candidate: lines to say, snippets, and what is known of the problems. */
export function handedOutTexts(
  { lines }: Playbook,
  snippets: Readonly<Record<string, SnippetDefinition>>,
  problems: readonly Problem[],
): readonly string[] {
  return [
    ...lines.map(({ text }) => text),
    ...Object.values(snippets).flatMap(({ body }) => body),
    ...problems.flatMap(problemTexts).filter((text) => text.split(/\s+/).length >= LEAST_WORDS),
  ];
}

/** Answers of the interviewer are left out: the candidate asked for them. */
function problemTexts(problem: Problem): readonly string[] {
  const { functional, nonFunctional, outOfScope, designFlow, deepDives, followUps } = problem;
  return [
    ...functional,
    ...nonFunctional,
    ...outOfScope,
    ...designFlow,
    ...followUps,
    ...deepDives.flatMap(({ points }) => points),
  ];
}
