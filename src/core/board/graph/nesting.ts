import type { Drawing } from './drawing';
import { areaOf, type Box, shareInside } from './geometry';
import { Grid } from './grid';
import { groupKindOf } from './groupKind';
import { nearLabelCost } from './nearLabel';
import type { TextReader } from './textReader';
import { inReadingOrder, type Unit, type Units } from './units';

/** Finds, for every box, the smallest unit it lies in. */
export class Places {
  private readonly grid = new Grid();

  constructor(
    private readonly drawing: Drawing,
    private readonly units: Units,
  ) {
    for (const unit of units.all) this.grid.add(unit.index, unit.box);
  }

  /** Makes a unit found at a place beyond its own box, such as its caption's. */
  add(unit: Unit, box: Box): void {
    this.grid.add(unit.index, box);
  }

  /** Units that may touch a box. */
  near(box: Box): Unit[] {
    return this.grid.near(box).flatMap((index) => this.units.all[index] ?? []);
  }

  /** The smallest unit around `box`; a picture holds texts, but no other units. */
  around(box: Box, self: Unit | undefined): Unit | undefined {
    const center = middleOf(box);
    const area = areaOf(box);
    let best: Unit | undefined;
    for (const unit of this.near(center)) {
      if (unit === self || unit.role === 'ignored') continue;
      if (self && (unit.area <= area * 1.05 || this.isPicture(unit))) continue;
      if (shareInside(box, unit.box) < (self ? 0.9 : 0.6)) continue;
      if (!best || unit.area < best.area || (unit.area === best.area && unit.index < best.index)) best = unit;
    }
    return best;
  }

  private isPicture(unit: Unit): boolean {
    return this.drawing.items[unit.main]?.isImage === true;
  }
}

function middleOf({ left, top, right, bottom }: Box): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, top: y, right: x, bottom: y };
}

/** A text that no shape has yet, and the smallest unit it lies in. */
export interface FreeText {
  readonly item: number;
  readonly parent: Unit | undefined;
}

interface Inside {
  readonly units: Unit[];
  readonly texts: number[];
}

/**
 * Decides which units are boxes around others and gives texts and pictures that lie in a shape to it. Returns the texts
 * that are still free.
 */
export function nest(drawing: Drawing, units: Units, places: Places, reader: TextReader): FreeText[] {
  const inside = new Map<Unit, Inside>();
  const open: FreeText[] = [];
  for (const unit of units.all) {
    unit.parent = places.around(unit.box, unit) ?? frameOf(drawing, units, unit);
    if (unit.parent) contents(inside, unit.parent).units.push(unit);
  }
  for (const [index, item] of drawing.items.entries()) {
    if (item.form !== 'text' || units.ofItem[index] !== -1 || isLabelOfArrow(drawing, index)) continue;
    const parent = places.around(item, undefined);
    if (parent) contents(inside, parent).texts.push(index);
    else if (item.text.trim() !== '') open.push({ item: index, parent });
  }
  // What is inside is decided first: a box around a box around blocks is a box around something.
  for (const unit of [...inside.keys()].sort((a, b) => a.area - b.area || a.index - b.index)) {
    const left = settle(drawing, units, unit, contents(inside, unit), reader);
    open.push(...left.map((item) => ({ item, parent: unit })));
  }
  return open;
}

function contents(inside: Map<Unit, Inside>, unit: Unit): Inside {
  const found = inside.get(unit) ?? { units: [], texts: [] };
  inside.set(unit, found);
  return found;
}

function isLabelOfArrow({ items, byId }: Drawing, text: number): boolean {
  const container = items[text]?.container;
  const index = container === undefined ? undefined : byId.get(container);
  const form = index === undefined ? undefined : items[index]?.form;
  return form === 'arrow' || form === 'stroke';
}

/** Elements that jut out of a frame still say that they belong to it. */
function frameOf({ items, byId }: Drawing, { all, ofItem }: Units, unit: Unit): Unit | undefined {
  const frame = items[unit.main]?.frame;
  const index = frame === undefined ? undefined : byId.get(frame);
  const found = index === undefined ? undefined : all[ofItem[index] ?? -1];
  return found?.isFrame && found !== unit && !unit.isFrame ? found : undefined;
}

