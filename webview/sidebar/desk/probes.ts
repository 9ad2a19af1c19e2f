import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskSnapshot } from '../../../src/core/interview/desk/deskSnapshot';
import type { Probe, ProbeGroup } from '../../../src/core/interview/desk/probes';
import type { Level } from '../../../src/core/interview/level';
import { icon } from '../../shared/icon';
import { section } from '../parts';
import type { Ui } from '../ui';
import { entryField } from './entryField';

const OWN_QUESTION = 'own-question';

/** A field for a question of the interviewer's own, to have it in the log. */
export function ownQuestion(ui: Ui, { id, interview }: DeskSnapshot): TemplateResult {
  return entryField({
    id: OWN_QUESTION,
    label: l10n.t('I asked something else…'),
    action: l10n.t('Log it'),
    icon: 'comment-discussion',
    disabled: interview.readOnly,
    draft: ui.memory.draft(id, OWN_QUESTION),
    keep: (draft) => ui.memory.setDraft(id, OWN_QUESTION, draft),
    send: (text) => ui.post({ type: 'askOwn', text }),
  });
}

/** What can be asked, by where it comes from; unfolded, what a strong answer covers. */
export function probesSection(ui: Ui, { probes, interview }: DeskSnapshot): TemplateResult {
  const all = probes.flatMap((group) => group.probes);
  const asked = all.filter(({ isAsked }) => isAsked).length;
  return section(ui, {
    id: 'probes',
    title: l10n.t('Probes'),
    note: l10n.t('{0} of {1} asked', asked, all.length),
    body: () =>
      all.length === 0
        ? html`<p class="hint">${l10n.t('Nothing is prepared for this problem. Questions about the board come as the candidate draws.')}</p>`
        : html`${repeat(
            probes,
            ({ id }) => id,
            (group) => probeGroup(ui, group, interview.readOnly),
          )}`,
  });
}

function probeGroup(ui: Ui, group: ProbeGroup, readOnly: boolean): TemplateResult {
  return html`<h3 class="group">${groupTitle(group)}</h3>
    ${group.why ? html`<p class="hint">${group.why}</p>` : nothing}
    <ul class="probes">
      ${repeat(
        group.probes,
        ({ id, text }) => `${id} ${text}`,
        (probe) => probeItem(ui, probe, readOnly),
      )}
    </ul>`;
}

function probeItem(ui: Ui, probe: Probe, readOnly: boolean): TemplateResult {
  const key = `probe ${probe.text}`;
  const open = ui.memory.isOpen(key, false);
  const toggle = () => {
    ui.memory.setOpen(key, !open);
    ui.redraw();
  };
  return html`<li class="probe" data-asked=${probe.isAsked}>
    <div class="probe-row">
      <div class="probe-main">
        <button class="probe-head" aria-expanded=${open ? 'true' : 'false'} title=${open ? l10n.t('Hide what a strong answer covers') : l10n.t('Show what a strong answer covers')} @click=${toggle}>
          ${icon(open ? 'chevron-down' : 'chevron-right')}<span>${probe.text}</span>
        </button>
        <p class="probe-facts">${levelText(probe)}</p>
      </div>
      ${
        probe.isAsked
          ? html`<span class="asked-mark">${icon('check')}${l10n.t('Asked')}</span>`
          : html`<vscode-button appearance="secondary" aria-label=${l10n.t('I asked: {0}', probe.text)} ?disabled=${readOnly} @click=${() => ui.post({ type: 'askProbe', text: probe.text })}>${l10n.t('I asked')}</vscode-button>`
      }
    </div>
    ${
      open
        ? html`<ul class="covers" aria-label=${l10n.t('A strong answer covers')}>
            ${probe.covers.map((text) => html`<li>${text}</li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}

function groupTitle({ kind, title }: ProbeGroup): string {
  if (kind === 'board') return l10n.t('About the board');
  return kind === 'followUps' ? l10n.t('Follow-ups') : l10n.t('Deep dive: {0}', title);
}

function levelText({ level, isAbove }: Probe): string {
  const names: Readonly<Record<Level, string>> = {
    senior: l10n.t('Senior'),
    staff: l10n.t('Staff'),
    principal: l10n.t('Principal'),
  };
  return isAbove ? l10n.t('{0}: above this interview’s level', names[level]) : names[level];
}
