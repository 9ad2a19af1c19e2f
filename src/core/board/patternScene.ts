import type { BoardDesign } from '../content/boardDesign';
import { BLOCK_SIZE, blockElements, COMMON_FIELDS } from './blockElements';
import { type StoredStep, withBlockData, withFlowSteps } from './graph/blockData';
import { arrowShape, fixedPoint, labelCenter } from './layout/arrowShape';
import type { Design, Layout } from './layout/design';
import { layOut } from './layout/layout';
import { kindStage } from './layout/stages';
import type { SceneElement } from './scene';

/** What tells the elements of one scene from those of another. */
export interface SceneNaming {
  /** Prefix of all ids; unique on the board. */
  readonly prefix: string;
  /** Any 31-bit number; Excalidraw draws rough lines from it. */
  readonly seed: number;
}

const FONT = { fontSize: 14, fontFamily: 6, lineHeight: 1.35 } as const;
/** Average width of a letter, in parts of the font size. */
const LETTER = 0.52;

/**
 * A design in its compact form as elements of a board, laid out from (0, 0): blocks as the palette makes them, elbow arrows bound at both
 * ends, their labels, and the flows in the arrows' `customData`.
 */
export function patternScene(pattern: BoardDesign, naming: SceneNaming): SceneElement[] {
  const layout = layOut(patternDesign(pattern));
  return [
    ...pattern.blocks.flatMap((_, index) => blockOf(pattern, index, layout, naming)),
    ...pattern.arrows.flatMap((_, index) => arrowOf(pattern, index, layout, naming)),
  ];
}

function patternDesign({ blocks, arrows }: BoardDesign): Design {
  return {
    blocks: blocks.map(({ id, kind }) => ({ id, ...BLOCK_SIZE, stage: kindStage(kind) })),
    arrows: arrows.map(({ from, to, label }, index) => ({
      id: String(index),
      from,
      to,
      label: label === undefined ? undefined : labelSize(label),
    })),
    groups: [],
  };
}

function labelSize(text: string): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(text.length * FONT.fontSize * LETTER), height: Math.ceil(FONT.fontSize * FONT.lineHeight) };
}

function blockOf({ blocks, arrows }: BoardDesign, index: number, layout: Layout, naming: SceneNaming): SceneElement[] {
  const block = blocks[index];
  const area = block && layout.blocks.get(block.id);
  if (!area) return [];
  const { kind, name, parameters } = block;
  const centerX = area.x + area.width / 2;
  const centerY = area.y + area.height / 2;
  const id = blockId(naming, index);
  const placement = { kind, name, centerX, centerY, id, seed: (naming.seed + index) & 0x7fffffff };
  const bound = arrows.flatMap(({ from, to }, at) =>
    from === block.id || to === block.id ? [{ type: 'arrow', id: arrowId(naming, at) }] : [],
  );
  const [box, ...rest] = blockElements(placement, 'image');
  if (!box) return [];
  const labels = Array.isArray(box.boundElements) ? box.boundElements : [];
  const data = { block: kind, ...(parameters ? { parameters } : {}) };
  return [{ ...withBlockData(box, data), boundElements: [...labels, ...bound] }, ...rest];
}

function blockId({ prefix }: SceneNaming, index: number): string {
  return `${prefix}-b${index}`;
}

function arrowId({ prefix }: SceneNaming, index: number): string {
  return `${prefix}-a${index}`;
}

function arrowOf(pattern: BoardDesign, index: number, layout: Layout, naming: SceneNaming): SceneElement[] {
  const arrow = pattern.arrows[index];
  const points = layout.arrows.get(String(index));
  if (!arrow || !points) return [];
  const id = arrowId(naming, index);
  const seed = (naming.seed + pattern.blocks.length + index) & 0x7fffffff;
  const binding = (block: string, point: readonly [number, number] | undefined) => {
    const area = layout.blocks.get(block);
    if (!area || !point) return null;
    const at = pattern.blocks.findIndex((each) => each.id === block);
    return { elementId: blockId(naming, at), focus: 0, gap: 0, fixedPoint: fixedPoint(point, area) };
  };
  const element: SceneElement = {
    ...COMMON_FIELDS,
    ...arrowShape(points),
    id,
    seed,
    type: 'arrow',
    groupIds: [],
    strokeStyle: arrow.async ? 'dashed' : 'solid',
    boundElements: arrow.label === undefined ? null : [{ type: 'text', id: `${id}-t` }],
    lastCommittedPoint: null,
    startBinding: binding(arrow.from, points[0]),
    endBinding: binding(arrow.to, points.at(-1)),
    startArrowhead: null,
    endArrowhead: 'arrow',
    elbowed: true,
    fixedSegments: null,
    startIsSpecial: null,
    endIsSpecial: null,
  };
  const walked = withFlowSteps(element, stepsOf(pattern, index));
  if (arrow.label === undefined) return [walked];
  return [walked, labelOf(arrow.label, id, seed, labelCenter(points))];
}

function stepsOf({ flows }: BoardDesign, index: number): readonly StoredStep[] {
  return flows.flatMap(({ name, steps }) =>
    steps.flatMap(({ arrow, back }, at) =>
      arrow === index ? [{ flow: name, step: at + 1, ...(back ? { back: true } : {}) }] : [],
    ),
  );
}

function labelOf(text: string, arrow: string, seed: number, [x, y]: readonly [number, number]): SceneElement {
  const { width, height } = labelSize(text);
  return {
    ...COMMON_FIELDS,
    ...FONT,
    id: `${arrow}-t`,
    seed,
    type: 'text',
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    groupIds: [],
    text,
    originalText: text,
    textAlign: 'center',
    verticalAlign: 'middle',
    containerId: arrow,
    autoResize: true,
  };
}
