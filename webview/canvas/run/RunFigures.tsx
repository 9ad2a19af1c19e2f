import * as l10n from '@vscode/l10n';
import type { ReactNode } from 'react';
import type { ComparedFlow, ComparedTime } from '../../../src/core/simulation/comparison';
import { PLAY_WARM_UP } from '../../../src/core/work/playInPieces';
import type { RunDesk } from './runDesk';
import type { RunState } from './runState';
import { comparedFlows, digits, intervalText, limitTexts, measureText, verdictText } from './runTexts';

interface RunFiguresProps {
  readonly desk: RunDesk;
  readonly state: RunState;
  readonly chart: ReactNode;
}

/** What a run has shown so far, beside what formulas say, and what it does not show. */
export function RunFigures({ desk, state, chart }: RunFiguresProps) {
  const { result, edited, generated } = state;
  if (state.phase === 'none') return null;
  const isWarm = generated >= PLAY_WARM_UP;
  const flows = comparedFlows(state);
  return (
    <>
      {edited === 'needsRestart' ? (
        <p className="run-note">{l10n.t('The drawing has changed since the start. Restart to run it as it is now.')}</p>
      ) : null}
      {isWarm ? (
        flows.some(({ verdict }) => verdict !== 'overload') && chart
      ) : (
        <p className="flow-empty">
          {l10n.t('The design fills: times are measured from request {0} on.', PLAY_WARM_UP.toLocaleString())}
        </p>
      )}
      {isWarm ? flows.map((flow) => <FlowFigures key={flow.name} flow={flow} state={state} />) : null}
      {result ? (
        <details className="run-limits">
          <summary>{l10n.t('What this run does not show')}</summary>
          <ul>
            {limitTexts(state, desk.every).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

interface FlowFiguresProps {
  readonly flow: ComparedFlow;
  readonly state: RunState;
}

function FlowFigures({ flow, state }: FlowFiguresProps) {
  const { name, times, verdict, formulaLost, simulatedLost } = flow;
  const hasLoss = formulaLost > 0.0005 || simulatedLost > 0.0005;
  return (
    <table className="run-table" data-verdict={verdict}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{l10n.t('ms')}</th>
          <th scope="col">{l10n.t('Formula')}</th>
          <th scope="col">{l10n.t('Simulated [95%]')}</th>
        </tr>
      </thead>
      <tbody>
        {verdict === 'overload' ? null : times.map((time) => <TimeRow key={time.measure} time={time} />)}
        {hasLoss ? (
          <tr>
            <th scope="row">{l10n.t('lost')}</th>
            <td>{percentText(formulaLost)}</td>
            <td>{percentText(simulatedLost)}</td>
          </tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{verdictText(flow, state)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function TimeRow({ time: { measure, formulaMs, simulated, offBy } }: { readonly time: ComparedTime }) {
  return (
    <tr className={offBy === undefined ? undefined : 'off'}>
      <th scope="row">{measureText(measure)}</th>
      <td>{formulaMs === undefined ? '–' : digits(formulaMs)}</td>
      <td>{simulated ? intervalText(simulated) : '–'}</td>
    </tr>
  );
}

function percentText(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`;
}
