import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { arrowRate, boundGraph } from '../../../../src/core/board/binding/boundGraph';
import { boundFigures } from '../../../../src/core/board/binding/figures';
import { bindingProblemText } from '../../../../src/core/board/binding/texts';
import { evaluate } from '../../../../src/core/estimate/sheet';
import { arrow, block, makeGraph } from '../graph/graphs';

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

  it('has what the rates of arrows come to; one of another dimension has none', () => {
    const blocks = [block('a', 'client'), block('b', 'appServer')];
    const arrows = [
      { ...arrow('x', 'a', 'b', 'rate: = reads'), rateFormula: 'reads' },
      { ...arrow('y', 'a', 'b', 'rate: = nodes'), rateFormula: 'nodes' },
      { ...arrow('z', 'a', 'b'), ratePerSecond: 7 },
    ];
    const rates = boundGraph(makeGraph(blocks, arrows), FIGURES).arrows.map(({ ratePerSecond }) => ratePerSecond);
    assert.deepEqual(rates, [100, undefined, 7]);
    const [, wrong] = arrows;
    const found = arrowRate(wrong ?? assert.fail(), FIGURES);
    assert.ok(found?.type === 'problem' && found.problem.type === 'dimension');
    assert.equal(
      bindingProblemText(found.problem, 'nodes', 'the rate of this arrow', l10n),
      '“nodes” is a plain number (2.2); the rate of this arrow needs a rate.',
    );
  });

  it('leaves out what has no value, and is the same when nothing is bound', () => {
    const app = { ...block('a', 'appServer'), bindings: { instances: { formula: 'gone', origin: 'set' } } } as const;
    assert.deepEqual(boundGraph(makeGraph([app], []), FIGURES).blocks[0]?.parameters, {});
    assert.deepEqual(boundGraph(makeGraph([app], []), undefined).blocks[0]?.parameters, {});
    const plain = makeGraph([block('a', 'appServer')], []);
    assert.equal(boundGraph(plain, FIGURES), plain);
  });
});
