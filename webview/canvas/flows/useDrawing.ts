import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { SceneElement } from '../../../src/core/board/scene';
import { fromExcalidraw } from '../excalidraw';

/** What lies on the canvas, and how large it is shown. */
export interface Drawing {
  readonly elements: readonly SceneElement[];
  readonly zoom: number;
}

/** The drawing as it is now, in the middle of a gesture too: another object whenever something moved or was zoomed. */
export function useDrawing(api: ExcalidrawImperativeAPI): Drawing {
  const [drawing, setDrawing] = useState(() => read(api));
  useLayoutEffect(() => {
    let mark = 0;
    const look = () => {
      const next = read(api);
      const nextMark = markOf(next);
      if (nextMark === mark) return;
      mark = nextMark;
      setDrawing(next);
    };
    look();
    return api.onChange(look);
  }, [api]);
  return drawing;
}

function read(api: ExcalidrawImperativeAPI): Drawing {
  return { elements: fromExcalidraw(api.getSceneElements()), zoom: api.getAppState().zoom.value };
}

function markOf({ elements, zoom }: Drawing): number {
  let mark = Math.round(zoom * 1e6);
  for (const { version, versionNonce } of elements) mark = (Math.imul(mark, 31) + version + versionNonce) | 0;
  return mark;
}

/**
 * Keeps a group of an overlay in scene units where the canvas shows the scene. Placed inside the canvas's own callback:
 * in the next animation frame it would drag behind while panning. `--unzoom` undoes the zoom for what keeps its size.
 */
export function usePlacedScene(api: ExcalidrawImperativeAPI, scene: RefObject<SVGGElement>): void {
  useLayoutEffect(() => {
    const place = (scrollX: number, scrollY: number, { value }: { readonly value: number }) => {
      const group = scene.current;
      group?.setAttribute('transform', `scale(${value}) translate(${scrollX} ${scrollY})`);
      group?.style.setProperty('--unzoom', String(1 / value));
    };
    const { scrollX, scrollY, zoom } = api.getAppState();
    place(scrollX, scrollY, zoom);
    return api.onScrollChange(place);
  }, [api, scene]);
}
