import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useLayoutEffect, useRef, useState } from 'react';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import { screenRect } from '../screenRect';
import { useSideBarWidth } from '../sideBar';

/** Corner of the canvas a card stands in. On the left Excalidraw has its own panel, except in its phone form. */
export type Corner = 'bottomRight' | 'topRight' | 'bottomLeft';

/** From the edges of the canvas to the farthest edge of what stands in a corner, besides the card's own size. */
const MARGIN = { wide: 84, phone: 92 } as const;

/**
 * The first corner where the card does not cover its block. Chosen when another block is selected and when the room for
 * it changes, not while the block is edited or moved: a card that jumps is in the way.
 */
export function useCorner(
  api: ExcalidrawImperativeAPI,
  card: React.RefObject<HTMLElement | null>,
  { id, bounds }: GraphBlock,
): Corner {
  const [corner, setCorner] = useState<Corner>('bottomRight');
  const aside = useSideBarWidth(api);
  const latest = useRef(bounds);
  latest.current = bounds;
  useLayoutEffect(() => {
    const canvas = card.current?.parentElement;
    if (!canvas || !id) return undefined;
    const choose = () => {
      const { offsetWidth: width = 0, offsetHeight: height = 0 } = card.current ?? {};
      const { offsetWidth, offsetHeight } = canvas;
      const room = { offsetWidth, offsetHeight, aside };
      setCorner(freeCorner(screenRect(api.getAppState(), latest.current), { width, height }, room));
    };
    choose();
    const observer = new ResizeObserver(choose);
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [api, card, id, aside]);
  return corner;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A canvas, and how much of its right side is covered. */
interface Room {
  readonly offsetWidth: number;
  readonly offsetHeight: number;
  readonly aside: number;
}

function freeCorner(block: ReturnType<typeof screenRect>, card: Size, room: Room): Corner {
  const { offsetWidth, offsetHeight: height, aside } = room;
  const isPhone = offsetWidth < 730 || (height < 500 && offsetWidth < 1000);
  const width = offsetWidth - aside;
  const margin = isPhone ? MARGIN.phone : MARGIN.wide;
  const isRight = block.right > width - card.width - 24;
  const isLow = block.bottom > height - card.height - (isPhone ? margin : 24);
  if (!isRight || !isLow) return 'bottomRight';
  if (isPhone) return block.left < card.width + 16 ? 'bottomRight' : 'bottomLeft';
  return block.top < card.height + margin ? 'bottomRight' : 'topRight';
}
