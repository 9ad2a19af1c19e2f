import type { CriterionView } from '../view/levelView';
import { bandMeter } from './head';
import { part, type Shown, standingMark } from './parts';

/** What people gave each criterion, beside what the score says. */
export function ratingsPart<T>(shown: Shown<T>): T {
  const { level, writer } = shown;
  const { html, l10n } = writer;
  const body = html`<p class="quiet">
      ${l10n.t('These stand beside the score and are no part of it. Where they differ is worth a talk.')}
    </p>
    <table class="ratings stacking">
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
    ${loggedNotes(shown)}`;
  return part(writer, 'people', l10n.t('What people say'), body);
}

function ratingRow<T>({ view, writer }: Shown<T>, { id, name, band }: CriterionView): T {
  const { html, l10n } = writer;
  return html`<tr>
    <th scope="row">${name}</th>
    <td data-label=${l10n.t('Score')}>
      ${band ? html`${band.band} ${bandMeter(band, view.scale, writer)}` : html`<span class="quiet">${l10n.t('not shown')}</span>`}
    </td>
    <td data-label=${l10n.t('Your own rating')}>${writer.rating('self', id)}</td>
    <td data-label=${l10n.t('Second person')}>${writer.rating('interviewer', id)}</td>
  </tr>`;
}

/** What an interviewer noted meanwhile, and which way it counts. */
function loggedNotes<T>({ view, writer }: Shown<T>): T | '' {
  const { html, l10n } = writer;
  if (view.ratings.logged.length === 0) return '';
  return html`<h3>${l10n.t('Noted by the interviewer')}</h3>
    <ul class="logged">
      ${view.ratings.logged.map(
        ({ criterion, text, strength }) => html`<li>
          ${strength ? standingMark(strength === 'strong' ? 'hit' : 'missed', writer) : ''}
          <span><strong>${criterion}</strong> ${text}</span>
        </li>`,
      )}
    </ul>`;
}
