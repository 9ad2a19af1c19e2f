import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { BoardDefaults } from '../../../src/core/capacity/boardDefaults';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import type { Host } from '../../host';
import { Flows } from '../flows/Flows';
import { LoadToggle } from '../load/LoadToggle';
import { useRemembered } from '../memory';
import { RunToggle } from '../run/RunToggle';
import type { CanvasSession } from '../session';
import './dock.css';
import '../load/load.css';
// Here, not where they are used: what is fetched later brings no style sheet of its own.
import '../run/run.css';

/** Fetched when they are first looked at: most boards are drawn without. */
const LoadView = lazy(async () => ({ default: (await import('../load/LoadView')).LoadView }));
const RunPanel = lazy(async () => ({ default: (await import('../run/RunPanel')).RunPanel }));

interface DockProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly host: Host<FromCanvas>;
  readonly defaults: BoardDefaults | undefined;
  readonly figures: BoundFigures | undefined;
  readonly readOnly: boolean;
}

/** What is docked at the top right of the canvas: buttons for flows, load and run in a row, and below what they open. */
export function Dock({ api, session, host, defaults, figures, readOnly }: DockProps) {
  const [load = false, setLoad] = useRemembered(host, 'load');
  const [run = false, setRun] = useRemembered(host, 'run');
  const runToggle = useRef<HTMLButtonElement>(null);
  useEffect(() => session.loadSwitch.listen(() => setLoad(!load)), [session, load, setLoad]);
  // A run that is open is no reason to close it: its panel takes the focus then.
  useEffect(() => session.runSwitch.listen(() => setRun(true)), [session, setRun]);
  const closeRun = () => {
    setRun(false);
    runToggle.current?.focus();
  };
  const buttons = (
    <>
      <LoadToggle on={load} onToggle={() => setLoad(!load)} />
      <RunToggle open={run} onToggle={() => setRun(!run)} button={runToggle} />
    </>
  );
  return (
    <Flows api={api} session={session} host={host} readOnly={readOnly} buttons={defaults ? buttons : null}>
      {load && defaults ? (
        <Suspense fallback={null}>
          <LoadView {...{ api, session, host, defaults, figures, readOnly }} />
        </Suspense>
      ) : null}
      {run && defaults ? (
        <Suspense fallback={null}>
          <RunPanel {...{ api, session, defaults, figures }} onClose={closeRun} />
        </Suspense>
      ) : null}
    </Flows>
  );
}
