import { viewportCoordsToSceneCoords } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useEffect, useState } from 'react';
import { isBusy } from '../excalidraw';
import type { LiveGraph } from '../liveGraph';

/** How long the pointer rests on a block before the glance comes up. */
const DWELL_MS = 450;

/** Id of the block the pointer rests on; undefined while it moves elsewhere, draws, drags or scrolls. */
export function useHoveredBlock(api: ExcalidrawImperativeAPI, graph: LiveGraph): string | undefined {
  const [hovered, setHovered] = useState<string>();
  useEffect(() => {
    let over: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (id: string | undefined) => {
      if (id === over) return;
      over = id;
      clearTimeout(timer);
      setHovered(undefined);
      if (id !== undefined) timer = setTimeout(() => !isBusy(api.getAppState()) && setHovered(id), DWELL_MS);
    };
    const move = (event: PointerEvent) => {
      const isOnBoard = event.target instanceof HTMLCanvasElement && event.buttons === 0;
      rest(isOnBoard && event.pointerType !== 'touch' ? blockAt(api, graph, event) : undefined);
    };
    const end = () => rest(undefined);
    const ends = ['pointerdown', 'wheel', 'keydown', 'blur', 'pointerleave'] as const;
    window.addEventListener('pointermove', move, { passive: true });
    for (const type of ends) window.addEventListener(type, end, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
      for (const type of ends) window.removeEventListener(type, end, { capture: true });
    };
  }, [api, graph]);
  return hovered;
}

/** The topmost block at a point of the window. */
export function blockAt(api: ExcalidrawImperativeAPI, graph: LiveGraph, at: PointerEvent): string | undefined {
  const { x, y } = viewportCoordsToSceneCoords(at, api.getAppState());
  return graph.current.blocks.findLast(
    ({ bounds }) => x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height,
  )?.id;
}
