import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import { findKind } from '../kinds';
import { blockName, endName, oneLine, parameterWords, problemSentence } from './describe';
import { stepSentence, stepWords } from './flows';
import type { Graph, GraphProblem } from './graph';
import { type OutlineNode, outlineTree } from './outlineTree';

type Words = Translator<l10n.L10nReplacement>;

/**
 * A graph as an indented text, for screen readers and for comparing two versions: what moves without changing its place
 * among the others leaves it as it is. Ends with a line feed; a name never makes a line of its own.
 */
export function graphOutline(graph: Graph, l10n: Words): string {
  const { blocks, flows, problems } = outlineTree(graph);
  const lines = [...blocks, ...flows, ...problems].flatMap((node) => nodeLines(node, graph, '', l10n));
  return `${(lines.length ? lines : [l10n.t('Nothing on this board is a block or an arrow.')]).join('\n')}\n`;
}

function nodeLines(node: OutlineNode, graph: Graph, indent: string, l10n: Words): string[] {
  const below = node.children
    // An arrow between two blocks is told once, at the block it leaves.
    .filter((child) => !(child.type === 'arrow' && child.way === 'in' && child.other))
    .flatMap((child) => nodeLines(child, graph, `${indent}  `, l10n));
  const problems = 'problems' in node ? problemLines(node.problems, graph, `${indent}  `, l10n) : [];
  return [`${indent}${rowText(node, graph, l10n)}`, ...problems, ...below];
}

function problemLines(problems: readonly GraphProblem[], graph: Graph, indent: string, l10n: Words): string[] {
  return problems.map((problem) => `${indent}! ${problemSentence(graph, problem, l10n)}`);
}

function rowText(node: OutlineNode, graph: Graph, l10n: Words): string {
  switch (node.type) {
    case 'group':
      return `[${oneLine(node.group.name) || node.group.kind}]`;
    case 'block': {
      const { block } = node;
      const kind = findKind(block.kind)?.name ?? block.kind;
      const facts = [...(blockName(block) === kind ? [] : [kind]), ...parameterWords(block, l10n)];
      return facts.length ? `${blockName(block)} (${facts.join(', ')})` : blockName(block);
    }
    case 'arrow': {
      const sign = arrowSign(node.arrow.direction, node.way);
      const end = endName(graph, node.other?.id, l10n);
      const label = oneLine(node.arrow.label);
      return label ? `${sign} ${end}: ${label}` : `${sign} ${end}`;
    }
    case 'flow':
      return l10n.t('Flow {0}', oneLine(node.flow.name));
    case 'step': {
      const words = stepWords(graph, node.flow)[node.number - 1];
      return `${node.number}. ${words ? stepSentence(words) : '?'}`;
    }
    case 'problem':
      return `! ${problemSentence(graph, node.problem, l10n)}`;
  }
}

function arrowSign(direction: 'forward' | 'both' | 'none', way: 'out' | 'in'): string {
  if (direction === 'both') return '↔';
  if (direction === 'none') return '—';
  return way === 'out' ? '→' : '←';
}
