import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { FieldElement } from '../../shared/controls';
import { icon } from '../../shared/icon';
import { iconButton } from '../parts';

/** The search field; Escape or the cross clears it. */
export function searchBox(query: string, search: (text: string) => void): TemplateResult {
  const type = ({ target }: Event) => search((target as FieldElement).value);
  const clear = () => {
    search('');
    focusSearch();
  };
  const clearOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.stopPropagation();
    clear();
  };
  return html`<div class="search" role="search">
    <vscode-text-field
      placeholder=${l10n.t('Search phrases and advice')}
      ${ref(nameField)}
      .value=${live(query)}
      @input=${type}
      @keydown=${clearOnEscape}
      ><span slot="start">${icon('search')}</span>${
        query === ''
          ? nothing
          : html`<span slot="end">${iconButton({ icon: 'close', label: l10n.t('Clear the search'), press: clear })}</span>`
      }</vscode-text-field
    >
  </div>`;
}

/** Names the field for screen readers; late, as the toolkit puts a name of its own when the field enters the page. */
function nameField(field: Element | undefined): void {
  queueMicrotask(() => field?.setAttribute('aria-label', l10n.t('Search the signals')));
}

/** Puts the focus into the search field. */
export function focusSearch(): void {
  document.querySelector<FieldElement>('.search vscode-text-field')?.focus();
}
