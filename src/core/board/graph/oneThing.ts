import type { Drawing } from './drawing';
import { areaOf, grow, shareInside, touches } from './geometry';
import type { Item } from './items';

/** Strokes of a library item may miss each other by this much. */
const SLACK = 12;
/** More items than any library item has. */
const MOST_MEMBERS = 400;

/** The outermost of an item's groups that is drawn as one thing; what was found out about groups is kept in `known`. */
export function groupDrawnAsOne(
  drawing: Drawing,
  groups: readonly string[],
  known: Map<string, boolean>,
): string | undefined {
  for (let i = groups.length - 1; i >= 0; i -= 1) {
    const group = groups[i] ?? '';
    let isOne = known.get(group);
    if (isOne === undefined) {
      isOne = isOneThing(drawing, group);
      known.set(group, isOne);
    }
    if (isOne) return group;
  }
  return undefined;
}

/** Whether a group is one thing (a cylinder of lines, a block with label and icon) and not several that move together. */
function isOneThing(drawing: Drawing, group: string): boolean {
  const members = drawing.groups.get(group) ?? [];
  if (members.length > MOST_MEMBERS || drawing.linkedGroups.has(group)) return false;
  const shapes: Item[] = [];
  const texts: Item[] = [];
  let chosen = 0;
  let labelled = 0;
  for (const member of members) {
    const item = drawing.items[member] as Item;
    if (item.form === 'frame') return false;
    if (item.form === 'text') {
      if (item.text.trim() !== '') texts.push(item);
      continue;
    }
    shapes.push(item);
    if (item.data.block !== undefined && item.data.ignored !== true) chosen += 1;
    if (item.form === 'shape' && drawing.boundTexts.has(member)) labelled += 1;
  }
  if (shapes.length === 0 || chosen > 1 || labelled > 1) return false;
  return hangTogether(shapes) && (texts.length < 2 || areInOneShape(texts, shapes));
}

/** Whether the shapes touch, directly or over others. */
function hangTogether(shapes: readonly Item[]): boolean {
  const waiting = shapes.slice(1);
  const reached: Item[] = shapes.slice(0, 1);
  for (let i = 0; i < reached.length && waiting.length > 0; i += 1) {
    const around = grow(reached[i] as Item, SLACK);
    for (let k = waiting.length - 1; k >= 0; k -= 1) {
      const shape = waiting[k] as Item;
      if (!touches(around, shape)) continue;
      reached.push(shape);
      waiting.splice(k, 1);
    }
  }
  return waiting.length === 0;
}

/** False when texts lie in different closed shapes: then each of these is a thing of its own. */
function areInOneShape(texts: readonly Item[], shapes: readonly Item[]): boolean {
  const closed = shapes.filter((shape) => shape.form === 'shape');
  const around = texts.flatMap((text) => {
    const holders = closed.filter((shape) => shareInside(text, shape) > 0.6).sort((a, b) => areaOf(a) - areaOf(b));
    return holders[0] ?? [];
  });
  return new Set(around).size < 2;
}
