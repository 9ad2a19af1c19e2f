import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cleanFlowName,
  FLOW_NAME_LENGTH,
  flowAsList,
  readStoredFlows,
  removeFlow,
  renameFlow,
  setFlow,
} from '../../../../src/core/board/graph/flows';
import type { FlowStep } from '../../../../src/core/board/graph/graph';
import type { SceneElement } from '../../../../src/core/board/scene';
import { makeElement } from '../scenes';
import { arrow, block, makeGraph } from './graphs';

const ARROWS = ['a1', 'a2', 'a3', 'a4'];
const drawing = ['b1', ...ARROWS].map((id) => makeElement(id, { type: id.startsWith('a') ? 'arrow' : 'rectangle' }));
const anyName = fc.oneof(
  fc.constantFrom('Send', 'Read', '__proto__', 'constructor', '<b>'),
  fc.string({ minLength: 1 }),
);
const anySteps: fc.Arbitrary<readonly FlowStep[]> = fc.array(
  fc.record({ arrow: fc.constantFrom(...ARROWS), back: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);

/** The drawing with changed elements in the places of the old ones. */
function put(elements: readonly SceneElement[], changed: readonly SceneElement[]): readonly SceneElement[] {
  return elements.map((element) => changed.find(({ id }) => id === element.id) ?? element);
}

describe('flows in a drawing', () => {
  it('come back as they were stored, several on the same arrows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 4 }), fc.array(anySteps, { minLength: 4 }), (names, walks) => {
        const flows = names.map((name, index) => ({ name, steps: (walks[index] ?? []).map((step) => ({ ...step })) }));
        const stored = flows.reduce<readonly SceneElement[]>((all, flow) => put(all, setFlow(all, flow)), drawing);
        const read = readStoredFlows(stored).map(({ name, steps }) => ({ name, steps }));
        const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
        assert.deepEqual([...read].sort(byName), [...flows].sort(byName));
      }),
    );
  });

  it('replace the one of their name, and change only its arrows', () => {
    const first = put(drawing, setFlow(drawing, { name: 'Send', steps: [step('a1'), step('a2'), step('a1', true)] }));
    const changed = setFlow(first, { name: 'Send', steps: [step('a1'), step('a3')] });
    assert.deepEqual(
      changed.map(({ id, customData }) => [id, customData?.flows]),
      [
        ['a1', [{ flow: 'Send', step: 1 }]],
        ['a2', undefined],
        ['a3', [{ flow: 'Send', step: 2 }]],
      ],
    );
    assert.deepEqual(setFlow(put(first, changed), { name: 'Send', steps: [step('a1'), step('a3')] }), []);
  });

  it('are renamed and removed without a trace, and leave what other tools keep', () => {
    const theirs = put(drawing, [makeElement('a2', { type: 'arrow', customData: { theirs: 1 } })]);
    const stored = put(theirs, setFlow(theirs, { name: 'Send', steps: [step('a1'), step('a2')] }));
    const renamed = put(stored, renameFlow(stored, 'Send', 'Send message'));
    assert.deepEqual(
      readStoredFlows(renamed).map(({ name, steps }) => [name, steps.length]),
      [['Send message', 2]],
    );
    assert.deepEqual(put(renamed, removeFlow(renamed, 'Send message')), theirs);
  });

  it('close the hole a deleted arrow leaves', () => {
    const stored = put(drawing, setFlow(drawing, { name: 'Send', steps: [step('a1'), step('a2'), step('a3')] }));
    const [flow] = readStoredFlows(stored.filter(({ id }) => id !== 'a2'));
    assert.deepEqual(flow?.steps, [step('a1'), step('a3')]);
  });

  it('do not double when drawing and arrows are copied', () => {
    const stored = put(drawing, setFlow(drawing, { name: 'Send', steps: [step('a1'), step('a2')] }));
    const copies = stored.map((element) => ({ ...element, id: `${element.id}-copy` }));
    assert.deepEqual(readStoredFlows([...stored, ...copies])[0]?.steps, [step('a1'), step('a2')]);
  });
});

describe('names of flows', () => {
  it('are one line of limited length', () => {
    assert.equal(cleanFlowName('  Send \n\t message\u0000 '), 'Send message');
    assert.equal(cleanFlowName(' \n '), '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
        const name = cleanFlowName(raw);
        assert.ok([...name].length <= FLOW_NAME_LENGTH && !/\p{Cc}/u.test(name));
        assert.equal(cleanFlowName(name), name);
      }),
    );
  });
});

describe('a flow as a list', () => {
  const graph = makeGraph(
    [block('b1', 'client', 'Phone'), block('b2', 'service', ''), block('b3', 'cache', '# *Hot* [x](y)')],
    [arrow('a1', 'b1', 'b2', '1. POST /messages'), arrow('a2', 'b2', 'b3'), arrow('a3', 'b3', undefined, '- <b>')],
  );
  const list = (...steps: FlowStep[]) => flowAsList(graph, { name: 'x', origin: 'user', steps });

  it('numbers the steps and says who calls whom', () => {
    assert.equal(
      list(step('a1'), step('a2'), step('a1', true)),
      '1. Phone → Service: POST /messages\n2. Service → \\# \\*Hot\\* \\[x\\](y)\n3. Service → Phone',
    );
  });

  it('keeps hostile names and loose ends text', () => {
    assert.equal(list(step('a3'), step('gone')), '1. \\# \\*Hot\\* \\[x\\](y) → ?: - \\<b\\>\n2. ? → ?');
    const dashed = makeGraph([block('b1', 'client', '- a'), block('b2', 'client', '2. b')], [arrow('a1', 'b1', 'b2')]);
    const both = { name: 'x', origin: 'user', steps: [step('a1'), step('a1', true)] } as const;
    assert.equal(flowAsList(dashed, both), '1. \\- a → 2. b\n2. 2\\. b → - a');
  });
});

function step(id: string, back = false): FlowStep {
  return { arrow: id, back };
}
