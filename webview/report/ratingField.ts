import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FromReport } from '../../src/core/protocol/report';
import { TAKEN_BACK } from '../../src/core/scorecard/ratingScale';
import type { RatingView } from '../../src/core/scorecard/report/view/reportView';
import type { FieldElement } from '../shared/controls';
import type { ReportNews } from './page';

/** Whose rating of what. */
export interface RatingField {
  readonly news: ReportNews;
  readonly by: RatingView['by'];
  readonly criterion: string;
  post(message: FromReport): void;
}

/** A rating on the scale of the bands, with a note once it is given. */
export function ratingField({ news, by, criterion, post }: RatingField): TemplateResult {
  const { steps, given } = news.report.ratings;
  const own = given.find((each) => each.by === by && each.criterion === criterion);
  const name = steps.find(({ value }) => value === own?.value)?.name ?? (own ? String(own.value) : '');
  const rate = (value: number, note: string) => post({ type: 'rate', rating: { by, criterion, value, note } });
  const [criterionName, who] = [
    nameOf(news, criterion),
    by === 'self' ? l10n.t('Your own rating') : l10n.t('Second person'),
  ];
  return html`<fieldset class="rating" ?disabled=${!news.canRate} data-rating="${by} ${criterion}">
    <legend class="sr-only">${l10n.t('{0}, {1}', who, criterionName)}</legend>
    <span class="steps">
      ${steps.map(
        (step) => html`<label class="step" title=${step.name}>
          <input
            type="radio"
            name="${by} ${criterion}"
            aria-label=${step.name}
            .checked=${live(step.value === own?.value)}
            @change=${() => rate(step.value, own?.note ?? '')}
          />
        </label>`,
      )}
    </span>
    <span class="rating-name">${own ? name : html`<span class="quiet">${l10n.t('not rated')}</span>`}</span>
    ${own ? html`${clearButton(() => rate(TAKEN_BACK, ''))} ${noteField(own, (note) => rate(own.value, note))}` : nothing}
  </fieldset>`;
}

function nameOf({ report }: ReportNews, criterion: string): string {
  return report.levels[0]?.criteria.find(({ id }) => id === criterion)?.name ?? criterion;
}

function clearButton(clear: () => void): TemplateResult {
  const label = l10n.t('Take this rating back');
  return html`<vscode-button class="clear" appearance="icon" aria-label=${label} title=${label} @click=${clear}>
    <span class="codicon codicon-close" aria-hidden="true"></span>
  </vscode-button>`;
}

function noteField({ note }: RatingView, keep: (note: string) => void): TemplateResult {
  const change = ({ target }: Event) => {
    const { value } = target as FieldElement;
    if (value !== note) keep(value);
  };
  return html`<vscode-text-field
    class="note"
    aria-label=${l10n.t('Why')}
    placeholder=${l10n.t('Why? In a few words')}
    .value=${live(note)}
    @change=${change}
  ></vscode-text-field>`;
}
