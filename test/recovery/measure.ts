import type { Graph } from '../../src/core/board/graph/graph';
import type { SceneElement } from '../../src/core/board/scene';
import { DESIGNS } from './designs';
import { type LabelledScene, makeScene } from './scene';
import { addScores, NO_SCORE, type Score, scoreGraph } from './score';

/** What is measured. */
export type Reader = (elements: readonly SceneElement[]) => Graph;

/** A setting of the generator, in which every design is drawn with several seeds. */
export interface Setting {
  readonly blocks: 'palette' | 'free';
  readonly unbound: number;
}

/** All settings, in the order of the table. */
export const SETTINGS: readonly Setting[] = (['palette', 'free'] as const).flatMap((blocks) =>
  [0, 0.2, 0.5].map((unbound) => ({ blocks, unbound })),
);

/** The scenes of a setting: all designs, each drawn `count` times. Other first seeds give other drawings. */
export function* scenesOf({ blocks, unbound }: Setting, count: number, firstSeed = 1): Generator<LabelledScene> {
  for (let round = 0; round < count; round += 1) {
    for (const [index, design] of DESIGNS.entries()) {
      yield makeScene(design, { blocks, unbound, seed: firstSeed + index + round * 1000 });
    }
  }
}

/** Reads all scenes of a setting and sums up what was understood. */
export function measure(setting: Setting, count: number, read: Reader, firstSeed?: number): Score {
  let sum = NO_SCORE;
  for (const scene of scenesOf(setting, count, firstSeed))
    sum = addScores(sum, scoreGraph(scene, read(scene.elements)));
  return sum;
}
