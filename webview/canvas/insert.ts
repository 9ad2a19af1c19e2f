import { CaptureUpdateAction, FONT_FAMILY, restoreElements, viewportCoordsToSceneCoords } from '@excalidraw/excalidraw';
import type { BinaryFileData, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { type Area, blockElements, findFreeSpot } from '../../src/core/board/blockElements';
import { iconFileId, iconSvg } from '../../src/core/board/icons';
import { BLOCK_KINDS, type BlockKindId, findKind } from '../../src/core/board/kinds';
import { fromExcalidraw, toExcalidraw } from './excalidraw';

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

/** Excalidraw's panel for the selection covers this much of the left side when the canvas is wide. */
const PANEL = { width: 220, from: 730 } as const;

/** What the canvas shows, in scene units, without the part the selection's panel covers. */
function visibleArea(api: ExcalidrawImperativeAPI): Area {
  const { scrollX, scrollY, width, height, zoom } = api.getAppState();
  const left = width >= PANEL.from ? PANEL.width : 0;
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

/**
 * Inserts a block: centred where it was dropped (viewport pixels), else as near to the centre of the view as it fits.
 * The new block is selected. One step of the history.
 */
export function insertBlock(
  api: ExcalidrawImperativeAPI,
  kind: BlockKindId,
  drop?: { readonly clientX: number; readonly clientY: number },
): void {
  const state = api.getAppState();
  const spot = drop
    ? viewportCoordsToSceneCoords(drop, state)
    : findFreeSpot(viewCenter(api).x, viewCenter(api).y, obstacles(api), visibleArea(api));
  const random = crypto.getRandomValues(new Uint32Array(3));
  const id = `block-${[...random].map((part) => part.toString(36)).join('')}`;
  const label = findKind(kind)?.name ?? kind;
  const plain = blockElements(
    { kind, centerX: spot.x, centerY: spot.y, id, seed: (random[0] ?? 1) & 0x7fffffff, labelWidth: measure(label) },
    'image',
  );
  const restored = restoreElements(toExcalidraw(plain), null, { refreshDimensions: true, repairBindings: true });
  api.updateScene({
    elements: [...api.getSceneElementsIncludingDeleted(), ...restored],
    appState: { selectedElementIds: { [id]: true, [`${id}-t`]: true }, selectedGroupIds: { [`${id}-g`]: true } },
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  addIcon(api, kind);
}

/** Shapes a new block should not cover; arrows and lines may pass below it. */
function obstacles(api: ExcalidrawImperativeAPI) {
  return fromExcalidraw(api.getSceneElements()).filter(({ type }) => !['arrow', 'line', 'frame'].includes(type));
}

let context: CanvasRenderingContext2D | null | undefined;

function measure(text: string): number | undefined {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const family = Object.keys(FONT_FAMILY).find((name) => FONT_FAMILY[name as keyof typeof FONT_FAMILY] === 6);
  context.font = `16px ${family}`;
  return context.measureText(text).width;
}
