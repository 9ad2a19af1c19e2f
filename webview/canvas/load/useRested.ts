import { viewportCoordsToSceneCoords } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useEffect, useState } from 'react';
import { fromExcalidraw, isBusy } from '../excalidraw';
import { pickArrow } from '../flows/pickArrow';
import { blockAt } from '../inspector/useHoveredBlock';
import type { LiveGraph } from '../liveGraph';

/** How long the pointer rests on something before it is explained, and how long it may be on its way to what explains it. */
const DWELL_MS = 300;
const GRACE_MS = 400;

/** Id of the block or arrow the pointer rests on, also while it is on the card beside that. */
export function useRested(api: ExcalidrawImperativeAPI, graph: LiveGraph): string | undefined {
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    let over: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (id: string | undefined, afterMs: number) => {
      if (id === over) return;
      over = id;
      clearTimeout(timer);
      timer = setTimeout(() => setRested(id !== undefined && isBusy(api.getAppState()) ? undefined : id), afterMs);
    };
    const move = (event: PointerEvent) => {
      const { target } = event;
      if (target instanceof Element && target.closest('.load-card')) {
        clearTimeout(timer);
        over = 'card';
        return;
      }
      const isOnBoard = target instanceof HTMLCanvasElement && event.buttons === 0 && event.pointerType !== 'touch';
      const id = isOnBoard ? (blockAt(api, graph, event) ?? arrowAt(api, graph, event)) : undefined;
      show(id, id === undefined ? GRACE_MS : DWELL_MS);
    };
    const end = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.load-card')) return;
      clearTimeout(timer);
      over = undefined;
      setRested(undefined);
    };
    const ends = ['pointerdown', 'wheel', 'keydown'] as const;
    window.addEventListener('pointermove', move, { passive: true });
    for (const type of ends) window.addEventListener(type, end, { passive: true, capture: true });
    // The window's own only: the canvas loses the focus when something in the card gets it.
    window.addEventListener('blur', end);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
      for (const type of ends) window.removeEventListener(type, end, { capture: true });
      window.removeEventListener('blur', end);
    };
  }, [api, graph]);
  return rested;
}

/** Nearer than a click may be: whoever passes by means nothing. */
const REACH_PX = 8;

function arrowAt(api: ExcalidrawImperativeAPI, graph: LiveGraph, at: PointerEvent): string | undefined {
  const state = api.getAppState();
  const point = viewportCoordsToSceneCoords(at, state);
  return pickArrow(graph.current, fromExcalidraw(api.getSceneElements()), point, state.zoom.value, REACH_PX);
}
