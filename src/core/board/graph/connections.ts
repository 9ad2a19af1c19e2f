import type { Drawing } from './drawing';
import { type Box, grow, outlineDistance, shareInside } from './geometry';
import { Grid } from './grid';
import type { Item } from './items';
import { joinShafts } from './joints';
import type { Places } from './places';
import { type End, NO_END, REACH, Reach } from './reach';
import { resolveUnit, type Unit, type Units } from './units';

/** An arrow or line with its two ends, as it was drawn. */
export interface Connection {
  readonly item: number;
  readonly start: End;
  readonly end: End;
}

/** Strokes that may connect, and what their ends are at. */
export class Connections {
  private readonly candidates: readonly number[];
  private readonly reach: Reach;
  private paths: Grid | undefined;
  private ends: Grid | undefined;

  constructor(
    private readonly drawing: Drawing,
    private readonly units: Units,
    readonly places: Places,
  ) {
    this.reach = new Reach(drawing, places);
    this.candidates = drawing.items.flatMap(({ form, startId, endId }, index) => {
      if (form === 'arrow') return this.isDecoration(index, startId ?? endId) ? [] : [index];
      return form === 'stroke' && units.ofItem[index] === -1 ? [index] : [];
    });
  }

  /** An arrow without bindings inside a library item belongs to its picture. */
  private isDecoration(arrow: number, bound: string | undefined): boolean {
    const { items, groups } = this.drawing;
    if (bound !== undefined) return false;
    const inner = items[arrow]?.groups[0];
    const mate = inner === undefined ? undefined : groups.get(inner)?.[0];
    if (mate === undefined) return false;
    const unit = this.units.all[this.units.ofItem[mate] ?? -1];
    return unit !== undefined && shareInside(items[arrow] as Item, grow(unit.box, REACH / 2)) === 1;
  }

  /** Arrows whose path may come near a box. */
  pathsNear(box: Box): number[] {
    if (!this.paths) {
      this.paths = new Grid();
      for (const index of this.candidates) this.paths.add(index, this.drawing.items[index] as Item);
    }
    return this.paths.near(box);
  }

  /** True when an arrow ends at a text and at nothing that is nearer. */
  endsOnlyAt(text: Item): boolean {
    this.ends ??= this.gridOfEnds();
    return this.ends.near(grow(text, REACH)).some((key) => {
      const [x, y] = this.endPoint(key);
      const distance = outlineDistance(x, y, text, 'box');
      return distance <= REACH && (this.reach.nearest(x, y)?.distance ?? Number.POSITIVE_INFINITY) > distance;
    });
  }

  /** Number of arrows, and of lines that may be some. */
  get count(): number {
    return this.candidates.length;
  }

  /** True when an arrow that is not bound to anything ends within reach of a unit. */
  endsAt(unit: Unit): boolean {
    this.ends ??= this.gridOfEnds();
    return this.ends
      .near(grow(unit.box, 3 * REACH))
      .some((key) => this.reach.distance(...this.endPoint(key), unit) <= REACH);
  }

  private gridOfEnds(): Grid {
    const { items, byId } = this.drawing;
    const grid = new Grid();
    for (const index of this.candidates) {
      const { startId, endId } = items[index] as Item;
      if (startId === undefined || !byId.has(startId)) this.addEnd(grid, 2 * index);
      if (endId === undefined || !byId.has(endId)) this.addEnd(grid, 2 * index + 1);
    }
    return grid;
  }

  private addEnd(grid: Grid, key: number): void {
    const [x, y] = this.endPoint(key);
    grid.add(key, { left: x, top: y, right: x, bottom: y });
  }

  /** Ends are numbered by twice the arrow's index, plus 1 for the end. */
  private endPoint(key: number): readonly [x: number, y: number] {
    const points = this.drawing.items[key >> 1]?.points ?? [];
    const at = key % 2 === 0 ? 0 : points.length - 2;
    return [points[at] ?? 0, points[at + 1] ?? 0];
  }

  /** All arrows, and all lines that connect two things, in drawing order. */
  resolve(isBlock: (unit: Unit) => boolean): readonly Connection[] {
    const connections = this.candidates.flatMap((item) => {
      const connection = this.connect(item, isBlock);
      if (this.drawing.items[item]?.form === 'arrow') return [connection];
      const { start, end } = connection;
      // A line is an arrow only when it leads from one thing to another; others underline, divide, decorate.
      return start.unit && end.unit && start.unit !== end.unit ? [connection] : [];
    });
    return joinShafts(this.drawing, connections, {
      shaftsNear: (box) => this.pathsNear(box),
      isNearBlock: (x, y) => this.reach.isNearBlock(x, y),
    });
  }

  private connect(item: number, isBlock: (unit: Unit) => boolean): Connection {
    const { startId, endId } = this.drawing.items[item] as Item;
    const start = this.bound(startId, isBlock) ?? this.nearEnd(2 * item, isBlock);
    const end = this.bound(endId, isBlock) ?? this.nearEnd(2 * item + 1, isBlock);
    if (!start.unit || start.unit !== end.unit || (start.attached === 'bound' && end.attached === 'bound')) {
      return { item, start, end };
    }
    return this.untangle(item, start, end, isBlock);
  }

  /** Both ends are at one thing: unless the arrow goes out and comes back, the farther end means something else. */
  private untangle(item: number, start: End, end: End, isBlock: (unit: Unit) => boolean): Connection {
    const moveStart = end.attached === 'bound' || (start.attached === 'near' && start.distance > end.distance);
    const key = 2 * item + (moveStart ? 0 : 1);
    const [x, y] = this.endPoint(key);
    const { unit } = start;
    const other = this.reach.nearest(x, y, (each) => isBlock(each) && each !== unit);
    if (!other && this.leaves(item, unit)) return { item, start, end };
    return moveStart ? { item, start: other ?? NO_END, end } : { item, start, end: other ?? NO_END };
  }

  private leaves(item: number, unit: Unit | undefined): boolean {
    const points = this.drawing.items[item]?.points ?? [];
    for (let i = 2; i + 3 < points.length; i += 2) {
      if (unit && this.reach.distance(points[i] ?? 0, points[i + 1] ?? 0, unit) > REACH / 2) return true;
    }
    return false;
  }

  private bound(id: string | undefined, isBlock: (unit: Unit) => boolean): End | undefined {
    const item = id === undefined ? undefined : this.drawing.byId.get(id);
    const unit = item === undefined ? undefined : this.units.all[this.units.ofItem[item] ?? -1];
    const target = unit && resolveUnit(unit);
    return target && isBlock(target) ? { unit: target, attached: 'bound', distance: 0 } : undefined;
  }

  private nearEnd(key: number, isBlock: (unit: Unit) => boolean): End {
    const [x, y] = this.endPoint(key);
    return this.reach.nearest(x, y, isBlock) ?? NO_END;
  }
}
