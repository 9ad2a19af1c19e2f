import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { levelName } from '../../src/core/content/notesTemplate';
import { DRILL_ICONS, drillName } from '../../src/core/drills/kinds';
import { totalText } from '../../src/core/drills/outcome';
import { minutesOf } from '../../src/core/history/historyText';
import type { HistoryNews } from '../../src/core/history/news';
import { newestDrills, type PastDrill, type UnreadableDrill } from '../../src/core/history/pastDrill';
import { icon } from '../shared/icon';
import type { Ui } from './ui';
import { dayText, momentText } from './words';

/** The drills as a table, the newest first. */
export function drillList({ drills: { drills, unreadable } }: HistoryNews, ui: Ui): TemplateResult | typeof nothing {
  if (drills.length + unreadable.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="drills">
    <h2 id="drills">${l10n.t('Drills')}</h2>
    <table class="interviews drills">
      <thead>
        <tr>
          <th scope="col"><span class="sort">${l10n.t('Drill')}</span></th>
          <th scope="col"><span class="sort">${l10n.t('Date')}</span></th>
          <th scope="col"><span class="sort">${l10n.t('Result')}</span></th>
          <th scope="col" class="number"><span class="sort">${l10n.t('Minutes')}</span></th>
          <th scope="col"><span class="sr-only">${l10n.t('What to do with it')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${newestDrills(drills).map((drill) => row(drill, ui))} ${unreadable.map((each) => unreadableRow(each, ui))}
      </tbody>
    </table>
  </section>`;
}

function row({ file, kind, level, startedAt, seconds, total }: PastDrill, ui: Ui): TemplateResult {
  const name = drillName(kind, l10n);
  return html`<tr class="interview" data-file=${file}>
    <th scope="row">
      <div class="drill-name">${icon(DRILL_ICONS[kind])} <span><span class="problem-title">${name}</span> <span class="quiet">${levelName(level)}</span></span></div>
    </th>
    <td class="day" title=${momentText(startedAt)}>${dayText(startedAt)}</td>
    <td>${totalText(total, l10n)}</td>
    <td class="number">${minutesOf(seconds.used)} <span class="quiet">${l10n.t('of {0}', minutesOf(seconds.planned))}</span></td>
    <td>${buttons(file, `${name}, ${momentText(startedAt)}`, ui)}</td>
  </tr>`;
}

function unreadableRow({ file, why }: UnreadableDrill, ui: Ui): TemplateResult {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const text =
    why === 'newer'
      ? l10n.t('A newer Mockboard wrote it: update Mockboard to see it here.')
      : l10n.t('It cannot be read as the result of a drill. Put it back from a copy, or delete it.');
  return html`<tr class="interview" data-file=${file}>
    <th scope="row"><div class="drill-name">${icon('warning')} <span>${name}</span></div></th>
    <td colspan="3" class="quiet">${text}</td>
    <td>${buttons(file, name, ui)}</td>
  </tr>`;
}

function buttons(file: string, name: string, ui: Ui): TemplateResult {
  const button = (label: string, press: () => void) =>
    html`<vscode-button appearance="secondary" aria-label="${label}: ${name}" @click=${press}>${label}</vscode-button>`;
  return html`<div class="row-buttons">
    ${button(l10n.t('Open'), () => ui.post({ type: 'openDrill', file }))}
    ${button(l10n.t('Delete…'), () => ui.post({ type: 'deleteDrill', file }))}
  </div>`;
}
