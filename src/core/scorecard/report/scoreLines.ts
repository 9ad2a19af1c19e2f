import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Evidence } from '../evidence';
import type { Rubric } from '../rubric';
import type { CriterionScore, Score, SignScore, SignState } from '../score';
import { criterionName } from '../scoreDocument';
import { amount, placeText } from '../scoreText';
import { nextStepsOf, strengthsOf } from './highlights';
import { linkOf, plainMarkdown, table } from './markdown';

type Words = Translator<l10n.L10nReplacement>;

/** Places shown for one sign. */
const MOST_PLACES = 3;

/** The share of each criterion as a table, and the sub-scores. */
export function summaryLines({ criteria, subScores }: Score, rubric: Rubric, l10n: Words): readonly string[] {
  const rows = criteria.map(({ id, weight, percent }) => [
    criterionName(rubric, id),
    `${weight}%`,
    percentText(percent, l10n),
  ]);
  const subs = subScores.map(({ id, percent }) => {
    const name = rubric.subScores.find((each) => each.id === id)?.name ?? id;
    return `${name} ${percentText(percent, l10n)}`;
  });
  return [
    ...table([l10n.t('Criterion'), l10n.t('Weight'), l10n.t('Score')], rows, [1, 2]),
    '',
    l10n.t('In other terms: {0}.', subs.join(', ')),
    '',
  ];
}

function percentText(percent: number | undefined, l10n: Words): string {
  return percent === undefined ? l10n.t('not shown') : `${percent}%`;
}

/** What was strong, each with a place where it shows; nothing without strengths. */
export function strengthLines(score: Score, l10n: Words): readonly string[] {
  const strengths = strengthsOf(score);
  if (strengths.length === 0) return [];
  const lines = strengths.map(({ sign }) => `- **${sign.sign.text}**${amount(sign, l10n)}${placesText(sign, 1, l10n)}`);
  return [`## ${l10n.t('What was strong')}`, '', ...lines, ''];
}

/** What to practise next, each with an exercise; nothing when all was shown. */
export function nextLines(score: Score, l10n: Words): readonly string[] {
  const steps = nextStepsOf(score);
  if (steps.length === 0) return [];
  const lines = steps.flatMap(({ sign, worth }, index) => [
    `${index + 1}. **${sign.sign.text}**${amount(sign, l10n)} – ${l10n.t('worth up to {0}% of the score', worth.toFixed(1))}.`,
    `   ${sign.sign.advice}`,
    `   ${l10n.t('Exercise: {0}', sign.sign.exercise)}`,
  ]);
  return [`## ${l10n.t('What to practise next')}`, '', ...lines, ''];
}

const MARKS: Readonly<Record<SignState, string>> = { hit: '✓', partly: '◐', missed: '✗', notShown: '–' };

/** A criterion with its signs and where they were seen. */
export function criterionLines(
  { id, weight, percent, signs }: CriterionScore,
  rubric: Rubric,
  l10n: Words,
): readonly string[] {
  const strong = rubric.criteria.find((each) => each.id === id)?.strong ?? '';
  return [
    `## ${l10n.t('{0}: {1}', criterionName(rubric, id), percentText(percent, l10n))}`,
    '',
    l10n.t('Weight {0}%. What a strong hire shows: {1}.', weight, strong),
    '',
    ...signs.map(
      (sign) => `- ${MARKS[sign.state]} ${sign.sign.text}${amount(sign, l10n)}${placesText(sign, MOST_PLACES, l10n)}`,
    ),
    '',
  ];
}

function placesText({ evidence }: SignScore, most: number, l10n: Words): string {
  const places = evidence.slice(0, most).map((each) => placeLink(each, l10n));
  return places.length === 0 ? '' : `: ${places.join('; ')}`;
}

function placeLink(evidence: Evidence, l10n: Words): string {
  const link = linkOf(evidence);
  const place = plainMarkdown(placeText(evidence, l10n));
  const quote = evidence.place.type === 'line' || evidence.place.type === 'time' ? plainMarkdown(evidence.quote) : '';
  const target = link === undefined ? place : `[${place}](${link})`;
  return quote ? `“${quote}” (${target})` : target;
}
