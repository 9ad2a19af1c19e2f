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
   * The smallest unit around `box`, and those of the same size (a copy that lies over its original), the one drawn next to
   * `order` first. A picture holds texts, but no other units.
   */
  around(box: Box, self: Unit | undefined, order: number): Unit[] {
    const area = areaOf(box);
    const holders = this.near(middleOf(box)).filter((unit) => {
      if (unit === self || unit.role === 'ignored') return false;
      if (self && (unit.area <= area * 1.05 || this.isPicture(unit))) return false;
      return shareInside(box, unit.box) >= (self ? 0.9 : 0.6);
    });
    if (holders.length < 2) return holders;
    const least = Math.min(...holders.map((unit) => unit.area));
    const away = (unit: Unit) => Math.abs(unit.main - order);
    return holders.filter((unit) => unit.area <= least * 1.02).sort((a, b) => away(a) - away(b) || a.main - b.main);
  }

  private isPicture(unit: Unit): boolean {
    return this.drawing.items[unit.main]?.isImage === true;
  }
}

function middleOf({ left, top, right, bottom }: Box): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, top: y, right: x, bottom: y };
}
