import { PROPERTIES, SOFTENERS } from '../notes/lexicon';
import type { NoteItem } from '../notes/readItems';
import { contentStems, stemOf, wordsOf } from '../notes/words';
import type { Sources } from '../sources';
import { type Check, countDistinct, designItems, found, isAbout, ofItem, topicsIn, withoutForms } from './found';

/** Something chosen over something else. */
interface Choice {
  readonly item: NoteItem;
  /** Tells choices between the same things apart from others. */
  readonly key: string;
  /** The reason says a number of the requirements or the estimate. */
  readonly isReckoned: boolean;
}

const JOIN = String.raw`\b(?:over|instead of|rather than|vs\.?|versus|against|not)\b`;
const BREAK = String.raw`[,;:.(–—]|\s-+\s|->|→|\b(?:because|since|cause|bc|b\/c|as|but|so|for|due to)\b`;
const OVER = new RegExp(String.raw`([^.;:,(]{2,60}?)\s${JOIN}\s+(.{2,60}?)(?:${BREAK})(.*)$`, 'i');
const PICKED =
  /\b(?:pick(?:ed)?|ch(?:oo?se|osen?|ose)|us(?:e|ing)|go(?:ing)? with|take|took|prefer)\b\s+(.{2,50}?)(?:[,;:.(]|\s-+\s|->|→|\b(?:because|since|bc|as|for)\b)(.*)$/i;
const ALTERNATIVE =
  /\b(?:alternatives?|alt|other options?|option b|considered|could also|instead of)\b(?:\s(?:is|was|would be|use|be))?:?\s+(.{2,50}?)(?:[,;:.(]|\s-+\s|->|→|\b(?:because|since|but|which|is|would|costs?)\b|$)/i;

/** Choices whose choice is in the design and whose reason names a property or a number of this problem. */
export const alternatives: Check = (sources) => countDistinct(choicesOf(sources));

/** Those whose reason says a number of the requirements or the estimate. */
export const reckonedChoices: Check = (sources) =>
  countDistinct(choicesOf(sources).filter(({ isReckoned }) => isReckoned));

function choicesOf(sources: Sources): readonly Choice[] {
  return withoutForms(sources, designItems(sources)).flatMap((item) => {
    const sides = sidesOf(item.text);
    if (!sides) return [];
    const { chosen, rejected, reason } = sides;
    const rejectedStems = contentStems(rejected);
    if (!isOther(chosen, rejectedStems) || !isUsed(sources, chosen, item)) return [];
    const isReckoned = sources.figures.rests(reason);
    const stems = wordsOf(reason).map(stemOf);
    const isOfProblem = contentStems(reason).some((stem) => sources.topic.has(stem)) && PROPERTIES.has(stems);
    if (!isReckoned && !isOfProblem) return [];
    const key = [...new Set([...contentStems(chosen).slice(-3), ...rejectedStems.slice(0, 3)])].sort().join(' ');
    return [{ item, key, isReckoned }];
  });
}

function sidesOf(
  text: string,
): { readonly chosen: string; readonly rejected: string; readonly reason: string } | undefined {
  const over = OVER.exec(text);
  if (over) {
    const [, chosen = '', rejected = '', rest = ''] = over;
    // "Push vs pull: push, because …": what is picked stands behind.
    return { chosen: lastWords(chosen), rejected, reason: rest || text.slice(0, over.index) };
  }
  const [, chosen, reason = ''] = PICKED.exec(text) ?? [];
  const rejected = ALTERNATIVE.exec(text)?.[1];
  return chosen !== undefined && rejected !== undefined ? { chosen, rejected, reason } : undefined;
}

/** What was chosen stands right before "over"; what leads to it is no part of it. */
function lastWords(text: string): string {
  return text
    .replace(
      /^.*\b(?:pick(?:ed)?|choose|chose|chosen|use|using|went with|go(?:ing)? with|take|took|prefer|i'd|we)\b/i,
      '',
    )
    .trim()
    .split(/\s+/)
    .slice(-5)
    .join(' ');
}

function isOther(chosen: string, rejected: readonly string[]): boolean {
  const own = new Set(contentStems(chosen));
  return own.size > 0 && rejected.some((stem) => !own.has(stem));
}

/** What is chosen stands on the board, or something else in the notes works with it. */
function isUsed(sources: Sources, chosen: string, choice: NoteItem): boolean {
  if (sources.components.inStems(wordsOf(chosen).map(stemOf)).size > 0) return true;
  const stems = contentStems(chosen);
  if (stems.length > 0 && stems.every((stem) => sources.drawn.has(stem))) return true;
  return sources.items.some(
    (item) =>
      item !== choice &&
      item.section !== 'summary' &&
      stems.every((stem) => item.content.has(stem)) &&
      !sidesOf(item.text),
  );
}

const PRICE =
  /\b(?:downsides?|costs?|drawbacks?|price|penalt(?:y|ies)|trade-?offs?|giv(?:e|es|ing) up|cons?|overhead|at the expense|we lose|loses?|catch|pays?|hurts)\b/i;

/** Choices whose price is said, and what softens it. */
export const prices: Check = (sources) =>
  countDistinct(
    withoutForms(sources, designItems(sources))
      .filter(
        (item) =>
          PRICE.test(item.text) && SOFTENERS.has(item.stems) && item.stems.length >= 7 && isAbout(sources, item),
      )
      .map((item) => ({
        key: [...sources.components.in(item), ...topicsIn(sources, item)].sort().slice(0, 2).join(' '),
        item,
      })),
  );

const FIRST = /\bv1\b|\bfirst version\b|\bphase 1\b|\bstart (?:with|simple)\b|\bmvp\b|\bday (?:one|1)\b|\bat launch\b/i;
const NEXT =
  /\bv2\b|\bsecond version\b|\bphase 2\b|\blater\b|\bthen add\b|\bnext step\b|\bonce\b|\bwhen (?:we|it|reads|writes)\b|\bpast\b|\babove\b/i;
const TRIGGER = /\b(?:when|once|if|at|past|above|beyond|after)\b|\d/i;

/** A first version and the next one: 1; with what makes the next one necessary: 2. */
export const versions: Check = (sources) => {
  const about = sources.items.filter((item) => isAbout(sources, item));
  const first = about.find(({ text }) => FIRST.test(text));
  const next = about.find(
    ({ text }) => NEXT.test(text) && (/\bv2\b|phase 2|second version|next step/i.test(text) || FIRST.test(text)),
  );
  if (!first || !next) return found(0);
  const evidence = [...new Set([first, next])].flatMap(ofItem);
  const [, after = ''] =
    /(?:v2|phase 2|second version|next step|later|once|when|past|above)(.*)$/i.exec(next.text) ?? [];
  return found(TRIGGER.test(next.text) && wordsOf(after).length >= 3 ? 2 : 1, evidence);
};
