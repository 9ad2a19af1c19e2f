import { countSlips } from './typos';
import { type Term, vocabulary, wordsOf } from './vocabulary';

/** A term found among words, or a word that cuts a phrase in two. */
export type Match =
  | { readonly type: 'term'; readonly term: Term; readonly repaired: boolean; readonly end: number }
  | { readonly type: 'preposition' }
  | { readonly type: 'filler' }
  | { readonly type: 'unknown'; readonly familiar: boolean };

/** Most words a term has. */
const LONGEST = 5;

/** Words with "MessageQueue" taken for two where the whole is unknown. */
function splitWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}'’.-]+/gu) ?? []).flatMap((part) => {
    const whole = wordsOf(part);
    if (whole.every((word) => isKnown(word))) return whole;
    const split = wordsOf(part.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'));
    const isSlip = split.length > whole.length && whole.length === 1 && !split.every((word) => isKnown(word));
    return isSlip && vocabulary().spelling.nearest(whole[0] ?? '') !== undefined ? whole : split;
  });
}

function isKnown(word: string): boolean {
  const { knownWords } = vocabulary();
  return knownWords.has(word) || knownWords.has(singular(word));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

interface Word {
  /** As it was written. */
  readonly raw: string;
  /** As it is understood. */
  readonly text: string;
  readonly repaired: boolean;
}

function repair(raw: string): Word {
  const { knownWords, spelling } = vocabulary();
  if (knownWords.has(raw)) return { raw, text: raw, repaired: false };
  const one = singular(raw);
  if (knownWords.has(one)) return { raw, text: one, repaired: false };
  const stem = raw.replace(/\d+$/, '');
  if (stem !== raw && stem !== '')
    return isKnown(stem) ? { raw, text: singularIfKnown(stem), repaired: false } : repair(stem);
  const meant = spelling.nearest(raw) ?? (one === raw ? undefined : spelling.nearest(one));
  return meant === undefined ? { raw, text: raw, repaired: false } : { raw, text: meant, repaired: true };
}

function singularIfKnown(word: string): string {
  return vocabulary().knownWords.has(word) ? word : singular(word);
}

/** True for a text that only says how or how many: "stateful", "x3". */
export function saysNoNoun(text: string): boolean {
  const matches = matchTerms(text);
  return matches.length > 0 && matches.every(({ type }) => type === 'filler' || type === 'preposition');
}

/** Reads one phrase from left to right; at each word the longest term counts. Misspelt words count as what they were meant to be. */
export function matchTerms(phrase: string): Match[] {
  const words = splitWords(phrase).slice(0, 60).map(repair);
  const found: Match[] = [];
  for (let start = 0; start < words.length; ) {
    const term = longestTerm(words, start);
    if (term) found.push(term);
    else found.push(otherWord(words[start]));
    start = term ? term.end : start + 1;
  }
  return found;
}

function longestTerm(words: readonly Word[], start: number): Extract<Match, { type: 'term' }> | undefined {
  for (let end = Math.min(words.length, start + LONGEST); end > start; end -= 1) {
    const part = words.slice(start, end);
    const slips = part.filter(({ repaired }) => repaired).length;
    const term = termOf(part) ?? (slips > 0 && part.length > 1 ? misspeltTerm(part, slips) : undefined);
    if (term) return { type: 'term', term, end, repaired: slips > 0 };
  }
  return undefined;
}

function termOf(part: readonly Word[]): Term | undefined {
  const key = part.map(({ text }) => text).join('');
  const last = part[part.length - 1]?.text ?? '';
  const { terms } = vocabulary();
  return terms.get(key) ?? terms.get(key.slice(0, key.length - last.length) + singular(last));
}

/** Of the words a misspelt one may have been, its neighbours tell which: "Tmie series" is no tie. */
function misspeltTerm(part: readonly Word[], slips: number): Term | undefined {
  const raw = part.map((word) => (word.repaired ? word.raw : word.text)).join('');
  const { spelling, terms } = vocabulary();
  const meant = spelling.nearest(raw);
  return meant !== undefined && countSlips(raw, meant, slips) < slips + 0.5 ? terms.get(meant) : undefined;
}

function otherWord(word: Word | undefined): Match {
  const text = word?.text ?? '';
  const { fillers, prepositions, topicWords } = vocabulary();
  if (prepositions.has(text)) return { type: 'preposition' };
  if (fillers.has(text) || /^\p{N}+$/u.test(text)) return { type: 'filler' };
  return { type: 'unknown', familiar: topicWords.has(text) && word?.repaired === false };
}
