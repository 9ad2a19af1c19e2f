import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { DrillNote } from '../../src/core/drills/drill';
import { type TaskOutcome, verdictName } from '../../src/core/drills/outcome';
import type { TaskView } from '../../src/core/drills/view';
import { icon } from '../shared/icon';
import { VERDICT_ICONS } from './words';

/** What was written, as it stands. */
export function written({ fields, answer }: TaskView): TemplateResult {
  const lines = fields.flatMap((each) => {
    const raw = (answer[each.id] ?? '').trim();
    const names = each.type === 'choice' ? new Map(each.options.map(({ id, text }) => [id, text])) : undefined;
    const text = raw
      .split('\n')
      .map((line) => names?.get(line) ?? line)
      .join('\n');
    return raw === '' ? [] : [{ label: each.label, text, isCode: each.type === 'text' && each.isCode }];
  });
  if (lines.length === 0) return html``;
  return html`<dl class="written">
    ${lines.map(({ label, text, isCode }) => html`<dt class="quiet">${label}</dt><dd class=${isCode ? 'code' : ''}>${text}</dd>`)}
  </dl>`;
}

/** Verdict and reason, and what was found and missed. */
export function verdict({ verdict: state, reason, findings }: TaskOutcome): TemplateResult {
  return html`<div class="outcome ${state}">
    <p class="verdict">${icon(VERDICT_ICONS[state])} <strong>${verdictName(state, l10n)}</strong> <span>${reason}</span></p>
    ${
      findings.length === 0
        ? nothing
        : html`<ul class="findings">
            ${findings.map(({ state: found, text }) => html`<li class=${found}>${icon(VERDICT_ICONS[found])}<span>${text}</span></li>`)}
          </ul>`
    }
  </div>`;
}

/** What a strong answer has. */
export function notes({ strong }: TaskOutcome): TemplateResult {
  return html`${strong.map(note)}`;
}

function note({ title, lines, isCode }: DrillNote): TemplateResult {
  return html`<section class="note">
    <h3>${title}</h3>
    <ul class=${isCode ? 'code' : 'plain'}>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}
