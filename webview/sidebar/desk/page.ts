import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskSnapshot } from '../../../src/core/interview/desk/deskSnapshot';
import { countdown } from '../../../src/core/sidebar/countdown';
import { HostClock } from '../../shared/hostClock';
import { startTicking } from '../../shared/ticking';
import { clockPanel, sayTone } from '../interview/clock';
import { phasesSection } from '../interview/phases';
import { readOnlyNotice } from '../interview/readOnlyNotice';
import { mountPage, type PageHost } from '../page';
import { iconButton } from '../parts';
import type { Receive, Ui } from '../ui';
import { logSection } from './log';
import { ownQuestion, probesSection } from './probes';
import { criteriaSection } from './rating';
import { answersSection, signalsSection } from './said';

/** Mounts the Interviewer's Desk: time, evidence and ratings, what can be said, and what was. */
export function mountDesk(root: HTMLElement, host: PageHost): Receive {
  let desk: DeskSnapshot | undefined;
  const clock = new HostClock();
  const ui: Ui = mountPage(root, host, (page) => draw(page, desk, clock.now()));
  const tick = startTicking(
    () => (desk?.interview.endsAt === undefined ? undefined : countdown(desk.interview, clock.now()).leftMs),
    () => {
      if (desk) sayTone(ui, desk.interview, clock.now());
      ui.redraw();
    },
  );
  return (message) => {
    if (message.type !== 'desk') return;
    desk = message.desk;
    if (desk) clock.follow(desk.interview.now);
    tick();
  };
}

function draw(ui: Ui, desk: DeskSnapshot | undefined, now: number): TemplateResult {
  if (!desk)
    return html`<p class="hint-line">${l10n.t('No interview is running in this window. Start one in the mode “Interviewer at the Table”; the desk then fills by itself.')}</p>`;
  const { interview } = desk;
  const isOver = interview.status === 'ended';
  return html`<div class="desk">
    <header class="desk-head">
      <div>
        <h1>${interview.problem.title}</h1>
        <p class="desk-prompt">${interview.problem.prompt}</p>
      </div>
      ${iconButton({ id: 'ownWindow', icon: 'multiple-windows', label: l10n.t('Move the desk to a window of its own'), press: () => ui.post({ type: 'ownWindow' }) })}
    </header>
    ${interview.readOnly ? readOnlyNotice() : nothing} ${modeNotice(ui, desk)}
    <div class="desk-columns">
      <div class="desk-rating">
        ${isOver ? html`<p class="hint-line">${l10n.t('The interview is over. Ratings and evidence can still be added while this window stays open.')}</p>` : clockPanel(ui, interview, now)}
        ${criteriaSection(ui, desk)}
      </div>
      ${isOver ? nothing : html`<div class="desk-asking">${ownQuestion(ui, desk)} ${probesSection(ui, desk)} ${answersSection(ui, desk)} ${signalsSection(ui, desk)}</div>`}
      <div class="desk-past">${logSection(ui, desk)} ${phasesSection(ui, interview, now)}</div>
    </div>
  </div>`;
}

function modeNotice(ui: Ui, { interview }: DeskSnapshot): TemplateResult | typeof nothing {
  if (interview.conduct.mode === 'table' || interview.status === 'ended') return nothing;
  return html`<p class="notice desk-notice">
    <span>${l10n.t('Mockboard conducts this interview: the candidate also sees what you ask here.')}</span>
    <button class="link" ?disabled=${interview.readOnly} @click=${() => ui.post({ type: 'changeMode' })}>${l10n.t('Change the mode')}</button>
  </p>`;
}
