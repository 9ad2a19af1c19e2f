import type * as l10n from '@vscode/l10n';
import type { ReferenceBoard } from '../../problems/problem';
import type { Translator } from '../../translator';
import type { Scorecard } from '../scorecard';
import { compareBoards } from './compare';
import { plainMarkdown } from './markdown';
import { pairText, roleText, unclearText } from './roleText';

type Words = Translator<l10n.L10nReplacement>;

/** The board beside the problem’s reference: what is in both, and in one only. */
export function comparisonLines(
  { sources }: Scorecard,
  { design, tradeOffs, limitations }: ReferenceBoard,
  l10n: Words,
): readonly string[] {
  const { onlyReference, onlyBoard, both, unclear } = compareBoards(sources.graph, design);
  return [
    `## ${l10n.t('Beside one good answer')}`,
    '',
    l10n.t(
      'The reference is one answer of many: what it has and you have not is a question to ask yourself, not a fault.',
    ),
    '',
    ...listLines(
      l10n.t('Only in the reference'),
      onlyReference.map((role) => roleText(role, l10n, plainMarkdown)),
      l10n,
    ),
    ...listLines(
      l10n.t('Only on your board'),
      onlyBoard.map((role) => roleText(role, l10n, plainMarkdown)),
      l10n,
    ),
    ...unclear.map((role) => `- ${unclearText(role, l10n, plainMarkdown)}`),
    ...listLines(
      l10n.t('In both'),
      both.map((pair) => pairText(pair, l10n, plainMarkdown)),
      l10n,
    ),
    ...tradeOffs.slice(0, 3).map((text) => `- ${l10n.t('It chose: {0}', plainMarkdown(text))}`),
    ...limitations.slice(0, 2).map((text) => `- ${l10n.t('It leaves open: {0}', plainMarkdown(text))}`),
    '',
  ];
}

function listLines(title: string, items: readonly string[], l10n: Words): readonly string[] {
  if (items.length === 0) return [`- ${l10n.t('{0}: nothing', title)}`];
  return [`- ${title}:`, ...items.map((item) => `  - ${item}`)];
}