/** Decides what `unit` is by what lies in it; returns the texts that remain free. */
function settle(
  drawing: Drawing,
  units: Units,
  unit: Unit,
  { units: inner, texts }: Inside,
  reader: TextReader,
): number[] {
  const { items, boundEnds } = drawing;
  const things = inner.filter((each) => isThing(each, boundEnds));
  const bare = inner.filter((each) => !things.includes(each));
  const pairs = unit.isSet ? [] : pairUp(drawing, bare, texts);
  const count = things.length + pairs.length;
  const paired = new Set(pairs.map(({ text }) => text));
  const titles = [...unit.labels, ...texts.filter((text) => !paired.has(text))];
  const title = titles.map((text) => items[text]?.text ?? '').join(' ');
  if (isContainer(unit, count, title)) {
    unit.role = 'container';
    return texts;
  }
  // A title of its own and a picture with a caption inside: the picture is a thing, too.
  if (unit.labels.length > 0 && pairs.length === 1) {
    give(
      units,
      unit,
      bare.filter((each) => !pairs.some((pair) => pair.unit === each)),
      texts.filter((text) => !paired.has(text)),
      reader,
      items,
    );
    return [...paired];
  }
  const only = things[0];
  if (!unit.isSet && titles.length === 0 && only && things.length === 1 && pairs.length === 0) {
    unit.role = 'wrapper';
    unit.standsFor = only;
    return texts;
  }
  give(units, unit, bare, texts, reader, items);
  return [];
}

function isContainer(unit: Unit, count: number, title: string): boolean {
  if (unit.isSet || unit.role === 'ignored') return false;
  if (count >= 2 || (unit.isFrame && count >= 1)) return true;
  return count === 1 && ['region', 'zone', 'network'].includes(groupKindOf(title));
}

/** Something a candidate would count as a part of the design, as opposed to a decoration. */
function isThing(unit: Unit, boundEnds: Int32Array): boolean {
  if (unit.role === 'container' || unit.role === 'wrapper' || unit.isSet) return true;
  if (unit.role !== 'open') return false;
  return unit.labels.length > 0 || unit.members.some((member) => (boundEnds[member] ?? 0) > 0);
}

interface Pair {
  readonly unit: Unit;
  readonly text: number;
}

/** Pictures with their captions, nearest first. */
function pairUp({ items }: Drawing, bare: readonly Unit[], texts: readonly number[]): Pair[] {
  if (bare.length * texts.length > 10_000) return [];
  const costs = bare.flatMap((unit) =>
    texts.flatMap((text) => {
      const item = items[text];
      const cost = item ? nearLabelCost(unit.box, item) : undefined;
      return cost === undefined ? [] : [{ unit, text, cost }];
    }),
  );
  const taken = new Set<Unit | number>();
  return costs
    .sort((a, b) => a.cost - b.cost || a.unit.index - b.unit.index || a.text - b.text)
    .filter(({ unit, text }) => {
      if (taken.has(unit) || taken.has(text)) return false;
      taken.add(unit).add(text);
      return true;
    });
}

function give(
  units: Units,
  unit: Unit,
  parts: readonly Unit[],
  texts: readonly number[],
  reader: TextReader,
  items: Drawing['items'],
): void {
  for (const part of parts) {
    if (part.role !== 'open') continue;
    part.role = 'part';
    part.standsFor = unit;
  }
  // A box that says its name inside may hold remarks below it; what names a kind comes first.
  const ordered = inReadingOrder(items, texts);
  const named =
    unit.labels.length > 0
      ? -1
      : ordered.findIndex((text) => (reader.read(items[text]?.text ?? '').kind?.confidence ?? 0) >= 0.7);
  if (named > 0) ordered.unshift(...ordered.splice(named, 1));
  for (const text of ordered) {
    unit.labels.push(text);
    units.ofItem[text] = unit.index;
  }
}
