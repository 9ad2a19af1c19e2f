import { textMarkup, type WrittenMarkup } from '../../../markup';
import type { RatingView, ReportView } from '../view/reportView';
import { otherLevels } from './head';
import type { ReportWriter, Shown } from './parts';
import { reportBody } from './reportBody';

/** What a file of a report is made of beside the report. */
export interface HtmlSurroundings {
  readonly l10n: ReportWriter<unknown>['l10n'];
  /** Language of the texts, such as `en`. */
  readonly language: string;
  /** The style sheet; our own, taken as it is. */
  readonly style: string;
  /** The picture of the board as a data URI; undefined without one. */
  readonly picture: string | undefined;
}

/** Nothing is fetched, nothing runs: only the style in the file and the picture in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A report as one file that needs nothing else and runs nothing. */
export function htmlReport(view: ReportView, { l10n, language, style, picture }: HtmlSurroundings): string {
  const { html } = textMarkup;
  const [first] = view.levels;
  const level = view.levels.find((each) => each.level === view.level) ?? first;
  if (!level) return '';
  const writer = fileWriter(view, l10n, picture);
  const shown: Shown<WrittenMarkup> = { view, level, writer };
  const page = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${l10n.t('Report: {0}', view.title)}</title>
<style>`;
  const rest = html`</style>
</head>
<body class="file">
<main class="report">${reportBody(shown)}<div class="other-levels">${otherLevels(shown)}</div></main>
</body>
</html>
`;
  return `<!DOCTYPE html>\n${page.text}\n${style.replaceAll('</', '<\\/')}\n${rest.text}`;
}

function fileWriter(
  view: ReportView,
  l10n: ReportWriter<unknown>['l10n'],
  picture: string | undefined,
): ReportWriter<WrittenMarkup> {
  const { html } = textMarkup;
  return {
    ...textMarkup,
    l10n,
    place: (_, text) => html`<span class="place">${text}</span>`,
    levels: (cards, views) => html`<div class="levels">
      ${cards.map((card, index) => {
        const isOwn = views[index]?.level === view.level;
        return html`<div class="level-card ${isOwn ? 'shown' : ''}">${card}</div>`;
      })}
    </div>`,
    rating: (by, criterion) => ratingText(view, by, criterion),
    picture:
      picture === undefined
        ? ''
        : html`<img class="board-picture" alt="${l10n.t('Picture of the board')}" src="${picture}">`,
  };
}

function ratingText({ ratings }: ReportView, by: RatingView['by'], criterion: string): WrittenMarkup {
  const { html } = textMarkup;
  const rating = ratings.given.find((each) => each.by === by && each.criterion === criterion);
  if (!rating) return html`<span class="quiet">–</span>`;
  const name = ratings.steps.find(({ value }) => value === rating.value)?.name ?? String(rating.value);
  return html`${name} ${rating.note ? html`<q class="quiet">${rating.note}</q>` : ''}`;
}
