import { PARAMETER_UNITS } from '../../content/parameters';
import type { BlockParameters, Graph, GraphArrow, GraphBlock, NumberParameter, ParameterBinding } from '../graph/graph';
import type { BoundFigures } from './figures';
import { type Bound, resolveBinding } from './resolve';

/**
 * The graph with what its bound parameters and arrows come to now in place of their formulas. A formula without a value
 * leaves its parameter unknown, as if nothing were said. The same graph when nothing is bound.
 */
export function boundGraph(graph: Graph, figures: BoundFigures | undefined): Graph {
  const isBound = graph.blocks.some(({ bindings }) => bindings) || graph.arrows.some(({ rateFormula }) => rateFormula);
  if (!isBound) return graph;
  return {
    ...graph,
    blocks: graph.blocks.map((block) => boundBlock(block, figures)),
    arrows: graph.arrows.map((arrow) => boundArrow(arrow, figures)),
  };
}

function boundArrow(arrow: GraphArrow, figures: BoundFigures | undefined): GraphArrow {
  const bound = arrowRate(arrow, figures);
  return bound?.type === 'value' ? { ...arrow, ratePerSecond: bound.value } : arrow;
}

/** What the rate of an arrow comes to; undefined when it is not bound. */
export function arrowRate({ rateFormula }: GraphArrow, figures: BoundFigures | undefined): Bound | undefined {
  return rateFormula === undefined ? undefined : resolveBinding(PARAMETER_UNITS.ratePerSecond, rateFormula, figures);
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
