import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useSyncExternalStore } from 'react';

/** Width in pixels of Excalidraw's own side bar (its library), which lies over the right of the canvas. */
const SIDE_BAR_PX = 294;
/** A canvas narrower than this has no room for our cards beside it; `overlay.css` holds the same. */
const MIN_SHARED_PX = 800;

/** Pixels of the canvas's right side that Excalidraw's side bar covers now. */
export function useSideBarWidth(api: ExcalidrawImperativeAPI): number {
  return useSyncExternalStore(
    (changed) => api.onChange(changed),
    () => (api.getAppState().openSidebar ? SIDE_BAR_PX : 0),
  );
}

/** Closes Excalidraw's side bar where there is no room for a card beside it. */
export function makeRoomForCard(api: ExcalidrawImperativeAPI): void {
  const { openSidebar, width } = api.getAppState();
  if (openSidebar && width < MIN_SHARED_PX) api.updateScene({ appState: { openSidebar: null } });
}
