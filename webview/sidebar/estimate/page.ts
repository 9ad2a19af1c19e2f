import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { EstimateNews } from '../../../src/core/protocol/sidebar';
import { icon } from '../../shared/icon';
import { mountPage, type PageHost } from '../page';
import type { Receive } from '../ui';
import { figureTable } from './figures';
import { moveAlong } from './keys';

/** Mounts the Estimate view: the figures a design is decided by, each leading to its line. */
export function mountEstimate(root: HTMLElement, host: PageHost): Receive {
  let news: EstimateNews | undefined;
  const show = (line: number) => host.post({ type: 'showLine', line });
  const insert = () => host.post({ type: 'insertEstimate' });
  const ui = mountPage(root, host, () => (news?.hasLines ? filled(news, show) : empty(news, insert)));
  root.addEventListener('keydown', moveAlong);
  return (message) => {
    if (message.type !== 'estimate') return;
    news = message.estimate;
    ui.redraw();
  };
}

function filled({ file, figures, errors }: EstimateNews, show: (line: number) => void): TemplateResult {
  return html`<div class="estimate">
    <p class="estimate-file">${icon('note')}<span>${file}</span></p>
    ${errors ? html`<p class="notice">${icon('error')}<span>${errorText(errors)}</span></p>` : nothing}
    ${
      figures.length
        ? figureTable(figures, show)
        : html`<p class="hint-line">
            ${l10n.t('None of these lines is a rate, an amount to store, a bandwidth or a cache. Name such results: peak_reads, storage, bandwidth_out, cache.')}
          </p>`
    }
  </div>`;
}

function errorText(errors: number): string {
  return errors === 1 ? l10n.t('1 line has an error.') : l10n.t('{0} lines have an error.', errors);
}

function empty(news: EstimateNews | undefined, insert: () => void): TemplateResult {
  const text = news
    ? l10n.t('{0} has no estimate yet. Answer a few questions, and a whole one is built for you to edit.', news.file)
    : l10n.t('The figures of an estimate show here: open notes or an .estimate file, or begin a new one.');
  return html`<div class="empty">
    <p>${text}</p>
    <vscode-button class="wide" @click=${insert}>${l10n.t('Insert Estimate…')}</vscode-button>
  </div>`;
}
