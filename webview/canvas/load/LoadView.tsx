import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { isBusy } from '../excalidraw';
import { useSelection } from '../liveSelection';
import type { CanvasSession } from '../session';
import { Explained } from './Explained';
import { HoveredLoad } from './HoveredLoad';
import { LoadOverlay } from './LoadOverlay';
import { LoadPanel } from './LoadPanel';
import { LoadDesk } from './loadDesk';
import type { LoadKnowledge } from './loadState';

interface LoadViewProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly knowledge: LoadKnowledge;
  readonly readOnly: boolean;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
}

/** Bars and widths over the drawing; the panel, and why the selected block bears its load as it does, beside it. */
export function LoadView({ api, session, knowledge, readOnly, folded, onFold }: LoadViewProps) {
  const desk = useDesk(api, session, knowledge);
  const selection = useSelection(session.selection);
  const selected = selection.blocks.length === 1 ? selection.blocks[0] : undefined;
  return desk ? <Shown {...{ api, session, desk, selected, readOnly, folded, onFold }} /> : null;
}

interface ShownProps extends Omit<LoadViewProps, 'knowledge'> {
  readonly desk: LoadDesk;
  readonly selected: string | undefined;
}

function Shown({ api, session, desk, selected, readOnly, folded, onFold }: ShownProps) {
  const state = useSyncExternalStore(
    (changed) => desk.subscribe(changed),
    () => desk.state,
  );
  const picture = state.shown.type === 'ready' ? state.shown.picture : undefined;
  const block = picture?.blocks.find(({ id }) => id === selected);
  const canvas = document.querySelector('.board-canvas');
  return (
    <>
      <LoadPanel
        desk={desk}
        state={state}
        selected={selected}
        folded={folded}
        onFold={onFold}
        onRate={
          readOnly
            ? undefined
            : (id, value) => session.changeBlock(id, { type: 'parameter', parameter: 'ratePerSecond', value })
        }
      />
      {block ? <Explained block={block} isSaid /> : null}
      {picture && canvas
        ? createPortal(
            <>
              <LoadOverlay api={api} picture={picture} />
              <HoveredLoad api={api} graph={session.graph} picture={picture} selected={selected} />
            </>,
            canvas,
          )
        : null}
    </>
  );
}

/** The desk of this canvas for as long as the load is shown. */
function useDesk(
  api: ExcalidrawImperativeAPI,
  session: CanvasSession,
  { defaults, figures }: LoadKnowledge,
): LoadDesk | undefined {
  const [desk, setDesk] = useState<LoadDesk>();
  useLayoutEffect(() => {
    const created = new LoadDesk({
      graph: session.graph,
      solve: (model) => session.work.answer('solve', { model }),
      selected: () => {
        const { blocks } = session.selection.current;
        return blocks.length === 1 ? blocks[0] : undefined;
      },
      frame: (callback) => {
        const frame = requestAnimationFrame(callback);
        return () => cancelAnimationFrame(frame);
      },
    });
    setDesk(created);
    const endSelection = session.selection.subscribe(() => created.selectionChanged());
    // What was drawn is read at the end of a gesture, not a moment later: the numbers are waited for.
    const read = () => requestAnimationFrame(() => !isBusy(api.getAppState()) && session.graph.refresh());
    window.addEventListener('pointerup', read);
    return () => {
      window.removeEventListener('pointerup', read);
      endSelection();
      created.dispose();
    };
  }, [api, session]);
  useEffect(() => desk?.know({ defaults, figures }), [desk, defaults, figures]);
  return desk;
}
