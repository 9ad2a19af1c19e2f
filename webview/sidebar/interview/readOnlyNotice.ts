import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icon';

/** What a window shows that only follows the interview of another. */
export function readOnlyNotice(): TemplateResult {
  return html`<p class="notice">
    ${icon('lock')}<span>${l10n.t('Another window runs this interview. Here you can watch it, not change it.')}</span>
  </p>`;
}
