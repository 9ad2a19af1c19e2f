import type { CriterionView } from '../view/levelView';
import { bandMeter } from './head';
import { part, type Shown } from './parts';

/** What people gave each criterion, beside what the score says. */
export function ratingsPart<T>(shown: Shown<T>): T {
  const { view, level, writer } = shown;
  const { html, l10n } = writer;
  const body = html`<p class="quiet">
      ${l10n.t('These stand beside the score and are no part of it. Where they differ is worth a talk.')}
    </p>
    <table class="ratings">
      <thead>
        <tr>
          <th scope="col">${l10n.t('Criterion')}</th>
          <th scope="col">${l10n.t('Score')}</th>
          <th scope="col">${l10n.t('Your own rating')}</th>
          <th scope="col">${l10n.t('Second person')}</th>
        </tr>
      </thead>
      <tbody>
        ${level.criteria.map((criterion) => ratingRow(shown, criterion))}
      </tbody>
    </table>
    ${
      view.ratings.logged.length > 0
        ? html`<h3>${l10n.t('Noted by the interviewer')}</h3>
            <ul class="logged">
              ${view.ratings.logged.map(({ criterion, text }) => html`<li><strong>${criterion}</strong> ${text}</li>`)}
            </ul>`
        : ''
    }`;
  return part(writer, 'people', l10n.t('What people say'), body);
}

function ratingRow<T>({ view, writer }: Shown<T>, { id, name, band }: CriterionView): T {
  const { html, l10n } = writer;
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="score-column">
      ${band ? html`${band.band} ${bandMeter(band, view.scale, writer)}` : html`<span class="quiet">${l10n.t('not shown')}</span>`}
    </td>
    <td>${writer.rating('self', id)}</td>
    <td>${writer.rating('interviewer', id)}</td>
  </tr>`;
}
