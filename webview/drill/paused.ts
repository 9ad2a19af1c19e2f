import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { icon } from '../shared/icon';
import type { Ui } from './ui';

/** Covers the task while the clock stands. */
export function paused({ post }: Ui): TemplateResult {
  return html`<section class="cover" aria-label=${l10n.t('Paused')}>
    ${icon('debug-pause')}
    <h2>${l10n.t('Paused')}</h2>
    <p class="quiet">${l10n.t('The clock stands, and the task is covered until you go on.')}</p>
    <vscode-button data-first data-do="resume" @click=${() => post({ type: 'resume' })}>${l10n.t('Go On')}</vscode-button>
  </section>`;
}
