import { catalogue } from '../../board/graph/catalogue';
import { once } from '../../once';
import { BUZZ, GENERIC, MECHANISMS } from './lexicon';
import { quantitiesOf } from './quantities';
import type { NoteItem } from './readItems';
import { isPlainWord, stemOf, wordsOf } from './words';

/** Stems of products and kinds of blocks, as far as one word names them. */
const products = once(() => {
  const names = catalogue().map(({ name }) => wordsOf(name));
  return new Set(names.flatMap((words) => (words.length === 1 ? words.map(stemOf) : [])));
});

/** Catchwords that make a line hollow when there is nothing beside them. */
const LEAST = 3;

/**
 * True for a line that says nothing of the design, whatever its form: catchwords in a list, or sentences made of them ("Kafka gives us scalability because of
 * sharding"). What says something has a word of its own: of the problem, of the data, of what happens.
 */
export function isHollow(item: NoteItem): boolean {
  return isList(item) || isMadeOfCatchwords(item);
}

function isList({ text, stems }: NoteItem): boolean {
  if (stems.length < 4 || /\d|[`=→]|->|\w_\w/.test(text)) return false;
  const catchwords = [...BUZZ.find(stems)].reduce((count, phrase) => count + phrase.split(' ').length, 0);
  const telling = tellingWords(text);
  const plain = telling.filter(isPlainWord).length;
  return catchwords >= LEAST && catchwords >= 0.6 * Math.max(1, telling.length - plain) && plain < 0.2 * telling.length;
}

function isMadeOfCatchwords({ text, stems }: NoteItem): boolean {
  if (/[`={}]|->|→|\w_\w/.test(text)) return false;
  const phrases = [...BUZZ.find(stems), ...MECHANISMS.find(stems)];
  const caught = new Set([...phrases.flatMap((phrase) => wordsOf(phrase).map(stemOf)), ...GENERIC.find(stems)]);
  const isCaught = (stem: string) => caught.has(stem) || products().has(stem) || GENERIC.has([stem]);
  const own = tellingWords(withoutQuantities(text)).filter(
    (word) => word.length > 2 && !isPlainWord(word) && !isCaught(stemOf(word)),
  );
  const count = phrases.length + stems.filter((stem) => products().has(stem)).length;
  return own.length === 0 && count >= LEAST;
}

/** Numbers with their units make no catchword say more. */
function withoutQuantities(text: string): string {
  return quantitiesOf(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

function tellingWords(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !/^\d/.test(word));
}
