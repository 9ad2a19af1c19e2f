import type { Drawing } from './drawing';
import { areaOf, type Box, shareInside } from './geometry';
import { Grid } from './grid';
import type { Unit, Units } from './units';

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
    return this.grid.near(box).map((index) => this.units.all[index] as Unit);
  }

  /**
   * The smallest unit around `box`; a picture holds texts, but no other units. Of boxes of one size (a copy lies over its
   * original) the one drawn next to `order` counts.
   */
  around(box: Box, self: Unit | undefined, order: number): Unit | undefined {
    const area = areaOf(box);
    let best: Unit | undefined;
    for (const unit of this.near(middleOf(box))) {
      if (unit === self || unit.role === 'ignored') continue;
      if (self && (unit.area <= area * 1.05 || this.isPicture(unit))) continue;
      if (shareInside(box, unit.box) < (self ? 0.9 : 0.6)) continue;
      if (!best || isNearer(unit, best, order)) best = unit;
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

function isNearer(unit: Unit, best: Unit, order: number): boolean {
  if (Math.abs(unit.area - best.area) > 0.02 * best.area) return unit.area < best.area;
  const closer = Math.abs(unit.main - order) - Math.abs(best.main - order);
  return closer < 0 || (closer === 0 && unit.main < best.main);
}
