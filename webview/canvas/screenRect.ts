import type { AppState } from '@excalidraw/excalidraw/types';
import type { Bounds } from '../../src/core/board/graph/graph';

/** A rectangle in CSS pixels from the canvas's top left corner. */
export interface ScreenRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where something of the scene lies on the canvas. */
export function screenRect(state: Pick<AppState, 'scrollX' | 'scrollY' | 'zoom'>, bounds: Bounds): ScreenRect {
  const { scrollX, scrollY, zoom } = state;
  const left = (bounds.x + scrollX) * zoom.value;
  const top = (bounds.y + scrollY) * zoom.value;
  return { left, top, right: left + bounds.width * zoom.value, bottom: top + bounds.height * zoom.value };
}
