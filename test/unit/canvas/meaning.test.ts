import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeScene } from '../../../src/core/board/canonical';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../../src/core/board/scene';
import { makeElement, parseBoard, prettyBoard } from '../board/scenes';
import type { FakeCanvas } from './fakes';
import { Network } from './network';

/** One thing that happens to a board two canvases show; `pick` chooses among what there is. */
interface Step {
  readonly type: (typeof DRAWING)[number] | (typeof OTHER)[number];
  readonly who: number;
  readonly pick: number;
}

const PEERS = 2;
const DRAWING = ['block', 'arrow', 'move', 'rename', 'remove', 'raise', 'begin', 'release'] as const;
const OTHER = [
  'toHost',
  'toCanvas',
  'pass',
  'undo',
  'redo',
  'textEdit',
  'textRemove',
  'foreignLayout',
  'reopen',
] as const;

const anyStep: fc.Arbitrary<Step> = fc.record({
  type: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...DRAWING) },
    { weight: 4, arbitrary: fc.constantFrom('toHost' as const, 'toCanvas', 'pass') },
    { weight: 3, arbitrary: fc.constantFrom(...OTHER) },
  ),
  who: fc.nat(PEERS - 1),
  pick: fc.nat(999),
});

const NAMES = ['Redis', 'Postgres x3', 'Kafka', 'LB', ''];

function pickOf<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % (items.length || 1)];
}

function addBlock(canvas: FakeCanvas, id: string, pick: number): void {
  const groupIds = [`${id}-g`];
  const place = { x: (pick % 10) * 200, y: Math.floor(pick / 10) * 10, groupIds };
  const block = pickOf(['cache', 'sqlDatabase', 'client'], pick);
  canvas.add(id, {
    ...place,
    width: 160,
    height: 80,
    customData: { block },
    boundElements: [{ type: 'text', id: `${id}-t` }],
  });
  canvas.add(`${id}-t`, { ...place, type: 'text', text: pickOf(NAMES, pick), containerId: id });
}

function addArrow(canvas: FakeCanvas, id: string, pick: number): void {
  const boxes = canvas.live.filter(({ customData }) => customData);
  const [from, to] = [pickOf(boxes, pick), pickOf(boxes, pick + 1)];
  if (!from || !to) return;
  const points = [
    [0, 0],
    [to.x - from.x + 1, to.y - from.y],
  ];
  const ends = { startBinding: { elementId: from.id }, endBinding: { elementId: to.id }, endArrowhead: 'arrow' };
  canvas.add(id, { type: 'arrow', x: from.x, y: from.y, points, ...ends });
}

/** What a user does on one canvas. */
function draw(network: Network, { type, who, pick }: Step, id: string): void {
  const peer = network.peers[who];
  if (!peer) return;
  const { canvas, sync } = peer;
  const element = pickOf(canvas.live, pick);
  if (type === 'block') addBlock(canvas, id, pick);
  else if (type === 'arrow') addArrow(canvas, id, pick);
  else if (type === 'move' && element) canvas.change(element.id, { x: pick, y: pick / 2 });
  else if (type === 'rename' && element?.type === 'text') canvas.change(element.id, { text: pickOf(NAMES, pick) });
  else if (type === 'remove' && element) canvas.remove(element.id);
  else if (type === 'raise') canvas.elements = [...canvas.elements.slice(1), ...canvas.elements.slice(0, 1)];
  else if (type === 'begin' || type === 'release') canvas.busy = type === 'begin';
  if (type === 'release') sync.pointerUp();
  sync.changed();
}

/** What somebody does to the text. Version numbers stay: who edits by hand knows nothing of them. */
function edited(text: string, { type, pick }: Step): string {
  const scene = parseBoard(text);
  const drawing = scene.ids.flatMap((id) => scene.elements.get(id) ?? []);
  const target = pickOf(drawing, pick)?.id;
  const elements = drawing.flatMap((element) => {
    if (element.id !== target || type === 'foreignLayout') return [element];
    const text = element.type === 'text' ? { text: 'MySQL' } : {};
    return type === 'textRemove' ? [] : [{ ...element, ...text, x: element.x + 1, futureField: pick }];
  });
  const foreign = prettyBoard(elements, { appState: scene.appState, files: scene.files });
  return type === 'foreignLayout' ? foreign : writeScene(parseBoard(foreign));
}

function play(network: Network, step: Step, id: string): void {
  const { type, who } = step;
  if (type === 'toHost' || type === 'toCanvas') network.deliver(who, type);
  else if (type === 'pass') network.time.pass((step.pick % 7) * 100 + 1);
  else if (type === 'undo') network.undo();
  else if (type === 'redo') network.redo();
  else if (type === 'reopen') network.reopen(who);
  else if (type === 'textEdit' || type === 'textRemove' || type === 'foreignLayout')
    network.replaceText(edited(network.text, step));
  else draw(network, step, id);
}

function seen(elements: readonly SceneElement[]) {
  return elements.map(({ id, type, x, y, text }) => ({ id, type, x, y, text }));
}

describe('two canvases on one board, with undo, redo, edits of the text and canvases that come and go', () => {
  it('show what the document holds in the end, and take it to mean the same', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 80, size: 'max' }), (steps) => {
        const network = new Network(PEERS, [makeElement('a', { versionNonce: 5 })]);
        for (const [index, step] of steps.entries()) play(network, step, `n${index}`);
        network.settle();
        const { ids, elements } = parseBoard(network.text);
        const drawing = ids.flatMap((id) => elements.get(id) ?? []);
        const graph = readGraph(drawing);
        for (const { canvas, reader } of network.peers) {
          assert.deepEqual(seen(canvas.live), seen(drawing));
          assert.deepEqual(reader.read(canvas.elements), graph);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('undo everything to the first text, and redo it to the last, to the letter', () => {
    const steps = fc.array(
      anyStep.filter(({ type }) => !['undo', 'redo'].includes(type)),
      { maxLength: 30, size: 'max' },
    );
    fc.assert(
      fc.property(steps, (played) => {
        const network = new Network(PEERS, [makeElement('a', { versionNonce: 5 })]);
        const first = network.text;
        for (const [index, step] of played.entries()) play(network, step, `n${index}`);
        network.settle();
        const last = network.text;
        for (let count = 0; count < 200; count += 1) network.undo();
        assert.equal(network.text, first);
        for (let count = 0; count < 200; count += 1) network.redo();
        assert.equal(network.text, last);
      }),
      { numRuns: 100 },
    );
  });
});
