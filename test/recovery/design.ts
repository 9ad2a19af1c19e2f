import { type BlockKindId, findKind } from '../../src/core/board/kinds';
import { SPELLINGS } from './vocabulary';

/** One way to write a block's name, and the kinds a reader would be right to see in it (usually one). */
export interface Spelling {
  readonly text: string;
  readonly kinds: readonly BlockKindId[];
  readonly heldOut: boolean;
}

/** A component of a reference design. */
export interface DesignBlock {
  readonly key: string;
  readonly kind: BlockKindId;
  readonly spellings: readonly Spelling[];
}

/** A connection of a reference design: what flows where, and what people write on it ("" for nothing special). */
export interface DesignArrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The reference design of one problem. */
export interface Design {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DesignBlock[];
  readonly arrows: readonly DesignArrow[];
}

/**
 * Reads a design from its text. First line: id and title. Then one block a line, `key kind`, optionally followed by
 * `for Purpose` (what it stores or carries) or `: names | names || names held out`; then one arrow a line,
 * `from -> to: label`. Throws for a line that makes no sense.
 */
export function readDesign(text: string): Design {
  const [head = '', ...lines] = text.trim().split('\n');
  const [, id = '', title = ''] = /^(C\d+) (.+)$/.exec(head.trim()) ?? [];
  const blocks = lines.flatMap((line) => (line.includes('->') ? [] : [readBlock(line.trim())]));
  const arrows = lines.flatMap((line) => (line.includes('->') ? [readArrow(line.trim(), blocks)] : []));
  if (!id || !blocks.length || !arrows.length) throw new Error(`No design: ${head}`);
  return { id, title, blocks, arrows };
}

function readBlock(line: string): DesignBlock {
  const match = /^(\w+) (\w+)(?: for ([^:]+))?(?:: (.+))?$/.exec(line);
  const kind = findKind(match?.[2] ?? '')?.id;
  if (!match?.[1] || !kind) throw new Error(`No block: ${line}`);
  const spellings = match[4] ? ownNames(match[4], kind) : generalNames(kind, match[3]?.trim());
  return { key: match[1], kind, spellings };
}

function readArrow(line: string, blocks: readonly DesignBlock[]): DesignArrow {
  const [, from = '', to = '', label = ''] = /^(\w+) -> (\w+)(?:: (.+))?$/.exec(line) ?? [];
  for (const end of [from, to]) {
    if (!blocks.some(({ key }) => key === end)) throw new Error(`No block "${end}" for: ${line}`);
  }
  return { from, to, label };
}

/** `also` are further kinds that fit every name of a list. */
function spelling(name: string, kind: BlockKindId, heldOut: boolean, also: readonly BlockKindId[] = []): Spelling {
  const [text = '', ...others] = name.trim().split(/\s*~/);
  const kinds = [kind, ...also, ...others.map((other) => knownKind(other, name))];
  return { text, kinds: [...new Set(kinds)], heldOut };
}

function knownKind(id: string, name: string): BlockKindId {
  const kind = findKind(id);
  if (!kind) throw new Error(`No kind "${id}": ${name}`);
  return kind.id;
}

/** A part with one job of its own ("Feed service") runs on application servers: a reader is right to see either. */
function ownNames(list: string, kind: BlockKindId): Spelling[] {
  const [common = '', heldOut = ''] = list.split('||');
  const also: readonly BlockKindId[] = kind === 'service' ? ['appServer'] : [];
  const names = (part: string) => part.split('|').filter((name) => name.trim());
  return [
    ...names(common).map((name) => spelling(name, kind, false, also)),
    ...names(heldOut).map((name) => spelling(name, kind, true, also)),
  ];
}

function generalNames(kind: BlockKindId, purpose: string | undefined): Spelling[] {
  const words = SPELLINGS[kind];
  if (!words) throw new Error(`No general names for ${kind}: name the block.`);
  const both = [
    ...words.common.map((name) => spelling(name, kind, false)),
    ...words.heldOut.map((name) => spelling(name, kind, true)),
  ];
  if (!purpose) return both;
  const own = (words.nouns ?? []).map((noun) => spelling(`${purpose} ${noun}`, kind, false));
  return [...own, ...both.flatMap((each) => withPurpose(each, purpose))];
}

/** "Redis" as it is, and with what it is for: "Redis (feed)", "Feed: Redis", and on a second line. */
function withPurpose(each: Spelling, purpose: string): Spelling[] {
  const { text } = each;
  const lower = purpose.toLowerCase();
  const texts = [text, `${text}\n(${lower})`, `${purpose}\n${text}`, `${text}: ${lower}`];
  return (text.includes('(') ? [text] : texts).map((variant) => ({ ...each, text: variant }));
}
