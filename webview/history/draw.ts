import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryNews } from '../../src/core/history/news';
import { streakOf } from '../../src/core/history/streak';
import type { ToHistory } from '../../src/core/protocol/history';
import { icon } from '../shared/icon';
import { comparison } from './comparison';
import { drillList } from './drills';
import { interviewList } from './list';
import { suggestions } from './suggestions';
import { trends } from './trends';
import type { Ui } from './ui';
import { unusableList } from './unusable';

/** The whole page. */
export function draw(told: ToHistory, ui: Ui): TemplateResult {
  if (told.type === 'historyFailed') return failed(told.message);
  const { news } = told;
  const { interviews, unusable, waiting, drills } = news;
  const all = interviews.length + unusable.length + waiting + drills.drills.length + drills.unreadable.length;
  if (all === 0) return empty(news, ui);
  return html`${head(news, ui)} ${suggestions(news, ui)} ${trends(news, ui)} ${interviewList(news, ui)}
  ${comparison(news, ui)} ${drillList(news, ui)} ${unusableList(news, ui)}`;
}

function head(news: HistoryNews, ui: Ui): TemplateResult {
  const { interviews, unusable, waiting } = news;
  const all = interviews.length + unusable.length;
  return html`<header class="page-head">
    <div class="page-title">
      <h1>${l10n.t('Interview history')}</h1>
      <p class="quiet">
        ${all === 1 ? l10n.t('1 interview.') : l10n.t('{0} interviews.', all)} ${drillCount(news)}
        ${l10n.t('Everything on this page is worked out and kept on this machine.')}
      </p>
      ${streak(news)}
    </div>
    <div class="page-buttons">
      <vscode-button @click=${() => ui.post({ type: 'start', problem: undefined })}>${l10n.t('Start Mock Interview')}</vscode-button>
      <vscode-button appearance="secondary" @click=${() => ui.post({ type: 'startDrill', kind: undefined })}>${l10n.t('Start Drill…')}</vscode-button>
      <vscode-button appearance="secondary" @click=${() => ui.post({ type: 'export' })}>${l10n.t('Export…')}</vscode-button>
      <vscode-button appearance="secondary" @click=${() => ui.post({ type: 'deleteAll' })}>${l10n.t('Delete All…')}</vscode-button>
    </div>
    <p class="scoring" role="status">${waiting > 0 ? scoring(all, waiting) : nothing}</p>
  </header>`;
}

function drillCount({ drills: { drills } }: HistoryNews): string {
  if (drills.length === 0) return '';
  return drills.length === 1 ? l10n.t('1 drill.') : l10n.t('{0} drills.', drills.length);
}

function scoring(done: number, waiting: number): TemplateResult {
  return html`<progress max=${done + waiting} value=${done} aria-hidden="true"></progress>
    ${l10n.t('Scoring {0} of {1}…', done + 1, done + waiting)}`;
}

function streak({ showsStreak, interviews, now }: HistoryNews): TemplateResult | typeof nothing {
  if (!showsStreak) return nothing;
  const { weeks, hasThisWeek } = streakOf(
    interviews.map(({ startedAt }) => startedAt),
    now,
  );
  return html`<p class="streak">${icon('flame')} ${streakText(weeks, hasThisWeek)}</p>`;
}

function streakText(weeks: number, hasThisWeek: boolean): string {
  if (weeks === 0)
    return l10n.t('No interview this week or last. Rest is part of practice; a new row begins with the next one.');
  if (hasThisWeek)
    return weeks === 1 ? l10n.t('An interview this week. Well done.') : l10n.t('{0} weeks in a row. Well done.', weeks);
  return weeks === 1
    ? l10n.t('An interview last week; this week is still open.')
    : l10n.t('{0} weeks in a row; this week is still open.', weeks);
}

function empty(news: HistoryNews, ui: Ui): TemplateResult {
  return html`<div class="empty">
    <span class="empty-picture">${icon('graph-line')}</span>
    <h1>${l10n.t('Your interviews will be here')}</h1>
    <p>
      ${l10n.t(
        'After your first mock interview this page shows what it came to, criterion by criterion; after a few, how you are getting on and what to practise.',
      )}
    </p>
    <vscode-button @click=${() => ui.post({ type: 'start', problem: undefined })}>${l10n.t('Start Mock Interview')}</vscode-button>
    <vscode-button appearance="secondary" @click=${() => ui.post({ type: 'startDrill', kind: undefined })}>${l10n.t('Start Drill…')}</vscode-button>
    ${suggestions(news, ui)}
  </div>`;
}

function failed(message: string): TemplateResult {
  return html`<div class="empty" role="alert">
    <span class="empty-picture">${icon('error')}</span>
    <h1>${l10n.t('Your interviews could not be scored')}</h1>
    <p>${l10n.t('{0} Close this tab and open it again; if that does not help, install Mockboard again. Your files are as they were.', message)}</p>
  </div>`;
}
