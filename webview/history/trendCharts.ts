import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { changeText } from '../../src/core/history/historyText';
import type { PastInterview } from '../../src/core/history/pastInterview';
import type { Trend, TrendPoint } from '../../src/core/history/trends';
import type { Rubric } from '../../src/core/scorecard/rubric';
import { dayText, percentText, rangeText } from './words';

/** At most so many days stand below a chart. */
const MOST_DAYS = 6;

/** The whole score from interview to interview, over the bands it falls into. Places are percent, so that it fills its place. */
export function overallChart(trend: Trend, rubric: Rubric, interviews: readonly PastInterview[]): TemplateResult {
  const { points } = trend;
  const bands = rubric.bands.map(({ id, name, from }, index) => ({
    ...{ id, name, from },
    to: rubric.bands[index + 1]?.from ?? 100,
  }));
  const titleOf = ({ folder }: TrendPoint) => interviews.find((each) => each.folder === folder)?.problem.title ?? '';
  return html`<div class="chart">
    <div class="bands" aria-hidden="true">
      ${bands.map(({ name, from, to }) => html`<span style="bottom: ${(from + to) / 2}%">${name}</span>`)}
    </div>
    <svg class="plot" role="img" aria-labelledby="overall-title overall-desc">
      <title id="overall-title">${l10n.t('Overall score over time')}</title>
      <desc id="overall-desc">${summaryOf(trend)}</desc>
      ${bands.map(
        ({ id, from, to }) =>
          svg`<rect class="band band-${id}" x="0" width="100%" y="${100 - to}%" height="${to - from}%"></rect>`,
      )}
      ${line(points)}
      ${points.map(
        (point, index) => svg`<g class="point">
          <title>${titleOf(point)}, ${dayText(point.startedAt)}: ${percentText(point.percent)} (${rangeText(point)})</title>
          <line class="range" x1="${xOf(index, points)}%" x2="${xOf(index, points)}%" y1="${100 - point.high}%" y2="${100 - point.low}%"></line>
          <circle cx="${xOf(index, points)}%" cy="${100 - point.percent}%" r="5"></circle>
        </g>`,
      )}
    </svg>
    <div class="days" aria-hidden="true">${days(points)}</div>
  </div>`;
}

/** A criterion's score from interview to interview, small. */
export function sparkline(trend: Trend, name: string): TemplateResult {
  const { points } = trend;
  return html`<svg class="plot small" role="img" aria-label=${`${name}: ${summaryOf(trend)}`}>
    ${[0, 50, 100].map((at) => svg`<line class="grid" x1="0" x2="100%" y1="${100 - at}%" y2="${100 - at}%"></line>`)}
    ${line(points)}
    ${points.map(
      (point, index) => svg`<circle cx="${xOf(index, points)}%" cy="${100 - point.percent}%" r="3">
        <title>${dayText(point.startedAt)}: ${percentText(point.percent)} (${rangeText(point)})</title>
      </circle>`,
    )}
  </svg>`;
}

function line(points: readonly TrendPoint[]): readonly unknown[] {
  return points.slice(1).map((point, index) => {
    const before = points[index];
    return before
      ? svg`<line class="line" x1="${xOf(index, points)}%" y1="${100 - before.percent}%" x2="${xOf(index + 1, points)}%" y2="${100 - point.percent}%"></line>`
      : nothing;
  });
}

/** Interviews stand side by side, not by the calendar: three in a week would lie on one another beside a pause of a month. */
function xOf(index: number, points: readonly TrendPoint[]): number {
  return (100 * (index + 0.5)) / points.length;
}

function days(points: readonly TrendPoint[]): readonly TemplateResult[] {
  const every = Math.ceil(points.length / MOST_DAYS);
  return points.flatMap((point, index) =>
    index % every === 0 ? [html`<span style="left: ${xOf(index, points)}%">${dayText(point.startedAt)}</span>`] : [],
  );
}

function summaryOf({ points, change }: Trend): string {
  const latest = percentText(points.at(-1)?.percent);
  if (points.length === 0) return l10n.t('nothing to show yet');
  if (!change) return l10n.t('one interview, {0}', latest);
  return l10n.t('{0} interviews, {1}; the latest {2}', points.length, changeText(change, l10n), latest);
}
