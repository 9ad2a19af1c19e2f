import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { boundGraph } from '../../../src/core/board/binding/boundGraph';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { BoardDefaults } from '../../../src/core/capacity/boardDefaults';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { modelOfBoard } from '../../../src/core/capacity/modelOfBoard';
import { estimatedRates } from '../../../src/core/capacity/rateSource';
import { isStill } from '../../shared/reducedMotion';
import type { CanvasSession } from '../session';
import { RunChart } from './RunChart';
import { RunControls } from './RunControls';
import { RunFigures } from './RunFigures';
import { RunOverlay } from './RunOverlay';
import { RunDesk } from './runDesk';
import { viewBeside } from './viewBeside';

interface RunPanelProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly defaults: BoardDefaults;
  readonly figures: BoundFigures | undefined;
  readonly onClose: () => void;
}

/** A run of the board: how it is driven, what it shows, and the requests over the drawing. */
export function RunPanel({ api, session, defaults, figures, onClose }: RunPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const [canvas, setCanvas] = useState<Element | null>();
  const desk = useDesk(
    session,
    () => modelOfBoard(boundGraph(session.graph.refresh(), figures), defaults, estimatedRates(figures)).model,
  );
  const state = useSyncExternalStore(
    (changed) => desk.subscribe(changed),
    () => desk.state,
  );
  useEffect(() => {
    const { current } = panel;
    const around = current?.closest('.board-canvas');
    setCanvas(around);
    current?.focus();
    if (!current || !around) return;
    const free = current.getBoundingClientRect().left - around.getBoundingClientRect().left;
    const blocks = session.graph.current.blocks.map(({ bounds }) => bounds);
    const appState = viewBeside(api.getAppState(), blocks, free);
    if (appState) api.updateScene({ appState });
  }, [api, session]);
  useEffect(() => session.runSwitch.listen(() => panel.current?.focus()), [session]);
  return (
    <section
      ref={panel}
      className="run-panel"
      tabIndex={-1}
      aria-label={l10n.t('Run of the board')}
      onKeyDown={(event) => steer(event, desk, onClose)}
    >
      <RunControls desk={desk} state={state} />
      <RunFigures desk={desk} state={state} chart={<RunChart history={state.history} />} />
      <p className="flow-live" role="status" data-count={state.said.count}>
        {state.said.text}
      </p>
      {canvas ? createPortal(<RunOverlay api={api} desk={desk} graph={session.graph} />, canvas) : null}
    </section>
  );
}

function useDesk(session: CanvasSession, model: () => CapacityModel): RunDesk {
  const latest = useRef(model);
  latest.current = model;
  const [desk] = useState(
    () =>
      new RunDesk({
        model: () => latest.current(),
        ask: (job, task, ears) => session.work.ask(job, task, ears),
        frame: (callback) => {
          const frame = requestAnimationFrame(callback);
          return () => cancelAnimationFrame(frame);
        },
        isStill,
      }),
  );
  useEffect(() => session.graph.subscribe(() => desk.drawingChanged()), [session, desk]);
  useEffect(() => () => desk.clear(), [desk]);
  return desk;
}

/** Keys of the panel, where no field and no button wants them; plain ones are no shortcuts of the canvas. */
function steer(event: React.KeyboardEvent, desk: RunDesk, close: () => void): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
  if (!isPlain) return;
  event.stopPropagation();
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  const isButton =
    event.target instanceof HTMLButtonElement ||
    (event.target instanceof HTMLElement && event.target.tagName === 'SUMMARY');
  // What a run has shown is not thrown away by a key.
  if (event.key === 'Escape' && desk.state.phase === 'none') close();
  else if (event.key === 'ArrowRight' && !isField) desk.step();
  else if (event.key === ' ' && !isField && !isButton) desk.toggle();
  else return;
  event.preventDefault();
}
