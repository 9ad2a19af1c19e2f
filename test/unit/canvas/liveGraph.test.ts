import { strict as assert } from 'node:assert';
import { readBlockData } from '../../../src/core/board/graph/blockData';
import type { Graph } from '../../../src/core/board/graph/graph';
import { NO_SELECTION } from '../../../src/core/board/graph/selection';
import type { SceneElement } from '../../../src/core/board/scene';
import { LiveGraph } from '../../../webview/canvas/liveGraph';
import { LiveSelection } from '../../../webview/canvas/liveSelection';
import { makeElement } from '../board/scenes';
import { FakeTime } from './fakes';

/** Palette blocks and arrows only: what a graph is read from is not the matter here. */
function read(elements: readonly SceneElement[]): Graph {
  const blocks = elements.flatMap((element) => {
    const { block } = readBlockData(element);
    if (!block) return [];
    const { id, x, y, width, height } = element;
    return [
      {
        id,
        kind: block,
        name: id,
        recognition: 'palette' as const,
        confidence: 1,
        bounds: { x, y, width, height },
        elements: [id, `${id}-t`],
        parameters: {},
      },
    ];
  });
  return { blocks, arrows: [], groups: [], flows: [], problems: [] };
}

function setUp(drawn: readonly SceneElement[]) {
  const time = new FakeTime();
  const canvas = { elements: [...drawn], busy: false, selected: {} as Record<string, boolean>, reads: 0 };
  const graph = new LiveGraph({
    elements: () => canvas.elements,
    isBusy: () => canvas.busy,
    later: time.later,
    read: (elements) => {
      canvas.reads += 1;
      return read(elements);
    },
  });
  const selection = new LiveSelection(
    {
      selected: () => canvas.selected,
      elements: () => canvas.elements.filter(({ id }) => canvas.selected[id]),
      later: time.later,
    },
    graph,
  );
  const report = () => {
    graph.changed();
    selection.changed();
  };
  return { time, canvas, graph, selection, report };
}

const cache = () => makeElement('c', { customData: { block: 'cache' } });

describe('the live graph', () => {
  it('is there at once, and again a moment after the drawing has changed in place', () => {
    const { time, canvas, graph, report } = setUp([cache()]);
    assert.deepEqual(
      graph.current.blocks.map(({ kind }) => kind),
      ['cache'],
    );
    let told = 0;
    graph.subscribe(() => {
      told += 1;
    });
    Object.assign(canvas.elements[0] ?? {}, { customData: { block: 'dns' }, versionNonce: 77 });
    report();
    assert.equal(graph.current.blocks[0]?.kind, 'cache');
    time.pass(100);
    assert.equal(graph.current.blocks[0]?.kind, 'dns');
    assert.equal(told, 1);
  });

  it('is not read anew by panning and selecting, however long', () => {
    const { time, canvas, graph, report } = setUp([cache()]);
    const before = graph.current;
    for (let frame = 0; frame < 100; frame += 1) {
      report();
      time.pass(16);
    }
    time.pass(1000);
    assert.equal(canvas.reads, 1);
    assert.equal(graph.current, before);
    assert.ok(time.isIdle);
  });

  it('waits for the end of a gesture', () => {
    const { time, canvas, graph, report } = setUp([cache()]);
    canvas.busy = true;
    canvas.elements.push(makeElement('d', { customData: { block: 'dns' } }));
    report();
    time.pass(1000);
    assert.equal(graph.current.blocks.length, 1);
    canvas.busy = false;
    time.pass(100);
    assert.equal(graph.current.blocks.length, 2);
  });

  it('sees a new order and a deletion', () => {
    const { canvas, graph } = setUp([cache(), makeElement('d', { customData: { block: 'dns' }, versionNonce: 2 })]);
    canvas.elements.reverse();
    assert.deepEqual(
      graph.refresh().blocks.map(({ id }) => id),
      ['d', 'c'],
    );
    canvas.elements.pop();
    assert.equal(graph.refresh().blocks.length, 1);
  });
});

describe('the live selection', () => {
  it('tells blocks by any of their elements, once per change', () => {
    const { time, canvas, selection, report } = setUp([cache()]);
    let told = 0;
    selection.subscribe(() => {
      told += 1;
    });
    canvas.selected = { 'c-t': true };
    report();
    report();
    time.pass(200);
    assert.deepEqual(selection.current, { blocks: ['c'], arrows: [] });
    canvas.selected = { c: true, 'c-t': true, other: false };
    report();
    time.pass(200);
    assert.equal(told, 1);
    canvas.selected = {};
    report();
    time.pass(200);
    assert.deepEqual(selection.current, NO_SELECTION);
    assert.equal(told, 2);
  });

  it('knows a shape that was said to be no block, alone or with its text', () => {
    const ignored = makeElement('s', { customData: { ignored: true } });
    const { time, canvas, selection, report } = setUp([ignored, makeElement('t', { type: 'text' }), cache()]);
    for (const [selected, wanted] of [
      [{ s: true }, 's'],
      [{ s: true, t: true }, 's'],
      [{ t: true }, undefined],
      [{ s: true, c: true }, undefined],
    ] as const) {
      canvas.selected = selected as Record<string, boolean>;
      report();
      time.pass(200);
      assert.equal(selection.ignored, wanted);
    }
  });

  it('loses a block that is no longer one', () => {
    const { time, canvas, selection, report } = setUp([cache()]);
    canvas.selected = { c: true };
    report();
    time.pass(200);
    canvas.elements = [makeElement('c', { customData: {}, versionNonce: 5 })];
    report();
    time.pass(300);
    assert.deepEqual(selection.current, NO_SELECTION);
  });
});
