import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { minutesOf } from '../../src/core/history/historyText';
import type { HistoryNews } from '../../src/core/history/news';
import type { PastInterview } from '../../src/core/history/pastInterview';
import { criterionName } from '../../src/core/scorecard/scoreDocument';
import { icon } from '../shared/icon';
import { meter, timeBar } from './meter';
import type { Ui } from './ui';
import { dayText, percentText, rangeText } from './words';

/** What there is to an interview beside its row: each criterion with its interval, each phase against its plan, what to do with it. */
export function rowDetails(interview: PastInterview, news: HistoryNews, ui: Ui): TemplateResult {
  return html`<div class="detail-grid">
      <div>
        <h3>${l10n.t('Criteria')}</h3>
        <dl class="bars">${interview.criteria.map((each) => criterion(each, news))}</dl>
      </div>
      <div>
        <h3>${l10n.t('Minutes against the plan')}</h3>
        ${
          interview.phases.length === 0
            ? html`<p class="quiet">${l10n.t('Nothing was recorded, so the times are not known.')}</p>`
            : html`<dl class="bars">${phases(interview)}</dl>`
        }
      </div>
    </div>
    ${buttons(interview, news, ui)}`;
}

function criterion(each: PastInterview['criteria'][number], { about }: HistoryNews): TemplateResult {
  const name = criterionName(about.rubric, each.id);
  const text = percentText(each.percent);
  return html`<dt>${name}</dt>
    <dd>${meter(each, `${name}: ${text}, ${rangeText(each)}`)}</dd>
    <dd class="figure">${text} <span class="quiet">${rangeText(each)}</span></dd>`;
}

function phases({ phases: all }: PastInterview): readonly TemplateResult[] {
  const longest = Math.max(...all.flatMap(({ used, planned }) => [used, planned]));
  return all.map(({ name, used, planned }) => {
    const text = l10n.t('{0} of {1} min', minutesOf(used), minutesOf(planned));
    return html`<dt>${name}</dt>
      <dd>${timeBar(used, planned, longest, `${name}: ${text}`)}</dd>
      <dd class="figure ${used > planned + 30 ? 'over' : ''}">${text}</dd>`;
  });
}

function buttons({ folder, problem, startedAt }: PastInterview, { running }: HistoryNews, ui: Ui): TemplateResult {
  const name = l10n.t('{0}, {1}', problem.title, dayText(startedAt));
  const button = (label: string, codicon: string, press: () => void, look = 'secondary') =>
    html`<vscode-button appearance=${look} aria-label="${label}: ${name}" @click=${press}>${label}<span slot="start" class="codicon codicon-${codicon}" aria-hidden="true"></span></vscode-button>`;
  const open = (what: 'report' | 'replay' | 'board' | 'notes' | 'folder') => () =>
    ui.post({ type: 'open', folder, what });
  return html`<div class="row-buttons">
    ${button(l10n.t('Report'), 'graph', open('report'))} ${button(l10n.t('Replay'), 'debug-rerun', open('replay'))}
    ${button(l10n.t('Board'), 'symbol-structure', open('board'))} ${button(l10n.t('Notes'), 'note', open('notes'))}
    ${button(l10n.t('Folder'), 'folder', open('folder'))}
    ${button(l10n.t('Try Again…'), 'debug-restart', () => ui.post({ type: 'retry', folder }))}
    ${
      running.includes(folder)
        ? html`<span class="quiet">${icon('info')} ${l10n.t('It is running; end it before you delete it.')}</span>`
        : button(l10n.t('Delete…'), 'trash', () => ui.post({ type: 'delete', folder }))
    }
  </div>`;
}
