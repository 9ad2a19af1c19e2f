import { findCylinders } from './cylinders';
import type { Drawing } from './drawing';
import { areaOf, type Box, union } from './geometry';
import type { Item } from './items';
import { groupDrawnAsOne } from './oneThing';

/**
 * Something drawn as one thing: a shape with its bound text, a library item of many lines, a lone text. `role` is what it
 * turns out to be; a `part` belongs to another unit and a `wrapper` stands for the only block in it.
 */
export interface Unit {
  readonly index: number;
  /** Item that stands for it. */
  readonly main: number;
  /** All its items but texts; `main` alone for a lone text. */
  readonly members: number[];
  /** Texts that belong to it, in the order they are read. */
  readonly labels: number[];
  readonly box: Box;
  readonly area: number;
  /** Kind and name come from the user: palette block or corrected shape. */
  readonly isSet: boolean;
  readonly isFrame: boolean;
  role: 'open' | 'container' | 'wrapper' | 'part' | 'ignored';
  /** The smallest unit around it. */
  parent: Unit | undefined;
  /** What a part or wrapper stands for. */
  standsFor: Unit | undefined;
}

/** The units of a drawing, and which item belongs to which (index of the unit, -1 for none). */
export interface Units {
  readonly all: Unit[];
  readonly ofItem: Int32Array;
}

/** Takes a drawing apart into units: groups that are one thing, boxes with a lid, shapes that stand alone, frames. */
export function findUnits(drawing: Drawing): Units {
  const units: Units = { all: [], ofItem: new Int32Array(drawing.items.length).fill(-1) };
  const isOne = new Map<string, boolean>();
  const cylinders = findCylinders(drawing);
  for (const [index, { form, groups }] of drawing.items.entries()) {
    if (units.ofItem[index] !== -1 || form === 'arrow') continue;
    const group = groupDrawnAsOne(drawing, groups, isOne);
    const cylinder = cylinders.get(index);
    if (group !== undefined) addGroup(units, drawing, drawing.groups.get(group) ?? []);
    else if (cylinder) addUnit(units, drawing, cylinder.body, [...cylinder.members], []);
    else if (form === 'shape' || form === 'frame') addUnit(units, drawing, index, [index], []);
  }
  return units;
}

function addGroup(units: Units, drawing: Drawing, members: readonly number[]): void {
  const texts: number[] = [];
  const shapes: number[] = [];
  for (const member of members) (drawing.items[member]?.form === 'text' ? texts : shapes).push(member);
  addUnit(units, drawing, standsFor(drawing, shapes), shapes, texts);
}

/** The item that carries block data, or else the largest that an arrow can bind to, or else the largest. */
function standsFor(drawing: Drawing, shapes: readonly number[]): number {
  const rank = (index: number): number => {
    const item = drawing.items[index];
    if (!item) return -1;
    if (item.data.block !== undefined || item.data.ignored) return 4e18;
    return areaOf(item) + (item.form === 'shape' && item.points.length === 0 ? 2e18 : 0);
  };
  return shapes.reduce((best, each) => (rank(each) > rank(best) ? each : best), shapes[0] ?? 0);
}

function addUnit(units: Units, drawing: Drawing, main: number, members: number[], texts: readonly number[]): Unit {
  const { items } = drawing;
  const index = units.all.length;
  const labels: number[] = [];
  let box: Box = items[main] as Item;
  for (const member of members) {
    units.ofItem[member] = index;
    box = members.length === 1 ? box : union(box, items[member] as Item);
    for (const label of drawing.boundTexts.get(member) ?? []) claim(units, label, index, labels);
  }
  for (const label of texts.length > 1 ? inReadingOrder(items, texts) : texts) claim(units, label, index, labels);
  const item = items[main] as Item;
  const isFrame = item.form === 'frame';
  const unit: Unit = {
    index,
    main,
    members,
    labels,
    box,
    area: areaOf(box),
    isSet: item.data.block !== undefined && !isFrame,
    isFrame,
    role: item.data.ignored === true && !isFrame ? 'ignored' : 'open',
    parent: undefined,
    standsFor: undefined,
  };
  units.all.push(unit);
  return unit;
}

function claim(units: Units, label: number, unit: number, labels: number[]): void {
  if (units.ofItem[label] !== -1) return;
  units.ofItem[label] = unit;
  labels.push(label);
}

/** Adds a text that stands for itself. */
export function addTextUnit(units: Units, drawing: Drawing, text: number, parent: Unit | undefined): Unit {
  const unit = addUnit(units, drawing, text, [text], []);
  unit.labels.push(text);
  unit.parent = parent;
  return unit;
}

/** Texts from top to bottom, then from left to right. */
export function inReadingOrder(items: readonly Item[], texts: readonly number[]): number[] {
  const at = (index: number) => items[index] as Item;
  return [...texts].sort((a, b) => at(a).top - at(b).top || at(a).left - at(b).left || a - b);
}

/** True for a swatch or a dot: too small to have a caption. */
export function isTiny({ box }: Unit): boolean {
  return box.right - box.left < 28 && box.bottom - box.top < 28;
}

/** The unit that stands for this one in the end. */
export function resolveUnit(unit: Unit): Unit {
  let current = unit;
  for (let i = 0; i < 50 && current.standsFor; i += 1) current = current.standsFor;
  return current;
}
