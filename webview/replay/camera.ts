import { getCommonBounds } from '@excalidraw/excalidraw';
import type { AppState } from '@excalidraw/excalidraw/types';

/** Room around the drawing, in pixels; above it, a question may stand. */
const MARGIN = { above: 60, below: 24, beside: 32 } as const;
/** A small drawing is not blown up. */
const LARGEST_ZOOM = 1;
const SMALLEST_ZOOM = 0.1;

/** Where the canvas looks. */
export type Camera = Pick<AppState, 'scrollX' | 'scrollY' | 'zoom'>;

/** The view that has all of these elements in its middle; of none, the canvas's own beginning. */
export function cameraOn(
  elements: Parameters<typeof getCommonBounds>[0],
  { width, height }: Pick<AppState, 'width' | 'height'>,
): Camera {
  const [left, top, right, bottom] = elements.length ? getCommonBounds(elements) : [0, 0, 1, 1];
  const free = height - MARGIN.above - MARGIN.below;
  const fit = Math.min((width - 2 * MARGIN.beside) / (right - left), free / (bottom - top));
  const value = Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, fit)) as AppState['zoom']['value'];
  return {
    zoom: { value },
    scrollX: width / 2 / value - (left + right) / 2,
    scrollY: (MARGIN.above + free / 2) / value - (top + bottom) / 2,
  };
}
