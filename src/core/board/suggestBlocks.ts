import type { Product } from './graph/catalogue';
import { BLOCK_KINDS, type BlockKind, type BlockKindId } from './kinds';

/** A block one could mean: its kind, and the name it would get when that is another than its kind's. */
export interface BlockSuggestion {
  readonly kind: BlockKindId;
  readonly name?: string;
}

/** How well a text answers to what is typed: its beginning, beginnings of words in it ("app serv"), anywhere. */
type Fit = 0 | 1 | 2;

interface Candidate extends BlockSuggestion {
  readonly text: string;
  /** Kinds come before products, and products before purposes, where they fit equally well. */
  readonly rank: number;
}

/**
 * The blocks somebody who types `query` could mean, best first: kinds by name, products ("redis" is a cache named Redis),
 * kinds by purpose ("full-text"), each block once. At the end stands a block with just that name, of the kind `kindOf`
 * reads out of it (a plain service when it reads none). Without a query: all kinds.
 */
export function suggestBlocks(
  query: string,
  products: readonly Product[],
  kindOf: (text: string) => BlockKindId | undefined,
  limit = 9,
): readonly BlockSuggestion[] {
  const wanted = normalize(query);
  if (wanted === '') return BLOCK_KINDS.map(({ id }) => ({ kind: id }));
  const found = candidates(products).flatMap((candidate) => {
    const fit = fitOf(candidate.text, wanted);
    return fit === undefined ? [] : [{ candidate, order: fit * 3 + candidate.rank }];
  });
  // Where two fit equally well, the shorter one is nearer to what was typed.
  found.sort((a, b) => a.order - b.order || a.candidate.text.length - b.candidate.text.length);
  const best = distinct(found.map(({ candidate: { kind, name } }) => (name === undefined ? { kind } : { kind, name })));
  const own: BlockSuggestion = { kind: kindOf(query) ?? 'service', name: query.trim().replace(/\s+/g, ' ') };
  const isKnown = best.some(({ kind, name }) => normalize(name ?? nameOf(kind)) === wanted);
  return isKnown ? best.slice(0, limit) : [...best.slice(0, limit - 1), own];
}

function candidates(products: readonly Product[]): Candidate[] {
  return [
    ...BLOCK_KINDS.map(({ id, name }): Candidate => ({ kind: id, text: name, rank: 0 })),
    ...products.map(({ kind, name }): Candidate => ({ kind, name, text: name, rank: 1 })),
    ...BLOCK_KINDS.map(({ id, when }): Candidate => ({ kind: id, text: when, rank: 2 })),
  ];
}

function fitOf(text: string, wanted: string): Fit | undefined {
  const plain = normalize(text);
  if (plain.startsWith(wanted)) return 0;
  if (holdsWords(plain.split(' '), wanted.split(' '))) return 1;
  return wanted.length > 2 && plain.includes(wanted) ? 2 : undefined;
}

/** Whether the text has a word beginning with each of the parts, in their order. */
function holdsWords(words: readonly string[], parts: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (word.startsWith(parts[at] ?? ' ')) at += 1;
  return at === parts.length;
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function distinct(suggestions: readonly BlockSuggestion[]): BlockSuggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ kind, name }) => {
    const key = `${kind} ${normalize(name ?? '')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function nameOf(kind: BlockKindId): string {
  return BLOCK_KINDS.find(({ id }: BlockKind) => id === kind)?.name ?? kind;
}
