import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { InterviewSnapshot, LineSnapshot } from '../../../src/core/interview/snapshot';
import { groupBy } from '../../../src/core/sidebar/groups';
import { textParts } from '../../../src/core/sidebar/textParts';
import { iconButton, section } from '../parts';
import type { Ui } from '../ui';

/** Lines that fit the current phase, each to copy or to put into the notes. */
export function linesSection(ui: Ui, { lines, readOnly }: InterviewSnapshot): TemplateResult {
  return section(ui, {
    id: 'lines',
    title: l10n.t('Lines to say'),
    note: String(lines.length),
    body: () =>
      html`${repeat(
        groupBy(lines, ({ group }) => group),
        ({ name }) => name,
        ({ name, items }) =>
          html`<h3 class="group">${name}</h3>
          <ul class="lines">
            ${repeat(
              items,
              ({ id }) => id,
              (line) => lineRow(ui, line, readOnly),
            )}
          </ul>`,
      )}`,
  });
}

const CONFIRM_MS = 2_000;
let copied: string | undefined;
let confirmation: number | undefined;

/** Shows a check mark on the copy button for a moment. */
function confirmCopy(ui: Ui, line: string): void {
  copied = line;
  window.clearTimeout(confirmation);
  confirmation = window.setTimeout(() => {
    copied = undefined;
    ui.redraw();
  }, CONFIRM_MS);
  ui.announce(l10n.t('Copied.'));
  ui.redraw();
}

function lineRow(ui: Ui, line: LineSnapshot, readOnly: boolean): TemplateResult {
  const parts = textParts(line.text);
  const copy = () => {
    ui.post({ type: 'line', line: line.id, how: 'copied' });
    confirmCopy(ui, line.id);
  };
  const insert = () => ui.post({ type: 'line', line: line.id, how: 'inserted' });
  return html`<li class="line" data-line=${line.id}>
    <p class="line-text">${parts.map((part) => (part.type === 'blank' ? html`<span class="blank">${part.text}</span>` : part.text))}</p>
    <div class="line-actions">
      ${iconButton({ id: 'copy', icon: copied === line.id ? 'check' : 'copy', label: l10n.t('Copy this line'), press: copy })}
      ${iconButton({ id: 'insert', icon: 'insert', label: l10n.t('Insert into notes'), disabled: readOnly, press: insert })}
    </div>
  </li>`;
}
