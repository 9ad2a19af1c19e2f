import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChecklistItemSnapshot, InterviewSnapshot } from '../../../src/core/interview/snapshot';
import type { FieldElement } from '../../shared/controls';
import { icon } from '../../shared/icon';
import { section } from '../parts';
import type { Ui } from '../ui';

/** What has to come out of the current phase. */
export function checklistSection(ui: Ui, { checklist, readOnly }: InterviewSnapshot): TemplateResult {
  const done = checklist.filter((item) => item.done).length;
  return section(ui, {
    id: 'checklist',
    title: l10n.t('Checklist'),
    note: l10n.t('{0} of {1} done', done, checklist.length),
    body: () =>
      html`<ul class="checklist">
        ${repeat(
          checklist,
          ({ id }) => id,
          (item) => checklistItem(ui, item, readOnly),
        )}
      </ul>`,
  });
}

function checklistItem(ui: Ui, item: ChecklistItemSnapshot, readOnly: boolean): TemplateResult {
  const open = ui.memory.isOpen(`hint ${item.id}`, false);
  const change = ({ target }: Event) => {
    const { checked } = target as FieldElement;
    // The toolkit also reports the state we set ourselves.
    if (checked !== item.done) ui.post({ type: 'tick', item: item.id, done: checked });
  };
  // The listener stands before the property: setting the property already calls it, and it has to know the new item.
  return html`<li class="check" data-item=${item.id} title=${open ? nothing : item.hint}>
    <div class="check-row">
      <vscode-checkbox @change=${change} .checked=${live(item.done)} ?disabled=${readOnly}>${item.text}</vscode-checkbox>
      ${item.hint ? hintButton(ui, item, open) : nothing}
    </div>
    ${item.done && item.by === 'seen' ? html`<p class="seen">${icon('file-text')}${l10n.t('found in your files')}</p>` : nothing}
    ${open ? html`<p class="hint">${item.hint}</p>` : nothing}
  </li>`;
}

function hintButton(ui: Ui, item: ChecklistItemSnapshot, open: boolean): TemplateResult {
  const toggle = () => {
    ui.memory.setOpen(`hint ${item.id}`, !open);
    ui.redraw();
  };
  return html`<button
    class="hint-button"
    aria-expanded=${open ? 'true' : 'false'}
    aria-label=${l10n.t('Hint: {0}', item.text)}
    title=${open ? l10n.t('Hide the hint') : l10n.t('Show the hint')}
    @click=${toggle}
  >
    ${icon('info')}
  </button>`;
}
