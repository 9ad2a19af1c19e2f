import type { SceneElement } from '../../src/core/board/scene';
import type { Random } from '../recovery/random';
import type { Elements } from './expectation';

/** What somebody else does to one element of the file. */
export interface Change {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Moves an element a little, as whoever edits the text does: with or without new version numbers, with a field of its own. */
export function changeOf(random: Random, elements: Elements): Change {
  const element = random.pick([...elements.values()]);
  const fields = {
    x: round(element.x + random.int(-20, 20) + 0.5),
    y: round(element.y + random.int(-20, 20) + 0.5),
    ...(random.chance(0.5) ? { version: element.version + 1, versionNonce: random.int(1, 2 ** 30) } : {}),
    ...(random.chance(0.3) ? { futureField: { of: 'another tool', n: random.int(0, 99) } } : {}),
  };
  return { id: element.id, fields };
}

/** Two digits after the point: what comes out of arithmetic must not differ between languages. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The elements with a change made. */
export function applyChange(elements: readonly SceneElement[], { id, fields }: Change): SceneElement[] {
  return elements.map((element) => (element.id === id ? { ...element, ...fields } : element));
}
