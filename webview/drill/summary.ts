import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { levelName } from '../../src/core/content/notesTemplate';
import { type TaskOutcome, verdictName } from '../../src/core/drills/outcome';
import type { DrillView, TaskView } from '../../src/core/drills/view';
import { formatUsed } from '../../src/core/interview/clock';
import { icon } from '../shared/icon';
import { notes, verdict, written } from './outcome';
import { asked } from './task';
import type { Ui } from './ui';
import { VERDICT_ICONS } from './words';

/** What the drill came to: the whole, then each task with what was said of it. */
export function summary(ui: Ui): TemplateResult {
  const { view, post } = ui;
  return html`<header class="drill-head">
      <div class="drill-title">
        <h1 data-first tabindex="-1">${view.name}: ${view.total}</h1>
        <p class="quiet">${facts(view)}</p>
      </div>
      <div class="buttons">
        <vscode-button data-do="again" @click=${() => post({ type: 'start', kind: view.kind })}>${l10n.t('Another One Like This')}</vscode-button>
        <vscode-button appearance="secondary" data-do="other" @click=${() => post({ type: 'start', kind: undefined })}>${l10n.t('Another Drill…')}</vscode-button>
        <vscode-button appearance="secondary" data-do="history" @click=${() => post({ type: 'openHistory' })}>${l10n.t('Interview History')}</vscode-button>
      </div>
    </header>
    ${resultFile(ui)}
    <ol class="results">
      ${view.tasks.map((task, index) => result(task, index))}
    </ol>`;
}

function facts({ level, end, tasks, minutes }: DrillView): string {
  const used = tasks.reduce((sum, { usedMs }) => sum + usedMs, 0);
  const time = l10n.t('{0} of {1} min', formatUsed(used), minutes);
  const ends = { finished: l10n.t('finished'), timeUp: l10n.t('time was over'), stopped: l10n.t('ended early') };
  return [levelName(level), time, ...(end ? [ends[end]] : [])].join(' · ');
}

function resultFile({ file, post }: Ui): TemplateResult {
  if (!file)
    return html`<p class="file quiet">${l10n.t('Nothing was written in this drill, so there is nothing to keep.')}</p>`;
  if (file.type === 'written') {
    return html`<p class="file quiet">
      ${icon('file')} ${l10n.t('Kept in {0}', file.path)}
      <button class="link" data-do="open" @click=${() => post({ type: 'openResult' })}>${l10n.t('Open')}</button>
    </p>`;
  }
  return html`<p class="file failed" role="alert">
    ${icon('warning')} ${file.message}
    <button class="link" data-do="write" @click=${() => post({ type: 'writeAgain' })}>${l10n.t('Write Again')}</button>
  </p>`;
}

function result(task: TaskView, index: number): TemplateResult | typeof nothing {
  if (!task.outcome) return nothing;
  return html`<li>
    <details ?open=${isWorthReading(task.outcome)}>
      <summary>
        <span class="badge ${task.outcome.verdict}">${icon(VERDICT_ICONS[task.outcome.verdict])} ${verdictName(task.outcome.verdict, l10n)}</span>
        <strong>${index + 1}. ${task.title}</strong>
        <span class="quiet">${formatUsed(task.usedMs)}</span>
      </summary>
      <div class="result">${asked(task)} ${written(task)} ${verdict(task.outcome)} ${notes(task.outcome)}</div>
    </details>
  </li>`;
}

function isWorthReading({ verdict }: TaskOutcome): boolean {
  return verdict !== 'hit';
}
