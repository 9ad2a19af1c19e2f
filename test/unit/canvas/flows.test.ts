import { strict as assert } from 'node:assert';
import { readStoredFlows } from '../../../src/core/board/graph/flows';
import type { Flow, Graph } from '../../../src/core/board/graph/graph';
import type { SceneElement } from '../../../src/core/board/scene';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import { FlowDesk } from '../../../webview/canvas/flows/flowDesk';
import { flowMarks } from '../../../webview/canvas/flows/flowMarks';
import { pickArrow } from '../../../webview/canvas/flows/pickArrow';
import { arrow, block, makeGraph } from '../board/graph/graphs';
import { makeElement } from '../board/scenes';

const PROPOSED: readonly Flow[] = ['Read', 'Write'].map((name) => ({
  name,
  origin: 'derived',
  steps: [{ arrow: 'a1', back: false }],
}));

function drawnArrow(id: string, x: number): SceneElement {
  const points = [
    [0, 0],
    [220, 0],
  ];
  return makeElement(id, { type: 'arrow', x, y: 0, width: 220, height: 0, points });
}

/** A desk on a drawing of three blocks in a row, and what it does to its surroundings. */
function setUp({ still = false } = {}) {
  let elements: readonly SceneElement[] = [drawnArrow('a1', 0), drawnArrow('a2', 300)];
  const writes: (readonly SceneElement[])[] = [];
  const posts: FromCanvas[] = [];
  let next: ((ms: number) => void) | undefined;
  let clock = 0;
  const graph = (): Graph => {
    const stored = readStoredFlows(elements);
    const blocks = [block('b1', 'client', 'Client'), block('b2', 'service', 'App'), block('b3', 'cache', 'Cache')];
    const plain = makeGraph(blocks, [arrow('a1', 'b1', 'b2'), arrow('a2', 'b2', 'b3')]);
    return { ...plain, flows: stored.length ? stored : PROPOSED };
  };
  const desk = new FlowDesk({
    graph,
    elements: () => elements,
    write: (changed) => {
      writes.push(changed);
      elements = elements.map((element) => changed.find(({ id }) => id === element.id) ?? element);
    },
    post: (message) => posts.push(message),
    isStill: () => still,
    frame: (callback) => {
      next = callback;
      return () => {
        next = undefined;
      };
    },
    reveal: () => undefined,
  });
  /** Draws frames for so long. */
  const run = (ms: number) => {
    for (const end = clock + ms; clock < end && next; clock += 16) {
      const draw = next;
      next = undefined;
      draw(clock);
    }
  };
  return { desk, writes, posts, run, stored: () => readStoredFlows(elements), isAsking: () => next !== undefined };
}

describe('the flows of a canvas', () => {
  it('write a recording in one go, and nothing before it is done', () => {
    const { desk, writes, stored } = setUp();
    desk.record('  Send\nmessage ');
    desk.recorder.take('a1');
    desk.recorder.take('a2');
    desk.recorder.take('a2');
    desk.recorder.dropLast();
    desk.recorder.take('nowhere');
    assert.equal(writes.length, 0);
    desk.recorder.done();
    assert.equal(writes.length, 1);
    assert.deepEqual(
      stored().map(({ name, steps }) => [name, steps.length]),
      [['Send message', 2]],
    );
  });

  it('leave no trace of a recording that was cancelled, or has no step', () => {
    const { desk, writes } = setUp();
    desk.record('a');
    desk.recorder.take('a1');
    desk.recorder.cancel();
    desk.record('b');
    desk.recorder.done();
    assert.equal(writes.length, 0);
    assert.equal(desk.state.mode.type, 'idle');
  });

  it('refuse names that are empty or taken', () => {
    const { desk } = setUp();
    desk.store({ name: 'Send' }, [{ arrow: 'a1', back: false }]);
    assert.ok(desk.refuse(' \n '));
    assert.ok(desk.refuse(' Send '));
    assert.equal(desk.refuse('Send', 'Send'), undefined);
    assert.equal(desk.freeName('Send'), 'Send 2');
  });

  it('accept all proposals in one go', () => {
    const { desk, writes, stored } = setUp();
    desk.acceptAll();
    assert.equal(writes.length, 1);
    assert.deepEqual(
      stored().map(({ name }) => name),
      ['Read', 'Write'],
    );
  });

  it('go when their last step is removed', () => {
    const { desk, stored } = setUp();
    desk.store({ name: 'Send' }, [{ arrow: 'a1', back: false }]);
    desk.store({ name: 'Send' }, []);
    assert.deepEqual(stored(), []);
  });
});

