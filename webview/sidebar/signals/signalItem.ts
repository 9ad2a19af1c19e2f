import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Signal } from '../../../src/core/content/signals';
import type { Heard, LogObstacle } from '../../../src/core/sidebar/heard';
import { icon } from '../../shared/icon';
import type { Ui } from '../ui';

/** One signal: what is said; unfolded, what it tests, what to do, and the button that logs it. */
export function signalItem(
  ui: Ui,
  signal: Signal,
  heard: Heard | undefined,
  obstacle: LogObstacle | undefined,
): TemplateResult {
  const key = `signal ${signal.id}`;
  const open = ui.memory.isOpen(key, false);
  const toggle = () => {
    ui.memory.setOpen(key, !open);
    ui.redraw();
  };
  return html`<li class="signal" data-signal=${signal.id}>
    <h3>
      <button class="signal-head" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
        ${icon(open ? 'chevron-down' : 'chevron-right')}<span class="phrase">“${signal.phrase}”</span>
        ${heard ? html`<span class="heard-mark" title=${heardText(heard)}>${heard.count}×</span>` : nothing}
      </button>
    </h3>
    ${open ? signalBody(ui, signal, heard, obstacle) : nothing}
  </li>`;
}

function signalBody(
  ui: Ui,
  signal: Signal,
  heard: Heard | undefined,
  obstacle: LogObstacle | undefined,
): TemplateResult {
  const reason = obstacle && obstacleText(obstacle);
  const log = () => ui.post({ type: 'signalHeard', signal: signal.id });
  return html`<div class="signal-body">
    <p class="tests">${l10n.t('Tests: {0}', signal.tests)}</p>
    <ul class="advice">
      ${signal.advice.map((text) => html`<li>${text}</li>`)}
    </ul>
    <p class="follow-up">${icon('watch')}<span>${l10n.t('Now: {0}', signal.followUp)}</span></p>
    <vscode-button class="wide" appearance="secondary" title=${reason ?? l10n.t('Logs it with the time')} ?disabled=${!!reason} @click=${log}>
      ${l10n.t('They just said this')}
    </vscode-button>
    ${reason ? html`<p class="reason">${reason}</p>` : nothing}
    ${heard ? html`<p class="heard">${icon('check')}<span>${heardText(heard)}</span></p>` : nothing}
  </div>`;
}

function heardText({ count, last }: Heard): string {
  return l10n.t('Heard {0}× · last at {1} of the interview', count, last);
}

function obstacleText(obstacle: LogObstacle): string {
  switch (obstacle) {
    case 'noInterview':
      return l10n.t('Start an interview to log signals.');
    case 'ended':
      return l10n.t('The interview has ended; nothing more is logged.');
    case 'readOnly':
      return l10n.t('Another window runs this interview; log it there.');
  }
}
