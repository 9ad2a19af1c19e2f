import type { Problem } from './problem';

/** Id of a problem the user brought. */
export const OWN_PROBLEM_ID = 'own';

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
    summary: 'Your own prompt',
    difficulty: undefined,
    architectures: [],
    tags: [],
    lists: 0,
    prompt,
    sources: [],
    clarifications: [],
    functional: [],
    nonFunctional: [],
    outOfScope: [],
    estimate: [],
    keyFigures: [],
    api: [],
    data: [],
    board: undefined,
    deepDives: [],
    followUps: [],
    mistakes: [],
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
