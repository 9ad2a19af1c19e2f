import type * as l10n from '@vscode/l10n';
import { levelName } from '../content/notesTemplate';
import { formatUsed } from '../interview/clock';
import type { Translator } from '../translator';
import type { Evidence } from './evidence';
import { ratingName } from './ratingScale';
import type { Rubric } from './rubric';
import type { CriterionScore, Score, SignScore, SignState } from './score';
import type { Scorecard } from './scorecard';
import { bandName, criterionName } from './scoreDocument';

type Words = Translator<l10n.L10nReplacement>;

/** A scorecard for a terminal: the band, each criterion with its signs and the first place each was seen at. */
export function scoreText({ score, levels, course, sources }: Scorecard, rubric: Rubric, l10n: Words): string {
  const lines = [
    `${sources.setup.problem.title}, ${levelName(score.level)}: ${bandSentence(score, rubric, l10n)}`,
    '',
    ...score.criteria.flatMap((criterion) => [...criterionLines(criterion, rubric, l10n), '']),
    l10n.t(
      'At other levels: {0}',
      levels.map((each) => `${levelName(each.level)} ${bandName(rubric, each.band)} (${each.percent}%)`).join(', '),
    ),
    ...course.ratings.map(({ by, criterion, value, note }) =>
      ratingText(by, criterionName(rubric, criterion), ratingName(rubric, value), note, l10n),
    ),
    ...(course.records ? [] : [l10n.t('Nothing was recorded: times are not part of the score.')]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The band with how sure it is. */
export function bandSentence(
  { band, bandLow, bandHigh, percent, interval, certainty }: Score,
  rubric: Rubric,
  l10n: Words,
): string {
  const name = bandName(rubric, band);
  const { low, high } = interval;
  if (certainty === 'sure')
    return l10n.t('{0}, at {1}% (from {2}% to {3}%, all of it in this band)', name, percent, low, high);
  const [lowest, highest] = [bandName(rubric, bandLow), bandName(rubric, bandHigh)];
  return l10n.t(
    '{0}, at {1}% (from {2}% to {3}%, so anything from “{4}” to “{5}”)',
    name,
    percent,
    low,
    high,
    lowest,
    highest,
  );
}

/** What a person gave; it stands beside the score. */
export function ratingText(
  by: 'self' | 'interviewer',
  criterion: string,
  value: string,
  note: string,
  l10n: Words,
): string {
  const said = note ? ` – ${note}` : '';
  return by === 'self'
    ? l10n.t('Your own rating, {0}: {1}{2}', criterion, value, said)
    : l10n.t('The interviewer’s rating, {0}: {1}{2}', criterion, value, said);
}

const MARKS: Readonly<Record<SignState, string>> = { hit: '+', partly: '~', missed: '-', notShown: '?' };

function criterionLines(
  { id, weight, percent, signs }: CriterionScore,
  rubric: Rubric,
  l10n: Words,
): readonly string[] {
  const shown = percent === undefined ? l10n.t('not shown') : `${percent}%`;
  const rows = signs.map(
    (sign) => `  ${MARKS[sign.state]} ${sign.sign.text}${amount(sign, l10n)}${firstPlace(sign, l10n)}`,
  );
  return [l10n.t('{0} (weight {1}%): {2}', criterionName(rubric, id), weight, shown), ...rows];
}

/** How much was seen of how much is asked for; empty for a sign that has steps only. */
export function amount(sign: Amount, l10n: Words): string {
  const text = amountText(sign, l10n);
  return text ? ` (${text})` : '';
}

/** How much of a sign was seen, without brackets. */
export function amountText({ sign, state, count, need }: Amount, l10n: Words): string {
  if (state === 'notShown') return l10n.t('the files cannot show it');
  if (!sign.counts) return '';
  return isShare(sign)
    ? l10n.t('{1}{0}, {2}% wanted', sign.counts, count, need.hit)
    : l10n.t('{0}: {1}, {2} wanted', sign.counts, count, need.hit);
}

/** Whether a sign's count is a percentage: "% of the arrows". */
export function isShare({ counts }: SignScore['sign']): boolean {
  return counts.startsWith('%');
}

type Amount = Pick<SignScore, 'sign' | 'state' | 'count' | 'need'>;

function firstPlace({ evidence }: SignScore, l10n: Words): string {
  const [first] = evidence;
  return first ? ` [${placeText(first, l10n)}]` : '';
}

/** Where evidence stands, for people: "notes.md:12", "block Redis", "at 12:30". */
export function placeText({ place, quote }: Evidence, l10n: Words): string {
  switch (place.type) {
    case 'line':
      return `${place.file}:${place.line}`;
    case 'element':
      return quote ? l10n.t('on the board: {0}', quote) : l10n.t('on the board');
    case 'figure':
      return `${place.name}, ${place.file}:${place.line}`;
    case 'time':
      return l10n.t('at {0}', formatUsed(place.seconds * 1000));
  }
}
