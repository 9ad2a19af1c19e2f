import type { Playbook } from '../content/playbook';
import type { SnippetDefinition } from '../content/snippets';
import type { Problem } from '../problems/problem';

/** Shorter lines of a problem are what anybody would write: "Voice and video calls". */
const LEAST_WORDS = 6;

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

/** Answers of the interviewer are left out: the candidate asked for them, and may have them in the notes by a click. */
function problemTexts({ clarifications: _asked, estimate: _reckoned, ...shown }: Problem): readonly string[] {
  return textsOf(shown).filter((text) => text.split(/\s+/).length >= LEAST_WORDS);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
