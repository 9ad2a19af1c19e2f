import type { Graph, GraphBlock } from '../graph/graph';
import type { SceneElement } from '../scene';
import { type Tidying, tidyNumber } from './tidying';

/** Groups that hold moving blocks and nothing else of their own: those are fitted around their blocks again. */
export function movableGroups(
  elements: readonly SceneElement[],
  graph: Graph,
  blocks: ReadonlyMap<string, GraphBlock>,
): ReadonlySet<string> {
  const parents = new Map(graph.groups.map(({ id, group }) => [id, group]));
  const chain = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : [id, ...chain(parents.get(id))];
  const holding = new Set([...blocks.values()].flatMap(({ group }) => chain(group)));
  const staying = new Set([
    ...graph.blocks.filter(({ id }) => !blocks.has(id)).flatMap(({ group }) => chain(group)),
    ...foreignFrames(elements, graph).flatMap((frame) => chain(frame)),
  ]);
  return new Set([...holding].filter((id) => parents.has(id) && !staying.has(id)));
}

/** Frames that hold something which is neither part of a block, an arrow, a label nor a group. */
function foreignFrames(elements: readonly SceneElement[], graph: Graph): readonly string[] {
  const known = new Set([
    ...graph.blocks.flatMap(({ id, elements: own }) => [id, ...own]),
    ...graph.arrows.map(({ id }) => id),
    ...graph.groups.map(({ id }) => id),
  ]);
  return elements.flatMap(({ id, frameId, containerId }) => {
    const isKnown = known.has(id) || known.has(String(containerId));
    return typeof frameId === 'string' && !isKnown ? [frameId] : [];
  });
}

/** The boxes of groups where they end up, and the labels in them. */
export function groupsAfter({ elements, byId, groups, layout }: Tidying): SceneElement[] {
  const boxes = [...groups].flatMap((id) => {
    const [box, area] = [byId.get(id), layout.groups.get(id)];
    return box && area ? [{ ...box, ...area }] : [];
  });
  const after = new Map(boxes.map((box) => [box.id, box]));
  const labels = elements.flatMap((label) => {
    const [before, box] = [byId.get(String(label.containerId)), after.get(String(label.containerId))];
    return before && box ? [labelIn(label, before, box)] : [];
  });
  return [...boxes, ...labels];
}

/** A box's label keeps its distance to the edge it stands at, or its place in the middle. */
function labelIn(label: SceneElement, before: SceneElement, after: SceneElement): SceneElement {
  const shift = (align: unknown, start: string, dx: number, growth: number) => {
    if (align === start) return dx;
    return align === 'right' || align === 'bottom' ? dx + growth : dx + growth / 2;
  };
  const dx = shift(label.textAlign, 'left', after.x - before.x, after.width - before.width);
  const dy = shift(label.verticalAlign, 'top', after.y - before.y, after.height - before.height);
  return { ...label, x: tidyNumber(label.x + dx), y: tidyNumber(label.y + dy) };
}
