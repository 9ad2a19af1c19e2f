import type { Graph, GraphArrow, GraphBlock } from '../../../../src/core/board/graph/graph';
import type { BlockKindId } from '../../../../src/core/board/kinds';

/** A block of a graph put together by hand. */
export function block(id: string, kind: BlockKindId, name: string = id): GraphBlock {
  return {
    id,
    kind,
    name,
    recognition: 'palette',
    confidence: 1,
    bounds: { x: 0, y: 0, width: 100, height: 60 },
    elements: [id],
    parameters: {},
  };
}

/** An arrow of a graph put together by hand, bound at the ends it has. */
export function arrow(id: string, from: string | undefined, to: string | undefined, label = ''): GraphArrow {
  return {
    id,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    attached: { from: from === undefined ? 'none' : 'bound', to: to === undefined ? 'none' : 'bound' },
    direction: 'forward',
    label,
    isAsync: false,
  };
}

/** A graph of these blocks and arrows. */
export function makeGraph(blocks: readonly GraphBlock[], arrows: readonly GraphArrow[]): Graph {
  return { blocks, arrows, groups: [], flows: [], problems: [] };
}
