import * as l10n from '@vscode/l10n';
import { RUN_SPEEDS } from '../../../src/core/simulation/trace/pace';
import { FlowButton } from '../flows/FlowButton';
import type { RunDesk } from './runDesk';
import { RUN_REQUESTS, type RunState } from './runState';
import { msText } from './runTexts';

const LARGEST_SEED = 0x7fffffff;

interface RunControlsProps {
  readonly desk: RunDesk;
  readonly state: RunState;
}

/** Start, pause, step, end, seed and speed of a run, and how far it is. */
export function RunControls({ desk, state }: RunControlsProps) {
  const { phase, generated, nowMs, speed, problem, said } = state;
  const isOpen = phase === 'running' || phase === 'paused';
  return (
    <>
      <div className="flow-row">
        <FlowButton
          icon={phase === 'running' ? 'pause' : 'play'}
          label={toggleLabel(state)}
          wide
          primary
          disabled={phase === 'finishing'}
          onClick={() => desk.toggle()}
        />
        <FlowButton icon="next" label={l10n.t('Next Step (→)')} disabled={!isOpen} onClick={() => desk.step()} />
        <FlowButton icon="end" label={l10n.t('To the End')} disabled={!isOpen} onClick={() => desk.finish()} />
        <FlowButton icon="again" label={l10n.t('Restart')} disabled={phase === 'none'} onClick={() => desk.start()} />
      </div>
      <div className="run-choices">
        <label className="flow-speed run-speed">
          {l10n.t('1 s shows')}
          <select value={speed} onChange={(event) => desk.setSpeed(Number(event.target.value))}>
            {RUN_SPEEDS.map((each) => (
              <option key={each} value={each}>
                {each === 1000 ? l10n.t('1 s (as fast as it is)') : msText(each)}
              </option>
            ))}
          </select>
        </label>
        <Seed desk={desk} seed={state.seed} />
      </div>
      {phase === 'none' ? (
        <p className={problem ? 'flow-problem' : 'flow-empty'}>
          {problem ??
            l10n.t(
              'Sends {0} requests through the design, one by one: queues fill, and times come out with their intervals.',
              RUN_REQUESTS.toLocaleString(),
            )}
        </p>
      ) : (
        <>
          <progress
            className="run-progress"
            max={RUN_REQUESTS}
            value={generated}
            aria-label={l10n.t('Requests of the run')}
          />
          <p className="run-clock">
            {l10n.t(
              '{0} · {1} of {2} requests',
              msText(nowMs),
              generated.toLocaleString(),
              RUN_REQUESTS.toLocaleString(),
            )}
          </p>
          <p className="run-said" aria-hidden="true">
            {phase === 'paused' ? said.text : null}
          </p>
        </>
      )}
    </>
  );
}

function toggleLabel({ phase }: RunState): string {
  if (phase === 'running') return l10n.t('Pause');
  if (phase === 'paused') return l10n.t('Continue');
  return phase === 'ended' ? l10n.t('Run Again') : l10n.t('Run');
}

/** Another seed is another sample of the same design; it counts from the next start on. */
function Seed({ desk, seed }: { readonly desk: RunDesk; readonly seed: number }) {
  return (
    <label className="flow-speed" title={l10n.t('The number all chance comes from: the same seed gives the same run.')}>
      {l10n.t('Seed')}
      <input
        type="number"
        className="run-seed"
        min={0}
        max={LARGEST_SEED}
        value={seed}
        onChange={({ target }) => {
          const next = target.valueAsNumber;
          if (Number.isInteger(next) && next >= 0 && next <= LARGEST_SEED) desk.setSeed(next);
        }}
      />
    </label>
  );
}
