import * as l10n from '@vscode/l10n';
import { blockName, endName, oneLine, parameterWords, problemSentence } from '../core/board/graph/describe';
import { stepSentence, stepWords } from '../core/board/graph/flows';
import type { Graph, GraphProblem } from '../core/board/graph/graph';
import { type OutlineNode, outlineTree } from '../core/board/graph/outlineTree';
import { findKind } from '../core/board/kinds';

/** A graph as an indented text for people. Ends with a line feed. */
export function graphText(graph: Graph): string {
  const { blocks, flows, problems } = outlineTree(graph);
  const lines = [...blocks, ...flows, ...problems].flatMap((node) => nodeLines(node, graph, ''));
  return `${(lines.length ? lines : [l10n.t('Nothing on this board is a block or an arrow.')]).join('\n')}\n`;
}

function nodeLines(node: OutlineNode, graph: Graph, indent: string): string[] {
  const below = node.children
    // An arrow between two blocks is told once, at the block it leaves.
    .filter((child) => !(child.type === 'arrow' && child.way === 'in' && child.other))
    .flatMap((child) => nodeLines(child, graph, `${indent}  `));
  const problems = 'problems' in node ? problemLines(node.problems, graph, `${indent}  `) : [];
  return [`${indent}${rowText(node, graph)}`, ...problems, ...below];
}

function problemLines(problems: readonly GraphProblem[], graph: Graph, indent: string): string[] {
  return problems.map((problem) => `${indent}! ${problemSentence(graph, problem, l10n)}`);
}

function rowText(node: OutlineNode, graph: Graph): string {
  switch (node.type) {
    case 'group':
      return `[${oneLine(node.group.name) || node.group.kind}]`;
    case 'block': {
      const { block } = node;
      const kind = findKind(block.kind)?.name ?? block.kind;
      const facts = [...(blockName(block) === kind ? [] : [kind]), ...parameterWords(block.parameters, l10n)];
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
