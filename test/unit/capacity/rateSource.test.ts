import { strict as assert } from 'node:assert';
import { boundFigures } from '../../../src/core/board/binding/figures';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import { modelOfBoard } from '../../../src/core/capacity/modelOfBoard';
import { estimatedRates } from '../../../src/core/capacity/rateSource';
import { evaluate } from '../../../src/core/estimate/sheet';
import { arrow, block, makeGraph } from '../board/graph/graphs';
import { readContent } from '../content/load';

const { parameters, assumptions } = readContent();

describe('rates of a board', () => {
  it('are those figures of its estimate that count something per second', () => {
    const figures = boundFigures('notes.md', evaluate('read_qps = 20M/day\nstorage = 3 TB/day\nnodes = 13'));
    assert.deepEqual(
      estimatedRates(figures).map(({ name, perSecond }) => [name, Math.round(perSecond)]),
      [['read_qps', 231]],
    );
    assert.deepEqual(estimatedRates(undefined), []);
  });

  it('say at which block a default was taken', () => {
    const blocks = [block('client', 'client'), block('app', 'appServer')];
    const arrows = [arrow('a', 'client', 'app')];
    const graph = { ...makeGraph(blocks, arrows), flows: derivedFlows(blocks, arrows) };
    const { rates } = modelOfBoard(graph, { parameters, assumptions });
    assert.ok(rates.length > 0);
    assert.ok(rates.every((rate) => rate.type === 'assumed' && rate.block === 'client'));
  });
});
