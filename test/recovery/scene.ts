import type { GroupKind } from '../../src/core/board/graph/graph';
import type { BlockKindId } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';
import { type DrawnArrowLabel, labelArrows } from './arrowLabels';
import { type DrawnArrow, drawArrows } from './arrows';
import { assemble } from './assemble';
import { type DrawnBlock, type Form, groupedBlock, makeLabel } from './blocks';
import { decorate } from './decoration';
import type { Design } from './design';
import { anyFont, Pen } from './elements';
import { freeBlock } from './freeBlocks';
import { around } from './geometry';
import { layOut } from './layout';
import { paletteBlock } from './paletteBlocks';
import type { WrittenParameters } from './parameters';
import { randomFrom } from './random';
import { drawZones } from './zones';

/** How a scene is drawn. */
export interface SceneOptions {
  readonly blocks: 'palette' | 'free';
  /** Share of arrows with an end that is not bound, 0 to 1. */
  readonly unbound: number;
  readonly seed: number;
}

/** A block as it is meant. */
export interface TrueBlock {
  readonly key: string;
  /** Elements that may stand for it. */
  readonly anchors: readonly string[];
  /** Kinds a reader would be right to see; the meant one first. */
  readonly kinds: readonly BlockKindId[];
  readonly text: string;
  readonly form: Form;
  readonly hasTypo: boolean;
  readonly heldOut: boolean;
  readonly parameters: WrittenParameters;
}

/** An arrow as it is meant; `label` is undefined where a number in a circle stands on it. */
export interface TrueArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly direction: 'forward' | 'both' | 'none';
  readonly label: string | undefined;
}

/** A box around blocks as it is meant. */
export interface TrueZone {
  readonly id: string;
  readonly kinds: readonly GroupKind[];
  readonly members: readonly string[];
}

/** A drawing and what it means. */
export interface LabelledScene {
  readonly elements: readonly SceneElement[];
  readonly blocks: readonly TrueBlock[];
  readonly arrows: readonly TrueArrow[];
  readonly zones: readonly TrueZone[];
}

const LABELS = { heldOut: 0.3, typos: 0.12, notes: 0.25 } as const;

/** Draws a design as one of its many candidates might. The same seed draws the same scene. */
export function makeScene(design: Design, { blocks: style, unbound, seed }: SceneOptions): LabelledScene {
  const random = randomFrom(seed);
  const pen = new Pen(random);
  const font = anyFont(random);
  const drawn = design.blocks.map((block) => {
    const label = makeLabel(block, LABELS, random);
    if (style === 'palette') return paletteBlock(label, pen.newId(), random);
    return freeBlock(label, random.chance(0.85) ? font : anyFont(random), pen);
  });
  const placed = maybeTogether(layOut(drawn, design.arrows, random), pen);
  const zones = drawZones(placed, pen);
  const habits = { unbound, elbows: style === 'palette' ? 0.5 : 0.2, newBindings: random.chance(0.3) };
  const byKey = new Map(placed.map((block) => [block.label.key, block]));
  const arrows = drawArrows(design.arrows, byKey, habits, pen);
  const labels = labelArrows(arrows, placed, 0.5, pen);
  const area = around([...placed.map(({ extent }) => extent), ...zones.map(({ rect }) => rect)]);
  const decoration = decorate(design.title, area, placed, arrows, pen);
  const elements = assemble(placed, zones, arrows, labels, decoration.elements, random);
  return {
    elements,
    blocks: placed.map(trueBlock),
    arrows: arrows.map((arrow) => trueArrow(arrow, labels, decoration.numbered)),
    zones: zones.map(({ id, kinds, members }) => ({ id, kinds, members })),
  };
}

/** Two blocks in one group: somebody has moved them together. */
function maybeTogether<T extends DrawnBlock>(blocks: readonly T[], pen: Pen): T[] {
  if (!pen.random.chance(0.1)) return [...blocks];
  const group = pen.newId();
  return blocks.map((block, index) => (index < 2 ? { ...block, ...groupedBlock(block, group) } : block));
}

function trueBlock({ form, label, anchors }: DrawnBlock): TrueBlock {
  const { key, name, note, hasTypo, spelling, parameters } = label;
  const text = note ? `${name}\n${note}` : name;
  return { key, anchors, kinds: spelling.kinds, text, form, hasTypo, heldOut: spelling.heldOut, parameters };
}

function trueArrow(
  { design, element, direction }: DrawnArrow,
  labels: readonly DrawnArrowLabel[],
  numbered: readonly string[],
): TrueArrow {
  const label = labels.find(({ arrow }) => arrow === element.id)?.text ?? '';
  const { from, to } = design;
  return { id: element.id, from, to, direction, label: numbered.includes(element.id) ? undefined : label };
}
