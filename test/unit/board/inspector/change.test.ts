import { strict as assert } from 'node:assert';
import { blockElements, type IconForm } from '../../../../src/core/board/blockElements';
import { readBlockData } from '../../../../src/core/board/graph/blockData';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { type BlockChange, type ChangedBlock, changeBlock } from '../../../../src/core/board/inspector/change';
import { inspectFields } from '../../../../src/core/board/inspector/fields';
import type { SceneElement } from '../../../../src/core/board/scene';
import { readContent } from '../../content/load';
import { makeElement } from '../scenes';

const FRESH = { id: 'fresh', seed: 7 };

function palette(icon: IconForm = 'image'): { scene: SceneElement[]; block: ChangedBlock } {
  const scene = blockElements({ kind: 'cache', centerX: 0, centerY: 0, id: 'c', seed: 1 }, icon);
  const [block] = readGraph(scene).blocks;
  assert.ok(block);
  return { scene, block };
}

const sketched: ChangedBlock = { id: 's', kind: 'cache', name: 'Redis', recognition: 'words', elements: ['s', 'st'] };

function sketch(text = 'Redis', fields: Record<string, unknown> = {}): SceneElement[] {
  return [
    makeElement('s', { customData: { other: 'tool' }, boundElements: [{ type: 'text', id: 'st' }], ...fields }),
    makeElement('st', { type: 'text', containerId: 's', text, originalText: text }),
  ];
}

/** The scene after a change. */
function apply(scene: readonly SceneElement[], block: ChangedBlock, change: BlockChange): SceneElement[] {
  const changed = new Map(changeBlock(scene, block, change, FRESH).map((element) => [element.id, element]));
  const kept = scene.map((element) => changed.get(element.id) ?? element);
  const added = [...changed.values()].filter(({ id }) => !scene.some((element) => element.id === id));
  return [...kept, ...added].filter(({ isDeleted }) => isDeleted !== true);
}

const find = (scene: readonly SceneElement[], id: string) => scene.find((element) => element.id === id);

describe('another kind for a block', () => {
  it('from the palette changes colour, icon and untouched label with it', () => {
    const { scene, block } = palette();
    const after = apply(scene, block, { type: 'kind', kind: 'messageQueue' });
    const [, label, icon] = after;
    const box = find(after, 'c');
    assert.deepEqual(box?.customData, { block: 'messageQueue' });
    assert.equal(box?.backgroundColor, '#f3d9fa');
    assert.equal(label?.text, 'Message queue');
    assert.equal(icon?.fileId, 'mockboard-icon-messageQueue');
  });

  it('leaves a colour and a name of the user alone', () => {
    const { scene, block } = palette();
    const own = scene.map((element) =>
      element.type === 'text' ? { ...element, text: 'Sessions', originalText: 'Sessions' } : { ...element },
    );
    const mine = own.map((element) => (element.id === 'c' ? { ...element, backgroundColor: '#ff0000' } : element));
    const after = apply(mine, { ...block, name: 'Sessions' }, { type: 'kind', kind: 'dns' });
    assert.equal(find(after, 'c')?.backgroundColor, '#ff0000');
    assert.equal(after[1]?.text, 'Sessions');
  });

  it('draws a library block’s icon of lines anew, as an image in its place', () => {
    const { scene, block } = palette('lines');
    const after = apply(scene, block, { type: 'kind', kind: 'searchEngine' });
    assert.deepEqual(
      after.map(({ type }) => type),
      ['rectangle', 'text', 'image'],
    );
    assert.equal(after[2]?.fileId, 'mockboard-icon-searchEngine');
    assert.equal((after[2]?.x ?? 0) + 14, 0);
    assert.deepEqual(after[2]?.groupIds, after[0]?.groupIds);
    assert.equal(after[2]?.locked, true);
  });

  it('corrects a recognised shape for good, and changes nothing else of it', () => {
    const scene = sketch();
    const changed = changeBlock(scene, sketched, { type: 'kind', kind: 'messageQueue' }, FRESH);
    assert.deepEqual(changed, [{ ...scene[0], customData: { other: 'tool', block: 'messageQueue', corrected: true } }]);
  });

  it('confirms the kind a shape was recognised as', () => {
    const [box] = changeBlock(sketch(), sketched, { type: 'kind', kind: 'cache' }, FRESH);
    assert.equal(readBlockData(box ?? makeElement('none')).corrected, true);
  });
});

