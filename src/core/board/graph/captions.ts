import type { Drawing } from './drawing';
import { nearLabelCost } from './nearLabel';
import { isTiny, type Unit } from './units';

/** A picture and the text that is its caption. */
export interface Captioned {
  readonly unit: Unit;
  readonly text: number;
}

/** More pairs than this take too long; nobody draws so many into one box. */
const MOST_PAIRS = 10_000;

/** Pictures with their captions, nearest first. */
export function pairUp(drawing: Drawing, bare: readonly Unit[], texts: readonly number[]): readonly Captioned[] {
  if (bare.length * texts.length > MOST_PAIRS) return [];
  const costs = bare
    .filter((unit) => !isTiny(unit))
    .flatMap((unit) =>
      texts.flatMap((text) => {
        const item = drawing.items[text];
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
