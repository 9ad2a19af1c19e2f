import type { Graph, GraphBlock } from '../graph/graph';
import type { SceneElement } from '../scene';
import { arrowsAfter, designArrows } from './arrowsAfter';
import { areaAround, moved } from './groups';
import { groupsAfter, movableGroups } from './groupsAfter';
import { layOut } from './layout';
import { kindStage } from './stages';
import { isInside, type Tidying, tidyNumber } from './tidying';

/**
 * Lays blocks out from the client on the left to the storage on the right: the selected ones, or all when fewer than two
 * are. Labels, icons and everything grouped with a block go along, arrows are drawn anew, boxes around moved blocks only
 * fit them again; all else stays. The top left corner stays where it was, to the nearest unit. `selected` holds ids of elements. Returns the
 * elements that change, versions as they were. Tidying twice changes nothing more.
 */
export function tidy(elements: readonly SceneElement[], selected: ReadonlySet<string>, graph: Graph): SceneElement[] {
  const blocks = chooseBlocks(graph, selected);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const groups = movableGroups(elements, graph, blocks);
  const design = {
    blocks: [...blocks.values()].map(({ id, kind, bounds: { width, height }, group }) => {
      const size = { width: Math.ceil(width), height: Math.ceil(height) };
      return { id, ...size, stage: kindStage(kind), group: nearest(group, groups, graph) };
    }),
    arrows: designArrows(elements, graph, blocks),
    groups: graph.groups
      .filter(({ id }) => groups.has(id))
      .map(({ id, group }) => ({ id, group: nearest(group, groups, graph) })),
  };
  const corner = areaAround([
    ...[...blocks.values()].map(({ bounds }) => bounds),
    ...graph.groups.filter(({ id }) => groups.has(id)).map(({ bounds }) => bounds),
  ]);
  const layout = moved(layOut(design), Math.round(corner.x), Math.round(corner.y));
  const tidying = { elements, byId, graph, blocks, groups: new Set(groups), layout };
  const after = new Map<string, SceneElement>();
  for (const step of [blocksAfter, groupsAfter, arrowsAfter]) {
    for (const element of step(tidying)) after.set(element.id, element);
  }
  return elements.flatMap((element) => {
    const changed = after.get(element.id);
    return changed && isMoved(element, changed) ? [changed] : [];
  });
}

function chooseBlocks(graph: Graph, selected: ReadonlySet<string>): ReadonlyMap<string, GraphBlock> {
  const chosen = graph.blocks.filter(
    ({ id, elements }) => selected.has(id) || elements.some((each) => selected.has(each)),
  );
  return new Map((chosen.length < 2 ? graph.blocks : chosen).map((block) => [block.id, block]));
}

/** The innermost of the given groups around something that stands in `group`. */
function nearest(group: string | undefined, groups: ReadonlySet<string>, graph: Graph): string | undefined {
  const known = new Map(graph.groups.map((each) => [each.id, each.group]));
  let at = group;
  while (at !== undefined && !groups.has(at)) at = known.get(at);
  return at;
}

function blocksAfter({ elements, graph, blocks, layout, groups }: Tidying): SceneElement[] {
  const companions = companionsOf(elements, graph);
  const frames = new Map(elements.flatMap((each) => (each.type === 'frame' ? [[each.id, each] as const] : [])));
  return elements.flatMap((element) => {
    const block = blocks.get(companions.get(element.id) ?? '');
    const target = block && layout.blocks.get(block.id);
    if (!target) return [];
    const x = tidyNumber(element.x + target.x - block.bounds.x);
    const y = tidyNumber(element.y + target.y - block.bounds.y);
    const frame = frames.get(String(element.frameId));
    const leaves = frame && !groups.has(frame.id) && !isInside(target, frame);
    return [{ ...element, x, y, ...(leaves ? { frameId: null } : {}) }];
  });
}

/** Block by element for everything that moves with a block: its own elements, and what is grouped with it alone. */
function companionsOf(elements: readonly SceneElement[], graph: Graph): ReadonlyMap<string, string> {
  const owners = new Map(graph.blocks.flatMap(({ id, elements: own }) => [id, ...own].map((part) => [part, id])));
  const blocksOfGroup = new Map<string, Set<string>>();
  for (const { id, groupIds } of elements) {
    const owner = owners.get(id);
    if (owner === undefined) continue;
    for (const group of groupIds ?? []) blocksOfGroup.set(group, (blocksOfGroup.get(group) ?? new Set()).add(owner));
  }
  const arrows = new Set(graph.arrows.map(({ id }) => id));
  for (const { id, groupIds, containerId } of elements) {
    if (owners.has(id) || arrows.has(id) || arrows.has(String(containerId))) continue;
    const [only] = (groupIds ?? []).flatMap((group) => {
      const blocks = blocksOfGroup.get(group);
      return blocks?.size === 1 ? [...blocks] : [];
    });
    if (only !== undefined) owners.set(id, only);
  }
  return owners;
}

const TOLERANCE = 0.002;
const GEOMETRY = ['x', 'y', 'width', 'height', 'points', 'startBinding', 'endBinding', 'frameId', 'fixedSegments'];

function isMoved(before: SceneElement, after: SceneElement): boolean {
  return GEOMETRY.some((field) => !isSame(before[field], after[field]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= TOLERANCE;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return (a ?? null) === (b ?? null);
  const keys = Object.keys({ ...a, ...b });
  return keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}
