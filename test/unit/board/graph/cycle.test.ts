import assert from 'node:assert/strict';
import { type Move, step, type Via } from '../../../../src/core/board/graph/cycle';
import type { Graph } from '../../../../src/core/board/graph/graph';
import { NO_SELECTION } from '../../../../src/core/board/graph/selection';
import { arrow, block, makeGraph } from './graphs';

/** Client, gateway and cache in a row, drawn in another order; the gateway has two arrows out and one in. */
const at = (id: string, x: number) => ({ ...block(id, 'service'), bounds: { x, y: 0, width: 100, height: 60 } });
const graph = makeGraph(
  [at('cache', 800), at('client', 0), at('gateway', 400)],
  [arrow('in', 'client', 'gateway'), arrow('reads', 'gateway', 'cache'), arrow('loose', 'gateway', undefined)],
);

const on = (...blocks: string[]) => ({ blocks, arrows: [] });
const onArrow = (id: string) => ({ blocks: [], arrows: [id] });
const go = (from: typeof NO_SELECTION, move: Move, via?: Via, inside: Graph = graph) =>
  step(inside, from, via, move)?.id;

describe('stepping through a board with the keyboard', () => {
  it('goes from block to block in reading order, round and round', () => {
    assert.deepEqual(
      ['client', 'gateway', 'cache'].map((id) => go(on(id), 'next')),
      ['gateway', 'cache', 'client'],
    );
    assert.deepEqual(
      ['client', 'gateway', 'cache'].map((id) => go(on(id), 'previous')),
      ['cache', 'client', 'gateway'],
    );
  });

  it('begins at the first or last when nothing is selected, and goes on from the last or first of several', () => {
    assert.deepEqual([go(NO_SELECTION, 'next'), go(NO_SELECTION, 'previous')], ['client', 'cache']);
    assert.equal(go(on('client', 'gateway'), 'next'), 'cache');
    assert.equal(go(on('gateway', 'cache'), 'previous'), 'client');
  });

  it('goes along an arrow to the block at its end, and back', () => {
    assert.equal(go(on('client'), 'along'), 'in');
    assert.equal(go(onArrow('in'), 'along'), 'gateway');
    assert.equal(go(on('gateway'), 'back'), 'in');
    assert.equal(go(onArrow('in'), 'back', { block: 'gateway', way: 'in' }), 'client');
  });

  it('tells which of the arrows it is, and goes to the others', () => {
    const first = step(graph, on('gateway'), undefined, 'along');
    assert.deepEqual(first, {
      type: 'arrow',
      id: 'reads',
      via: { block: 'gateway', way: 'out' },
      index: 0,
      count: 2,
    });
    const via: Via = { block: 'gateway', way: 'out' };
    assert.equal(go(onArrow('reads'), 'next', via), 'loose');
    assert.equal(go(onArrow('loose'), 'next', via), 'reads');
    assert.equal(go(onArrow('reads'), 'previous', via), 'loose');
  });

  it('takes an arrow selected by mouse as if it came from the block the arrow leaves', () => {
    assert.equal(go(onArrow('reads'), 'next'), 'loose');
    assert.equal(go(onArrow('reads'), 'along'), 'cache');
    assert.equal(go(onArrow('reads'), 'along', { block: 'client', way: 'out' }), 'cache', 'the way is no longer true');
  });

  it('walks arrows without a direction both ways', () => {
    const both = makeGraph(graph.blocks, [{ ...arrow('sync', 'client', 'gateway'), direction: 'both' }]);
    assert.equal(go(on('gateway'), 'along', undefined, both), 'sync');
    assert.equal(go(onArrow('sync'), 'along', { block: 'gateway', way: 'out' }, both), 'client');
  });

  it('stays where nothing leads on', () => {
    assert.equal(go(on('cache'), 'along'), undefined);
    assert.equal(go(onArrow('loose'), 'along', { block: 'gateway', way: 'out' }), undefined);
    assert.equal(go(on('client', 'cache'), 'along'), undefined);
    assert.equal(go(NO_SELECTION, 'along'), undefined);
    assert.equal(go(NO_SELECTION, 'next', undefined, makeGraph([], [])), undefined);
  });
});
