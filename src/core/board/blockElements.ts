import { type IconStroke, iconFileId, KIND_ICONS } from './icons';
import { type BlockKindId, findKind, GROUP_COLORS } from './kinds';
import type { SceneElement } from './scene';

/** Size of a new block in scene units. */
export const BLOCK_SIZE = { width: 160, height: 80 } as const;

const ICON = { size: 28, top: 10 } as const;
const FONT = { size: 16, family: 6, lineHeight: 1.35 } as const;

/** A new block: where its centre goes, and the ids (unique in the scene) and seeds its elements get. */
export interface BlockPlacement {
  readonly kind: BlockKindId;
  readonly centerX: number;
  readonly centerY: number;
  /** Prefix for the ids of the block's elements. */
  readonly id: string;
  /** Any 31-bit number; Excalidraw draws rough lines from it. */
  readonly seed: number;
  /** Label; the kind's name otherwise. */
  readonly name?: string | undefined;
  /** How many there are, where that is known. */
  readonly instances?: number | undefined;
  /** Width of the label in scene units, measured by whoever can; estimated otherwise. */
  readonly labelWidth?: number | undefined;
}

/** How the icon is drawn: an image (one element, needs a file) or lines (a library item cannot hold images). */
export type IconForm = 'image' | 'lines';

/**
 * The elements of one block: an opaque rectangle that carries `customData`, its bound label, and a locked icon, in one
 * group. The icon is locked so that arrows bind to the rectangle, never to the icon.
 */
export function blockElements(placement: BlockPlacement, icon: IconForm): SceneElement[] {
  const { kind, id, instances } = placement;
  const x = placement.centerX - BLOCK_SIZE.width / 2;
  const y = placement.centerY - BLOCK_SIZE.height / 2;
  const base = { ...COMMON_FIELDS, groupIds: [`${id}-g`], seed: placement.seed };
  const known = findKind(kind);
  const box: SceneElement = {
    ...base,
    id,
    type: 'rectangle',
    x,
    y,
    ...BLOCK_SIZE,
    backgroundColor: known ? GROUP_COLORS[known.group] : '#e9ecef',
    roundness: { type: 3 },
    boundElements: [{ type: 'text', id: `${id}-t` }],
    customData: { block: kind, ...(instances === undefined ? {} : { parameters: { instances } }) },
  };
  return [box, label(placement, base, x, y), ...iconElements(placement, base, icon, x, y)];
}

/** What all elements Mockboard makes have in common. */
export const COMMON_FIELDS = {
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 0,
  opacity: 100,
  frameId: null,
  roundness: null,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  boundElements: null,
  updated: 1,
  link: null,
  locked: false,
} as const;

function label(placement: BlockPlacement, base: object, x: number, y: number): SceneElement {
  const text = placement.name ?? findKind(placement.kind)?.name ?? placement.kind;
  const width = placement.labelWidth ?? text.length * FONT.size * 0.52;
  const height = FONT.size * FONT.lineHeight;
  return {
    ...COMMON_FIELDS,
    ...base,
    id: `${placement.id}-t`,
    type: 'text',
    x: x + (BLOCK_SIZE.width - width) / 2,
    y: y + BLOCK_SIZE.height - height - 8,
    width,
    height,
    text,
    originalText: text,
    fontSize: FONT.size,
    fontFamily: FONT.family,
    lineHeight: FONT.lineHeight,
    textAlign: 'center',
    verticalAlign: 'bottom',
    containerId: placement.id,
    autoResize: true,
  };
}

function iconElements(placement: BlockPlacement, base: object, form: IconForm, x: number, y: number): SceneElement[] {
  const left = x + (BLOCK_SIZE.width - ICON.size) / 2;
  const top = y + ICON.top;
  if (form === 'lines') {
    return KIND_ICONS[placement.kind].map((stroke, index) => ({
      ...strokeElement(stroke, left, top),
      ...base,
      id: `${placement.id}-i${index}`,
      locked: true,
    }));
  }
  const image: SceneElement = {
    ...COMMON_FIELDS,
    ...base,
    id: `${placement.id}-i`,
    type: 'image',
    x: left,
    y: top,
    width: ICON.size,
    height: ICON.size,
    fileId: iconFileId(placement.kind),
    status: 'saved',
    scale: [1, 1],
    crop: null,
    locked: true,
  };
  return [image];
}

function strokeElement({ points, closed }: IconStroke, left: number, top: number): SceneElement {
  const scale = ICON.size / 24;
  const all = closed ? [...points, ...points.slice(0, 1)] : points;
  const [startX, startY] = all[0] ?? [0, 0];
  const relative = all.map(([px, py]) => [(px - startX) * scale, (py - startY) * scale]);
  const xs = relative.map(([px]) => px ?? 0);
  const ys = relative.map(([, py]) => py ?? 0);
  return {
    ...COMMON_FIELDS,
    id: '',
    type: 'line',
    x: left + startX * scale,
    y: top + startY * scale,
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
    points: relative,
    lastCommittedPoint: null,
    startBinding: null,
    endBinding: null,
    startArrowhead: null,
    endArrowhead: null,
    polygon: false,
  };
}

/** A rectangle in scene units. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 40;

/**
 * Where the centre of a new block goes: as near to (`x`, `y`) as it fits without covering `taken`, inside `view` if there
 * is room. Steps to the right and below come before those to the left and above: designs grow from the client to the
 * storage. Gives up (the wanted place) when everything within 8 steps is taken.
 */
export function findFreeSpot(
  x: number,
  y: number,
  taken: readonly Area[],
  view?: Area | undefined,
): { x: number; y: number } {
  const spots = OFFSETS.map(([dx, dy]) => ({ x: x + dx * STEP_X, y: y + dy * STEP_Y }));
  const free = spots.filter((spot) => !taken.some((area) => overlaps(spot, area)));
  return free.find((spot) => !view || isInside(spot, view)) ?? free[0] ?? { x, y };
}

const STEP_X = BLOCK_SIZE.width + GAP;
const STEP_Y = BLOCK_SIZE.height + GAP;
const REACH = 8;

/** Steps around a place, nearest first. */
const OFFSETS: readonly (readonly [number, number])[] = (() => {
  const range = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);
  const cost = ([dx, dy]: readonly [number, number]) =>
    Math.abs(dx) + Math.abs(dy) * 1.5 + (dx < 0 ? 1.75 : 0) + (dy < 0 ? 1.75 : 0);
  return range.flatMap((dy) => range.map((dx) => [dx, dy] as const)).sort((a, b) => cost(a) - cost(b));
})();

function isInside(center: { x: number; y: number }, view: Area): boolean {
  const { width, height } = BLOCK_SIZE;
  return (
    center.x - width / 2 >= view.x &&
    center.x + width / 2 <= view.x + view.width &&
    center.y - height / 2 >= view.y &&
    center.y + height / 2 <= view.y + view.height
  );
}

function overlaps(center: { x: number; y: number }, area: Area): boolean {
  const dx = Math.abs(center.x - (area.x + area.width / 2));
  const dy = Math.abs(center.y - (area.y + area.height / 2));
  return dx < (BLOCK_SIZE.width + area.width) / 2 + 8 && dy < (BLOCK_SIZE.height + area.height) / 2 + 8;
}
