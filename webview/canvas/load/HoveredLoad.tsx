import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useRef } from 'react';
import type { Bounds } from '../../../src/core/board/graph/graph';
import type { BlockLoad, LoadPicture } from '../../../src/core/capacity/loadPicture';
import { keepKeys } from '../inspector/focus';
import { placeBeside } from '../inspector/HoverCard';
import type { LiveGraph } from '../liveGraph';
import { screenRect } from '../screenRect';
import { Explained } from './Explained';
import { useRestedBlock } from './useRestedBlock';

interface HoveredLoadProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly graph: LiveGraph;
  readonly picture: LoadPicture;
  /** The selected block is explained beside the canvas already. */
  readonly selected: string | undefined;
}

/** The explanation of the block the pointer rests on, beside it; the pointer may go there and open what is folded. */
export function HoveredLoad({ api, graph, picture, selected }: HoveredLoadProps) {
  const rested = useRestedBlock(api, graph);
  const block = picture.blocks.find(({ id }) => id === rested);
  const drawn = graph.current.blocks.find(({ id }) => id === rested);
  if (!block || !drawn || rested === selected) return null;
  return <Card api={api} block={block} bounds={drawn.bounds} />;
}

interface CardProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly block: BlockLoad;
  readonly bounds: Bounds;
}

function Card({ api, block, bounds }: CardProps) {
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
    <section className="load-card" aria-label={l10n.t('Load of this block')} ref={card} onKeyDown={keepKeys}>
      <Explained block={block} />
    </section>
  );
}
