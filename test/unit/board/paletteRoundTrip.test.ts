import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseScene, writeScene } from '../../../src/core/board/canonical';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import { blockLibraryItems } from '../../../src/core/board/library';
import type { SceneElement } from '../../../src/core/board/scene';
import { DESIGNS } from '../../recovery/designs';
import { makeScene } from '../../recovery/scene';
import { parseBoard, prettyBoard } from './scenes';

/** What a board says, free of ids: kind and name of each block, and what each arrow joins. */
function meaning(elements: readonly SceneElement[]) {
  const { blocks, arrows } = readGraph(elements);
  const word = ({ kind, name }: { kind: string; name: string }) => `${kind} "${name}"`;
  const names = new Map(blocks.map((block) => [block.id, word(block)]));
  const joined = arrows.map(({ from, to, label }) => `${names.get(from ?? '')} -${label}> ${names.get(to ?? '')}`);
  return { blocks: blocks.map(word).sort(), arrows: joined.sort() };
}

/** The same for blocks of the palette alone. */
function ofPalette(elements: readonly SceneElement[]): string[] {
  const blocks = readGraph(elements).blocks.filter(({ recognition }) => recognition === 'palette');
  return blocks.map(({ kind, name }) => `${kind} "${name}"`);
}

function elementsOf(text: string): SceneElement[] {
  const { ids, elements } = parseBoard(text);
  return ids.flatMap((id) => elements.get(id) ?? []);
}

/** As another version writes it: fields in another order, some it alone knows, empty lists where we have null. */
function rewritten(element: SceneElement): SceneElement {
  const fields = Object.entries(element).reverse();
  const { boundElements } = element;
  return {
    ...(Object.fromEntries(fields) as unknown as SceneElement),
    boundElements: boundElements ?? [],
    hasTextLink: false,
    polygon: false,
  };
}

/** As Excalidraw pastes: every element and group has a new id, what refers to them follows, and all is moved. */
function pasted(elements: readonly SceneElement[]): SceneElement[] {
  const fresh = (id: unknown) => (typeof id === 'string' ? `new-${id.split('').reverse().join('')}` : id);
  const bound = (end: unknown) =>
    typeof end === 'object' && end !== null && 'elementId' in end ? { ...end, elementId: fresh(end.elementId) } : end;
  return elements.map((element) => ({
    ...element,
    id: `${fresh(element.id)}`,
    x: element.x + 500,
    y: element.y - 70,
    version: element.version + 1,
    groupIds: (element.groupIds ?? []).map((group) => `${fresh(group)}`),
    frameId: fresh(element.frameId),
    ...('containerId' in element ? { containerId: fresh(element.containerId) } : {}),
    boundElements: Array.isArray(element.boundElements)
      ? element.boundElements.map((each: { id: string }) => ({ ...each, id: fresh(each.id) }))
      : null,
    ...('startBinding' in element
      ? { startBinding: bound(element.startBinding), endBinding: bound(element.endBinding) }
      : {}),
  }));
}

/** Checks it for boards of palette blocks with arrows bound to them. A failure prints the problem and the seed. */
function always(check: (elements: readonly SceneElement[]) => void): void {
  const anyDesign = fc.constantFrom(...DESIGNS.map(({ id }) => id));
  const draw = (id: string, seed: number) => {
    const design = DESIGNS.find((each) => each.id === id);
    assert.ok(design);
    check(makeScene(design, { blocks: 'palette', unbound: 0, seed }).elements);
  };
  fc.assert(fc.property(anyDesign, fc.nat(), draw), { numRuns: 60 });
}

describe('palette blocks stay what they are', function () {
  this.timeout(30_000); // each test reads hundreds of boards

  it('in our own file, and in one excalidraw.com has written since', () => {
    always((elements) => {
      const meant = meaning(elements);
      assert.ok(meant.blocks.length > 5 && meant.arrows.length > 5);
      const parsed = parseScene(prettyBoard(elements));
      assert.ok(parsed.ok);
      const ours = writeScene(parsed.scene);
      assert.deepEqual(meaning(elementsOf(ours)), meant);
      const theirs = prettyBoard(elementsOf(ours).map(rewritten), { source: 'https://excalidraw.com' });
      assert.deepEqual(meaning(elementsOf(theirs)), meant);
    });
  });

  it('after a paste into another board, and beside the blocks they were copied from', () => {
    always((elements) => {
      const meant = meaning(elements);
      const copy = pasted(elements);
      assert.deepEqual(meaning(copy), meant);
      // The copy lies over its original: what a remark drawn by hand means may change there, what the palette says may not.
      const twice = [...ofPalette(elements), ...ofPalette(elements)].sort();
      assert.deepEqual(ofPalette([...elements, ...copy]).sort(), twice);
    });
  });

  it('in a group with all others, and taken out of every group', () => {
    always((elements) => {
      const meant = meaning(elements);
      const together = elements.map((element) => ({ ...element, groupIds: [...(element.groupIds ?? []), 'all'] }));
      assert.deepEqual(meaning(together), meant);
      const apart = elements.map((element) => ({ ...element, groupIds: [] }));
      assert.deepEqual(meaning(apart).blocks, meant.blocks);
    });
  });

  it('brought to the front or sent to the back', () => {
    always((elements) => {
      const blocks = elements.filter(({ customData }) => customData);
      const others = elements.filter(({ customData }) => !customData);
      const meant = meaning(elements);
      assert.deepEqual(meaning([...blocks, ...others]), meant);
      assert.deepEqual(meaning([...others, ...blocks]), meant);
    });
  });

  it('recoloured, turned and stretched, but not without their box', () => {
    always((elements) => {
      const changed = elements.map((element) =>
        element.customData
          ? {
              ...element,
              backgroundColor: 'transparent',
              strokeStyle: 'dashed',
              angle: 0.1,
              height: element.height + 15,
            }
          : element,
      );
      // A box around some of them may lose one that has grown.
      assert.deepEqual(ofPalette(changed).sort(), ofPalette(elements).sort());
      const boxless = elements.filter(({ customData }) => !customData);
      assert.ok(readGraph(boxless).blocks.every(({ recognition }) => recognition !== 'palette'));
    });
  });

  it('out of the library, with icons made of lines', () => {
    const elements = blockLibraryItems().flatMap((item) => item.elements);
    const { blocks } = readGraph(elements);
    assert.deepEqual(
      blocks.map(({ kind, name }) => [kind, name]),
      BLOCK_KINDS.map(({ id, name }) => [id, name]),
    );
  });
});
