import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { lazy, Suspense, useEffect } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { BoardDefaults } from '../../../src/core/capacity/boardDefaults';
import type { FromCanvas } from '../../../src/core/protocol';
import type { Host } from '../../host';
import { useRemembered } from '../memory';
import type { CanvasSession } from '../session';
import './load.css';

/** Fetched when it is first looked at: most boards are drawn without. */
const LoadView = lazy(async () => ({ default: (await import('./LoadView')).LoadView }));

interface LoadProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly session: CanvasSession;
  readonly host: Host<FromCanvas>;
  readonly defaults: BoardDefaults;
  readonly figures: BoundFigures | undefined;
  readonly readOnly: boolean;
}

/** What the design can carry: a switch, and while it is on, the load of every block and arrow, and a panel to change it. */
export function Load({ api, session, host, defaults, figures, readOnly }: LoadProps) {
  const [on = false, setOn] = useRemembered(host, 'load');
  const [folded = false, setFolded] = useRemembered(host, 'loadFolded');
  useEffect(() => session.loadSwitch.listen(() => setOn(!on)), [session, on, setOn]);
  return (
    <section className="load-dock" aria-label={l10n.t('Load')}>
      <button
        type="button"
        className="flow-button flow-toggle load-toggle"
        aria-pressed={on}
        title={l10n.t('What the design can carry: load of each block and arrow (Ctrl+Alt+U)')}
        onClick={() => setOn(!on)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 12.500a6 6 0 1 1 12 0M8 12.500l3-5" fill="none" stroke="currentColor" strokeWidth="1.300" />
        </svg>
        <span>{l10n.t('Load')}</span>
      </button>
      {on ? (
        <Suspense fallback={null}>
          <LoadView
            api={api}
            session={session}
            knowledge={{ defaults, figures }}
            readOnly={readOnly}
            folded={folded}
            onFold={setFolded}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
