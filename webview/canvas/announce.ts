import * as l10n from '@vscode/l10n';
import type { Reached } from '../../src/core/board/graph/cycle';
import { arrowSentence, blockSentence } from '../../src/core/board/graph/describe';
import type { Graph } from '../../src/core/board/graph/graph';
import type { GraphSelection } from '../../src/core/board/graph/selection';

/** What a screen reader says of a block or arrow that was stepped to. */
export function describeReached(graph: Graph, reached: Reached): string {
  if (reached.type === 'block') return describeOne(graph, reached.id);
  const sentence = describeOne(graph, reached.id);
  return reached.count > 1 ? l10n.t('{0}, {1} of {2}', sentence, reached.index + 1, reached.count) : sentence;
}

/** What a screen reader says when something else is selected; "" for nothing. */
export function describeSelection(graph: Graph, { blocks, arrows }: GraphSelection): string {
  const [first] = [...blocks, ...arrows];
  if (first === undefined) return '';
  if (blocks.length + arrows.length === 1) return describeOne(graph, first);
  return l10n.t('{0} blocks and {1} arrows selected', blocks.length, arrows.length);
}

function describeOne(graph: Graph, id: string): string {
  const block = graph.blocks.find((each) => each.id === id);
  if (block) return blockSentence(graph, block, l10n);
  const arrow = graph.arrows.find((each) => each.id === id);
  return arrow ? arrowSentence(graph, arrow, l10n) : '';
}
