import assert from 'node:assert/strict';
import type { BoardDesign } from '../../../src/core/content/boardDesign';
import {
  withArrowLook,
  withoutArrow,
  withoutBlock,
  withParameters,
} from '../../../src/core/drills/fixBoard/designEdits';

/** client → balancer → server → cache, server → store, and back to the client. */
const DESIGN: BoardDesign = {
  blocks: [
    { id: 'client', kind: 'client', name: 'Client' },
    { id: 'balancer', kind: 'loadBalancer', name: 'Balancer' },
    { id: 'server', kind: 'appServer', name: 'Server', parameters: { instances: '= servers' } },
    { id: 'cache', kind: 'cache', name: 'Cache' },
    { id: 'store', kind: 'sqlDatabase', name: 'Store' },
  ],
  arrows: [
    { from: 'client', to: 'balancer' },
    { from: 'balancer', to: 'server', label: 'GET' },
    { from: 'server', to: 'cache' },
    { from: 'server', to: 'store' },
  ],
  flows: [
    {
      name: 'Read',
      steps: [
        { arrow: 0, back: false },
        { arrow: 1, back: false },
        { arrow: 2, back: false },
        { arrow: 3, back: false },
        { arrow: 1, back: true },
        { arrow: 0, back: true },
      ],
    },
    { name: 'Warm up', steps: [{ arrow: 2, back: false }] },
  ],
};

function walks({ arrows, flows }: BoardDesign): Readonly<Record<string, readonly string[]>> {
  const step = (arrow: number, back: boolean) => {
    const { from = '?', to = '?' } = arrows[arrow] ?? {};
    return back ? `${to}>${from}` : `${from}>${to}`;
  };
  return Object.fromEntries(flows.map(({ name, steps }) => [name, steps.map(({ arrow, back }) => step(arrow, back))]));
}

describe('edits of a design', () => {
  it('lead callers of a block that is taken out to what it called, there and back', () => {
    const edited = withoutBlock(DESIGN, 'balancer');
    assert.deepEqual(
      edited.arrows.map(({ from, to, label }) => [from, to, label]),
      [
        ['server', 'cache', undefined],
        ['server', 'store', undefined],
        ['client', 'server', 'GET'],
      ],
    );
    assert.deepEqual(walks(edited), {
      Read: ['client>server', 'server>cache', 'server>store', 'server>client'],
      'Warm up': ['server>cache'],
    });
  });

  it('leave a look into a block that is taken out of the walks, and flows that were nothing else', () => {
    const edited = withoutBlock(DESIGN, 'cache');
    assert.deepEqual(walks(edited), {
      Read: ['client>balancer', 'balancer>server', 'server>store', 'server>balancer', 'balancer>client'],
    });
    assert.ok(edited.blocks.every(({ id }) => id !== 'cache'));
  });

  it('take an arrow out of the walks', () => {
    assert.deepEqual(walks(withoutArrow(DESIGN, 'server', 'store')).Read, [
      'client>balancer',
      'balancer>server',
      'server>cache',
      'server>balancer',
      'balancer>client',
    ]);
  });

  it('change one block or one arrow, and nothing else', () => {
    const fewer = withParameters(DESIGN, 'server', { instances: 1 });
    assert.deepEqual(fewer.blocks[2]?.parameters, { instances: 1 });
    assert.deepEqual(fewer.arrows, DESIGN.arrows);
    const retried = withArrowLook(DESIGN, 'server', 'store', { label: 'retries' });
    assert.deepEqual(
      retried.arrows.map(({ label }) => label),
      [undefined, 'GET', undefined, 'retries'],
    );
    assert.deepEqual(retried.flows, DESIGN.flows);
  });
});
