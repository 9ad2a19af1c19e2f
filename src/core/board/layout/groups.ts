import type { Area } from '../blockElements';
import { GROUP_PADDING, type Layout, type LayoutBlock, type LayoutGroup, type Point } from './design';

/** The smallest rectangle around rectangles; empty at (0, 0) without any. */
export function areaAround(areas: readonly Area[]): Area {
  if (!areas.length) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The smallest rectangle around the blocks and groups of a layout. */
export function boundsOf({ blocks, groups }: Layout): Area {
  return areaAround([...blocks.values(), ...groups.values()]);
}

/** The layout at another place. */
export function moved({ blocks, arrows, groups }: Layout, dx: number, dy: number): Layout {
  const shift = ([id, area]: [string, Area]): [string, Area] => [id, { ...area, x: area.x + dx, y: area.y + dy }];
  return {
    blocks: new Map([...blocks].map(shift)),
    groups: new Map([...groups].map(shift)),
    arrows: new Map([...arrows].map(([id, points]) => [id, points.map(([x, y]): Point => [x + dx, y + dy])])),
  };
}

/** Every group around the areas of its blocks and of the groups in it; groups that hold nothing are left out. */
export function groupAreas(
  areas: ReadonlyMap<string, Area>,
  blocks: readonly LayoutBlock[],
  groups: readonly LayoutGroup[],
): ReadonlyMap<string, Area> {
  const known = new Map<string, Area>();
  const find = (id: string): Area | undefined => {
    const inner = [
      ...blocks.flatMap((block) => (block.group === id ? [areas.get(block.id)] : [])),
      ...groups.flatMap((group) => (group.group === id ? [find(group.id)] : [])),
    ].filter((area) => area !== undefined);
    if (!inner.length) return undefined;
    const { x, y, width, height } = areaAround(inner);
    const pad = GROUP_PADDING;
    const area = { x: x - pad, y: y - pad, width: width + 2 * pad, height: height + 2 * pad };
    known.set(id, area);
    return area;
  };
  for (const { id, group } of groups) if (group === undefined) find(id);
  return known;
}

/** How many edges of groups stand in each channel (between a column and the next) at most, one beside the other. */
export function groupDepths(
  columns: readonly (readonly LayoutBlock[])[],
  groups: readonly LayoutGroup[],
): readonly number[] {
  const parents = new Map(groups.map(({ id, group }) => [id, group]));
  const chain = (id: string | undefined): readonly string[] =>
    id === undefined ? [] : [id, ...chain(parents.get(id))];
  const chains = columns.map((blocks) => blocks.map(({ group }) => chain(group)));
  const spans = chains.map((all) => new Set(all.flat()));
  return columns.map((_, index) => {
    const ends = depth(chains[index] ?? [], (id) => !spans[index + 1]?.has(id));
    const begins = depth(chains[index + 1] ?? [], (id) => !spans[index]?.has(id));
    return ends + begins;
  });
}

function depth(chains: readonly (readonly string[])[], counts: (id: string) => boolean): number {
  return Math.max(0, ...chains.map((chain) => chain.filter(counts).length));
}
