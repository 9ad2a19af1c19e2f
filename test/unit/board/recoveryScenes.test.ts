import assert from 'node:assert/strict';
import { parseScene } from '../../../src/core/board/canonical';
import { DESIGNS } from '../../recovery/designs';
import { overlap } from '../../recovery/geometry';
import { SETTINGS, scenesOf } from '../../recovery/measure';
import { randomFrom } from '../../recovery/random';
import type { LabelledScene } from '../../recovery/scene';
import { withTypo } from '../../recovery/typos';
import { prettyBoard } from './scenes';

const scenes = SETTINGS.map((setting) => [...scenesOf(setting, 1)]);

describe('the drawings the graph is measured with', function () {
  this.timeout(30_000); // hundreds of boards, on a machine that may be busy

  it('show the 25 problems, with more than 150 spellings kept back', () => {
    assert.deepEqual(
      DESIGNS.map(({ id }) => id),
      Array.from({ length: 25 }, (_, index) => `C${index + 1}`),
    );
    const spellings = DESIGNS.flatMap(({ blocks }) => blocks.flatMap((block) => block.spellings));
    const texts = (heldOut: boolean) => new Set(spellings.filter((each) => each.heldOut === heldOut).map(asOne));
    const [common, held] = [texts(false), texts(true)];
    assert.ok(common.size > 300 && held.size > 150, `${common.size} and ${held.size}`);
    const everyBlock = DESIGNS.flatMap(({ blocks }) => blocks);
    for (const { spellings: own, key } of everyBlock)
      assert.ok(
        own.some(({ heldOut }) => !heldOut),
        key,
      );
  });

  it('are boards that can be opened, the same for the same seed', () => {
    for (const scene of scenes.flat()) {
      assert.ok(parseScene(prettyBoard(scene.elements)).ok);
      assert.equal(new Set(scene.elements.map(({ id }) => id)).size, scene.elements.length);
    }
    assert.deepEqual([...scenesOf({ blocks: 'free', unbound: 0.5 }, 1)], scenes[5]);
  });

  it('leave the wanted share of arrows unbound', () => {
    for (const [index, { unbound }] of SETTINGS.entries()) {
      const drawn = (scenes[index] ?? []).flatMap(arrowElements);
      const loose = drawn.filter(({ startBinding, endBinding }) => !startBinding || !endBinding);
      assert.ok(Math.abs(loose.length / drawn.length - unbound) < 0.03, `${loose.length} of ${drawn.length}`);
    }
  });

  it('never lay one block on another', () => {
    for (const { blocks, elements } of scenes.flat()) {
      const boxes = blocks.map(({ anchors }) => elements.filter(({ id }) => anchors.includes(id)));
      for (const [index, box] of boxes.entries()) {
        const others = boxes.slice(index + 1).flat();
        assert.ok(!box.some((part) => others.some((other) => overlap(part, other))));
      }
    }
  });

  it('bind arrows from both sides, as Excalidraw does', () => {
    for (const scene of scenes.flat()) {
      const byId = new Map(scene.elements.map((element) => [element.id, element]));
      for (const { id, startBinding, endBinding } of arrowElements(scene)) {
        for (const end of [startBinding, endBinding]) {
          if (!end) continue;
          const target = byId.get((end as { elementId: string }).elementId);
          assert.ok(JSON.stringify(target?.boundElements).includes(id));
        }
      }
    }
  });

  it('have slips a stranger can read', () => {
    const random = randomFrom(1);
    const slips = Array.from({ length: 300 }, () => withTypo('Message queue', random));
    assert.ok(slips.every((text) => Math.abs(text.length - 'Message queue'.length) <= 1));
    assert.ok(slips.filter((text) => text !== 'Message queue').length > 250);
    assert.equal(withTypo('S3 / LB', random), 'S3 / LB');
  });
});

const asOne = ({ text }: { readonly text: string }) => text.toLowerCase();

function arrowElements({ elements, arrows }: LabelledScene) {
  return elements.filter(({ id }) => arrows.some((arrow) => arrow.id === id));
}
