import { pairText, roleText, unclearText } from '../roleText';
import type { ComparisonView } from '../view/reportView';
import { part, type ReportWriter, type Shown } from './parts';

/** The picture of the board, and the board beside the problem's model answer. */
export function boardPart<T>({ view, writer }: Shown<T>): T {
  const { html, l10n } = writer;
  const picture =
    writer.picture === '' ? html`<p class="quiet">${l10n.t('Nothing is drawn on the board.')}</p>` : writer.picture;
  const comparison = view.comparison
    ? comparisonBody(view.comparison, writer)
    : html`<p class="quiet">${l10n.t('This problem has no model answer, so the board stands by itself.')}</p>`;
  return html`${part(writer, 'board', l10n.t('The board'), picture)}
  ${part(writer, 'comparison', l10n.t('Beside one good answer'), comparison)}`;
}

function comparisonBody<T>(comparison: ComparisonView, writer: ReportWriter<T>): T {
  const { html, l10n } = writer;
  const { onlyReference, onlyBoard, both, unclear, tradeOffs, limitations } = comparison;
  const roles = (blocks: typeof onlyBoard) => blocks.map((role) => roleText(role, l10n));
  const pairs = both.map((pair) => pairText(pair, l10n));
  const lead = l10n.t(
    'The reference is one answer of many: what it has and you have not is a question to ask yourself, not a fault.',
  );
  return html`<p class="quiet">${lead}</p>
    <div class="columns">
      ${column(l10n.t('Only in the model answer'), roles(onlyReference), writer)}
      ${column(l10n.t('In both'), pairs, writer)} ${column(l10n.t('Only on your board'), roles(onlyBoard), writer)}
    </div>
    ${texts(
      l10n.t('What cannot be told'),
      unclear.map((role) => unclearText(role, l10n)),
      writer,
    )}
    ${texts(l10n.t('What it chose'), tradeOffs, writer)} ${texts(l10n.t('What it leaves open'), limitations, writer)}`;
}

function column<T>(title: string, items: readonly string[], { html, l10n }: ReportWriter<T>): T {
  return html`<div class="column">
    <h3>${title}</h3>
    ${
      items.length === 0
        ? html`<p class="quiet">${l10n.t('nothing')}</p>`
        : html`<ul>
            ${items.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }
  </div>`;
}

function texts<T>(title: string, items: readonly string[], { html }: ReportWriter<T>): T | '' {
  if (items.length === 0) return '';
  return html`<h3>${title}</h3>
    <ul class="texts">
      ${items.map((text) => html`<li>${text}</li>`)}
    </ul>`;
}
