import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { minutesOf } from '../../src/core/history/historyText';
import { listed, type SortKey, secondsOf, triedProblems } from '../../src/core/history/listing';
import type { HistoryNews } from '../../src/core/history/news';
import type { PastInterview } from '../../src/core/history/pastInterview';
import { icon } from '../shared/icon';
import { meter } from './meter';
import { rowDetails } from './rowDetails';
import type { Ui } from './ui';
import { bandText, dayText, howText, momentText, percentText, rangeText } from './words';

/** The interviews as a table: sorted by any column, all or those at one problem, each with more to open. */
export function interviewList(news: HistoryNews, ui: Ui): TemplateResult | typeof nothing {
  const { interviews, about } = news;
  if (interviews.length === 0) return nothing;
  const rows = listed(interviews, ui.looks);
  const { criteria } = about.rubric;
  return html`<section class="block" aria-labelledby="interviews">
    <div class="block-head">
      <h2 id="interviews">${l10n.t('Interviews')}</h2>
      ${problemFilter(interviews, ui)}
    </div>
    <table class="interviews">
      <thead>
        <tr>
          ${column('problem', l10n.t('Problem'), ui)} ${column('date', l10n.t('Date'), ui)}
          ${column('score', l10n.t('Score'), ui)}
          ${criteria.map(({ id, name }) => column(id, name, ui, 'criterion'))}
          ${column('minutes', l10n.t('Minutes'), ui, 'number')}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ folder }) => folder,
          (interview) => row(interview, news, ui),
        )}
      </tbody>
    </table>
  </section>`;
}

function problemFilter(interviews: readonly PastInterview[], ui: Ui): TemplateResult {
  const choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) ui.look({ problem: event.target.value });
  };
  const option = (key: string, text: string) =>
    html`<option value=${key} ?selected=${ui.looks.problem === key}>${text}</option>`;
  return html`<label class="choice"
    >${l10n.t('Show')}
    <select data-filter="problem" @change=${choose}>
      ${option('', l10n.t('All problems'))}
      ${triedProblems(interviews).map(({ key, title, count }) => option(key, `${title} (${count})`))}
    </select>
  </label>`;
}

function column(key: SortKey, name: string, ui: Ui, kind = ''): TemplateResult {
  const { sort, descending } = ui.looks;
  const isSorted = sort === key;
  // Figures are looked at from the best, names from the first.
  const press = () => ui.look({ sort: key, descending: isSorted ? !descending : key !== 'problem' });
  return html`<th scope="col" class=${kind} aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : 'none'}>
    <button class="sort" data-sort=${key} @click=${press}>
      <span>${name}</span>${isSorted ? icon(descending ? 'arrow-small-down' : 'arrow-small-up') : nothing}
    </button>
  </th>`;
}

function row(interview: PastInterview, news: HistoryNews, ui: Ui): TemplateResult {
  const { folder, problem, startedAt, percent, criteria } = interview;
  const isOpen = ui.looks.open.includes(folder);
  const others = ui.looks.open.filter((each) => each !== folder);
  const toggle = () => ui.look({ open: isOpen ? others : [...others, folder] });
  const band = bandText(interview, news.about.rubric);
  const columns = 4 + news.about.rubric.criteria.length;
  return html`<tr class="interview" data-folder=${folder}>
      <th scope="row">
        <button class="row-toggle" aria-expanded=${isOpen ? 'true' : 'false'} @click=${toggle}>
          ${icon(isOpen ? 'chevron-down' : 'chevron-right')}
          <span><span class="problem-title">${problem.title}</span> <span class="quiet">${howText(interview)}${state(interview, news)}</span></span>
        </button>
      </th>
      <td class="day" title=${momentText(startedAt)}>${dayText(startedAt)}</td>
      <td class="score">
        <span class="score-line"><strong>${percentText(percent)}</strong> <span>${band}</span></span>
        ${meter(interview, l10n.t('{0}, between {1}', percentText(percent), rangeText(interview)))}
      </td>
      ${news.about.rubric.criteria.map(({ id }) => criterionCell(criteria.find((each) => each.id === id)))}
      <td class="number">${minutesText(interview)}</td>
    </tr>
    ${isOpen ? html`<tr class="details"><td colspan=${columns}>${rowDetails(interview, news, ui)}</td></tr>` : nothing}`;
}

function criterionCell(criterion: PastInterview['criteria'][number] | undefined): TemplateResult {
  const percent = criterion?.percent;
  const shade = percent === undefined ? 'none' : percent >= 70 ? 'good' : percent >= 35 ? 'fair' : 'low';
  return html`<td class="criterion" title=${criterion ? rangeText(criterion) : ''}>
    <span class="shade ${shade}">${percent === undefined ? '–' : Math.round(percent)}</span>
  </td>`;
}

function state({ folder, hasEnded }: PastInterview, { running }: HistoryNews): string {
  if (hasEnded) return '';
  return running.includes(folder) ? ` · ${l10n.t('running')}` : ` · ${l10n.t('not ended')}`;
}

function minutesText(interview: PastInterview): TemplateResult {
  const { used, planned } = secondsOf(interview);
  if (interview.phases.length === 0) return html`<span title=${l10n.t('Nothing was recorded.')}>–</span>`;
  return html`${minutesOf(used)} <span class="quiet">${l10n.t('of {0}', minutesOf(planned))}</span>`;
}
