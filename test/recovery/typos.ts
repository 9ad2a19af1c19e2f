import type { Random } from './random';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Words shorter than this cannot lose a letter and still be read by a stranger. */
const SHORTEST = 5;

/**
 * The text with one slip of the fingers in one of its longer words: two letters swapped, one left out, one doubled, or a
 * neighbouring key. The text itself when it has no such word.
 */
export function withTypo(text: string, random: Random): string {
  const words = [...text.matchAll(new RegExp(`[A-Za-z]{${SHORTEST},}`, 'g'))];
  if (!words.length) return text;
  const match = random.pick(words);
  const [word] = match;
  return text.slice(0, match.index) + slip(word, random) + text.slice(match.index + word.length);
}

/** The first letter stays: slips there are seen and mended at once. */
function slip(word: string, random: Random): string {
  const at = random.int(1, word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  switch (random.pick(['swap', 'miss', 'double', 'neighbour'])) {
    case 'swap':
      return letter === next ? before + letter + after : before + next + letter + after;
    case 'miss':
      return before + next + after;
    case 'double':
      return before + letter + letter + next + after;
    default:
      return before + neighbour(letter, random) + next + after;
  }
}

function neighbour(letter: string, random: Random): string {
  const lower = letter.toLowerCase();
  const row = ROWS.find((keys) => keys.includes(lower)) ?? lower;
  const at = row.indexOf(lower);
  const keys = [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  const key = keys.length ? random.pick(keys) : lower;
  return letter === lower ? key : key.toUpperCase();
}
