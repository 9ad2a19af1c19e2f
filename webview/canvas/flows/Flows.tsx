import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useEffect, useSyncExternalStore } from 'react';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import type { Host } from '../../host';
import { useGraph } from '../liveGraph';
import { useRemembered } from '../memory';
import type { CanvasSession } from '../session';
import { makeRoomForCard } from '../sideBar';
import { FlowOverlay } from './FlowOverlay';
import { FlowsDock } from './FlowsDock';
import type { FlowDesk } from './flowDesk';
import { pickByPointer, steerByKeys } from './flowInput';
import type { FlowState } from './flowState';
import './flows.css';

interface FlowsProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly host: Host<FromCanvas>;
  readonly readOnly: boolean;
  /** Buttons beside that of the flows. */
  readonly buttons: React.ReactNode;
  /** What else is docked below the flows. */
  readonly children: React.ReactNode;
}

/** The flows of a board: list and cards beside the canvas, numbers and dot over it. */
export function Flows({ api, session, host, readOnly, buttons, children }: FlowsProps) {
  const desk = session.flows;
  const state = useFlowState(desk);
  const graph = useGraph(session.graph);
  const [open = false, setOpen] = useRemembered(host, 'flows');
  const mode = state.mode.type;

  useEffect(() => {
    if (state.isNaming) setOpen(true);
  }, [state.isNaming, setOpen]);
  useEffect(() => (mode === 'idle' ? undefined : steerByKeys(desk)), [desk, mode]);
  useEffect(() => {
    if (mode !== 'idle') makeRoomForCard(api);
  }, [api, mode]);
  useEffect(() => {
    if (mode !== 'recording') return undefined;
    // What is selected would hear keys, and covers the left side with its panel.
    api.updateScene({ appState: { selectedElementIds: {}, selectedGroupIds: {} } });
    return pickByPointer(api, desk);
  }, [api, desk, mode]);

  const changeOpen = (next: boolean) => {
    setOpen(next);
    if (!next) desk.update({ isNaming: false });
  };
  return (
    <>
      <FlowOverlay api={api} desk={desk} graph={graph} state={state} />
      <FlowsDock {...{ desk, graph, state, readOnly, open, buttons }} onOpen={changeOpen}>
        {children}
      </FlowsDock>
    </>
  );
}

function useFlowState(desk: FlowDesk): FlowState {
  return useSyncExternalStore(
    (changed) => desk.subscribe(changed),
    () => desk.state,
  );
}
