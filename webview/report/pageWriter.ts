import * as l10n from '@vscode/l10n';
import { html, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Level } from '../../src/core/interview/level';
import type { FromReport } from '../../src/core/protocol/report';
import type { ReportWriter } from '../../src/core/scorecard/report/page/parts';
import type { LevelView } from '../../src/core/scorecard/report/view/levelView';
import type { EvidenceView } from '../../src/core/scorecard/report/view/reportView';
import type { Picture, ReportNews } from './page';
import { ratingField } from './ratingField';

/** What the page of a report answers with. */
export interface Answers {
  readonly news: ReportNews;
  /** The level that is shown. */
  readonly chosen: Level;
  readonly picture: Picture;
  post(message: FromReport): void;
  choose(level: Level): void;
}

/** Writes the report so that it answers: evidence leads to its place, levels are chosen, ratings given. */
export function pageWriter(answers: Answers): ReportWriter<TemplateResult> {
  const { news, picture } = answers;
  return {
    html,
    svg,
    l10n,
    place: (evidence, text) => place(evidence, text, answers),
    levels: (cards, views) => levels(cards, views, answers),
    rating: (by, criterion) => ratingField({ news, by, criterion, post: answers.post }),
    picture: boardPicture(picture),
  };
}

function place(evidence: EvidenceView, text: string, { post }: Answers): TemplateResult {
  const open = () => post({ type: 'openPlace', place: evidence.place });
  const titles = {
    line: l10n.t('Show this line in the notes'),
    figure: l10n.t('Show this figure in the notes'),
    element: l10n.t('Show this on the board'),
    time: l10n.t('Show this moment in the replay'),
  };
  return html`<button class="place" title=${titles[evidence.place.type]} @click=${open}>${text}</button>`;
}

function levels(
  cards: readonly TemplateResult[],
  views: readonly LevelView[],
  { chosen, choose }: Answers,
): TemplateResult {
  return html`<fieldset class="levels">
    <legend class="sr-only">${l10n.t('Level to show the report at')}</legend>
    ${cards.map((card, index) => {
      const level = views[index]?.level;
      const isShown = level === chosen;
      return html`<label class="level-card ${isShown ? 'shown' : ''}">
        <input
          type="radio"
          name="level"
          class="sr-only"
          .checked=${live(isShown)}
          @change=${() => level && choose(level)}
        />
        ${card}
      </label>`;
    })}
  </fieldset>`;
}

function boardPicture(picture: Picture): TemplateResult | '' {
  switch (picture.type) {
    case 'none':
      return '';
    case 'drawing':
      return html`<p class="quiet" role="status">${l10n.t('The board is being drawn…')}</p>`;
    case 'failed':
      return html`<p class="quiet">${l10n.t('The board could not be drawn: {0}', picture.reason)}</p>`;
    case 'ready':
      return html`<img class="board-picture" alt=${l10n.t('Picture of the board')} src=${picture.url} />`;
  }
}
