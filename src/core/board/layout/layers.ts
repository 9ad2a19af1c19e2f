import { Graph, layout } from '@dagrejs/dagre';
import type { LayoutBlock, LayoutGroup } from './design';
import type { Link } from './orientation';

/** Blocks in columns from left to right, before their x is known. */
export interface Layers {
  /** Number of the column by block. */
  readonly column: ReadonlyMap<string, number>;
  /** Centre by block. */
  readonly y: ReadonlyMap<string, number>;
  /** For each link the y at which it passes each column between its two blocks, in order. */
  readonly lanes: ReadonlyMap<Link, readonly number[]>;
}

/** Space above and below a block, and around a line that passes between blocks. */
const SEPARATION = { block: 40, line: 28 } as const;

/** Puts one connected part of a design into columns: short arrows, few crossings, groups kept together. */
export function layer(blocks: readonly LayoutBlock[], links: readonly Link[], groups: readonly LayoutGroup[]): Layers {
  const graph = buildGraph(blocks, links, groups);
  layout(graph);
  const place = new Map(blocks.map(({ id }) => [id, { x: 0, y: 0, ...graph.node(nodeName(id)) }]));
  const columns = [...new Set([...place.values()].map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  const column = new Map([...place].map(([id, { x }]) => [id, columns.indexOf(Math.round(x))]));
  const lanes = new Map(
    links.map((link) => {
      const points = graph.edge(nodeName(link.left), nodeName(link.right)).points ?? [];
      const between = columns.slice((column.get(link.left) ?? 0) + 1, column.get(link.right));
      return [link, between.map((x) => Math.round(yAt(points, x)))];
    }),
  );
  return { column, y: new Map([...place].map(([id, { y }]) => [id, Math.round(y)])), lanes };
}

/** Whatever pulls all clients into the first column. */
const START = 'start';
const PULL = 100;
/** How short an arrow should be by the stage it comes from: services stand near their callers, not near their storage. */
const WEIGHTS = [12, 6, 2, 2, 1] as const;

// Names a user chose could meet those the library makes up for its own nodes.
function nodeName(id: string): string {
  return `block ${id}`;
}

function groupName(id: string): string {
  return `group ${id}`;
}

function buildGraph(blocks: readonly LayoutBlock[], links: readonly Link[], groups: readonly LayoutGroup[]): Graph {
  const graph = new Graph({ compound: true });
  graph.setGraph({ rankdir: 'LR', nodesep: SEPARATION.block, edgesep: SEPARATION.line, ranksep: 100 });
  for (const { id } of groups) graph.setNode(groupName(id), { width: 0, height: 0 });
  for (const { id, width, height } of blocks) graph.setNode(nodeName(id), { width, height });
  for (const { id, group } of groups) if (group !== undefined) graph.setParent(groupName(id), groupName(group));
  for (const { id, group } of blocks) if (group !== undefined) graph.setParent(nodeName(id), groupName(group));
  const stages = new Map(blocks.map(({ id, stage }) => [id, stage]));
  for (const { left, right, arrows } of links) {
    const weight = (WEIGHTS[stages.get(left) ?? 0] ?? 1) * arrows.length;
    graph.setEdge(nodeName(left), nodeName(right), { weight, width: 0, height: 0, minlen: 1 });
  }
  const reached = new Set(links.map(({ right }) => right));
  graph.setNode(START, { width: 0, height: 0 });
  for (const { id, stage } of blocks) {
    if (stage === 0 && !reached.has(id)) graph.setEdge(START, nodeName(id), { weight: PULL, minlen: 1 });
  }
  return graph;
}

/** The y of a polyline at `x`; the polyline runs from left to right. */
function yAt(points: readonly { readonly x: number; readonly y: number }[], x: number): number {
  const after = points.findIndex((point) => point.x >= x);
  const [end, start] = [points[after] ?? points.at(-1), points[after - 1]];
  if (!end) return 0;
  if (!start || end.x === start.x) return end.y;
  return start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x);
}
