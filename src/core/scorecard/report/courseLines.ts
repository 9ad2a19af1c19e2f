import type * as l10n from '@vscode/l10n';
import { formatUsed } from '../../interview/clock';
import type { Translator } from '../../translator';
import type { Course } from '../course';
import { criterionBand } from '../criterionBand';
import { ratingName } from '../ratingScale';
import type { Rubric } from '../rubric';
import type { CriterionScore, Score } from '../score';
import { bandName, criterionName } from '../scoreDocument';
import { ratingText } from '../scoreText';
import { plainMarkdown, table } from './markdown';

type Words = Translator<l10n.L10nReplacement>;

/** Time used against the plan, and the longest silence. */
export function timeLines({ records, phases, longestSilence }: Course, l10n: Words): readonly string[] {
  const head = `## ${l10n.t('Time')}`;
  if (!records) return [head, '', l10n.t('Nothing was recorded, so nothing is said of times.'), ''];
  const rows = phases.map(({ name, plannedSeconds, usedSeconds }) => [
    plainMarkdown(name),
    clockText(plannedSeconds),
    clockText(usedSeconds),
    differenceText(usedSeconds - plannedSeconds),
  ]);
  const silence = longestSilence
    ? [
        l10n.t(
          'The longest stretch without a stroke or a word lasted {0}, from {1} on.',
          clockText(longestSilence.seconds),
          clockText(longestSilence.fromSeconds),
        ),
        '',
      ]
    : [];
  return [
    head,
    '',
    ...table([l10n.t('Phase'), l10n.t('Planned'), l10n.t('Used'), l10n.t('Difference')], rows, [1, 2, 3]),
    '',
    ...silence,
  ];
}

function clockText(seconds: number): string {
  return formatUsed(seconds * 1000);
}

function differenceText(seconds: number): string {
  return `${seconds < 0 ? '−' : '+'}${clockText(Math.abs(seconds))}`;
}

/** What people said of the interview, beside what the score says; no part of it. */
export function ratingLines(
  { ratings, logged }: Course,
  { criteria }: Score,
  rubric: Rubric,
  l10n: Words,
): readonly string[] {
  if (ratings.length + logged.length === 0) return [];
  const given = (by: 'self' | 'interviewer', criterion: string) => {
    const rating = ratings.find((each) => each.by === by && each.criterion === criterion);
    return rating ? plainMarkdown(ratingName(rubric, rating.value)) : '';
  };
  const rows = criteria.map((criterion) => [
    criterionName(rubric, criterion.id),
    bandText(criterion, rubric, l10n),
    given('self', criterion.id),
    given('interviewer', criterion.id),
  ]);
  return [
    `## ${l10n.t('What people said')}`,
    '',
    l10n.t('These stand beside the score and are no part of it.'),
    '',
    ...table([l10n.t('Criterion'), l10n.t('Score'), l10n.t('Your own rating'), l10n.t('Second person')], rows, []),
    '',
    ...ratings
      .filter(({ note, criterion }) => note !== '' || criteria.every(({ id }) => id !== criterion))
      .map(({ by, criterion, value, note }) => {
        const name = criterionName(rubric, criterion);
        return `- ${plainMarkdown(ratingText(by, name, ratingName(rubric, value), note, l10n))}`;
      }),
    ...logged.map(
      ({ criterion, text }) =>
        `- ${plainMarkdown(l10n.t('Noted by the interviewer, {0}: {1}', criterionName(rubric, criterion), text))}`,
    ),
    '',
  ];
}

function bandText(criterion: CriterionScore, rubric: Rubric, l10n: Words): string {
  const found = criterionBand(criterion, rubric);
  return found ? `${bandName(rubric, found.band)}, ${found.percent}%` : l10n.t('not shown');
}
