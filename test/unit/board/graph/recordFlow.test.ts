import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FlowStep } from '../../../../src/core/board/graph/graph';
import { moveStep, nextSteps, standsAt, takeArrow } from '../../../../src/core/board/graph/recordFlow';
import { arrow, block, makeGraph } from './graphs';

const graph = makeGraph(
  [block('db', 'sqlDatabase'), block('cache', 'cache'), block('app', 'appServer'), block('client', 'client')],
  [
    arrow('app-db', 'app', 'db'),
    arrow('app-cache', 'app', 'cache'),
    arrow('client-app', 'client', 'app'),
    arrow('loose', 'app', undefined),
    arrow('self', 'app', 'app'),
  ],
);

function walk(...arrows: string[]): readonly FlowStep[] {
  const steps: FlowStep[] = [];
  for (const id of arrows) {
    const step = takeArrow(graph, steps, id);
    if (step) steps.push(step);
  }
  return steps;
}

describe('recording a flow', () => {
  it('goes back along an arrow that ends where the walk stands', () => {
    assert.deepEqual(walk('client-app', 'app-cache', 'app-cache', 'app-db', 'client-app'), [
      { arrow: 'client-app', back: false },
      { arrow: 'app-cache', back: false },
      { arrow: 'app-cache', back: true },
      { arrow: 'app-db', back: false },
      { arrow: 'client-app', back: false },
    ]);
    assert.deepEqual(walk('client-app', 'client-app').at(-1), { arrow: 'client-app', back: true });
    assert.deepEqual(walk('client-app', 'self').at(-1), { arrow: 'self', back: false });
  });

  it('knows where it stands', () => {
    assert.equal(standsAt(graph, []), undefined);
    assert.equal(standsAt(graph, walk('client-app', 'app-cache')), 'cache');
    assert.equal(standsAt(graph, walk('client-app', 'app-cache', 'app-cache')), 'app');
    assert.equal(standsAt(graph, walk('loose')), undefined);
    assert.equal(standsAt(graph, [{ arrow: 'deleted', back: false }]), undefined);
  });

  it('takes only arrows there are', () => {
    assert.equal(takeArrow(graph, [], 'nowhere'), undefined);
  });

  it('offers what goes on from where it stands, then the way back, then branches', () => {
    const offered = (...arrows: string[]) => nextSteps(graph, walk(...arrows)).map((step) => step.arrow);
    assert.equal(offered()[0], 'client-app', 'a client begins');
    assert.deepEqual(offered('client-app'), ['app-db', 'app-cache', 'loose', 'self', 'client-app']);
    assert.deepEqual(offered('client-app', 'app-cache').slice(0, 2), ['app-cache', 'app-db']);
    assert.equal(nextSteps(graph, walk('client-app')).at(-1)?.back, true);
  });

  it('offers every arrow once, whatever was walked', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...graph.arrows.map(({ id }) => id)), { maxLength: 9 }), (taken) => {
        const offered = nextSteps(graph, walk(...taken)).map((step) => step.arrow);
        assert.deepEqual(offered.sort(), graph.arrows.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('reordering steps', () => {
  const steps = walk('client-app', 'app-cache', 'app-db');

  it('moves one and keeps the others in order', () => {
    assert.deepEqual(
      moveStep(steps, 2, 0).map((step) => step.arrow),
      ['app-db', 'client-app', 'app-cache'],
    );
    assert.equal(moveStep(steps, 0, -1), steps);
    assert.equal(moveStep(steps, 7, 0), steps);
  });
});
