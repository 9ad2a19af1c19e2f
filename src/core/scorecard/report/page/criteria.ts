import type { CriterionView, SignView } from '../view/levelView';
import { bandMeter } from './head';
import { part, places, type Shown, standingMark } from './parts';

/** Places shown for one sign. */
const MOST_PLACES = 4;

/** The criteria side by side, then each with its signs and where they were seen. */
export function criteriaPart<T>(shown: Shown<T>): T {
  const { level, writer } = shown;
  const { html, l10n } = writer;
  const body = html`<table class="overview stacking">
      <thead>
        <tr>
          <th scope="col">${l10n.t('Criterion')}</th>
          <th scope="col" class="number">${l10n.t('Weight')}</th>
          <th scope="col">${l10n.t('Band')}</th>
          <th scope="col" class="number">${l10n.t('Score')}</th>
          <th scope="col">${l10n.t('How sure')}</th>
          <th scope="col" class="meter-column">${l10n.t('On the scale')}</th>
        </tr>
      </thead>
      <tbody>
        ${level.criteria.map((criterion) => overviewRow(shown, criterion))}
      </tbody>
    </table>
    <p class="quiet">${subScores(shown)}</p>
    ${level.criteria.map((criterion) => criterionPart(shown, criterion))}`;
  return part(writer, 'criteria', l10n.t('Criterion by criterion'), body);
}

function overviewRow<T>({ view, writer }: Shown<T>, { id, name, weight, band }: CriterionView): T {
  const { html, l10n } = writer;
  const link = html`<th scope="row"><a href="#criterion-${id}">${name}</a></th>
    <td class="number" data-label=${l10n.t('Weight')}>${weight}%</td>`;
  if (!band)
    return html`<tr>
      ${link}
      <td colspan="4" class="quiet">${l10n.t('the files cannot show it')}</td>
    </tr>`;
  return html`<tr>
    ${link}
    <td data-label=${l10n.t('Band')}><strong>${band.band}</strong></td>
    <td class="number" data-label=${l10n.t('Score')}>${band.percent}%</td>
    <td class="quiet" data-label=${l10n.t('How sure')}>${band.certainty}</td>
    <td class="meter-column">${bandMeter(band, view.scale, writer)}</td>
  </tr>`;
}

function subScores<T>({ level, writer: { l10n } }: Shown<T>): string {
  const shown = level.subScores.map(
    ({ name, percent }) => `${name} ${percent === undefined ? l10n.t('not shown') : `${percent}%`}`,
  );
  return l10n.t('In other terms: {0}.', shown.join(', '));
}

function criterionPart<T>(shown: Shown<T>, { id, name, strong, band, signs }: CriterionView): T {
  const { html, l10n } = shown.writer;
  return html`<details open class="criterion" id="criterion-${id}">
    <summary>
      <h3>${name}</h3>
      <span class="criterion-band">${band ? `${band.band}, ${band.percent}%` : l10n.t('not shown')}</span>
    </summary>
    <p class="quiet">${l10n.t('What a strong hire shows: {0}.', strong)}</p>
    <ul class="signs">
      ${signs.map((sign) => signItem(shown, sign))}
    </ul>
  </details>`;
}

function signItem<T>(shown: Shown<T>, { id, text, state, amount }: SignView): T {
  const { html } = shown.writer;
  return html`<li class="sign ${state}">
    ${standingMark(state, shown.writer)}
    <div>
      <p>${text} ${amount ? html`<span class="quiet">${amount}</span>` : ''}</p>
      ${places(shown, id, MOST_PLACES)}
    </div>
  </li>`;
}
