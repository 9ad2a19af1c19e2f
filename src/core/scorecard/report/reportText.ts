import type * as l10n from '@vscode/l10n';
import { levelName } from '../../content/notesTemplate';
import { formatUsed } from '../../interview/clock';
import type { ReferenceBoard } from '../../problems/problem';
import type { Translator } from '../../translator';
import type { Course } from '../course';
import type { Evidence } from '../evidence';
import type { Rubric } from '../rubric';
import type { CriterionScore, Score, SignScore, SignState } from '../score';
import type { Scorecard } from '../scorecard';
import { bandName, criterionName } from '../scoreDocument';
import { amount, bandSentence, placeText, ratingText } from '../scoreText';
import { compareBoards, type KindOfBlocks } from './compare';
import { nextStepsOf, strengthsOf } from './highlights';
import { linkOf, plainMarkdown, table } from './markdown';

type Words = Translator<l10n.L10nReplacement>;

/** What a report is written with. */
export interface ReportContent {
  readonly rubric: Rubric;
  /** The problem's reference board; undefined when there is none. */
  readonly reference: ReferenceBoard | undefined;
}

/** Places shown for one sign. */
const MOST_PLACES = 3;

/** The report of an interview (`report.md`). Its links lead to the other files in its folder. The same card gives the same text. */
export function reportText(card: Scorecard, { rubric, reference }: ReportContent, l10n: Words): string {
  const { score, course, levels } = card;
  const { problem, startedAt } = card.sources.setup;
  const day = new Date(startedAt).toISOString().slice(0, 10);
  return `${[
    `# ${l10n.t('Report: {0}', plainMarkdown(problem.title))}`,
    '',
    l10n.t('{0}, {1} level. **{2}**.', day, levelName(score.level), bandSentence(score, rubric, l10n)),
    '',
    ...summaryLines(score, rubric, l10n),
    ...strengthLines(score, l10n),
    ...nextLines(score, l10n),
    ...score.criteria.flatMap((criterion) => criterionLines(criterion, rubric, l10n)),
    ...timeLines(course, l10n),
    ...ratingLines(course, rubric, l10n),
    ...(reference ? comparisonLines(card, reference, l10n) : []),
    ...howLines(levels, rubric, l10n),
  ].join('\n')}\n`;
}

function summaryLines({ criteria, subScores }: Score, rubric: Rubric, l10n: Words): readonly string[] {
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

function strengthLines(score: Score, l10n: Words): readonly string[] {
  const strengths = strengthsOf(score);
  if (strengths.length === 0) return [];
  const lines = strengths.map(({ sign }) => `- **${sign.sign.text}**${amount(sign, l10n)}${placesText(sign, 1, l10n)}`);
  return [`## ${l10n.t('What was strong')}`, '', ...lines, ''];
}

function nextLines(score: Score, l10n: Words): readonly string[] {
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

function criterionLines(
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

function timeLines({ isRecorded, phases, longestSilence }: Course, l10n: Words): readonly string[] {
  const head = `## ${l10n.t('Time')}`;
  if (!isRecorded) return [head, '', l10n.t('Nothing was recorded, so nothing is said of times.'), ''];
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

function ratingLines({ ratings, logged }: Course, rubric: Rubric, l10n: Words): readonly string[] {
  if (ratings.length + logged.length === 0) return [];
  return [
    `## ${l10n.t('What people said')}`,
    '',
    l10n.t('These stand beside the score and are no part of it.'),
    '',
    ...ratings.map(
      ({ by, criterion, value, note }) =>
        `- ${plainMarkdown(ratingText(by, criterionName(rubric, criterion), value, note, l10n))}`,
    ),
    ...logged.map(
      ({ criterion, text }) =>
        `- ${plainMarkdown(l10n.t('Noted by the interviewer, {0}: {1}', criterionName(rubric, criterion), text))}`,
    ),
    '',
  ];
}

function comparisonLines(
  { sources }: Scorecard,
  { design, tradeOffs, limitations }: ReferenceBoard,
  l10n: Words,
): readonly string[] {
  const { onlyReference, onlyBoard, both } = compareBoards(sources.graph, design);
  return [
    `## ${l10n.t('Beside one good answer')}`,
    '',
    l10n.t(
      'The reference is one answer of many: what it has and you have not is a question to ask yourself, not a fault.',
    ),
    '',
    `- ${l10n.t('In both: {0}', listOf(both, l10n))}`,
    `- ${l10n.t('Only in the reference: {0}', listOf(onlyReference, l10n))}`,
    `- ${l10n.t('Only on your board: {0}', listOf(onlyBoard, l10n))}`,
    ...tradeOffs.slice(0, 3).map((text) => `- ${l10n.t('It chose: {0}', plainMarkdown(text))}`),
    ...limitations.slice(0, 2).map((text) => `- ${l10n.t('It leaves open: {0}', plainMarkdown(text))}`),
    '',
  ];
}

function listOf(kinds: readonly KindOfBlocks[], l10n: Words): string {
  if (kinds.length === 0) return l10n.t('nothing');
  return kinds.map(({ name, blocks }) => `${name} (${blocks.map(plainMarkdown).join(', ')})`).join('; ');
}

function howLines(levels: readonly Score[], rubric: Rubric, l10n: Words): readonly string[] {
  const others = levels
    .map((each) => `${levelName(each.level)} ${bandName(rubric, each.band)} (${each.percent}%)`)
    .join(', ');
  return [
    `## ${l10n.t('How this came about')}`,
    '',
    l10n.t('The same files at each level: {0}.', others),
    '',
    l10n.t(
      'Each sign is looked for in the files by rules, and a table makes the score of it (rubric {0}): the same files always come to the same. Rules misread some of what people write; {1}% are allowed for it. What was only said aloud cannot be seen.',
      rubric.version,
      rubric.margin,
    ),
    '',
    l10n.t('One interview says little about anybody: look at the trend of three or more.'),
  ];
}
