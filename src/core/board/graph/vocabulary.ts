import { once } from '../../once';
import type { BlockKindId } from '../kinds';
import { catalogue } from './catalogue';
import { FILLERS, PREPOSITIONS, TOPIC_WORDS } from './otherWords';
import { type RoleClass, roles } from './roles';
import { SpellingIndex } from './typos';

/** What a word, or several in a row, stand for. */
export interface Term {
  readonly kind: BlockKindId;
  readonly class: 'product' | RoleClass;
  /** Without blanks, in small letters. */
  readonly key: string;
}

/** All that is known of words. */
export interface Vocabulary {
  /** By key. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly knownWords: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly topicWords: ReadonlySet<string>;
  readonly spelling: SpellingIndex;
}

/** What people who use a thing hold in their hands: "driver" makes "driver app". */
const CLIENT_ENDS = ['app', 'application', 'client', 'ui', 'dashboard', 'page', 'portal', 'screen', 'console'];

/** The vocabulary of boards; gathering it takes some milliseconds. */
export const vocabulary: () => Vocabulary = once(() => {
  const terms = new Map<string, Term>();
  const knownWords = new Set<string>();
  const learn = (name: string, kind: BlockKindId, termClass: Term['class']) => {
    const words = wordsOf(name);
    const key = words.join('');
    if (!terms.has(key)) terms.set(key, { kind, class: termClass, key });
    for (const word of words) knownWords.add(word);
    knownWords.add(key);
  };
  for (const { name, kind } of catalogue()) learn(name, kind, 'product');
  for (const role of roles()) learn(role.name, role.kind, role.class);
  for (const { key, kind, class: termClass } of [...terms.values()]) {
    if (key.endsWith('gateway') && termClass === 'head') learn(`${key.slice(0, -'gateway'.length)}gw`, kind, 'head');
    if (kind !== 'client' || (termClass !== 'topic' && termClass !== 'product')) continue;
    for (const end of CLIENT_ENDS) {
      if (!terms.has(key + end)) terms.set(key + end, { kind, class: 'head', key: key + end });
    }
  }
  for (const word of [...FILLERS, ...PREPOSITIONS, ...TOPIC_WORDS]) knownWords.add(word);
  return {
    terms,
    knownWords,
    fillers: new Set(FILLERS),
    prepositions: new Set(PREPOSITIONS),
    topicWords: new Set(TOPIC_WORDS),
    spelling: new SpellingIndex(knownWords),
  };
});

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
