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
    const slips = slipsBetween(word, other);
    if (slips > most || (best && slips > best.slips)) continue;
    isTie = best?.slips === slips;
    best = { word: other, slips };
  }
  return isTie ? undefined : best?.word;
}

/** Number of slips between two words: Damerau and Levenshtein's distance with adjacent swaps (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before?.[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last?.[b.length] ?? a.length;
}
