import { CaptureUpdateAction, FONT_FAMILY, restoreElements, viewportCoordsToSceneCoords } from '@excalidraw/excalidraw';
import type { BinaryFileData, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { findSpotBeside } from '../../src/core/board/besideSpot';
import { type Area, blockElements, findFreeSpot } from '../../src/core/board/blockElements';
import { iconFileId, iconSvg } from '../../src/core/board/icons';
import { BLOCK_KINDS, type BlockKindId, findKind } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';
import { arrowBetween } from './connect';
import { fromExcalidraw, toExcalidraw } from './excalidraw';
import { randomId, randomSeed } from './random';
import { SELECTION_PANEL } from './revealArea';

type SceneUpdate = NonNullable<Parameters<ExcalidrawImperativeAPI['updateScene']>[0]['elements']>;

/** Data type of a block dragged from the palette. */
export const BLOCK_MIME = 'application/x-mockboard-block';

function iconFile(kind: BlockKindId): BinaryFileData {
  const file = {
    id: iconFileId(kind),
    mimeType: 'image/svg+xml',
    dataURL: `data:image/svg+xml;base64,${btoa(iconSvg(kind))}`,
    created: 1,
  };
  return file as BinaryFileData;
}

/** Makes the icons of all kinds known to the canvas; only those a board uses get into its file. */
export function addIcons(api: ExcalidrawImperativeAPI): void {
  api.addFiles(BLOCK_KINDS.map(({ id }) => iconFile(id)));
}

/** Makes the canvas load a kind's icon now instead of with its next half-second tick. */
export function addIcon(api: ExcalidrawImperativeAPI, kind: BlockKindId): void {
  api.addFiles([iconFile(kind)]);
}

/** Makes the canvas load the icons of these elements now instead of with its next half-second tick. */
export function showIcons(api: ExcalidrawImperativeAPI, elements: readonly SceneElement[]): void {
  const used = new Set(elements.map(({ fileId }) => fileId));
  api.addFiles(BLOCK_KINDS.filter(({ id }) => used.has(iconFileId(id))).map(({ id }) => iconFile(id)));
}

/** What the canvas shows, in scene units, without the part the selection's panel covers. */
export function visibleArea(api: ExcalidrawImperativeAPI): Area {
  const { scrollX, scrollY, width, height, zoom } = api.getAppState();
  const left = width >= SELECTION_PANEL.from ? SELECTION_PANEL.width : 0;
  return {
    x: left / zoom.value - scrollX,
    y: -scrollY,
    width: (width - left) / zoom.value,
    height: height / zoom.value,
  };
}

/** The middle of what the canvas shows, in scene units. */
function viewCenter(api: ExcalidrawImperativeAPI): { x: number; y: number } {
  const { scrollX, scrollY, width, height, zoom } = api.getAppState();
  return { x: width / 2 / zoom.value - scrollX, y: height / 2 / zoom.value - scrollY };
}

/** A block to insert; without a place it goes as near to the centre of the view as it fits. */
export interface NewBlock {
  readonly kind: BlockKindId;
  /** Label; the kind's name otherwise. */
  readonly name?: string | undefined;
  /** How many there are, where that is known. */
  readonly instances?: number | undefined;
  /** Where it was dropped, in viewport pixels: its centre. */
  readonly drop?: { readonly clientX: number; readonly clientY: number } | undefined;
  /** Id of the element it goes beside, and whether an arrow leads from that to the new block. */
  readonly beside?: { readonly id: string; readonly connect: boolean } | undefined;
}

/** Inserts a block and selects it; with its arrow it is one step of the history. Returns its id. */
export function insertBlock(api: ExcalidrawImperativeAPI, block: NewBlock): string {
  const { kind, name, instances, beside } = block;
  const id = randomId('block');
  const scene = fromExcalidraw(api.getSceneElementsIncludingDeleted());
  const neighbour = scene.find((element) => element.id === beside?.id && !element.isDeleted);
  const { x: centerX, y: centerY } = findPlace(api, block, neighbour);
  const label = name ?? findKind(kind)?.name ?? kind;
  const placement = {
    kind,
    name,
    instances,
    centerX,
    centerY,
    id,
    seed: randomSeed(),
    labelWidth: measureLabel(label),
  };
  const plain = toExcalidraw(blockElements(placement, 'image'));
  const restored = fromExcalidraw(restoreElements(plain, null, { refreshDimensions: true, repairBindings: true }));
  const [box, ...rest] = restored;
  const drawn =
    beside?.connect && neighbour && box ? arrowBetween(api.getAppState(), scene, neighbour, box) : undefined;
  const next = drawn
    ? [...scene.map((element) => (element === neighbour ? drawn.from : element)), drawn.to, ...rest, drawn.arrow]
    : [...scene, ...restored];
  api.updateScene({
    elements: toExcalidraw(next) as SceneUpdate,
    // All parts of it: keys and a drag take along what is selected, and would leave the icon behind.
    appState: {
      selectedElementIds: Object.fromEntries(restored.map((part) => [part.id, true as const])),
      selectedGroupIds: { [`${id}-g`]: true },
      editingGroupId: null,
    },
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  addIcon(api, kind);
  return id;
}

function findPlace(
  api: ExcalidrawImperativeAPI,
  { drop }: NewBlock,
  neighbour: SceneElement | undefined,
): { readonly x: number; readonly y: number } {
  if (drop) return viewportCoordsToSceneCoords(drop, api.getAppState());
  // Beside another block the place counts more than being in view: the canvas scrolls there.
  if (neighbour) return findSpotBeside(neighbour, obstacles(api));
  const { x, y } = viewCenter(api);
  return findFreeSpot(x, y, obstacles(api), visibleArea(api));
}

/** Shapes a new block should not cover; arrows and lines may pass below it. */
function obstacles(api: ExcalidrawImperativeAPI) {
  return fromExcalidraw(api.getSceneElements()).filter(({ type }) => !['arrow', 'line', 'frame'].includes(type));
}

let context: CanvasRenderingContext2D | null | undefined;

/** The width of a block's label in scene units; undefined where nothing can be measured. */
export function measureLabel(text: string): number | undefined {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const family = Object.keys(FONT_FAMILY).find((name) => FONT_FAMILY[name as keyof typeof FONT_FAMILY] === 6);
  context.font = `16px ${family}`;
  return context.measureText(text).width;
}
