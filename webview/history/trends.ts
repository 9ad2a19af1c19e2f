import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { changeText } from '../../src/core/history/historyText';
import type { HistoryNews } from '../../src/core/history/news';
import type { PastInterview } from '../../src/core/history/pastInterview';
import { problemKey } from '../../src/core/history/pastInterview';
import { type Trend, trendsOf } from '../../src/core/history/trends';
import type { Rubric } from '../../src/core/scorecard/rubric';
import { overallChart, sparkline } from './trendCharts';
import type { Ui } from './ui';
import { dayText, percentText, rangeText } from './words';

/** How scores have gone: the whole over its bands, each criterion small beside it, and all of it as a table. */
export function trends({ interviews, about: { rubric } }: HistoryNews, ui: Ui): TemplateResult | typeof nothing {
  const { problem } = ui.looks;
  const chosen = interviews.filter((interview) => problem === '' || problemKey(interview) === problem);
  const [overall, ...criteria] = trendsOf(
    chosen,
    rubric.criteria.map(({ id }) => id),
  );
  if (!overall || overall.points.length === 0) return nothing;
  const about = problem === '' ? l10n.t('all problems') : (chosen[0]?.problem.title ?? '');
  return html`<section class="block" aria-labelledby="trend">
    <h2 id="trend">${l10n.t('How you are getting on')} <span class="quiet">${about}</span></h2>
    <div class="trend-grid">
      <figure class="panel overall">
        <figcaption>${caption(l10n.t('Overall'), overall)}</figcaption>
        ${overallChart(overall, rubric, chosen)}
      </figure>
      <div class="sparks">${criteria.map((trend) => spark(trend, rubric))}</div>
    </div>
    <details class="figures">
      <summary>${l10n.t('The same as a table')}</summary>
      ${figures([overall, ...criteria], chosen, rubric)}
    </details>
  </section>`;
}

function spark(trend: Trend, rubric: Rubric): TemplateResult {
  const name = nameOf(trend.id, rubric);
  return html`<figure class="panel spark" data-trend=${trend.id}>
    <figcaption>${caption(name, trend)}</figcaption>
    ${sparkline(trend, name)}
  </figure>`;
}

function caption(name: string, { points, change }: Trend): TemplateResult {
  const latest = points.at(-1);
  const step = change ? Math.round(change.to) - Math.round(change.from) : 0;
  const kind = step > 0 ? 'up' : step < 0 ? 'down' : 'level';
  return html`<span class="spark-name">${name}</span>
    <span class="spark-latest">${percentText(latest?.percent)}</span>
    ${
      change
        ? html`<span class="spark-change ${kind}" title=${changeText(change, l10n)}>${step > 0 ? '+' : ''}${step}</span>`
        : nothing
    }`;
}

function figures(trends: readonly Trend[], interviews: readonly PastInterview[], rubric: Rubric): TemplateResult {
  const [overall] = trends;
  return html`<table class="figure-table">
    <thead>
      <tr>
        <th scope="col">${l10n.t('Date')}</th>
        <th scope="col">${l10n.t('Problem')}</th>
        ${trends.map(({ id }) => html`<th scope="col">${nameOf(id, rubric)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${overall?.points.map(
        ({ folder, startedAt }) => html`<tr>
          <td>${dayText(startedAt)}</td>
          <th scope="row">${interviews.find((each) => each.folder === folder)?.problem.title}</th>
          ${trends.map((trend) => {
            const point = trend.points.find((each) => each.folder === folder);
            return html`<td>${percentText(point?.percent)} ${point ? html`<span class="quiet">${rangeText(point)}</span>` : nothing}</td>`;
          })}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function nameOf(id: Trend['id'], { criteria }: Rubric): string {
  return criteria.find((criterion) => criterion.id === id)?.name ?? l10n.t('Overall');
}
