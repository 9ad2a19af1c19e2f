import assert from 'node:assert/strict';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import type { Graph, GraphBlock, GraphGroup } from '../../../src/core/board/graph/graph';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { solve } from '../../../src/core/capacity/solve';
import type { JobEars } from '../../../src/core/work/client';
import { confirmInPieces } from '../../../src/core/work/confirmInPieces';
import { LoadDesk } from '../../../webview/canvas/load/loadDesk';
import type { LoadSimulation } from '../../../webview/canvas/load/loadSimulation';
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
    rested: [] as (() => void)[],
    simulated: [] as { readonly model: CapacityModel; readonly ears: JobEars<'confirm'>; isCancelled: boolean }[],
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
    rest: (callback) => {
      world.rested.push(callback);
      return () => world.rested.splice(0);
    },
    simulate: ({ model }, ears) => {
      const job = { model, ears, isCancelled: false };
      world.simulated.push(job);
      return { tell: () => {}, cancel: () => (job.isCancelled = true) };
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

function simulationOf({ state }: LoadDesk): LoadSimulation {
  return state.simulation;
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

  it('simulates a what-if when nothing else is asked for, and no longer than it is on show', async () => {
    const { desk, world, settle } = makeDesk(boardOf(100));
    desk.know(KNOWLEDGE);
    await settle();
    assert.equal(simulationOf(desk).type, 'none', 'the board as it is has no what-if');
    assert.equal(world.rested.length, 0);
    desk.choose({ multiple: 2 });
    await settle();
    assert.equal(simulationOf(desk).type, 'running');
    assert.equal(world.simulated.length, 0, 'it waits for a moment without another question');
    world.rested.splice(0).at(-1)?.();
    const [first] = world.simulated;
    assert.equal(first?.model, world.solved.at(-1), 'what is simulated is what was solved');
    first?.ears.progress?.(0.4);
    assert.deepEqual(desk.state.simulation, { type: 'running', share: 0.4 });
    desk.choose({ multiple: 3 });
    assert.equal(first?.isCancelled, true, 'the slider ends it');
    await settle();
    world.rested.splice(0).at(-1)?.();
    world.changed();
    assert.equal(world.simulated.at(-1)?.isCancelled, true, 'an edit ends it');
    await settle();
    world.rested.splice(0).at(-1)?.();
    world.simulated.at(-1)?.ears.done({ type: 'tooLarge' });
    assert.equal(simulationOf(desk).type, 'impossible');
    desk.choose({ multiple: 1 });
    await settle();
    assert.equal(simulationOf(desk).type, 'none');
    desk.choose({ multiple: 4 });
    await settle();
    world.rested.splice(0).at(-1)?.();
    desk.dispose();
    assert.equal(world.simulated.at(-1)?.isCancelled, true, 'a panel that closes ends it');
  });

  it('sets what the simulation shows beside what was computed, or says why there is none', async () => {
    const group: GraphGroup = { id: 'zone', kind: 'zone', name: 'Zone A', bounds: { x: 0, y: 0, width: 9, height: 9 } };
    const board = boardOf(100);
    const blocks = board.blocks.map((each) => (each.id === 'client' ? { ...each, group: 'zone' } : each));
    const { desk, world, settle } = makeDesk({ ...board, blocks, groups: [group] });
    desk.know(KNOWLEDGE);
    desk.choose({ chosen: 'lose', target: 'app' });
    await settle();
    world.rested.splice(0).at(-1)?.();
    const run = world.simulated.at(-1) ?? assert.fail('it is simulated');
    const work = confirmInPieces({ model: run.model, seed: 1, requests: 20_000 });
    let turn = work.turn();
    while (turn.type !== 'done') turn = work.turn();
    run.ears.done(turn.answer);
    const { simulation } = desk.state;
    assert.ok(simulation.type === 'shown');
    assert.deepEqual(
      simulation.text.lines.map(({ verdict, text }) => [verdict, text]),
      ['Read', 'Write'].map((flow) => ['agrees', `${flow}: 100% fail [100% … 100%], as computed.`]),
    );
    desk.choose({ chosen: 'loseZone', target: 'zone' });
    await settle();
    assert.equal(simulationOf(desk).type, 'impossible', 'nobody is left who could ask for anything');
    assert.equal(world.rested.length, 0);
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
      rest: () => () => {},
      simulate: () => assert.fail('nothing is simulated at once'),
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
