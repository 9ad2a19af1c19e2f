import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { lazy, Suspense, useRef } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { BoardDefaults } from '../../../src/core/capacity/boardDefaults';
import type { FromCanvas } from '../../../src/core/protocol';
import type { Host } from '../../host';
import { FlowIcon } from '../flows/FlowButton';
import { useRemembered } from '../memory';
import type { CanvasSession } from '../session';

// Nobody waits for it who only draws.
const RunPanel = lazy(async () => ({ default: (await import('./RunPanel')).RunPanel }));

interface RunDockProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly defaults: BoardDefaults;
  readonly figures: BoundFigures | undefined;
  readonly host: Host<FromCanvas>;
}

/** Opens the panel in which requests are sent through the board. */
export function RunDock({ host, ...panel }: RunDockProps) {
  const [open = false, setOpen] = useRemembered(host, 'run');
  const toggle = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={toggle}
        className="flow-button flow-toggle run-toggle"
        aria-expanded={open}
        title={l10n.t('Send requests through the design, one by one')}
        onClick={() => setOpen(!open)}
      >
        <FlowIcon icon="play" />
        <span>{l10n.t('Run')}</span>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <RunPanel {...panel} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
