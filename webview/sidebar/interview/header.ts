import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { InterviewMode } from '../../../src/core/interview/conduct';
import type { Level } from '../../../src/core/interview/level';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { icon } from '../../shared/icon';
import type { Ui } from '../ui';

/** Title, level and plan; the prompt unfolds. */
export function header(ui: Ui, snapshot: InterviewSnapshot): TemplateResult {
  const { problem } = snapshot;
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
    ${factsLine(ui, snapshot)}
    ${open ? html`<p class="prompt">${problem.prompt}</p>` : nothing}
  </header>`;
}

/** Level, plan and mode. */
export function factsLine(ui: Ui, { level, planName, conduct, readOnly }: InterviewSnapshot): TemplateResult {
  return html`<p class="facts">${levelName(level)} · ${planName} · ${modeButton(ui, conduct.mode, readOnly)}</p>`;
}

function modeButton(ui: Ui, mode: InterviewMode, readOnly: boolean): TemplateResult {
  return html`<button
    class="mode"
    title=${l10n.t('Change the mode of this interview')}
    ?disabled=${readOnly}
    @click=${() => ui.post({ type: 'changeMode' })}
  >${modeName(mode)}</button>`;
}

function modeName(mode: InterviewMode): string {
  switch (mode) {
    case 'guided':
      return l10n.t('Guided');
    case 'realistic':
      return l10n.t('Realistic');
    case 'table':
      return l10n.t('Interviewer at the table');
  }
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
