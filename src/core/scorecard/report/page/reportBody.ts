import { advicePart } from './advice';
import { boardPart } from './boardPart';
import { criteriaPart } from './criteria';
import { reportHead } from './head';
import { part, type ReportWriter, type Shown } from './parts';
import { ratingsPart } from './ratingsPart';
import { timePart } from './timePart';

/** The whole report, as its page and its file show it. */
export function reportBody<T>(shown: Shown<T>): T {
  const { html } = shown.writer;
  return html`${reportHead(shown)} ${advicePart(shown)} ${criteriaPart(shown)} ${timePart(shown)} ${ratingsPart(shown)}
  ${boardPart(shown)} ${howPart(shown)}`;
}

function howPart<T>({ view, writer }: Shown<T>): T {
  const { html, l10n } = writer;
  const texts = [
    l10n.t(
      'Each sign is looked for in the files by rules, and a table makes the score of it (rubric {0}): the same files always come to the same. Rules misread some of what people write; {1}% are allowed for it. What was only said aloud cannot be seen.',
      view.rubricVersion,
      view.margin,
    ),
    l10n.t('One interview says little about anybody: look at the trend of three or more.'),
  ];
  return part(
    writer,
    'how',
    l10n.t('How this came about'),
    html`${legend(writer)}${texts.map((text) => html`<p class="quiet">${text}</p>`)}`,
  );
}

/** What the marks and the scale mean. */
function legend<T>({ html, l10n }: ReportWriter<T>): T {
  const text = l10n.t(
    'On a scale, the stroke is the score and the band around it is how far it may be off. A sign is hit, partly seen, missed, or not shown: what the files cannot show counts neither way and widens the band.',
  );
  return html`<p class="quiet">${text}</p>`;
}
