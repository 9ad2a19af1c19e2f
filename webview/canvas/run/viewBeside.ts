import type { AppState } from '@excalidraw/excalidraw/types';
import type { Bounds } from '../../../src/core/board/graph/graph';
import type { View } from '../revealArea';

const MARGIN = 16;
/** Labels are read down to here. */
const LEAST_ZOOM = 0.5;
/** A canvas with less room beside the panel cannot show both. */
const LEAST_WIDTH = 240;

/**
 * The view that shows the blocks in the left part of the canvas, so many pixels wide, as large as they are or as fits there;
 * undefined when they are there already, or when there is no room.
 */
export function viewBeside(
  state: Pick<AppState, 'scrollX' | 'scrollY' | 'zoom' | 'height'>,
  blocks: readonly Bounds[],
  widthPx: number,
): View | undefined {
  const { scrollX, scrollY, zoom, height } = state;
  const left = Math.min(...blocks.map(({ x }) => x));
  const right = Math.max(...blocks.map(({ x, width }) => x + width));
  const isCovered = (right + scrollX) * zoom.value > widthPx - MARGIN;
  if (blocks.length === 0 || !isCovered || widthPx < LEAST_WIDTH) return undefined;
  const fitting = (widthPx - 2 * MARGIN) / (right - left);
  const value = Math.min(zoom.value, Math.max(LEAST_ZOOM, fitting));
  const middle = height / 2 / zoom.value - scrollY;
  return {
    zoom: { value } as AppState['zoom'],
    scrollX: fitting < value ? MARGIN / value - left : (widthPx - MARGIN) / value - right,
    scrollY: height / 2 / value - middle,
  };
}
