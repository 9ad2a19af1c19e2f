import assert from 'node:assert/strict';
import { boundGraph } from '../../../../src/core/board/binding/boundGraph';
import { boundFigures } from '../../../../src/core/board/binding/figures';
import { evaluate } from '../../../../src/core/estimate/sheet';
import { block, makeGraph } from '../graph/graphs';

const FIGURES = boundFigures('notes.md', evaluate('reads = 100/s\nnodes = 2.2'));

describe('a graph with its figures', () => {
  it('has what bound parameters come to', () => {
    const cache = {
      ...block('c', 'cache'),
      parameters: { hitRatio: { value: 0.9, origin: 'set' } },
      bindings: {
        ratePerSecond: { formula: 'reads * 2', origin: 'written' },
        instances: { formula: 'nodes', origin: 'set' },
      },
    } as const;
    const [bound] = boundGraph(makeGraph([cache], []), FIGURES).blocks;
    assert.deepEqual(bound?.parameters, {
      hitRatio: { value: 0.9, origin: 'set' },
      ratePerSecond: { value: 200, origin: 'written' },
      instances: { value: 3, origin: 'set' },
    });
  });

  it('leaves out what has no value, and is the same when nothing is bound', () => {
    const app = { ...block('a', 'appServer'), bindings: { instances: { formula: 'gone', origin: 'set' } } } as const;
    assert.deepEqual(boundGraph(makeGraph([app], []), FIGURES).blocks[0]?.parameters, {});
    assert.deepEqual(boundGraph(makeGraph([app], []), undefined).blocks[0]?.parameters, {});
    const plain = makeGraph([block('a', 'appServer')], []);
    assert.equal(boundGraph(plain, FIGURES), plain);
  });
});
