import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findFlowLinks,
  findLinkedFlow,
  flowLink,
  flowSlug,
  linkBegun,
} from '../../../../src/core/board/graph/flowLinks';
import type { Flow } from '../../../../src/core/board/graph/graph';

function flow(name: string, origin: Flow['origin'] = 'user'): Flow {
  return { name, origin, steps: [] };
}

describe('links to flows', () => {
  it('are found with their place, board and flow', () => {
    const line = 'See [Send message](board.excalidraw#flow=send-message), [b](<my board.excalidraw#flow=x>).';
    const [first, second] = findFlowLinks(['', line]);
    assert.equal(line.slice(first?.start, first?.end), 'board.excalidraw#flow=send-message');
    assert.deepEqual([first?.line, first?.board, first?.flow], [1, 'board.excalidraw', 'send-message']);
    assert.deepEqual([second?.board, second?.flow], ['my board.excalidraw', 'x']);
    assert.deepEqual(findFlowLinks(['[a](../a%20b/c.excalidraw#flow=%C3%BC)'])[0]?.board, '../a b/c.excalidraw');
    assert.equal(findFlowLinks(['[a](c.excalidraw#flow=100%)'])[0]?.flow, '100%');
  });

  it('lead to boards in pictures, too', () => {
    const links = findFlowLinks([
      '[a](a.excalidraw.svg#flow=x) ![b](b.excalidraw.png#flow=y) [c](c.excalidraw.gif#flow=z)',
    ]);
    assert.deepEqual(
      links.map(({ board, flow: name }) => [board, name]),
      [
        ['a.excalidraw.svg', 'x'],
        ['b.excalidraw.png', 'y'],
      ],
    );
    assert.deepEqual(linkBegun('[a](a.excalidraw.svg#flow=x'), { board: 'a.excalidraw.svg', typed: 'x' });
  });

  it('are not found in code, nor elsewhere', () => {
    const link = '[a](b.excalidraw#flow=x)';
    assert.deepEqual(
      findFlowLinks(['```', link, '```', '[a](b.excalidraw)', '[a](b.md#flow=x)', '(b.excalidraw)']),
      [],
    );
  });

  it('mean a flow by slug or name, a stored one first', () => {
    const flows = [flow('Read', 'derived'), flow('Send message'), flow('read')];
    assert.equal(findLinkedFlow(flows, 'send-message')?.name, 'Send message');
    assert.equal(findLinkedFlow(flows, 'Send message')?.name, 'Send message');
    assert.equal(findLinkedFlow(flows, 'read'), flows[2]);
    assert.equal(findLinkedFlow(flows, 'write'), undefined);
  });

  it('lead back to the flow and the board they were made for, whatever these are called', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((name) => name.replace(/\n/g, ' '));
    const paths = fc.stringMatching(/^[\w ()#%ä-]{1,12}$/).map((name) => `${name}.excalidraw`);
    fc.assert(
      fc.property(names, paths, (name, path) => {
        const found = findFlowLinks([flowLink(name, path)]);
        assert.equal(found.length, 1);
        assert.equal(found[0]?.board, path);
        assert.equal(findLinkedFlow([flow('Other'), flow(name)], found[0]?.flow ?? '')?.name, name);
      }),
    );
  });

  it('have readable slugs', () => {
    assert.equal(flowSlug('  Send message (1:1)! '), 'send-message-1-1');
    assert.equal(flowSlug('Größe ändern'), 'größe-ändern');
    assert.equal(flowSlug('???'), 'flow');
  });

  it('are completed while they are written', () => {
    assert.deepEqual(linkBegun('- [Send](board.excalidraw#flow=se'), { board: 'board.excalidraw', typed: 'se' });
    assert.deepEqual(linkBegun('[Send](a%20b.excalidraw#flow='), { board: 'a b.excalidraw', typed: '' });
    assert.equal(linkBegun('[Send](board.excalidraw#flow=a) and '), undefined);
    assert.equal(linkBegun('board.excalidraw#flow='), undefined);
  });
});
