import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { countdown } from '../../../src/core/sidebar/countdown';
import { HostClock } from '../../shared/hostClock';
import { icon } from '../../shared/icon';
import { startTicking } from '../../shared/ticking';
import { mountPage, type PageHost } from '../page';
import { NudgeSound } from '../sound';
import type { Receive, Ui } from '../ui';
import { checklistSection } from './checklist';
import { clockPanel, sayTone } from './clock';
import { conversationSection } from './conversation';
import { endedPage } from './ended';
import { header } from './header';
import { newlySaid } from './hearing';
import { linesSection } from './lines';
import { phasesSection } from './phases';
import { openQuestionCard } from './question';
import { readOnlyNotice } from './readOnlyNotice';
import { tablePage } from './table';

/** Mounts the Interview view: the clock, the phases, what has to come out of this one, and what to say in it. */
export function mountInterview(root: HTMLElement, host: PageHost): Receive {
  let snapshot: InterviewSnapshot | undefined;
  const clock = new HostClock();
  const sound = new NudgeSound(host.memory, () => ui.redraw());
  const ui: Ui = mountPage(root, host, (page) => draw(page, snapshot, clock.now(), sound.isBlocked));
  const tick = startTicking(
    () => (snapshot?.endsAt === undefined ? undefined : countdown(snapshot, clock.now()).leftMs),
    () => {
      if (snapshot && snapshot.conduct.mode !== 'table') sayTone(ui, snapshot, clock.now());
      ui.redraw();
    },
  );
  return (message) => {
    if (message.type !== 'snapshot') return;
    const said = newlySaid(snapshot, message.snapshot);
    snapshot = message.snapshot;
    if (snapshot) clock.follow(snapshot.now);
    sound.follow(snapshot, message.sounds);
    tick();
    if (said !== undefined) ui.announce(said);
  };
}

function draw(ui: Ui, snapshot: InterviewSnapshot | undefined, now: number, soundBlocked: boolean): TemplateResult {
  if (!snapshot) return emptyPage(ui);
  if (snapshot.status === 'ended') return endedPage(ui, snapshot);
  if (snapshot.conduct.mode === 'table') return tablePage(ui, snapshot);
  return html`${header(ui, snapshot)} ${snapshot.readOnly ? readOnlyNotice() : nothing}
  ${soundBlocked ? html`<p class="hint-line">${l10n.t('Sound will play after you click in this view.')}</p>` : nothing}
  ${clockPanel(ui, snapshot, now)} ${openQuestionCard(ui, snapshot)} ${phasesSection(ui, snapshot, now)}
  ${conversationSection(ui, snapshot)}
  ${snapshot.conduct.mode === 'guided' ? html`${checklistSection(ui, snapshot)} ${linesSection(ui, snapshot)}` : nothing}
  ${signalCount(snapshot)}`;
}

function emptyPage(ui: Ui): TemplateResult {
  return html`<div class="empty">
    <p>${l10n.t('No interview is running in this window.')}</p>
    <vscode-button class="wide" @click=${() => ui.post({ type: 'open', what: 'start' })}>
      ${l10n.t('Start Mock Interview')}
    </vscode-button>
  </div>`;
}

function signalCount({ signals }: InterviewSnapshot): TemplateResult {
  const text = signals.length === 1 ? l10n.t('1 signal logged') : l10n.t('{0} signals logged', signals.length);
  return html`<p class="signal-count">${icon('comment')}<span>${text}</span></p>`;
}
