import * as l10n from '@vscode/l10n';
import type { ConfirmationText } from '../../../src/core/simulation/confirmationText';
import { Lines } from './Explained';
import type { LoadSimulation } from './loadSimulation';

/** Signs that say the same as the words. */
const SIGNS: Readonly<Record<ConfirmationText['verdict'], string>> = { agrees: '✓', differs: '≠', unknown: '?' };

/** What a simulation says of the figures above: where it confirms them, where not, and why; a screen reader is told. */
export function SimulatedLoad({ simulation }: { readonly simulation: LoadSimulation }) {
  if (simulation.type === 'none') return null;
  const isShown = simulation.type === 'shown';
  return (
    <section
      className="load-simulated"
      aria-label={l10n.t('Simulated')}
      data-verdict={isShown ? simulation.text.verdict : simulation.type}
    >
      <p role="status" className="load-heading">
        {headlineOf(simulation)}
      </p>
      {simulation.type === 'running' ? (
        <progress className="load-progress" max={1} value={simulation.share} aria-label={l10n.t('Simulated')} />
      ) : null}
      {isShown ? <Shown text={simulation.text} /> : null}
    </section>
  );
}

/** The same in two words for the folded panel; all of it is said when it is pointed at, and to a screen reader. */
export function SimulatedSign({ simulation }: { readonly simulation: LoadSimulation }) {
  if (simulation.type === 'none') return null;
  const verdict = simulation.type === 'shown' ? simulation.text.verdict : simulation.type;
  const headline = headlineOf(simulation);
  return (
    <span className="load-sign" role="status" data-verdict={verdict} title={headline} aria-label={headline}>
      {signText(simulation)}
    </span>
  );
}

function signText(simulation: Exclude<LoadSimulation, { type: 'none' }>): string {
  if (simulation.type === 'running') return l10n.t('simulating…');
  if (simulation.type === 'impossible') return l10n.t('{0} not simulated', SIGNS.unknown);
  const { verdict } = simulation.text;
  switch (verdict) {
    case 'agrees':
      return l10n.t('{0} simulated', SIGNS.agrees);
    case 'differs':
      return l10n.t('{0} simulation differs', SIGNS.differs);
    case 'unknown':
      return l10n.t('{0} simulation cannot tell', SIGNS.unknown);
  }
}

function headlineOf(simulation: Exclude<LoadSimulation, { type: 'none' }>): string {
  switch (simulation.type) {
    case 'running':
      return l10n.t('Computed; a simulation now looks whether that holds.');
    case 'shown':
      return simulation.text.headline;
    case 'impossible':
      return simulation.why;
  }
}

function Shown({ text: { lines, notes } }: { readonly text: ConfirmationText }) {
  return (
    <>
      <ul className="load-checked">
        {lines.map(({ verdict, text }) => (
          <li key={text} data-verdict={verdict}>
            <span aria-hidden="true">{SIGNS[verdict]}</span>
            {text}
          </li>
        ))}
      </ul>
      <details>
        <summary>{l10n.t('How this was simulated')}</summary>
        <Lines lines={notes} />
      </details>
    </>
  );
}
