import { countSlips } from '../board/graph/typos';
import { CONSTANTS } from './constants';
import type { Sheet } from './sheet';
import { UNITS } from './units';

const MOST_WORDS = 3;

/**
 * What a name that means nothing may have been meant to be, the nearest first: of `known`, else of the document's names,
 * the constants and the units. Other capitals and missing underscores are no slip of the fingers.
 */
export function spellingsOf(sheet: Sheet, name: string, known?: Iterable<string>): readonly string[] {
  const words = known ? [...known] : [...sheet.definitions.keys(), ...CONSTANTS.keys(), ...UNITS.keys()];
  const allowed = name.length < 3 ? 0 : name.length < 8 ? 1 : 2;
  const near = words.flatMap((word) => {
    const slips = bare(word) === bare(name) ? 0 : countSlips(word, name, allowed);
    // A unit of two letters is one slip away from every other.
    return Math.floor(slips) <= (word.length < 3 ? 0 : allowed) ? [{ word, slips }] : [];
  });
  return near
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll('_', '');
}