describe('a flow being played', () => {
  const steps = ['a1', 'a2'].map((id) => ({ arrow: id, back: false }));
  const flow: Flow = { name: 'Send', origin: 'user', steps };

  it('moves its dot in every frame, writes nothing, and tells the host once at its end', () => {
    const { desk, writes, posts, run, isAsking } = setUp();
    const dots: (number | undefined)[] = [];
    desk.play(flow);
    desk.player.onDot((dot) => dots.push(dot?.x));
    run(60_000);
    assert.ok(dots.length > 60, `${dots.length} places`);
    assert.ok(dots.every((x, index) => index === 0 || (x ?? 0) >= (dots[index - 1] ?? 0)));
    assert.equal(dots.at(-1), 520);
    desk.player.step(-1);
    desk.player.step(1);
    assert.deepEqual(posts, [{ type: 'flowPlayed', name: 'Send', steps: 2 }]);
    assert.equal(writes.length, 0);
    assert.equal(isAsking(), false);
  });

  it('stands at the ends of steps when nothing shall move', () => {
    const { desk, run } = setUp({ still: true });
    const dots = new Set<number | undefined>();
    desk.play(flow);
    desk.player.onDot((dot) => dots.add(dot?.x));
    run(60_000);
    assert.deepEqual([...dots], [220, 520]);
  });

  it('rests while it is paused, and goes on from there', () => {
    const { desk, run, isAsking } = setUp();
    desk.play(flow);
    run(400);
    desk.player.toggle();
    assert.equal(isAsking(), false);
    desk.player.toggle();
    run(60_000);
    assert.equal(desk.player.current?.finished, true);
    desk.player.toggle();
    assert.equal(desk.player.current?.step, 0);
    desk.player.stop();
    assert.equal(desk.state.mode.type, 'idle');
  });
});

describe('what lies over the drawing', () => {
  const elements = [drawnArrow('a1', 0), drawnArrow('a2', 300)];

  it('has one badge an arrow, with the numbers of all its steps', () => {
    const steps = ['a1', 'a2', 'a1'].map((id, index) => ({ arrow: id, back: index === 2 }));
    assert.deepEqual(
      flowMarks(steps, elements, 1).map(({ arrow: id, text, spot }) => [id, text, spot.x]),
      [
        ['a1', '1, 3', 110],
        ['a2', '2', 410],
      ],
    );
    assert.deepEqual(flowMarks([{ arrow: 'gone', back: false }], elements, 1), []);
  });

  it('keeps badges off labels', () => {
    const label = makeElement('l', { type: 'text', x: 80, y: -10, width: 60, height: 20, containerId: 'a1' });
    const [mark] = flowMarks([{ arrow: 'a1', back: false }], [...elements, label], 1);
    assert.ok(mark && (mark.spot.x < 70 || mark.spot.x > 150), JSON.stringify(mark?.spot));
  });

  it('is picked by a click near the line, or on its label, at any zoom', () => {
    const label = makeElement('l', { type: 'text', x: 80, y: 10, width: 60, height: 40, containerId: 'a1' });
    const graph = makeGraph([], [arrow('a1', 'b1', 'b2'), arrow('a2', 'b2', 'b3')]);
    const pick = (x: number, y: number, zoom = 1) => pickArrow(graph, [...elements, label], { x, y }, zoom);
    assert.equal(pick(400, 10), 'a2');
    assert.equal(pick(400, 20), undefined);
    assert.equal(pick(400, 20, 0.5), 'a2');
    assert.equal(pick(100, 45), 'a1');
  });
});
