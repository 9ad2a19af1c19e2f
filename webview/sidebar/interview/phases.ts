import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { elapsedText } from '../../../src/core/sidebar/countdown';
import { minutesText, type PhaseBar, phaseBars } from '../../../src/core/sidebar/phaseBars';
import { icon } from '../../shared/icon';
import { section } from '../parts';
import type { Ui } from '../ui';

/** Every phase as a bar: the track is the plan, the fill what was used, the part behind the mark what ran over. */
export function phasesSection(ui: Ui, snapshot: InterviewSnapshot, now: number): TemplateResult {
  const bars = phaseBars(snapshot, now);
  const used = bars.reduce((sum, bar) => sum + bar.usedMs, 0);
  const planned = bars.reduce((sum, bar) => sum + bar.plannedMs, 0);
  return section(ui, {
    id: 'phases',
    title: l10n.t('Phases'),
    note: l10n.t('{0} of {1} min', elapsedText(used), minutesText(planned)),
    body: () =>
      html`<ol class="phases">
        ${bars.map(phaseRow)}
      </ol>`,
  });
}

function phaseRow(bar: PhaseBar): TemplateResult {
  return html`<li class="phase-row" data-state=${bar.state} aria-current=${bar.state === 'current' ? 'step' : nothing}>
    <span class="phase-row-name">${stateIcon(bar)}<span>${bar.name}</span></span>
    <span class="phase-row-time">
      ${timeText(bar)}
      ${bar.overMs >= 1000 ? html`<strong class="over">+${elapsedText(bar.overMs)}</strong>` : nothing}
    </span>
    <span class="bar" aria-hidden="true">
      <span class="track" style=${styleMap({ width: percent(bar.track) })}
        ><span class="fill" style=${styleMap({ width: percent(bar.track > 0 ? bar.fill / bar.track : 0) })}></span></span
      >${bar.over > 0 ? html`<span class="overrun" style=${styleMap({ width: percent(bar.over) })}></span>` : nothing}
    </span>
  </li>`;
}

function timeText({ state, usedMs, plannedMs }: PhaseBar): string {
  const planned = minutesText(plannedMs);
  if (usedMs >= 1000) return l10n.t('{0} / {1} min', elapsedText(usedMs), planned);
  return state === 'done' ? l10n.t('skipped · {0} min', planned) : l10n.t('{0} min', planned);
}

function stateIcon({ state, usedMs }: PhaseBar): TemplateResult {
  if (state === 'current') return icon('play');
  if (state === 'ahead') return icon('circle-large');
  return icon(usedMs >= 1000 ? 'pass' : 'circle-slash');
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
