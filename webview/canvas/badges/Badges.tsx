import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import type { BlockKindId } from '../../../src/core/board/kinds';
import { focusCanvas } from '../inspector/focus';
import type { CanvasSession } from '../session';
import { BadgeLayer } from './badgeLayer';
import { KindMenu } from './KindMenu';

interface BadgesProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly readOnly: boolean;
}

/** The badges of recognised shapes, and the menu a click on one opens to correct it. */
export function Badges({ api, session, readOnly }: BadgesProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ readonly block: GraphBlock; readonly anchor: HTMLElement }>();
  useEffect(() => {
    if (!layer.current) return undefined;
    const badges = new BadgeLayer(layer.current, api, session.graph, session.selection, (block, anchor) => {
      if (!readOnly) setOpened({ block, anchor });
    });
    return () => badges.dispose();
  }, [api, session, readOnly]);
  const close = useCallback(() => {
    setOpened(undefined);
    focusCanvas();
  }, []);
  const choose = (kind: BlockKindId | undefined) => {
    if (opened) session.changeBlock(opened.block.id, kind ? { type: 'kind', kind } : { type: 'ignore' });
    close();
  };
  return (
    <>
      <div className="badges-window">
        <div className="badges" ref={layer} />
      </div>
      {opened ? (
        <KindMenu current={opened.block.kind} anchor={opened.anchor} onChoose={choose} onClose={close} />
      ) : null}
    </>
  );
}
