import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { FieldElement } from '../../shared/controls';
import { iconButton } from '../parts';

/** A field of one line with a button that sends it. */
export interface EntryField {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly action: string;
  readonly icon: string;
  readonly disabled: boolean;
  /** What is half written, kept while the page is moved or hidden. */
  readonly draft: string;
  keep(draft: string): void;
  send(text: string): void;
}

/** Draws a field whose text is sent with Enter or the button, and then cleared; blank text is not sent. */
export function entryField({ id, label, action, icon, disabled, draft, keep, send }: EntryField): TemplateResult {
  const submit = () => {
    const field = document.getElementById(id) as FieldElement | null;
    const text = field?.value.trim();
    if (!field || !text) return;
    send(text);
    field.value = '';
    keep('');
    field.focus();
  };
  const type = (event: KeyboardEvent) => {
    // Enter also ends what an input method composes.
    if (event.key === 'Enter' && !event.isComposing) submit();
  };
  const input = ({ target }: Event) => keep((target as FieldElement).value);
  // The name comes late, as the toolkit puts one of its own when the field enters the page.
  const name = (element: Element | undefined) => queueMicrotask(() => element?.setAttribute('aria-label', label));
  return html`<div class="ask">
    <vscode-text-field
      id=${id}
      ${ref(name)}
      placeholder=${label}
      maxlength="300"
      ?disabled=${disabled}
      .value=${live(draft)}
      @input=${input}
      @keydown=${type}
    ></vscode-text-field>
    ${iconButton({ id: `${id}-send`, icon, label: action, disabled, press: submit })}
  </div>`;
}
