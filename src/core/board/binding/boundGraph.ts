import { PARAMETER_UNITS } from '../../content/parameters';
import type { BlockParameters, Graph, GraphBlock, NumberParameter, ParameterBinding } from '../graph/graph';
import type { BoundFigures } from './figures';
import { resolveBinding } from './resolve';

/**
 * The graph with what its bound parameters come to now in place of their formulas. A formula without a value leaves its
 * parameter unknown, as if nothing were said. The same graph when nothing is bound.
 */
export function boundGraph(graph: Graph, figures: BoundFigures | undefined): Graph {
  if (!graph.blocks.some(({ bindings }) => bindings)) return graph;
  return { ...graph, blocks: graph.blocks.map((block) => boundBlock(block, figures)) };
}

function boundBlock(block: GraphBlock, figures: BoundFigures | undefined): GraphBlock {
  const bound = Object.entries(block.bindings ?? {}) as [NumberParameter, ParameterBinding][];
  if (bound.length === 0) return block;
  const known: BlockParameters = Object.fromEntries(
    bound.flatMap(([name, { formula, origin }]) => {
      const found = resolveBinding(PARAMETER_UNITS[name], formula, figures);
      return found.type === 'value' ? [[name, { value: found.value, origin }]] : [];
    }),
  );
  return { ...block, parameters: { ...block.parameters, ...known } };
}
