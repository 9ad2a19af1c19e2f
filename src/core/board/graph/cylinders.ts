import type { Drawing } from './drawing';
import type { Box } from './geometry';
import { Grid } from './grid';
import type { Item } from './items';

/** A store drawn from a box and an ellipse on it. */
export interface Cylinder {
  /** The box. */
  readonly body: number;
  /** The box, its lid, and the ellipse below it if there is one. */
  readonly members: readonly number[];
}

/** A lid is at most so high, in parts of its width. */
const FLAT = 0.5;
/** Sides drawn by hand miss each other by so much: in parts of the width, and at least in scene units. */
const SKEW = 0.12;
const LEAST_SKEW = 8;

/** The stores nobody has grouped, by each of their members. */
export function findCylinders(drawing: Drawing): ReadonlyMap<number, Cylinder> {
  const found = new Map<number, Cylinder>();
  const { items } = drawing;
  const lids = findLids(drawing);
  if (lids.length === 0) return found;
  const bodies = new Grid();
  for (const [index, item] of items.entries()) if (isBody(item)) bodies.add(index, item);
  const lidOf = match(items, lids, bodies, 'top');
  const used = new Set(lidOf.values());
  const rest = lids.filter((lid) => !used.has(lid));
  const floorOf = match(items, rest, bodies, 'bottom');
  for (const [body, lid] of lidOf) {
    const floor = floorOf.get(body);
    const cylinder = { body, members: floor === undefined ? [body, lid] : [body, lid, floor] };
    for (const member of cylinder.members) found.set(member, cylinder);
  }
  return found;
}

/** True when a flat ellipse closes the top of everything the members draw. */
export function isCylinder({ items }: Drawing, members: readonly number[], box: Box): boolean {
  if (members.length < 2) return false;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return members.some((member) => {
    const lid = items[member];
    if (lid?.outline !== 'ellipse' || lid.right - lid.left < (1 - SKEW) * width) return false;
    return lid.top - box.top < 0.1 * height && lid.bottom - lid.top < FLAT * height;
  });
}

/** For each body the ellipse that fits its edge best. */
function match(items: readonly Item[], lids: readonly number[], bodies: Grid, edge: 'top' | 'bottom') {
  const fits = lids.flatMap((lid) =>
    bodies.near(items[lid] as Item).flatMap((body) => {
      const miss = missOf(items[body] as Item, items[lid] as Item, edge);
      return miss === undefined ? [] : [{ body, lid, miss }];
    }),
  );
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  for (const { body, lid } of fits.sort((a, b) => a.miss - b.miss || a.body - b.body || a.lid - b.lid)) {
    if (matched.has(body) || taken.has(lid)) continue;
    matched.set(body, lid);
    taken.add(lid);
  }
  return matched;
}

/** How far an ellipse is from lying on an edge of a box; undefined when it does not. */
function missOf(body: Item, lid: Item, edge: 'top' | 'bottom'): number | undefined {
  const height = lid.bottom - lid.top;
  const skew = Math.max(LEAST_SKEW, SKEW * (body.right - body.left));
  const [left, right] = [Math.abs(lid.left - body.left), Math.abs(lid.right - body.right)];
  const off = Math.abs((lid.top + lid.bottom) / 2 - body[edge]);
  const isOn = left <= skew && right <= skew && off <= height / 2 + 4 && height < body.bottom - body.top;
  return isOn && sameGroups(body, lid) ? left + right + off : undefined;
}

/** Flat ellipses without a text of their own. */
function findLids({ items, boundTexts }: Drawing): number[] {
  const lids: number[] = [];
  for (let index = 0; index < items.length; index += 1) {
    if (isBareEllipse(items[index] as Item) && !boundTexts.has(index)) lids.push(index);
  }
  return lids;
}

function sameGroups({ groups }: Item, other: Item): boolean {
  return groups.length === other.groups.length && groups.every((group, index) => group === other.groups[index]);
}

function isBareEllipse({ form, outline, data, left, top, right, bottom }: Item): boolean {
  if (form !== 'shape' || outline !== 'ellipse') return false;
  return data.block === undefined && data.ignored !== true && bottom - top <= FLAT * (right - left);
}

function isBody({ form, outline, points, isImage, data }: Item): boolean {
  return form === 'shape' && outline === 'box' && points.length === 0 && !isImage && data.ignored !== true;
}
