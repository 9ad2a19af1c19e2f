import type * as l10n from '@vscode/l10n';
import type { Markup, MarkupValue } from '../../../markup';
import type { Translator } from '../../../translator';
import type { SignStanding } from '../view/levelChanges';
import type { LevelView } from '../view/levelView';
import type { EvidenceView, ReportView } from '../view/reportView';

/** What the page of a report is written with: a page that answers clicks, and a file that only shows, differ in these alone. */
export interface ReportWriter<T> extends Markup<T> {
  readonly l10n: Translator<l10n.L10nReplacement>;
  /** Evidence, as something that leads to where it is. */
  place(evidence: EvidenceView, text: string): T;
  /** The levels side by side, one of them shown. */
  levels(cards: readonly T[], views: readonly LevelView[]): T;
  /** What a person gave a criterion, empty for nothing; or what to give it with. */
  rating(by: 'self' | 'interviewer', criterion: string): T;
  /** The picture of the board. */
  readonly picture: T | '';
}

/** A report, the level of it that is shown, and what it is written with. */
export interface Shown<T> {
  readonly view: ReportView;
  readonly level: LevelView;
  readonly writer: ReportWriter<T>;
}

/** A part of the report under a heading. */
export function part<T>({ html }: Markup<T>, id: string, title: string, body: MarkupValue<T>): T {
  return html`<section class="part ${id}" aria-labelledby="part-${id}">
    <h2 id="part-${id}">${title}</h2>
    ${body}
  </section>`;
}

/** How a sign stands, in a word. */
export function standingName(standing: SignStanding, { l10n }: ReportWriter<unknown>): string {
  switch (standing) {
    case 'hit':
      return l10n.t('hit');
    case 'partly':
      return l10n.t('partly');
    case 'missed':
      return l10n.t('missed');
    case 'notShown':
      return l10n.t('not shown');
    case 'notAsked':
      return l10n.t('not asked for');
  }
}

/** Each standing has a shape of its own: colours alone tell nothing to many. */
const SHAPES: Readonly<Record<SignStanding, string>> = {
  hit: 'M4.5 8.4l2.4 2.4 4.6-5.2',
  partly: 'M8 3.5a4.5 4.5 0 0 1 0 9z',
  missed: 'M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4',
  notShown: 'M5 8h6',
  notAsked: 'M8 7.9v.2',
};

/** The mark of a sign, with its meaning for those who do not see it. */
export function standingMark<T>(standing: SignStanding, writer: ReportWriter<T>): T {
  const name = standingName(standing, writer);
  return writer.html`<svg class="mark ${standing}" viewBox="0 0 16 16" role="img" aria-label="${name}">
    <title>${name}</title>
    <circle cx="8" cy="8" r="7"></circle>
    <path d="${SHAPES[standing]}"></path>
  </svg>`;
}

/** Places of evidence, each as something that leads there. */
export function places<T>({ view, writer }: Shown<T>, sign: string, most: number): T | '' {
  const evidence = view.evidence[sign] ?? [];
  if (evidence.length === 0) return '';
  const { html, l10n } = writer;
  const more = evidence.length - most;
  return html`<ul class="places">
    ${evidence.slice(0, most).map((each) => html`<li>${quoted(each, writer)}${writer.place(each, each.where)}</li>`)}
    ${more > 0 ? html`<li class="more">${more === 1 ? l10n.t('and 1 more place') : l10n.t('and {0} more places', more)}</li>` : ''}
  </ul>`;
}

/** Words of the candidate; the name of a block stands in its place already. */
function quoted<T>({ quote, place }: EvidenceView, { html }: ReportWriter<T>): T | '' {
  const isSaid = place.type === 'line' || place.type === 'time';
  return quote && isSaid ? html`<q>${quote}</q> ` : '';
}
