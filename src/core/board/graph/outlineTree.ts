import type { Flow, Graph, GraphArrow, GraphBlock, GraphGroup, GraphProblem } from './graph';
import { readingOrder } from './readingOrder';

/**
 * One row of a board's outline. `id` is unique in the outline and stays when the drawing changes around it; `elements` are
 * the ids of what to select on the canvas.
 */
export type OutlineNode = OutlineGroup | OutlineBlock | OutlineArrow | OutlineFlow | OutlineStep | OutlineProblem;

interface OutlineBase {
  readonly id: string;
  readonly elements: readonly string[];
  readonly children: readonly OutlineNode[];
}

/** A group and what stands in it. */
export interface OutlineGroup extends OutlineBase {
  readonly type: 'group';
  readonly group: GraphGroup;
}

/** A block, its arrows below. */
export interface OutlineBlock extends OutlineBase {
  readonly type: 'block';
  readonly block: GraphBlock;
  readonly problems: readonly GraphProblem[];
}

/** An arrow as its block sees it: leading away (`out`) or to it (`in`). `other` is the block at its other end. */
export interface OutlineArrow extends OutlineBase {
  readonly type: 'arrow';
  readonly arrow: GraphArrow;
  readonly way: 'out' | 'in';
  readonly other: GraphBlock | undefined;
  readonly problems: readonly GraphProblem[];
}

/** A flow, its steps below. */
export interface OutlineFlow extends OutlineBase {
  readonly type: 'flow';
  readonly flow: Flow;
}

/** One step of a flow; `number` counts from 1. */
export interface OutlineStep extends OutlineBase {
  readonly type: 'step';
  readonly flow: Flow;
  readonly number: number;
}

/** A problem of something that has no row of its own. */
export interface OutlineProblem extends OutlineBase {
  readonly type: 'problem';
  readonly problem: GraphProblem;
}

/** The outline of a board. */
export interface Outline {
  /** Groups with their blocks, then blocks in no group, in reading order; below each block its arrows. */
  readonly blocks: readonly (OutlineGroup | OutlineBlock)[];
  readonly flows: readonly OutlineFlow[];
  /** Problems that no row of `blocks` shows. */
  readonly problems: readonly OutlineProblem[];
}

/** Puts a graph into the order people read it in. */
export function outlineTree(graph: Graph): Outline {
  const index = indexGraph(graph);
  const blocks = contents(undefined, graph, index);
  const shown = new Set<string>();
  for (const { id } of graph.blocks) shown.add(id);
  for (const { id, from, to } of graph.arrows) if (from !== undefined || to !== undefined) shown.add(id);
  return {
    blocks,
    flows: graph.flows.map((flow, number) => flowNode(flow, number)),
    problems: graph.problems
      .filter(({ element, type }) => !shown.has(element) || type === 'brokenFlow')
      .map((problem, number) => problemNode(problem, number)),
  };
}

interface GraphIndex {
  readonly order: readonly GraphBlock[];
  readonly blocks: ReadonlyMap<string, GraphBlock>;
  readonly outgoing: ReadonlyMap<string, readonly GraphArrow[]>;
  readonly incoming: ReadonlyMap<string, readonly GraphArrow[]>;
  readonly problems: ReadonlyMap<string, readonly GraphProblem[]>;
  readonly groups: ReadonlySet<string>;
}

function indexGraph(graph: Graph): GraphIndex {
  return {
    order: readingOrder(graph.blocks),
    blocks: new Map(graph.blocks.map((block) => [block.id, block])),
    outgoing: collect(graph.arrows, ({ from }) => from),
    incoming: collect(graph.arrows, ({ to }) => to),
    problems: collect(graph.problems, ({ element, type }) => (type === 'brokenFlow' ? undefined : element)),
    groups: new Set(graph.groups.map(({ id }) => id)),
  };
}

function collect<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return lists;
}

/** What stands directly in a group; in none for undefined. */
function contents(
  parent: string | undefined,
  graph: Graph,
  index: GraphIndex,
): readonly (OutlineGroup | OutlineBlock)[] {
  const isHere = (group: string | undefined) =>
    group !== undefined && index.groups.has(group) ? group === parent : parent === undefined;
  const groups = graph.groups
    .filter(({ id, group }) => isHere(group) && id !== parent)
    .map((group): OutlineGroup => {
      const children = contents(group.id, graph, index);
      return { type: 'group', id: `group ${group.id}`, elements: [group.id], children, group };
    });
  return [...groups, ...index.order.filter(({ group }) => isHere(group)).map((block) => blockNode(block, index))];
}

function blockNode(block: GraphBlock, index: GraphIndex): OutlineBlock {
  const arrows = (list: readonly GraphArrow[] | undefined, way: 'out' | 'in') =>
    (list ?? []).map((arrow) => arrowNode(block, arrow, way, index));
  return {
    type: 'block',
    id: `block ${block.id}`,
    elements: [block.id],
    children: [...arrows(index.outgoing.get(block.id), 'out'), ...arrows(index.incoming.get(block.id), 'in')],
    block,
    problems: index.problems.get(block.id) ?? [],
  };
}

function arrowNode(block: GraphBlock, arrow: GraphArrow, way: 'out' | 'in', index: GraphIndex): OutlineArrow {
  const end = way === 'out' ? arrow.to : arrow.from;
  return {
    type: 'arrow',
    id: `arrow ${arrow.id} ${way} ${block.id}`,
    elements: [arrow.id],
    children: [],
    arrow,
    way,
    other: end === undefined ? undefined : index.blocks.get(end),
    problems: index.problems.get(arrow.id) ?? [],
  };
}

function flowNode(flow: Flow, place: number): OutlineFlow {
  const id = `flow ${place} ${flow.name}`;
  const children = flow.steps.map(
    ({ arrow }, step): OutlineStep => ({
      type: 'step',
      id: `${id} ${step + 1}`,
      elements: [arrow],
      children: [],
      flow,
      number: step + 1,
    }),
  );
  return { type: 'flow', id, elements: flow.steps.map(({ arrow }) => arrow), children, flow };
}

function problemNode(problem: GraphProblem, place: number): OutlineProblem {
  return { type: 'problem', id: `problem ${place}`, elements: [problem.element], children: [], problem };
}
