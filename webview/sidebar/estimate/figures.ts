import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FIGURE_TOPICS, type FigureTopic, type KeyFigure } from '../../../src/core/estimate/keyFigures';
import type { Comparison } from '../../../src/core/estimate/nodeLimits';
import { icon } from '../../shared/icon';

/** Key figures as a table, by topic. With `show` every row leads to its line. */
export function figureTable(figures: readonly KeyFigure[], show?: (line: number) => void): TemplateResult {
  const topics = FIGURE_TOPICS.filter((topic) => figures.some((figure) => figure.topic === topic));
  return html`<table class="key-figures">
    <colgroup>
      <col />
      <col style="width: 92px" />
      <col style="width: 24%" />
    </colgroup>
    ${repeat(
      topics,
      (topic) => topic,
      (topic) => html`<tbody>
        <tr>
          <th class="group" colspan="3" scope="rowgroup">${topicName(topic)}</th>
        </tr>
        ${repeat(
          figures.filter((figure) => figure.topic === topic),
          ({ name }) => name,
          (figure) => row(figure, show),
        )}
      </tbody>`,
    )}
  </table>`;
}

function row(figure: KeyFigure, show: ((line: number) => void) | undefined): TemplateResult {
  const { name, display, comparison, line } = figure;
  const words = name.replaceAll('_', ' ');
  const open = () => show?.(line);
  return html`<tr class="key-figure" data-figure=${name}>
    <th scope="row">
      ${
        show
          ? html`<button class="figure-name" title=${l10n.t('Go to line {0}: {1}', line + 1, name)} @click=${open}>${words}</button>`
          : html`<span class="figure-name">${words}</span>`
      }
    </th>
    <td class="figure-value">${display}</td>
    <td class="figure-bar">${comparison ? bar(comparison) : nothing}</td>
  </tr>
  ${comparison || (figure.isIdle && show) ? html`<tr class="figure-note"><td colspan="3"><div class="figure-notes">${note(figure, show !== undefined)}</div></td></tr>` : nothing}`;
}

function note({ comparison, isIdle }: KeyFigure, asks: boolean): TemplateResult {
  return html`${comparison ? html`<span class="needs" title=${sourceText(comparison)}>${comparisonText(comparison)}</span>` : nothing}
  ${
    isIdle && asks
      ? html`<span class="idle" title=${l10n.t('No line and no words draw a conclusion from this number. Write one, such as “So …”.')}
          >${icon('question')}${l10n.t('what does this decide?')}</span
        >`
      : nothing
  }`;
}

/** Decades shown on each side of what one machine takes. */
const DECADES = 2;

/** A bar on a scale of decades: the middle is what every such machine takes, the band what good ones do. */
function bar({ load, limit }: Comparison): TemplateResult {
  const at = (value: number) => Math.max(2, Math.min(100, 50 + (Math.log10(value) / DECADES) * 50));
  const high = (limit.high ?? limit.low) / limit.low;
  const tone = load <= 1 ? 'fits' : load <= high ? 'tight' : 'over';
  return html`<span class="load-bar" data-tone=${tone} aria-hidden="true">
    <span class="load-bar-band" style="left: 50%; width: ${Math.max(1, at(high) - 50)}%"></span>
    <span class="load-bar-fill" style="width: ${at(load)}%"></span>
  </span>`;
}

/** "14–70 Cassandra nodes". */
export function comparisonText({ limit, load, fewest, most }: Comparison): string {
  if (most === 1) return l10n.t('{0} is enough: {1}% of it', limit.one, percent(load));
  const count = fewest === most ? number(most) : l10n.t('{0}–{1}', number(fewest), number(most));
  return l10n.t('{0} {1}', count, limit.plural);
}

function percent(load: number): string {
  const share = load * 100;
  return share < 1 ? l10n.t('under 1') : String(Math.round(share));
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

function sourceText({ limit }: Comparison): string {
  return l10n.t('Reckoned by: {0}', limit.source);
}

function topicName(topic: FigureTopic): string {
  const names: Readonly<Record<FigureTopic, string>> = {
    traffic: l10n.t('Traffic'),
    storage: l10n.t('Storage'),
    bandwidth: l10n.t('Bandwidth'),
    cache: l10n.t('Cache'),
    nodes: l10n.t('Machines'),
  };
  return names[topic];
}
