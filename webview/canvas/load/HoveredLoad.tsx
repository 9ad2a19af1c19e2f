import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useRef } from 'react';
import type { Bounds } from '../../../src/core/board/graph/graph';
import { around, arrowPath, pointAt } from '../../../src/core/board/graph/walk';
import type { LoadPicture } from '../../../src/core/capacity/loadPicture';
import { fromExcalidraw } from '../excalidraw';
import { keepKeys } from '../inspector/focus';
import { placeBeside } from '../inspector/HoverCard';
import type { LiveGraph } from '../liveGraph';
import { screenRect } from '../screenRect';
import { type Explainable, Explained } from './Explained';
import { useRested } from './useRested';

interface HoveredLoadProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly graph: LiveGraph;
  readonly picture: LoadPicture;
  /** The selected block or arrow is explained beside the canvas already. */
  readonly selected: string | undefined;
}

/** The explanation of the block or arrow the pointer rests on, beside it; the pointer may go there and open what is folded. */
export function HoveredLoad({ api, graph, picture, selected }: HoveredLoadProps) {
  const rested = useRested(api, graph);
  if (rested === undefined || rested === selected) return null;
  const block = picture.blocks.find(({ id }) => id === rested);
  const drawn = graph.current.blocks.find(({ id }) => id === rested);
  if (block && drawn) return <Card api={api} load={block} bounds={drawn.bounds} />;
  const arrow = picture.arrows.find(({ id }) => id === rested);
  const bounds = arrow && middleOf(api, arrow.id);
  return arrow && bounds ? <Card api={api} load={arrow} bounds={bounds} /> : null;
}

/** The middle of an arrow: beside all of it would be far from the pointer. */
function middleOf(api: ExcalidrawImperativeAPI, id: string): Bounds | undefined {
  const element = fromExcalidraw(api.getSceneElements()).find((each) => each.id === id);
  const middle = element && pointAt(arrowPath(element), 0.5);
  return middle && around(middle, { width: 40, height: 40 });
}

interface CardProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly load: Explainable;
  readonly bounds: Bounds;
}

function Card({ api, load, bounds }: CardProps) {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    const canvas = element?.parentElement;
    if (!element || !canvas) return undefined;
    const place = () => {
      const { left, top } = placeBeside(screenRect(api.getAppState(), bounds), element, canvas);
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    };
    place();
    // What is unfolded must not stick out below.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [api, bounds]);
  return (
    <section className="load-card" aria-label={l10n.t('Load of what is pointed at')} ref={card} onKeyDown={keepKeys}>
      <Explained load={load} />
    </section>
  );
}
