import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { levelName } from '../../src/core/content/notesTemplate';
import { verdictName } from '../../src/core/drills/outcome';
import type { TaskView } from '../../src/core/drills/view';
import { countdownText } from '../../src/core/sidebar/countdown';
import { icon } from '../shared/icon';
import type { Ui } from './ui';
import { VERDICT_ICONS } from './words';

const SOON_MS = 60_000;

/** Name, clock, and a step for each task. */
export function head(ui: Ui): TemplateResult {
  const { view, post } = ui;
  return html`<header class="drill-head">
    <div class="drill-title">
      <h1>${view.name}</h1>
      <p class="quiet">${view.board ? l10n.t('{0} min for all of it', view.minutes) : `${levelName(view.level)} · ${hint(ui)}`}</p>
    </div>
    ${clock(ui)}
    <div class="buttons">
      ${
        view.status === 'paused'
          ? nothing
          : html`<vscode-button appearance="secondary" data-do="pause" @click=${() => post({ type: 'pause' })}>${l10n.t('Pause')}</vscode-button>`
      }
      <vscode-button appearance="secondary" data-do="end" @click=${() => post({ type: 'end' })}>${l10n.t('End Drill')}</vscode-button>
    </div>
    ${
      view.board
        ? nothing
        : html`<ol class="steps" aria-label=${l10n.t('Tasks')}>
            ${view.tasks.map((task, index) => step(task, index, ui))}
          </ol>`
    }
  </header>`;
}

function hint({ view }: Ui): string {
  const each = Math.round((view.minutes * 60) / Math.max(1, view.tasks.length) / 30) / 2;
  return l10n.t('about {0} min a task', each);
}

function clock({ view, leftMs }: Ui): TemplateResult {
  const isReading = view.status === 'running' && view.endsAt === undefined;
  const tone = view.endsAt !== undefined && leftMs <= SOON_MS ? 'soon' : 'calm';
  return html`<div class="drill-clock" data-tone=${tone}>
    <span class="time" role="timer" aria-label=${l10n.t('Time left')}>${countdownText(leftMs)}</span>
    <span class="quiet">${isReading ? l10n.t('stands while you read') : l10n.t('left of {0} min', view.minutes)}</span>
  </div>`;
}

function step({ title, outcome }: TaskView, index: number, { view, post }: Ui): TemplateResult {
  const state = outcome ? verdictName(outcome.verdict, l10n) : l10n.t('open');
  const isCurrent = view.current === index;
  return html`<li>
    <button
      class="step ${outcome?.verdict ?? 'open'}"
      aria-current=${isCurrent ? 'step' : 'false'}
      aria-label=${l10n.t('Task {0}: {1}, {2}', index + 1, title, state)}
      ?disabled=${view.status === 'paused'}
      @click=${() => post({ type: 'openTask', task: index })}
    >
      ${outcome ? icon(VERDICT_ICONS[outcome.verdict]) : nothing}<span>${index + 1}</span>
    </button>
  </li>`;
}
