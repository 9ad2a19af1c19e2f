import { type BlockKindId, findKind } from '../kinds';
import { mergeParameters } from './blockParameters';
import type { Drawing } from './drawing';
import type { Box } from './geometry';
import type { Bounds, GraphBlock, GraphProblem, Recognition } from './graph';
import type { Item } from './items';
import { kindOfText } from './kindOfText';
import { readRole, tidyName } from './names';
import type { TextReader, TextReading } from './textReader';
import type { Unit } from './units';
import { saysNoNoun } from './words';

/** Kinds that keep data: they may be a primary or a replica. */
const WITH_ROLE: ReadonlySet<BlockKindId> = new Set([
  ...(['cache', 'sqlDatabase', 'nosqlDatabase', 'timeSeriesStore'] as const),
  ...(['objectStorage', 'searchEngine', 'messageQueue', 'coordination'] as const),
]);

/** Confidence of a box whose words say nothing, and of one without words. */
const UNKNOWN = 0.3;
const NAMELESS = 0.2;
/** A text of more words that names nothing is a remark in a box. */
const LONGEST_NAME = { words: 9, letters: 70 } as const;
/** How notes to oneself begin. */
const REMARK =
  /^\s*(?:(?:tbd|legend|n\.?b\.?|notes?|assum(?:ptions?|ed?|ing)|(?:non-)?(?:functional )?requirements?|(?:open )?questions?|(?:out of )?scope|estimates?|trade-?offs?|next steps?|remarks?|caveats?|summary|goals?|non-?goals?|constraints?)\b\s*(?:[:.–—]|-\s|$|\n)|(?:to-?do|fixme)\b|[-•*]\s|\?)/iu;
/** Largest edge of a circled number. */
const MARKER_SIZE = 56;

/** True for a small shape that only numbers an arrow: "①". */
export function isStepMarker(drawing: Drawing, unit: Unit): boolean {
  if (unit.role !== 'open' || unit.isSet || unit.labels.length !== 1 || isBound(drawing, unit)) return false;
  const { left, top, right, bottom } = unit.box;
  if (right - left > MARKER_SIZE || bottom - top > MARKER_SIZE) return false;
  return /^\s*[#(]?(?:\d{1,2}|[a-z])[.)]?\s*$/i.test(textOf(drawing, unit));
}

/** Whether a unit is a block, once it is known what is written on and beside it. */
export function isBlockUnit(drawing: Drawing, unit: Unit, reader: TextReader): boolean {
  if (unit.role !== 'open' || unit.isFrame) return false;
  if (unit.isSet) return true;
  const text = textOf(drawing, unit);
  if (text.trim() === '') return isBound(drawing, unit) || iconOf(drawing, unit) !== undefined;
  if (isStepMarker(drawing, unit)) return false;
  return isBound(drawing, unit) || !isRemark(reader.read(text));
}

/** True for prose: a long text that does not begin with what it names ("Message store: partitioned by chat, …" does). */
function isRemark({ text, kind }: TextReading): boolean {
  if (REMARK.test(text) || (!kind && saysNoNoun(text))) return true;
  const words = text.trim().split(/\s+/).length;
  if (words <= LONGEST_NAME.words && text.length <= LONGEST_NAME.letters) return false;
  const start = text.trim().split(/[\n(:,;.–—]|\s-\s/)[0] ?? '';
  return start.trim().split(/\s+/).length > 5 || (kindOfText(start)?.confidence ?? 0) < 0.6;
}

function isBound({ boundEnds }: Drawing, unit: Unit): boolean {
  return unit.members.some((member) => (boundEnds[member] ?? 0) > 0);
}

function textOf({ items }: Drawing, { labels }: Unit): string {
  return labels.map((label) => items[label]?.text ?? '').join('\n');
}

function iconOf({ items }: Drawing, { members }: Unit): BlockKindId | undefined {
  for (const member of members) {
    const icon = items[member]?.icon;
    if (icon) return icon;
  }
  return undefined;
}

/** A block with what could not be understood about it. */
export interface ReadBlock {
  readonly block: GraphBlock;
  readonly problems: readonly GraphProblem[];
}

/** Reads the block a unit stands for. `parts` are all its items. */
export function readBlock(
  drawing: Drawing,
  unit: Unit,
  parts: readonly number[],
  group: string | undefined,
  reader: TextReader,
): ReadBlock {
  const main = drawing.items[unit.main] as Item;
  const reading = reader.read(textOf(drawing, unit));
  const { kind, recognition, confidence } = recognise(drawing, unit, main, reading);
  const { name, role } = nameOf(kind, recognition, reading);
  const { parameters, unusable } = mergeParameters(main.data.parameters, { numbers: reading.written.numbers, role });
  const problems: GraphProblem[] = unusable.map((subject) => ({
    type: 'unusableParameter',
    element: main.id,
    subject,
  }));
  if (recognition === 'shape') problems.unshift({ type: 'unknownKind', element: main.id });
  const block: GraphBlock = {
    id: main.id,
    kind,
    name,
    recognition,
    confidence,
    ...(group === undefined ? {} : { group }),
    bounds: boundsOf(main),
    elements: parts.map((part) => drawing.items[part]?.id ?? ''),
    parameters,
  };
  return { block, problems };
}

interface Recognised {
  readonly kind: BlockKindId;
  readonly recognition: Recognition;
  readonly confidence: number;
}

function recognise(drawing: Drawing, unit: Unit, { data }: Item, reading: TextReading): Recognised {
  if (data.block) return { kind: data.block, recognition: data.corrected ? 'corrected' : 'palette', confidence: 1 };
  const { kind, text } = reading;
  if (kind) return { kind: kind.kind, recognition: 'words', confidence: kind.confidence };
  const icon = iconOf(drawing, unit);
  if (icon) return { kind: icon, recognition: 'words', confidence: 0.85 };
  return { kind: 'service', recognition: 'shape', confidence: text.trim() === '' ? NAMELESS : UNKNOWN };
}

function nameOf(
  kind: BlockKindId,
  recognition: Recognition,
  { text, written }: TextReading,
): ReturnType<typeof readRole> {
  const named = WITH_ROLE.has(kind) ? readRole(written.name) : { name: written.name };
  if (named.name !== '') return named;
  // A block of the palette without a label is called what it is; words that are all parameters are better than nothing.
  const fallback = recognition === 'shape' ? tidyName(text) : (findKind(kind)?.name ?? '');
  return { ...named, name: fallback };
}

/** A box as the graph gives it. */
export function boundsOf({ left, top, right, bottom }: Box): Bounds {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
