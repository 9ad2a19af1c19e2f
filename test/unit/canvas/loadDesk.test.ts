import assert from 'node:assert/strict';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import type { Graph, GraphBlock } from '../../../src/core/board/graph/graph';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { solve } from '../../../src/core/capacity/solve';
import { LoadDesk } from '../../../webview/canvas/load/loadDesk';
import { arrow, block, makeGraph } from '../board/graph/graphs';
import { readContent } from '../content/load';

const { parameters, assumptions } = readContent();
const KNOWLEDGE = { figures: undefined, defaults: { parameters, assumptions } };

/** A client that sends so much to a server; without a number it sends nothing that is known. */
function boardOf(perSecond: number | undefined): Graph {
  const said = perSecond === undefined ? {} : { ratePerSecond: { value: perSecond, origin: 'set' as const } };
  const client: GraphBlock = { ...block('client', 'client', 'Users'), parameters: said };
  const blocks = [client, block('app', 'appServer', 'App')];
  const arrows = [arrow('a', 'client', 'app')];
  return { ...makeGraph(blocks, arrows), flows: derivedFlows(blocks, arrows) };
}

/** A desk whose solver answers when it is told to. */
function makeDesk(first: Graph) {
  const world = {
    graph: first,
    changed: () => {},
    waiting: [] as (() => void)[],
    frames: [] as (() => void)[],
    solved: [] as CapacityModel[],
  };
  const desk = new LoadDesk({
    graph: {
      get current() {
        return world.graph;
      },
      subscribe: (listener) => {
        world.changed = listener;
        return () => {};
      },
    },
    solve: (model) =>
      new Promise((done) => {
        world.solved.push(model);
        world.waiting.push(() => done(solve(model)));
      }),
    selected: () => undefined,
    frame: (callback) => {
      world.frames.push(callback);
      return () => {};
    },
  });
  /** Lets frames come and the solver answer until nothing is left to do. */
  const settle = async () => {
    for (let quiet = 0; quiet < 3; ) {
      const due = [...world.frames.splice(0), ...world.waiting.splice(0)];
      for (const each of due) each();
      quiet = due.length > 0 ? 0 : quiet + 1;
      await new Promise(setImmediate);
    }
  };
  return { desk, world, settle };
}

function figureOf({ state }: LoadDesk): string | undefined {
  const { shown } = state;
  return shown.type === 'ready' ? shown.picture.blocks.find(({ id }) => id === 'app')?.figure : shown.type;
}

describe('the desk of the load', () => {
  it('asks for a rate, then solves with one, and follows the drawing', async () => {
    const { desk, world, settle } = makeDesk(boardOf(undefined));
    desk.know(KNOWLEDGE);
    await settle();
    assert.equal(figureOf(desk), 'noRate');
    assert.equal(world.solved.length, 0, 'nothing is solved with invented numbers');
    world.graph = boardOf(500);
    world.changed();
    await settle();
    assert.equal(figureOf(desk), '50%');
    desk.choose({ multiple: 2 });
    await settle();
    assert.equal(figureOf(desk), '100%');
    assert.equal(world.solved.length, 2, 'the board as it is was solved once');
  });

  it('goes on with what is assumed when it is told to', async () => {
    const { desk, settle } = makeDesk(boardOf(undefined));
    desk.know(KNOWLEDGE);
    desk.choose({ acceptsRates: true });
    await settle();
    assert.equal(figureOf(desk), '100%');
  });

  it('solves what was asked last, and only that, of what came while it was solving', async () => {
    const { desk, world, settle } = makeDesk(boardOf(100));
    desk.know(KNOWLEDGE);
    await new Promise(setImmediate);
    for (const multiple of [2, 3, 4, 5]) desk.choose({ multiple });
    await settle();
    assert.equal(figureOf(desk), '50%');
    assert.ok(world.solved.length <= 3, `${world.solved.length} solved`);
  });

  it('says why when it cannot be solved, and recovers', async () => {
    const { desk, world, settle } = makeDesk(boardOf(100));
    let fails = true;
    const failing = new LoadDesk({
      graph: { current: world.graph, subscribe: () => () => {} },
      solve: (model) => (fails ? Promise.reject(new Error('the worker is gone')) : Promise.resolve(solve(model))),
      selected: () => undefined,
      frame: (callback) => {
        world.frames.push(callback);
        return () => {};
      },
    });
    failing.know(KNOWLEDGE);
    await settle();
    assert.deepEqual(failing.state.shown, { type: 'failed', message: 'the worker is gone' });
    fails = false;
    failing.choose({ multiple: 2 });
    await settle();
    assert.equal(figureOf(failing), '20%');
    desk.dispose();
  });
});
