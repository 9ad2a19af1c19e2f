import type { Drawing } from './drawing';
import { grow, outlineDistance } from './geometry';
import type { Attachment } from './graph';
import type { Places } from './places';
import { resolveUnit, type Unit } from './units';

/** How far from a block an arrow's end may stop and still mean it, in scene units. */
export const REACH = 24;

/** Where one end of an arrow goes. */
export interface End {
  readonly unit: Unit | undefined;
  readonly attached: Attachment;
  /** Distance from the unit or the shaft, 0 when bound. */
  readonly distance: number;
}

/** An end that goes nowhere. */
export const NO_END: End = { unit: undefined, attached: 'none', distance: 0 };

/** Finds what a point means by how near it is. */
export class Reach {
  constructor(
    private readonly drawing: Drawing,
    private readonly places: Places,
  ) {}

  /** The nearest unit within reach of a point; of several the point lies in, the smallest. Without `isBlock` any that is open. */
  nearest(x: number, y: number, isBlock?: (unit: Unit) => boolean): End | undefined {
    const around = grow({ left: x, top: y, right: x, bottom: y }, REACH);
    let best: { unit: Unit; distance: number; area: number } | undefined;
    for (const near of this.places.near(around)) {
      const unit = resolveUnit(near);
      if (isBlock ? !isBlock(unit) : near.role !== 'open') continue;
      const distance = this.distance(x, y, near);
      if (distance > REACH) continue;
      const closer = !best || distance < best.distance || (distance === best.distance && compare(near, best) < 0);
      if (closer) best = { unit, distance, area: near.area };
    }
    return best && { unit: best.unit, attached: 'near', distance: best.distance };
  }

  /** True when something that may be a block is so near that an arrow ending here may have been meant for it. */
  isNearBlock(x: number, y: number): boolean {
    const around = grow({ left: x, top: y, right: x, bottom: y }, 2 * REACH);
    return this.places.near(around).some((unit) => {
      const mayBe = unit.role === 'open' || unit.role === 'part';
      return mayBe && !unit.isFrame && this.distance(x, y, unit) <= 2 * REACH;
    });
  }

  /** Distance of a point from the outline of a unit, or from a label beside it. */
  distance(x: number, y: number, unit: Unit): number {
    const { items } = this.drawing;
    const main = items[unit.main];
    const isAlone = unit.members.length === 1 && main !== undefined;
    let least = outlineDistance(x, y, unit.box, isAlone ? main.outline : 'box');
    for (const label of unit.labels) {
      const text = items[label];
      if (least > 0 && text) least = Math.min(least, outlineDistance(x, y, text, 'box'));
    }
    return least;
  }
}

function compare(near: Unit, best: { unit: Unit; area: number }): number {
  return near.area - best.area || resolveUnit(near).index - best.unit.index;
}
