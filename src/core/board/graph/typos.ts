/** A letter replaced by another; whole numbers are what is inserted, left out, or swapped. */
const REPLACED = 1.01;

/** How many slips a word of this length may hold and still be recognised: 1 below 8 letters, then 2, from 12 on 3. */
function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length < 8) return 1;
  return length < 12 ? 2 : 3;
}

interface KnownWord {
  readonly word: string;
  /** Place in the list of words. */
  readonly rank: number;
  /** One bit a letter: words that share few letters need not be compared. */
  readonly letters: number;
}

/** Finds the known word a misspelt one was meant to be. */
export class SpellingIndex {
  private readonly byLength = new Map<number, KnownWord[]>();

  /** Of words equally near, those that stand first in `words` are found. */
  constructor(words: Iterable<string>) {
    let rank = 0;
    for (const word of words) {
      rank += 1;
      if (slipsAllowed(word.length) === 0) continue;
      const known = this.byLength.get(word.length) ?? [];
      known.push({ word, rank, letters: lettersOf(word) });
      this.byLength.set(word.length, known);
    }
  }

  /** The nearest known word within the slips its length allows, or undefined. Short words must keep their first letter. */
  nearest(word: string): string | undefined {
    const limit = slipsAllowed(word.length + 1);
    const letters = lettersOf(word);
    let best: KnownWord | undefined;
    let bestCost = limit + 1;
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      const allowed = slipsAllowed(Math.max(length, word.length));
      for (const known of this.byLength.get(length) ?? []) {
        if (bitCount(known.letters ^ letters) > 2 * Math.min(allowed, bestCost) || !startsAlike(known.word, word))
          continue;
        const cost = countSlips(known.word, word, allowed);
        if (Math.floor(cost) > allowed || cost > bestCost || (cost === bestCost && best && best.rank < known.rank))
          continue;
        best = known;
        bestCost = cost;
      }
    }
    return best?.word;
  }
}

function startsAlike(a: string, b: string): boolean {
  // Of three letters only two that changed places are a slip: "CND".
  if (Math.min(a.length, b.length) < 4) return a.length === b.length && [...a].sort().join() === [...b].sort().join();
  if (a[0] === b[0] || Math.min(a.length, b.length) >= 7) return true;
  return a[0] === b[1] && a[1] === b[0];
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 5));
  }
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to turn one word into the other (optimal string
 * alignment), and a hundredth for each that is replaced: of two words, a letter left out is the likelier slip. Any number
 * above `limit` when there are more than `limit` slips.
 */
export function countSlips(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : REPLACED));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (Math.floor(least) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
