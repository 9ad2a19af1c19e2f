import assert from 'node:assert/strict';
import { iconFileId, iconPath, iconSvg, KIND_ICONS, kindOfIcon } from '../../../src/core/board/icons';
import { BLOCK_KINDS, findKind, GROUP_COLORS } from '../../../src/core/board/kinds';

describe('the kinds of blocks', () => {
  it('are twenty, each with an id and a name of its own', () => {
    assert.equal(BLOCK_KINDS.length, 20);
    assert.equal(new Set(BLOCK_KINDS.map(({ id }) => id)).size, 20);
    assert.equal(new Set(BLOCK_KINDS.map(({ name }) => name)).size, 20);
  });

  it('say when to use them and have a light colour', () => {
    for (const { when, group } of BLOCK_KINDS) {
      assert.ok(when.length > 5);
      const channels = GROUP_COLORS[group].match(/[\da-f]{2}/g) ?? [];
      assert.ok(channels.length === 3 && channels.every((channel) => Number.parseInt(channel, 16) >= 0xc0));
    }
  });

  it('are found by id, and other ids find none', () => {
    for (const kind of BLOCK_KINDS) assert.equal(findKind(kind.id), kind);
    for (const id of ['', 'constructor', '__proto__', 'Cache']) assert.equal(findKind(id), undefined);
  });
});

describe('the icons', () => {
  it('are there for every kind and for nothing else', () => {
    assert.deepEqual(Object.keys(KIND_ICONS).sort(), BLOCK_KINDS.map(({ id }) => id).sort());
  });

  for (const { id } of BLOCK_KINDS) {
    it(`${id} stays inside 24 × 24`, () => {
      const strokes = KIND_ICONS[id];
      assert.ok(strokes.length > 0);
      for (const { points } of strokes) {
        assert.ok(points.length >= 2);
        for (const coordinate of points.flat()) assert.ok(coordinate >= 0 && coordinate <= 24, `${coordinate}`);
      }
    });

    it(`${id} is a well-formed picture`, () => {
      const svg = iconSvg(id, 'red');
      assert.match(
        svg,
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"( [\w-]+="[^"<&]*")+><path d="[^"<&]+"\/><\/svg>$/,
      );
      assert.match(svg, /stroke="red"/);
      assert.match(iconPath(id), /^(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+Z?)+$/);
    });

    it(`${id} is told by its file id`, () => assert.equal(kindOfIcon(iconFileId(id)), id));
  }

  it('all differ', () => {
    assert.equal(new Set(BLOCK_KINDS.map(({ id }) => iconPath(id))).size, BLOCK_KINDS.length);
  });

  it('are not found by other file ids', () => assert.equal(kindOfIcon('0123abcd'), undefined));
});
