import type { BlockKindId } from '../kinds';
import { CATALOGUE } from './catalogue';
import { FILLERS, PREPOSITIONS, TOPIC_WORDS } from './otherWords';
import { ROLES, type RoleClass } from './roles';
import { countSlips, SpellingIndex } from './typos';

/** What a word, or several in a row, stand for. */
export interface Term {
  readonly kind: BlockKindId;
  readonly class: 'product' | RoleClass;
  /** Without blanks, in small letters. */
  readonly key: string;
}

/** A term found among words, or a word that cuts a phrase in two. */
export type Match =
  | { readonly type: 'term'; readonly term: Term; readonly repaired: boolean; readonly end: number }
  | { readonly type: 'preposition' }
  | { readonly type: 'filler' }
  | { readonly type: 'unknown'; readonly familiar: boolean };

/** Most words a term has. */
const LONGEST = 5;

const terms = new Map<string, Term>();
const knownWords = new Set<string>();

function learn(name: string, kind: BlockKindId, termClass: Term['class']): void {
  const words = wordsOf(name);
  const key = words.join('');
  if (!terms.has(key)) terms.set(key, { kind, class: termClass, key });
  for (const word of words) knownWords.add(word);
  knownWords.add(key);
}

for (const { name, kind } of CATALOGUE) learn(name, kind, 'product');
for (const role of ROLES) learn(role.name, role.kind, role.class);
for (const { key, kind, class: termClass } of [...terms.values()]) {
  if (key.endsWith('gateway') && termClass === 'head') learn(`${key.slice(0, -'gateway'.length)}gw`, kind, 'head');
  if (kind !== 'client' || (termClass !== 'topic' && termClass !== 'product')) continue;
  for (const end of ['app', 'application', 'client', 'ui', 'dashboard', 'page', 'portal', 'screen', 'console']) {
    if (!terms.has(key + end)) terms.set(key + end, { kind, class: 'head', key: key + end });
  }
}

const fillers = new Set(FILLERS);
const prepositions = new Set(PREPOSITIONS);
const topicWords = new Set(TOPIC_WORDS);
for (const word of [...FILLERS, ...PREPOSITIONS, ...TOPIC_WORDS]) knownWords.add(word);
const spelling = new SpellingIndex(knownWords);

/** Words in small letters without accents; dots and apostrophes inside a word do not end it ("Node.js" is one word). */
export function wordsOf(text: string): string[] {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return (
    plain
      .toLowerCase()
      .replace(/['’.]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words with "MessageQueue" taken for two where the whole is unknown. */
function splitWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}'’.-]+/gu) ?? []).flatMap((part) => {
    const whole = wordsOf(part);
    if (whole.every((word) => isKnown(word))) return whole;
    const split = wordsOf(part.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'));
    const isSlip = split.length > whole.length && whole.length === 1 && !split.every((word) => isKnown(word));
    return isSlip && spelling.nearest(whole[0] ?? '') !== undefined ? whole : split;
  });
}

function isKnown(word: string): boolean {
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
  return knownWords.has(word) ? word : singular(word);
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
  return terms.get(key) ?? terms.get(key.slice(0, key.length - last.length) + singular(last));
}

/** Of the words a misspelt one may have been, its neighbours tell which: "Tmie series" is no tie. */
function misspeltTerm(part: readonly Word[], slips: number): Term | undefined {
  const raw = part.map((word) => (word.repaired ? word.raw : word.text)).join('');
  const meant = spelling.nearest(raw);
  return meant !== undefined && countSlips(raw, meant, slips) < slips + 0.5 ? terms.get(meant) : undefined;
}

function otherWord(word: Word | undefined): Match {
  const text = word?.text ?? '';
  if (prepositions.has(text)) return { type: 'preposition' };
  if (fillers.has(text) || /^\p{N}+$/u.test(text)) return { type: 'filler' };
  return { type: 'unknown', familiar: topicWords.has(text) && word?.repaired === false };
}
