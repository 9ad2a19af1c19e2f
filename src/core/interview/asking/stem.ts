/** Endings that leave the sense of a word as it is, the longest first. */
const ENDINGS: readonly string[] = [
  'ation',
  'ating',
  'iness',
  'ment',
  'ness',
  'able',
  'ible',
  'ated',
  'ing',
  'ion',
  'ate',
  'ed',
  'es',
  'er',
  'ly',
  'e',
];

/** What is left of a word has at least as many letters, one of them a vowel. */
const LEAST_LEFT = 3;
/** Endings as these are part of a word. */
const WHOLE = /(?:ss|us|is)$/;
const DOUBLED = /([bdgmnprt])\1$/;

/**
 * The stem of an English word in lower case: its plural and up to two endings are left off, so that `deleting`, `deletes`
 * and `deletion` come to the same. A stem need not be a word.
 */
export function stem(word: string): string {
  const single = word.length > LEAST_LEFT && word.endsWith('s') && !WHOLE.test(word) ? word.slice(0, -1) : word;
  return withoutEnding(withoutEnding(single.replace(/(?:ied|ie|y)$/, 'i')));
}

function withoutEnding(word: string): string {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const left = word.slice(0, -ending.length);
    if (left.length < LEAST_LEFT || !/[aeiouy]/.test(left)) continue;
    return DOUBLED.test(left) ? left.slice(0, -1) : left; // stopp-ed, plann-ing
  }
  return word;
}
