import { strict as assert } from 'node:assert';
import { boundFigures } from '../../../src/core/board/binding/figures';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import { modelOfBoard } from '../../../src/core/capacity/modelOfBoard';
import { estimatedRate, estimatedRates } from '../../../src/core/capacity/rateSource';
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

  it('are found under singular and plural names alike', () => {
    const found = (flow: string, line: string) => estimatedRate(flow, [{ name: line, perSecond: 1 }])?.name === line;
    const pairs = [
      ['Search', 'peak_searches'],
      ['Deliveries', 'delivery_rate'],
      ['Query', 'queries_per_second'],
      ['Reads', 'read_qps'],
      ['Push boxes', 'box_pushes'],
      ['Find people', 'person_finds'],
      ['Caches miss', 'cache_misses'],
    ] as const;
    for (const [flow, line] of pairs) assert.ok(found(flow, line) && found(line, line), `${flow} and ${line}`);
    assert.ok(!found('Pass', 'pas_rate') && !found('Order', 'border_rate'));
    assert.equal(
      estimatedRate('Search', [
        { name: 'searches', perSecond: 1 },
        { name: 'peak_searches', perSecond: 3 },
      ])?.perSecond,
      3,
    );
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
