import assert from 'node:assert/strict';
import { type BoardFacts, readFacts, sameFacts } from '../../../src/core/board/facts';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../../src/core/board/scene';
import { arrow, bound, box, shape } from './graph/sketch';

function factsOf(...elements: SceneElement[]): BoardFacts {
  return readFacts(elements.length, readGraph(elements));
}

const block = (id: string, x: number, kind: string) => shape(id, x, 0, { customData: { block: kind } });

describe('the facts of a board', () => {
  it('count elements, blocks by kind, and arrows', () => {
    const facts = factsOf(
      block('a', 0, 'cache'),
      block('b', 300, 'cache'),
      block('c', 600, 'client'),
      bound('d', 'a', 'b'),
      bound('e', 'b', 'gone'),
      arrow('f', [
        [0, 900],
        [100, 900],
      ]),
    );
    assert.deepEqual(facts, { elements: 6, kinds: { cache: 2, client: 1 }, boundArrows: 1, arrows: 3 });
  });

  it('count what is drawn by hand like what comes from the palette', () => {
    const facts = factsOf(
      ...box('a', 0, 0, 'Redis'),
      ...box('b', 400, 0, 'Postgres'),
      arrow('x', [
        [164, 40],
        [396, 40],
      ]),
    );
    assert.deepEqual(facts, { elements: 5, kinds: { cache: 1, sqlDatabase: 1 }, boundArrows: 1, arrows: 1 });
  });

  it('take marks of other tools and newer versions for none', () => {
    const marks = [{ block: 'constructor' }, { block: '__proto__' }, { block: 7 }, {}, null, 'cache', ['cache']];
    const facts = factsOf(...marks.map((customData, index) => shape(`e${index}`, 300 * index, 0, { customData })));
    assert.deepEqual(facts, { elements: marks.length, kinds: {}, boundArrows: 0, arrows: 0 });
  });

  it('are the same or not, whichever block was drawn first', () => {
    const [cache, dns] = [block('a', 0, 'cache'), block('b', 300, 'dns')];
    assert.ok(sameFacts(factsOf(cache), factsOf(block('z', 99, 'cache'))));
    assert.ok(!sameFacts(factsOf(cache), factsOf(block('a', 0, 'dns'))));
    assert.ok(sameFacts(factsOf(cache, dns), factsOf(dns, cache)));
  });
});
