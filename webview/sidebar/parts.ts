import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icon';
import type { Ui } from './ui';

/** One button that shows an icon only. */
export interface IconButton {
  readonly icon: string;
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly id?: string;
  press(): void;
}

/** A toolkit button with an icon and a tooltip. */
export function iconButton(button: IconButton): TemplateResult {
  const { label } = button;
  return html`<vscode-button
    appearance="icon"
    data-action=${button.id ?? nothing}
    aria-label=${label}
    title=${label}
    ?disabled=${button.disabled ?? false}
    @click=${button.press}
    >${icon(button.icon)}</vscode-button
  >`;
}

/** A part of a page under a heading that opens and closes it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Short count or state at the right of the heading. */
  readonly note: string;
  body(): TemplateResult;
}

/** Renders a collapsible section; open until the user closes it. */
export function section(ui: Ui, { id, title, note, body }: Section): TemplateResult {
  const open = ui.memory.isOpen(id, true);
  const toggle = () => {
    ui.memory.setOpen(id, !open);
    ui.redraw();
  };
  return html`<section class="section" data-section=${id}>
    <h2>
      <button class="section-head" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
        ${icon(open ? 'chevron-down' : 'chevron-right')}<span class="section-title">${title}</span
        ><span class="section-note">${note}</span>
      </button>
    </h2>
    ${open ? html`<div class="section-body">${body()}</div>` : nothing}
  </section>`;
}
