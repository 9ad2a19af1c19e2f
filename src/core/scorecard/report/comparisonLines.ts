import type * as l10n from '@vscode/l10n';
import type { ReferenceBoard } from '../../problems/problem';
import type { Translator } from '../../translator';
import type { Scorecard } from '../scorecard';
import { compareBoards, type KindOfBlocks } from './compare';
import { plainMarkdown } from './markdown';

type Words = Translator<l10n.L10nReplacement>;

/** The board beside the problem’s reference: what is in both, and in one only. */
export function comparisonLines(
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
