import type { HighlightView } from '../view/levelView';
import { part, places, type Shown, standingMark } from './parts';

/** What was strong, and what to practise next with an exercise each, side by side. */
export function advicePart<T>(shown: Shown<T>): T {
  const { level, writer } = shown;
  const { html, l10n } = writer;
  const strengths = level.strengths.length
    ? html`<ul>${level.strengths.map((strength) => strengthItem(shown, strength))}</ul>`
    : html`<p class="quiet">${l10n.t('Nothing was seen in full yet. The next steps are where to begin.')}</p>`;
  const steps = level.nextSteps.length
    ? html`<ol>${level.nextSteps.map((step) => stepItem(shown, step))}</ol>`
    : html`<p class="quiet">${l10n.t('Everything asked for at this level was seen.')}</p>`;
  return html`<div class="advice">
    ${part(writer, 'strengths', l10n.t('What was strong'), strengths)}
    ${part(writer, 'next-steps', l10n.t('What to practise next'), steps)}
  </div>`;
}

function strengthItem<T>(shown: Shown<T>, { sign }: HighlightView): T {
  const { html } = shown.writer;
  return html`<li>
    ${standingMark(sign.state, shown.writer)}
    <div>
      <p><strong>${sign.text}</strong> ${sign.amount ? html`<span class="quiet">${sign.amount}</span>` : ''}</p>
      ${places(shown, sign.id, 1)}
    </div>
  </li>`;
}

function stepItem<T>(shown: Shown<T>, { sign, worth, advice, exercise }: HighlightView): T {
  const { html, l10n } = shown.writer;
  return html`<li>
    ${standingMark(sign.state, shown.writer)}
    <div>
      <p>
        <strong>${sign.text}</strong>
        <span class="quiet">${l10n.t('worth up to {0}% of the score', worth.toFixed(1))}</span>
      </p>
      <p>${advice}</p>
      <p class="exercise"><span class="exercise-name">${l10n.t('Exercise')}</span> ${exercise}</p>
    </div>
  </li>`;
}
