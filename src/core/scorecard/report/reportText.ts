import type * as l10n from '@vscode/l10n';
import { levelName } from '../../content/notesTemplate';
import type { ReferenceBoard } from '../../problems/problem';
import type { Translator } from '../../translator';
import type { Rubric } from '../rubric';
import type { Score } from '../score';
import type { Scorecard } from '../scorecard';
import { bandName } from '../scoreDocument';
import { bandSentence } from '../scoreText';
import { comparisonLines } from './comparisonLines';
import { ratingLines, timeLines } from './courseLines';
import { isoDay } from './day';
import { plainMarkdown } from './markdown';
import { criterionLines, nextLines, strengthLines, summaryLines } from './scoreLines';

type Words = Translator<l10n.L10nReplacement>;

/** What a report is written with. */
export interface ReportContent {
  readonly rubric: Rubric;
  /** The problem's reference board; undefined when there is none. */
  readonly reference: ReferenceBoard | undefined;
  /** Path of the picture of the board from the report; undefined when nothing is drawn. */
  readonly picture: string | undefined;
}

/** The report of an interview (`report.md`). Its links lead to the other files in its folder. The same card gives the same text. */
export function reportText(card: Scorecard, { rubric, reference, picture }: ReportContent, l10n: Words): string {
  const { score, course, levels } = card;
  const { problem, startedAt } = card.sources.setup;
  const day = isoDay(startedAt);
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
    ...ratingLines(course, score, rubric, l10n),
    ...(picture === undefined
      ? []
      : [`## ${l10n.t('Board')}`, '', `![${l10n.t('Picture of the board')}](${picture})`, '']),
    ...(reference ? comparisonLines(card, reference, l10n) : []),
    ...howLines(levels, rubric, l10n),
  ].join('\n')}\n`;
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
