import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SceneElement } from '../../../src/core/board/scene';
import { makeElement, parseBoard } from '../board/scenes';
import { Network } from './network';

/** What a user does in canvas `who`. */
type Drawing =
  | { readonly type: 'move' | 'remove'; readonly who: number; readonly pick: number; readonly x: number }
  | { readonly type: 'add' | 'addImage' | 'raise' | 'background' | 'begin' | 'release'; readonly who: number };

/** One thing that happens: a user's doing, a message arriving, time passing. */
type Step =
  | Drawing
  | { readonly type: 'deliver'; readonly who: number; readonly to: 'toHost' | 'toCanvas' }
  | { readonly type: 'undo' }
  | { readonly type: 'pass'; readonly ms: number };

const PEERS = 3;
const who = fc.nat(PEERS - 1);
const undo = fc.record({ type: fc.constant('undo' as const) });
const withoutUndo: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('move' as const), who, pick: fc.nat(20), x: fc.nat(999) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), who, pick: fc.nat(20), x: fc.nat() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('add' as const, 'addImage', 'raise', 'background', 'begin', 'release'),
      who,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('deliver' as const),
      who,
      to: fc.constantFrom('toHost' as const, 'toCanvas'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.constantFrom(1, 20, 130, 600) }) },
);

const START = ['a', 'b', 'c'].map((id, index) => makeElement(id, { versionNonce: index + 1 }));

function play(network: Network, step: Step, names: Iterator<string>): void {
  if (step.type === 'undo') network.undo();
  else if (step.type === 'pass') network.time.pass(step.ms);
  else if (step.type === 'deliver') network.deliver(step.who, step.to);
  else draw(network, step, names);
}

function draw(network: Network, step: Drawing, names: Iterator<string>): void {
  const peer = network.peers[step.who];
  if (!peer) return;
  const { canvas, sync } = peer;
  switch (step.type) {
    case 'move':
    case 'remove': {
      const element = canvas.live[step.pick % (canvas.live.length || 1)];
      if (element && step.type === 'move') canvas.change(element.id, { x: step.x });
      else if (element) canvas.remove(element.id);
      break;
    }
    case 'add':
      canvas.add(names.next().value);
      break;
    case 'addImage':
      canvas.files = { ...canvas.files, f: { dataURL: 'f' } };
      canvas.add(names.next().value, { type: 'image', fileId: 'f' });
      break;
    case 'raise':
      canvas.elements = [...canvas.elements.slice(1), ...canvas.elements.slice(0, 1)];
      break;
    case 'background':
      canvas.appState = { viewBackgroundColor: names.next().value };
      break;
    default:
      canvas.busy = step.type === 'begin';
      if (step.type === 'release') sync.pointerUp();
  }
  sync.changed();
}

function* newNames(): Generator<string> {
  for (let n = 0; ; n += 1) yield `n${n}`;
}

/** What people see: elements in order, without the numbers that only tell versions apart. */
function seen(elements: readonly SceneElement[]) {
  return elements.map(({ id, type, x, fileId }) => ({ id, type, x, fileId }));
}

function assertInStep(network: Network): void {
  const { ids, elements, appState, files } = parseBoard(network.text);
  const drawing = ids.flatMap((id) => elements.get(id) ?? []);
  for (const { canvas } of network.peers) {
    assert.deepEqual(seen(canvas.live), seen(drawing));
    assert.equal(canvas.appState.viewBackgroundColor, appState.viewBackgroundColor);
  }
  for (const { fileId } of drawing)
    if (typeof fileId === 'string') assert.ok(fileId in files, `image ${fileId} is lost`);
}

describe('canvases on one board', () => {
  it('show the same drawing in the end, and the document holds it with its images', () => {
    fc.assert(
      fc.property(fc.array(withoutUndo, { maxLength: 60, size: 'max' }), (steps) => {
        const network = new Network(PEERS, START);
        const names = newNames();
        for (const step of steps) play(network, step, names);
        network.settle();
        assertInStep(network);
      }),
      { numRuns: 200 },
    );
  });

  it('stay in step while edits are undone in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: withoutUndo }, undo), { maxLength: 60, size: 'max' }),
        (steps) => {
          const network = new Network(PEERS, START);
          const names = newNames();
          for (const step of steps) play(network, step, names);
          network.settle();
          assertInStep(network);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lose no edit when each draws its own elements', () => {
    const move = fc.record({ type: fc.constant('move' as const), who, pick: fc.constant(0), x: fc.nat(999) });
    const other = withoutUndo.filter(({ type }) => !['move', 'remove', 'raise'].includes(type));
    fc.assert(
      fc.property(fc.array(fc.oneof(move, other), { maxLength: 60, size: 'max' }), (steps) => {
        const network = new Network(PEERS, START);
        const names = newNames();
        const wanted = new Map<string, unknown>(START.map(({ id, x }) => [id, x]));
        for (const step of steps) {
          const before = network.peers.map(({ canvas }) => new Set(canvas.live.map(({ id }) => id)));
          if (step.type === 'move') moveOwn(network, step.who, step.x, wanted);
          else play(network, step, names);
          if (step.type === 'add' || step.type === 'addImage') {
            for (const { id, x } of network.peers[step.who]?.canvas.live ?? []) {
              if (!before[step.who]?.has(id)) wanted.set(id, x);
            }
          }
        }
        network.settle();
        assertInStep(network);
        const { elements } = parseBoard(network.text);
        assert.deepEqual(new Map([...elements].map(([id, { x }]) => [id, x])), wanted);
      }),
      { numRuns: 200 },
    );
  });
});

/** Peer `who` moves the one of the first elements that is its own. */
function moveOwn(network: Network, who: number, x: number, wanted: Map<string, unknown>): void {
  const id = START[who]?.id ?? '';
  network.peers[who]?.canvas.change(id, { x });
  network.peers[who]?.sync.changed();
  wanted.set(id, x);
}
