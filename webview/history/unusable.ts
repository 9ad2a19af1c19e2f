import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryNews, ShownUnusable } from '../../src/core/history/news';
import { icon } from '../shared/icon';
import type { Ui } from './ui';

/** Interviews that cannot be scored: what is wrong with each, and what helps. */
export function unusableList({ unusable }: HistoryNews, ui: Ui): TemplateResult | typeof nothing {
  if (unusable.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="unusable">
    <h2 id="unusable">${l10n.t('Not scored')}</h2>
    <ul class="unusable">
      ${unusable.map((each) => row(each, ui))}
    </ul>
  </section>`;
}

function row({ folder, name, message, file }: ShownUnusable, ui: Ui): TemplateResult {
  const button = (label: string, press: () => void) =>
    html`<vscode-button appearance="secondary" aria-label="${label}: ${name}" @click=${press}>${label}</vscode-button>`;
  return html`<li data-folder=${folder}>
    ${icon('warning')}
    <div><strong>${name}</strong><p>${message}</p></div>
    <div class="row-buttons">
      ${file === '' ? nothing : button(l10n.t('Open as Text'), () => ui.post({ type: 'open', folder, what: 'file' }))}
      ${button(l10n.t('Folder'), () => ui.post({ type: 'open', folder, what: 'folder' }))}
      ${button(l10n.t('Delete…'), () => ui.post({ type: 'delete', folder }))}
    </div>
  </li>`;
}
