import type { SceneElement } from '../../src/core/board/scene';
import type { DrawnArrowLabel } from './arrowLabels';
import type { DrawnArrow } from './arrows';
import type { DrawnBlock } from './blocks';
import type { Random } from './random';
import type { DrawnZone } from './zones';

/** All elements in a drawing order somebody might have drawn them in, joined as Excalidraw joins them. */
export function assemble(
  blocks: readonly DrawnBlock[],
  zones: readonly DrawnZone[],
  arrows: readonly DrawnArrow[],
  labels: readonly DrawnArrowLabel[],
  decoration: readonly SceneElement[],
  random: Random,
): SceneElement[] {
  const boxes = zones.filter(({ isFrame }) => !isFrame).flatMap((zone) => zone.elements);
  const frames = zones.filter(({ isFrame }) => isFrame);
  const parts: (readonly SceneElement[])[] = [
    ...blocks.map((block) => inFrame(block, frames)),
    ...arrows.map(({ element }) => {
      const own = labels.filter(({ arrow }) => arrow === element.id);
      const bound = own.filter(({ isBound }) => isBound).flatMap((label) => label.elements);
      return [
        joined(
          element,
          bound.map(({ id }) => ({ type: 'text', id })),
        ),
        ...own.flatMap((label) => label.elements),
      ];
    }),
  ];
  const mixed = random.chance(0.5) ? random.shuffled(parts) : parts;
  const all = [...boxes, ...mixed.flat(), ...frames.flatMap((zone) => zone.elements)];
  const ordered = random.chance(0.5) ? [...all, ...decoration] : [...decoration, ...all];
  const ends = new Map<string, { type: string; id: string }[]>();
  for (const { element, boundTo } of arrows) {
    for (const id of boundTo) ends.set(id, [...(ends.get(id) ?? []), { type: 'arrow', id: element.id }]);
  }
  return ordered.map((element, index) => ({ ...joined(element, ends.get(element.id) ?? []), index: indexKey(index) }));
}

/** Elements in a frame say so; of nested frames the inner one counts, and a frame is in no frame. */
function inFrame({ label, elements }: DrawnBlock, frames: readonly DrawnZone[]): readonly SceneElement[] {
  const frame = frames.findLast(({ members }) => members.includes(label.key));
  return frame ? elements.map((element) => ({ ...element, frameId: frame.id })) : elements;
}

function joined(element: SceneElement, more: readonly { type: string; id: string }[]): SceneElement {
  if (!more.length) return element;
  const known = Array.isArray(element.boundElements) ? element.boundElements : [];
  return { ...element, boundElements: [...known, ...more] };
}

/** A fractional index as Excalidraw gives them to elements in order; room for 62 × 62. */
function indexKey(index: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return `b${digits[Math.floor(index / 62)]}${digits[index % 62]}`;
}
