import { looksLikeArrowLabel } from './arrowWords';
import type { Connections } from './connections';
import type { Drawing } from './drawing';
import { boxDistance, boxSegmentDistance, grow } from './geometry';
import { groupKindOf } from './groupKind';
import type { Item } from './items';
import { nearLabelCost } from './nearLabel';
import type { FreeText } from './nesting';
import type { Places } from './places';
import { REACH } from './reach';
import type { TextReader, TextReading } from './textReader';
import { addTextUnit, inReadingOrder, isTiny, type Unit, type Units } from './units';
import { saysParameters } from './written';

interface Bond {
  readonly text: number;
  readonly cost: number;
  readonly target:
    | { readonly type: 'caption' | 'title' | 'remark'; readonly unit: Unit }
    | { readonly type: 'arrow'; readonly arrow: number };
}

/** Texts that stand for themselves because they name a block and arrows end at them. */
export function findLoneTexts(
  drawing: Drawing,
  units: Units,
  free: readonly FreeText[],
  connections: Connections,
  reader: TextReader,
): Set<number> {
  const lone = free.filter(({ item }) => {
    const text = drawing.items[item];
    if (!text) return false;
    const reading = reader.read(text.text);
    const sure = (reading.kind?.confidence ?? 0) >= 0.8 && !looksLikeArrowLabel(reading);
    if (reading.text.trim().split(/\s+/).length > 5) return false;
    if (hasPicture(connections.places, text)) return false;
    const bound = drawing.boundEnds[item] ?? 0;
    return sure ? bound > 0 || connections.endsOnlyAt(text) : bound > 1 && !looksLikeArrowLabel(reading);
  });
  for (const { item, parent } of lone) {
    const unit = addTextUnit(units, drawing, item, parent);
    connections.places.add(unit, unit.box);
  }
  return new Set(lone.map(({ item }) => item));
}

function hasPicture(places: Places, text: Item): boolean {
  return places
    .near(grow(text, REACH))
    .some((unit) => wantsCaption(unit) && nearLabelCost(unit.box, text) !== undefined);
}

function wantsCaption(unit: Unit): boolean {
  return unit.role === 'open' && unit.labels.length === 0 && !unit.isFrame && !isTiny(unit);
}

/** Gives each free text to what it most likely belongs to; returns the texts beside each arrow, in reading order. */
export function bindFreeTexts(
  drawing: Drawing,
  units: Units,
  free: readonly FreeText[],
  connections: Connections,
  reader: TextReader,
): Map<number, number[]> {
  const bonds = free.flatMap((text) => bondsOf(drawing, text, connections, reader));
  bonds.sort((a, b) => a.cost - b.cost || a.text - b.text || rank(a) - rank(b));
  const taken = new Set<number>();
  const beside = new Map<number, number[]>();
  for (const { text, target } of bonds) {
    if (taken.has(text)) continue;
    if (target.type === 'arrow') {
      beside.set(target.arrow, [...(beside.get(target.arrow) ?? []), text]);
    } else {
      if (target.type !== 'remark' && target.unit.labels.length > 0) continue;
      target.unit.labels.push(text);
      units.ofItem[text] = target.unit.index;
      const box = drawing.items[text];
      if (box) connections.places.add(target.unit, box);
    }
    taken.add(text);
  }
  for (const [arrow, texts] of beside) beside.set(arrow, inReadingOrder(drawing.items, texts));
  return beside;
}

function rank({ target }: Bond): number {
  return target.type === 'arrow' ? target.arrow : target.unit.index;
}

function bondsOf(drawing: Drawing, { item, parent }: FreeText, connections: Connections, reader: TextReader): Bond[] {
  const text = drawing.items[item];
  if (!text) return [];
  const reading = reader.read(text.text);
  const onArrow = looksLikeArrowLabel(reading);
  const named = (reading.kind?.confidence ?? 0) >= 0.8;
  const bonds: Bond[] = [];
  for (const unit of connections.places.near(grow(text, 2 * REACH))) {
    const bond = unitBond(unit, text, parent, reading);
    if (bond) bonds.push({ text: item, cost: bond.cost + (onArrow ? 12 : 0), target: { type: bond.type, unit } });
  }
  for (const arrow of connections.pathsNear(grow(text, REACH))) {
    const distance = pathDistance(text, drawing.items[arrow]);
    if (distance > REACH) continue;
    bonds.push({ text: item, cost: distance + 6 + (named && !onArrow ? 10 : 0), target: { type: 'arrow', arrow } });
  }
  return bonds;
}

interface UnitBond {
  readonly type: 'caption' | 'title' | 'remark';
  readonly cost: number;
}

function unitBond(unit: Unit, text: Item, parent: Unit | undefined, reading: TextReading): UnitBond | undefined {
  if (unit.role === 'container')
    return unit.labels.length === 0 ? titleBond(unit, text, parent, reading.text) : undefined;
  if (unit.role !== 'open') return undefined;
  if (unit.labels.length === 0) {
    if (!wantsCaption(unit)) return undefined;
    const cost = nearLabelCost(unit.box, text);
    return cost === undefined ? undefined : { type: 'caption', cost };
  }
  if (reading.written.name !== '' || !saysParameters(reading.written)) return undefined;
  const distance = boxDistance(unit.box, text);
  return distance > REACH ? undefined : { type: 'remark', cost: distance + 4 };
}

function titleBond(unit: Unit, text: Item, parent: Unit | undefined, words: string): UnitBond | undefined {
  const gain = groupKindOf(words) === 'group' ? 0 : 4;
  if (parent === unit) {
    const [top, bottom] = [text.top - unit.box.top, unit.box.bottom - text.bottom];
    const gap = Math.min(top, bottom + 10);
    return gap > 60 ? undefined : { type: 'title', cost: 4 + 0.3 * Math.max(0, gap) - gain };
  }
  const above = unit.box.top - text.bottom;
  const across = Math.min(unit.box.right, text.right) - Math.max(unit.box.left, text.left);
  if (above < -4 || above > 30 || across < 0.5 * (text.right - text.left)) return undefined;
  return { type: 'title', cost: 5 + 0.5 * Math.max(0, above) - gain };
}

/** Distance of a text from an arrow's path. */
export function pathDistance(text: Item, arrow: Item | undefined): number {
  const points = arrow?.points ?? [];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0];
    least = Math.min(least, boxSegmentDistance(text, ax, ay, bx, by));
  }
  return least;
}
