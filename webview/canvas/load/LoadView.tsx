import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { GraphSelection } from '../../../src/core/board/graph/selection';
import type { LoadPicture } from '../../../src/core/capacity/loadPicture';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import type { Host } from '../../host';
import { isBusy } from '../excalidraw';
import { useSelection } from '../liveSelection';
import type { CanvasSession } from '../session';
import { type Explainable, Explained } from './Explained';
import { HoveredLoad } from './HoveredLoad';
import { keepChoices } from './keepChoices';
import { LoadOverlay } from './LoadOverlay';
import { LoadPanel } from './LoadPanel';
import { LoadDesk } from './loadDesk';
import type { LoadKnowledge } from './loadState';
import { usePanelFold } from './usePanelFold';

/** What is asked for so soon after something else was not what was meant: a slider on its way, a block that is dragged. */
const REST_MS = 250;

interface LoadViewProps extends LoadKnowledge {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly host: Host<FromCanvas>;
  readonly readOnly: boolean;
}

/** Bars and widths over the drawing; the panel, and why the selected block bears its load as it does, beside it. */
export function LoadView({ api, session, host, defaults, figures, readOnly }: LoadViewProps) {
  const desk = useDesk(api, session, { defaults, figures });
  useLayoutEffect(() => desk && keepChoices(host, desk), [host, desk]);
  return desk ? <Shown {...{ api, session, host, desk, readOnly }} /> : null;
}

interface ShownProps extends Omit<LoadViewProps, keyof LoadKnowledge> {
  readonly desk: LoadDesk;
}

function Shown({ api, session, host, desk, readOnly }: ShownProps) {
  const state = useSyncExternalStore(
    (changed) => desk.subscribe(changed),
    () => desk.state,
  );
  const selection = useSelection(session.selection);
  const selected = selection.blocks.length === 1 ? selection.blocks[0] : undefined;
  const { isAway, ...fold } = usePanelFold(api, host, selection);
  const picture = state.shown.type === 'ready' ? state.shown.picture : undefined;
  const load = explainedOf(picture, selection);
  const canvas = document.querySelector('.board-canvas');
  const explained = load ? <Explained key={load.id} load={load} isSaid isAway={isAway} /> : null;
  return (
    <section className="load-dock" aria-label={l10n.t('Load')}>
      <LoadPanel
        desk={desk}
        state={state}
        selected={selected}
        {...fold}
        onRate={
          readOnly
            ? undefined
            : (id, value) => session.changeBlock(id, { type: 'parameter', parameter: 'ratePerSecond', value })
        }
      />
      {isAway && canvas ? createPortal(explained, canvas) : explained}
      {picture && canvas
        ? createPortal(
            <>
              <LoadOverlay api={api} picture={picture} />
              <HoveredLoad api={api} graph={session.graph} picture={picture} selected={load?.id} />
            </>,
            canvas,
          )
        : null}
    </section>
  );
}

/** What is said of the one block or arrow that is selected. */
function explainedOf(picture: LoadPicture | undefined, { blocks, arrows }: GraphSelection): Explainable | undefined {
  if (!picture || blocks.length + arrows.length !== 1) return undefined;
  return [...picture.blocks, ...picture.arrows].find(({ id }) => id === (blocks[0] ?? arrows[0]));
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
      simulate: (task, ears) => session.work.ask('confirm', task, ears),
      rest: (callback) => {
        const timer = setTimeout(callback, REST_MS);
        return () => clearTimeout(timer);
      },
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
