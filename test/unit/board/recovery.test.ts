import assert from 'node:assert/strict';
import type { Graph } from '../../../src/core/board/graph/graph';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../../src/core/board/scene';
import { measure, type Setting } from '../../recovery/measure';
import { precision, recall, type Score } from '../../recovery/score';

/** Drawings of each of the 25 designs per setting; `npm run recovery` draws more. */
const ROUNDS = 2;

/** What each part must reach, as precision and as recall. */
type Target = Readonly<Partial<Record<keyof Score, number>>>;

const PALETTE: Target = { blocks: 0.98, kinds: 0.98, arrows: 0.98 };
const FREE: Target = { blocks: 0.95, kinds: 0.95, arrows: 0.95 };

function check(setting: Setting, target: Target, read: (elements: readonly SceneElement[]) => Graph = readGraph): void {
  const score = measure(setting, ROUNDS, read);
  const short = (Object.keys(target) as (keyof Score)[]).flatMap((part) => {
    const reached = [precision(score[part]), recall(score[part])];
    const isReached = reached.every((each) => each >= (target[part] ?? 0));
    return isReached ? [] : [`${part} ${reached.map((each) => each.toFixed(3)).join(' / ')}`];
  });
  assert.deepEqual(short, [], JSON.stringify(setting));
}

describe('what is read out of a drawing of a design', function () {
  this.timeout(60_000); // hundreds of boards, on a machine that may be busy

  for (const unbound of [0, 0.2, 0.5]) {
    it(`made of palette blocks, ${unbound * 100}% of the arrows loose`, () =>
      check({ blocks: 'palette', unbound }, PALETTE));
    it(`made of free shapes, ${unbound * 100}% of the arrows loose`, () => check({ blocks: 'free', unbound }, FREE));
  }

  it('is not enough if only bound arrows or only palette blocks are read', () => {
    const boundOnly = (elements: readonly SceneElement[]): Graph => {
      const graph = readGraph(elements);
      const arrows = graph.arrows.filter(({ attached }) => attached.from === 'bound' && attached.to === 'bound');
      return { ...graph, arrows };
    };
    assert.throws(() => check({ blocks: 'palette', unbound: 0.2 }, PALETTE, boundOnly), /arrows \S+ \/ 0\.[78]/);
    const paletteOnly = (elements: readonly SceneElement[]): Graph => {
      const graph = readGraph(elements);
      return { ...graph, blocks: graph.blocks.filter(({ recognition }) => recognition === 'palette') };
    };
    assert.throws(() => check({ blocks: 'free', unbound: 0.2 }, FREE, paletteOnly), /blocks \S+ \/ 0\.000/);
  });
});
