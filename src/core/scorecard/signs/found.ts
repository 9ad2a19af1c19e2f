import { blockName, oneLine } from '../../board/graph/describe';
import type { GraphArrow, GraphBlock } from '../../board/graph/graph';
import { INTERVIEW_FILES } from '../../interview/setup';
import type { Evidence, Found } from '../evidence';
import { BUZZ } from '../notes/lexicon';
import { quantitiesOf } from '../notes/quantities';
import type { NoteItem, NoteLine } from '../notes/readItems';
import type { Sources } from '../sources';

/** Longest quote, in characters. */
const QUOTE = 140;
/** More places than these nobody opens. */
const MOST_EVIDENCE = 6;

/** Looks for one sign. Never throws. */
export type Check = (sources: Sources) => Found;

/** What was found; the first places stand for all. */
export function found(count: number, evidence: readonly Evidence[] = []): Found {
  return { count, evidence: evidence.slice(0, MOST_EVIDENCE), isShown: true };
}

/** The files cannot show it. */
export const NOT_SHOWN: Found = { count: 0, evidence: [], isShown: false };

/** A line of the notes as evidence. */
export function ofLine({ line, column, endColumn, text }: NoteLine): Evidence {
  return { quote: quoteOf(text), place: { type: 'line', file: INTERVIEW_FILES.notes, line, column, endColumn } };
}

/** The first line of something noted as evidence. */
export function ofItem({ lines }: NoteItem): Evidence[] {
  return lines.slice(0, 1).map(ofLine);
}

/** A block or an arrow as evidence. */
export function ofElement(element: GraphBlock | GraphArrow): Evidence {
  const quote = 'kind' in element ? blockName(element) : oneLine(element.label);
  return { quote: quoteOf(quote), place: { type: 'element', file: INTERVIEW_FILES.board, element: element.id } };
}

/** A moment of the interview as evidence. */
export function ofTime(seconds: number, quote: string): Evidence {
  return { quote: quoteOf(quote), place: { type: 'time', seconds } };
}

/** A figure of the estimate as evidence; `line` counts from 1. */
export function ofFigure({ name, line }: { readonly name: string; readonly line: number }): Evidence {
  return { quote: name, place: { type: 'figure', file: INTERVIEW_FILES.notes, name, line } };
}

/** Items with a key each, one for each key: what is said twice counts once. */
export function countDistinct(entries: Iterable<{ readonly key: string; readonly item: NoteItem }>): Found {
  const items = new Map<string, NoteItem>();
  for (const { key, item } of entries) if (!items.has(key)) items.set(key, item);
  return found(items.size, [...new Set(items.values())].flatMap(ofItem));
}

/** One item of each sentence: the same words about another block are a form filled in again. */
export function withoutForms({ components }: Sources, items: readonly NoteItem[]): readonly NoteItem[] {
  const forms = new Set<string>();
  return items.filter((item) => {
    const form = components.besides(item.stems).join(' ');
    const isNew = !forms.has(form);
    forms.add(form);
    return isNew;
  });
}

/** What was noted about the design, wherever it stands: neither what is asked for nor what only sums it up. */
export function designItems({ kinds }: Sources): readonly NoteItem[] {
  return kinds.design;
}

/** What was noted in some sections. */
export function itemsIn({ items }: Sources, ...sections: readonly string[]): readonly NoteItem[] {
  return items.filter(({ section }) => section !== undefined && sections.includes(section));
}

/** Words of an item that this problem, and not every problem, is about. */
export function topicsIn({ topic }: Sources, item: NoteItem): readonly string[] {
  return [...item.content].filter((stem) => topic.has(stem) && !BUZZ.has([stem]));
}

/** True when an item is about a block of the board, or about what the problem is about. */
export function isAbout(sources: Sources, item: NoteItem): boolean {
  return sources.components.in(item).size > 0 || topicsIn(sources, item).length > 0;
}

const TELLS =
  /`[^`]+`|\b\w+_\w+\b|\b[a-z]+[A-Z]\w*|\w:[<{\w]|->|=>|→|\b(?:so|then|when|if|because|after|until|by|per|every|only|before|while|else|otherwise|unless|each|since)\b/u;

/** True when a text says how: it has a number, an identifier, or joins one thing to another. */
export function tellsHow({ text, stems }: NoteItem): boolean {
  return stems.length >= 5 && (quantitiesOf(text).length > 0 || TELLS.test(text));
}

function quoteOf(text: string): string {
  const line = oneLine(text);
  return line.length > QUOTE ? `${line.slice(0, QUOTE - 1)}…` : line;
}
