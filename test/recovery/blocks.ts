import type { BlockKindId } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';
import type { DesignBlock, Spelling } from './design';
import { around, moved, type Outline, type Point, type Rect } from './geometry';
import { parameterNote, type WrittenParameters } from './parameters';
import type { Random } from './random';
import { withTypo } from './typos';

/** What is written on a block, and what a reader should make of it. */
export interface Label {
  readonly key: string;
  readonly kind: BlockKindId;
  readonly spelling: Spelling;
  /** Name as it stands there, with its slip if it has one. */
  readonly name: string;
  readonly hasTypo: boolean;
  /** A note on a line or text of its own; one that follows the name directly is part of `name`. */
  readonly note: string | undefined;
  readonly parameters: WrittenParameters;
}

/** How a block is drawn: from the palette, or which way its words and its shape belong together. */
export type Form =
  | 'palette'
  | 'bound'
  | 'stack'
  | 'inside'
  | 'below'
  | 'above'
  | 'picture'
  | 'cylinder'
  | 'figure'
  | 'cloud'
  | 'rack';

/** A block as drawn. */
export interface DrawnBlock {
  readonly form: Form;
  readonly label: Label;
  readonly elements: readonly SceneElement[];
  /** Elements that may stand for the block: its box, or any part of an item made of several shapes. */
  readonly anchors: readonly string[];
  /** Elements an arrow can be bound to. */
  readonly bindable: readonly string[];
  /** What an arrow runs up to. */
  readonly shape: Rect;
  readonly outline: Outline;
  /** Everything, a label below included. */
  readonly extent: Rect;
}

/** Shares of labels, 0 to 1. */
export interface LabelShares {
  readonly heldOut: number;
  readonly typos: number;
  readonly notes: number;
}

/** Decides what is written on a block. */
export function makeLabel(block: DesignBlock, shares: LabelShares, random: Random): Label {
  const heldOut = random.chance(shares.heldOut);
  const wanted = block.spellings.filter((each) => each.heldOut === heldOut);
  const spelling = random.pick(wanted.length ? wanted : block.spellings);
  const cased = random.weighted([
    [spelling.text, 8],
    [spelling.text.toLowerCase(), 1],
  ]);
  const typed = random.chance(shares.typos) ? withTypo(cased, random) : cased;
  const hasNote = random.chance(shares.notes) && !/\d$|primary|replica|leader/i.test(typed);
  const note = hasNote ? parameterNote(block.kind, random) : undefined;
  const follows = note?.sameLine && random.chance(0.6);
  const role = roleIn(spelling.text);
  return {
    key: block.key,
    kind: block.kind,
    spelling,
    name: follows ? `${typed} ${note.text}` : typed,
    hasTypo: typed !== cased,
    note: follows ? undefined : note?.text,
    parameters: note?.parameters ?? (role ? { role } : {}),
  };
}

/** A role that the name itself gives: the leader is the one that takes the writes. */
function roleIn(name: string): string | undefined {
  if (/\(leader\)/i.test(name)) return 'primary';
  return /primary|replica/i.exec(name)?.[0].toLowerCase();
}

/** The block somewhere else. */
export function movedBlock(block: DrawnBlock, by: Point): DrawnBlock {
  return {
    ...block,
    elements: block.elements.map((element) => ({ ...element, x: element.x + by.x, y: element.y + by.y })),
    shape: moved(block.shape, by),
    extent: moved(block.extent, by),
  };
}

/** The block with all its elements in one more group, around those they are in. */
export function groupedBlock(block: DrawnBlock, group: string): DrawnBlock {
  const elements = block.elements.map((element) => ({ ...element, groupIds: [...(element.groupIds ?? []), group] }));
  return { ...block, elements };
}

/** A block whose extent is that of its elements. */
export function blockOf(
  form: Form,
  label: Label,
  elements: readonly SceneElement[],
  anchors: readonly string[],
  shape: Rect,
  outline: Outline,
): DrawnBlock {
  return { form, label, elements, anchors, bindable: anchors, shape, outline, extent: around([shape, ...elements]) };
}
