import { stem } from '../stem';

const STOP_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 'to']);
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['indices', 'index'],
  ['children', 'child'],
]);

/** Stems of the words a name is made of: "peakReads", "peak_reads" and "Peak of read" are the same two. */
export function rateWords(name: string): readonly string[] {
  const words =
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).map((word) => stem(IRREGULAR.get(word) ?? word));
}

/** True when two names have the same words in any order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word)) && b.every((word) => a.includes(word));
}
