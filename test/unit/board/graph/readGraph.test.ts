import assert from 'node:assert/strict';
import { GraphReader } from '../../../../src/core/board/graph/graphReader';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { CHAT_APP_BOARD } from '../../../ui/drawings';
import { parseBoard } from '../scenes';

describe('the graph of a board', () => {
  const elements = [...parseBoard(CHAT_APP_BOARD).elements.values()];

  it('has the blocks of the palette and the arrows bound to them', () => {
    const graph = readGraph(elements);
    assert.deepEqual(
      graph.blocks.map(({ kind, name }) => [kind, name]),
      [
        ['client', 'Client'],
        ['loadBalancer', 'Load balancer'],
        ['webSocketGateway', 'WebSocket gateway'],
        ['appServer', 'Message service'],
        ['messageQueue', 'Message queue'],
        ['cache', 'Session cache'],
        ['nosqlDatabase', 'Message store'],
        ['worker', 'Fan-out worker'],
      ],
    );
    assert.deepEqual(graph.blocks[0]?.elements, ['b0', 'b0-t', 'b0-i']);
    assert.deepEqual(
      graph.arrows.map(({ from, to }) => [from, to]),
      [
        ['b0', 'b1'],
        ['b1', 'b2'],
        ['b2', 'b3'],
        ['b3', 'b4'],
        ['b2', 'b5'],
        ['b3', 'b6'],
        ['b4', 'b7'],
      ],
    );
  });

  it('keeps the objects of what did not change', () => {
    const reader = new GraphReader();
    const before = reader.read(elements);
    const moved = elements.map((each) => (each.id === 'b0' ? { ...each, x: each.x - 9, version: 2 } : each));
    const after = reader.read(moved);
    assert.notEqual(after.blocks[0], before.blocks[0]);
    assert.equal(after.blocks[1], before.blocks[1]);
    assert.equal(after.arrows[0], before.arrows[0]);
  });
});
