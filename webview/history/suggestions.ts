import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { DRILL_MINUTES, drillName } from '../../src/core/drills/kinds';
import type { HistoryNews } from '../../src/core/history/news';
import { drillFor, type Suggestion, suggestionsOf } from '../../src/core/history/suggestions';
import { suggestionText } from '../../src/core/history/suggestionText';
import type { Rubric } from '../../src/core/scorecard/rubric';
import { icon } from '../shared/icon';
import type { Ui } from './ui';

const ICONS: Readonly<Record<Suggestion['type'], string>> = {
  criterion: 'target',
  problem: 'lightbulb',
  retry: 'debug-restart',
  pace: 'watch',
};

/** What to practise next, a card each. */
export function suggestions({ interviews, about }: HistoryNews, ui: Ui): TemplateResult | typeof nothing {
  const found = suggestionsOf(interviews, about.problems);
  if (found.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="practise">
    <h2 id="practise">${l10n.t('What to practise next')}</h2>
    <ul class="cards">
      ${found.map((suggestion) => card(suggestion, about, ui))}
    </ul>
  </section>`;
}

function card(suggestion: Suggestion, { rubric }: HistoryNews['about'], ui: Ui): TemplateResult {
  const { title, reason, exercise } = suggestionText(suggestion, rubric, l10n);
  return html`<li class="card" data-suggestion=${suggestion.type}>
    <h3>${icon(ICONS[suggestion.type])}<span>${title}</span></h3>
    <p class="quiet">${reason}</p>
    ${exercise === null ? nothing : html`<p class="exercise">${exercise}</p>`} ${action(suggestion, rubric, ui)}
  </li>`;
}

function action(suggestion: Suggestion, rubric: Rubric, ui: Ui): TemplateResult | typeof nothing {
  switch (suggestion.type) {
    case 'problem':
      return startButton(l10n.t('Start…'), suggestion.problem.title, () =>
        ui.post({ type: 'start', problem: suggestion.problem.id }),
      );
    case 'retry':
      return startButton(l10n.t('Try Again…'), suggestion.interview.problem.title, () =>
        ui.post({ type: 'retry', folder: suggestion.interview.folder }),
      );
    case 'criterion': {
      const drill = drillFor(suggestion, rubric);
      if (drill === undefined) return nothing;
      const name = drillName(drill, l10n);
      return startButton(name, l10n.t('({0} min)', DRILL_MINUTES[drill]), () =>
        ui.post({ type: 'startDrill', kind: drill }),
      );
    }
    default:
      return nothing;
  }
}

function startButton(label: string, title: string, press: () => void): TemplateResult {
  return html`<vscode-button appearance="secondary" aria-label="${label} ${title}" @click=${press}>${label}</vscode-button>`;
}
