import type { AppState } from '@excalidraw/excalidraw/types';
import type { Box } from '../../src/core/board/graph/geometry';

/** Excalidraw's panel for the selection covers this much of the left side when the canvas is wide. */
export const SELECTION_PANEL = { width: 220, from: 730 } as const;
/** What lies over the canvas while elements are selected: the panel on the left, the bars above and below; pixels. */
const COVERED = { top: 76, right: 24, bottom: 64, left: 24 } as const;
const MARGIN = 10;
/** Labels are read down to here; of what is larger the beginning is shown. */
const LEAST_ZOOM = 0.6;

/** Where a canvas looks. */
export type View = Pick<AppState, 'scrollX' | 'scrollY' | 'zoom'>;

/**
 * The view that shows something new beside what covers the canvas: all of it, as large as it fits but not larger than it
 * is. What would get too small to be read is shown from its upper left corner, where designs begin.
 */
export function revealArea({ width, height }: Pick<AppState, 'width' | 'height'>, area: Box): View {
  const left = width >= SELECTION_PANEL.from ? SELECTION_PANEL.width + MARGIN : COVERED.left;
  const free = { width: width - left - COVERED.right, height: height - COVERED.top - COVERED.bottom };
  const size = { width: area.right - area.left, height: area.bottom - area.top };
  const value = Math.max(LEAST_ZOOM, Math.min(1, free.width / size.width, free.height / size.height));
  return {
    zoom: { value } as AppState['zoom'],
    scrollX: (left + lead(free.width, size.width * value)) / value - area.left,
    scrollY: (COVERED.top + lead(free.height, size.height * value)) / value - area.top,
  };
}

/** Room before something of this size: it stands in the middle or, when it does not fit, at the beginning. */
function lead(room: number, size: number): number {
  return Math.max(0, (room - size) / 2);
}
