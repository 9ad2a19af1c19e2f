import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Level } from '../../../src/core/interview/level';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { icon } from '../parts';
import type { Ui } from '../ui';

/** Title, level and plan; the prompt unfolds. */
export function header(ui: Ui, { problem, level, planName }: InterviewSnapshot): TemplateResult {
  const open = ui.memory.isOpen('prompt', false);
  const toggle = () => {
    ui.memory.setOpen('prompt', !open);
    ui.redraw();
  };
  return html`<header class="header">
    <h1>
      <button
        class="title"
        aria-expanded=${open ? 'true' : 'false'}
        title=${open ? l10n.t('Hide the prompt') : l10n.t('Show the prompt')}
        @click=${toggle}
      >
        ${icon(open ? 'chevron-down' : 'chevron-right')}<span>${problem.title}</span>
      </button>
    </h1>
    <p class="facts">${levelName(level)} · ${planName}</p>
    ${open ? html`<p class="prompt">${problem.prompt}</p>` : nothing}
  </header>`;
}

function levelName(level: Level): string {
  switch (level) {
    case 'senior':
      return l10n.t('Senior');
    case 'staff':
      return l10n.t('Staff');
    case 'principal':
      return l10n.t('Principal');
  }
}
