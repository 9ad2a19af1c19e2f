import { type BlockKindId, findKind } from '../kinds';
import { mergeParameters } from './blockParameters';
import { iconOf, textOf } from './blockTest';
import { isCylinder } from './cylinders';
import type { Drawing } from './drawing';
import type { Box } from './geometry';
import type { Bounds, GraphBlock, GraphProblem, Recognition } from './graph';
import type { Item } from './items';
import { readRole, tidyName } from './names';
import type { TextReader, TextReading } from './textReader';
import type { Unit } from './units';

/** Kinds that keep data: they may be a primary or a replica. */
const WITH_ROLE: ReadonlySet<BlockKindId> = new Set([
  ...(['cache', 'sqlDatabase', 'nosqlDatabase', 'timeSeriesStore'] as const),
  ...(['objectStorage', 'searchEngine', 'messageQueue', 'coordination'] as const),
]);

/** Confidence of a box whose words say nothing, and of one without words. */
const UNKNOWN = 0.3;
const NAMELESS = 0.2;
/** Confidence that a cylinder is a database: of what nothing is said, or only for whom ("Users") or what for ("Orders"). */
const DRAWN = 0.6;
const NO_STORE: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['client', 'service']);

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
  const { numbers, formulas } = reading.written;
  const { parameters, bindings, unusable } = mergeParameters(main.data.parameters, { numbers, formulas, role });
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
    ...(Object.keys(bindings).length ? { bindings } : {}),
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
  const isStore = isCylinder(drawing, unit.members, unit.box);
  if (kind && !(isStore && NO_STORE.has(kind.kind))) {
    return { kind: kind.kind, recognition: 'words', confidence: kind.confidence };
  }
  const icon = iconOf(drawing, unit);
  if (icon) return { kind: icon, recognition: 'words', confidence: 0.85 };
  if (isStore) return { kind: 'sqlDatabase', recognition: 'drawn', confidence: DRAWN };
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