describe('a shape that is no block', () => {
  it('is marked as such, keeps other tools’ data, and can be one again', () => {
    const ignored = apply(sketch(), sketched, { type: 'ignore' });
    assert.deepEqual(ignored[0]?.customData, { other: 'tool', ignored: true });
    const back = apply(ignored, sketched, { type: 'recognise' });
    assert.deepEqual(back[0]?.customData, { other: 'tool' });
  });
});

describe('a parameter of a block', () => {
  it('is set, replaced and given back, other parameters staying', () => {
    const { scene, block } = palette();
    const set = (parameter: 'instances' | 'hitRatio', value?: number) =>
      ({ type: 'parameter', parameter, value }) as const;
    const one = apply(scene, block, set('instances', 3));
    const two = apply(one, block, set('hitRatio', 0.9));
    assert.deepEqual(two[0]?.customData, { block: 'cache', parameters: { instances: 3, hitRatio: 0.9 } });
    const three = apply(two, block, set('instances'));
    assert.deepEqual(three[0]?.customData, { block: 'cache', parameters: { hitRatio: 0.9 } });
    const none = apply(three, block, set('hitRatio'));
    assert.deepEqual(none[0]?.customData, { block: 'cache' });
  });

  it('that is as wanted already changes nothing; nor does one of a block that is gone', () => {
    const { scene, block } = palette();
    assert.deepEqual(
      changeBlock(scene, block, { type: 'parameter', parameter: 'shards', value: undefined }, FRESH),
      [],
    );
    const deleted = scene.map((element) => ({ ...element, isDeleted: true }));
    assert.deepEqual(changeBlock(deleted, block, { type: 'role', role: 'primary' }, FRESH), []);
  });
});

describe('another name for a block', () => {
  it('replaces the old name only: what else is written there stays', () => {
    const after = apply(
      sketch('Redis\ncluster x3'),
      { ...sketched, name: 'Redis cluster' },
      { type: 'name', name: ' A  $& b ' },
    );
    assert.equal(after[1]?.originalText, 'A $& b x3');
  });

  it('replaces the whole text when the old name is not in it, and ignores blanks', () => {
    const after = apply(sketch('Cahce'), { ...sketched, name: 'Cache' }, { type: 'name', name: 'Sessions' });
    assert.equal(after[1]?.originalText, 'Sessions');
    assert.deepEqual(changeBlock(sketch(), sketched, { type: 'name', name: '  ' }, FRESH), []);
    assert.deepEqual(changeBlock(sketch(), sketched, { type: 'name', name: 'Redis' }, FRESH), []);
  });

  it('becomes a bound label of a shape without text, a text below where none can be bound', () => {
    const bare = { ...sketched, name: '', elements: ['s'] };
    const [box, label] = apply([makeElement('s')], bare, { type: 'name', name: 'Store' });
    assert.deepEqual(box?.boundElements, [{ type: 'text', id: 'fresh' }]);
    assert.equal(label?.containerId, 's');
    const [image, below] = apply([makeElement('s', { type: 'image' })], bare, { type: 'name', name: 'Store' });
    assert.equal(image?.boundElements, undefined);
    assert.ok((below?.y ?? 0) >= 60);
  });
});

describe('the inspected fields', () => {
  const { parameters: defaults } = readContent();

  it('show what is set, what is written and what is assumed', () => {
    const fields = inspectFields(
      {
        kind: 'cache',
        parameters: { instances: { value: 3, origin: 'written' }, hitRatio: { value: 0.5, origin: 'set' } },
      },
      defaults,
    );
    const of = (id: string) => fields.find((field) => field.id === id);
    assert.deepEqual([of('instances')?.origin, of('instances')?.text], ['written', '3']);
    assert.deepEqual([of('hitRatio')?.origin, of('hitRatio')?.text, of('hitRatio')?.isUnusual], ['set', '50%', true]);
    assert.deepEqual([of('capacityPerSecond')?.origin, of('capacityPerSecond')?.text], ['default', '']);
    assert.equal(of('capacityPerSecond')?.value, 100_000);
  });

  it('show a parameter the drawing names although the kind has no default for it', () => {
    const fields = inspectFields(
      { kind: 'client', parameters: { instances: { value: 2, origin: 'written' } } },
      defaults,
    );
    assert.deepEqual(
      fields.map(({ id, label }) => [id, label]),
      [
        ['ratePerSecond', 'Requests sent'],
        ['instances', 'Instances'],
      ],
    );
  });
});
