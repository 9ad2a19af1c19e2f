import { countSlips } from '../../board/graph/typos';

/** Shorter words have too many neighbours to be corrected. */
const LEAST_LETTERS = 5;
/** From this length on, a word may have two mistakes. */
const LONG_LETTERS = 10;

/**
 * The word of `known` that was most likely meant by a misspelt one: it begins with the same letter and is one slip of the
 * fingers away (a letter too many, too few, wrong, or two swapped), two in long words. Undefined when there is none, or when
 * two are equally near.
 */
export function correct(word: string, known: Iterable<string>): string | undefined {
  if (word.length < LEAST_LETTERS) return undefined;
  const most = word.length >= LONG_LETTERS ? 2 : 1;
  let best: { readonly word: string; readonly slips: number } | undefined;
  let isTie = false;
  for (const other of known) {
    if (other.length < LEAST_LETTERS - 1 || other[0] !== word[0] || Math.abs(other.length - word.length) > most)
      continue;
    const slips = Math.floor(countSlips(word, other, most));
    if (slips > most || (best && slips > best.slips)) continue;
    isTie = best?.slips === slips;
    best = { word: other, slips };
  }
  return isTie ? undefined : best?.word;
}
