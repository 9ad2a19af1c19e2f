import { stem } from '../../stem';
import { PHRASES, SMALL_WORDS, SOLUTION_WORDS, SYNONYMS } from './vocabulary';

/** Longer questions are cut: nobody says more in one breath. */
const MOST_CHARACTERS = 600;

/** A word of a question: as it was written, and what it is compared by. */
export interface Term {
  readonly word: string;
  readonly stem: string;
}

let concepts: ReadonlyMap<string, string> | undefined;

/** What stands for a word: the first word of its group of synonyms, else the word without its ending. */
export function stemOf(word: string): string {
  concepts ??= new Map(SYNONYMS.flatMap((group) => group.map((each) => [stem(each), stem(group[0] ?? each)] as const)));
  const own = stem(word);
  return concepts.get(own) ?? own;
}

/** The words of a text that tell it from others, in order, each as often as it stands there. Any text is fine. */
export function termsOf(text: string): readonly Term[] {
  return wordsOf(text)
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => ({ word, stem: stemOf(word) }));
}

/** True for a word of solutions (`redis`, `shard`). */
export function isSolutionWord({ word }: Term): boolean {
  return SOLUTION_WORDS.has(word);
}

function wordsOf(text: string): readonly string[] {
  let plain = text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']s?\b/g, '');
  for (const [pattern, word] of PHRASES) plain = plain.replace(pattern, word);
  return plain.match(/[a-z0-9]+/g) ?? [];
}
