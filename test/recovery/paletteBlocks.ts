import { BLOCK_SIZE, blockElements } from '../../src/core/board/blockElements';
import type { SceneElement } from '../../src/core/board/scene';
import type { DrawnBlock, Label } from './blocks';
import { textSize } from './elements';
import type { Random } from './random';

const FONT = { size: 16, family: 6 } as const;

/** A block from the palette as people leave it: renamed, sometimes made larger, sometimes taken out of its group. */
export function paletteBlock(label: Label, id: string, random: Random): DrawnBlock {
  const lines = [...label.name.split('\n'), ...(label.note ? [label.note] : [])];
  const size = textSize(lines, FONT);
  const larger = random.chance(0.15) ? random.between(1.1, 1.6) : 1;
  const shape = {
    x: 0,
    y: 0,
    width: Math.max(BLOCK_SIZE.width * larger, size.width + 10),
    height: (BLOCK_SIZE.height + size.height - FONT.size * 1.35) * larger,
  };
  const made = blockElements(
    {
      kind: label.kind,
      centerX: BLOCK_SIZE.width / 2,
      centerY: BLOCK_SIZE.height / 2,
      id,
      seed: random.int(1, 2 ** 31),
    },
    random.chance(0.8) ? 'image' : 'lines',
  );
  const isUngrouped = random.chance(0.06);
  const elements = made.map((element): SceneElement => {
    const placed = placeOn(shape, size, element);
    const named = element.type === 'text' ? { ...placed, ...renamed(lines, label.name) } : placed;
    return isUngrouped ? { ...named, groupIds: [] } : named;
  });
  return {
    form: 'palette',
    label,
    elements,
    anchors: [id],
    bindable: [id],
    shape,
    outline: 'rectangle',
    extent: shape,
  };
}

type Size = { readonly width: number; readonly height: number };

function placeOn(shape: Size, text: Size, element: SceneElement): SceneElement {
  if (element.type === 'rectangle') return { ...element, width: shape.width, height: shape.height };
  const inTheMiddle = { ...element, x: element.x + (shape.width - BLOCK_SIZE.width) / 2 };
  if (element.type !== 'text') return inTheMiddle;
  return { ...element, ...text, x: (shape.width - text.width) / 2, y: shape.height - text.height - 8 };
}

function renamed(lines: readonly string[], name: string) {
  const originalText = [name, ...lines.slice(name.split('\n').length)].join('\n');
  return { text: lines.join('\n'), originalText };
}
