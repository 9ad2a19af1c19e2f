import type { Area } from '../blockElements';
import { spaceChannel } from './channels';
import { type Design, END_GAP, GROUP_PADDING, type Layout, type LayoutBlock, type Point } from './design';
import { boundsOf, groupAreas, groupDepths, moved } from './groups';
import { layer } from './layers';
import { orient } from './orientation';
import { type Part, partsOf } from './parts';
import { assignPorts, type Lane } from './ports';

/** Between parts of a design that no arrow joins, and between blocks no arrow touches. */
const GAP = { part: 80, single: 40 } as const;

/**
 * Lays a design out in columns, from the client on the left to the storage on the right. Parts that no arrow joins stand
 * one below the other, blocks without arrows in rows below them. The same design gives the same layout.
 */
export function layOut(design: Design): Layout {
  const { parts, singles } = partsOf(design, orient(design));
  const laid = parts.map((part) => layOutPart(part));
  let top = 0;
  const stacked = laid.map((layout) => {
    const { x, y, height } = boundsOf(layout);
    const placed = moved(layout, -x, top - y);
    top += height + GAP.part;
    return placed;
  });
  const width = Math.max(0, ...stacked.map((layout) => boundsOf(layout).width));
  return join([...stacked, rows(singles, width, top)]);
}

function layOutPart({ blocks, links, groups }: Part): Layout {
  const layers = layer(blocks, links, groups);
  const lanes = assignPorts(blocks, links, layers);
  const columnCount = 1 + Math.max(...layers.column.values());
  const inColumn = Array.from({ length: columnCount }, (_, index) =>
    blocks.filter(({ id }) => layers.column.get(id) === index),
  );
  const widths = inColumn.map((all) => Math.max(...all.map(({ width }) => width)));
  const padding = groupDepths(inColumn, groups);
  const channels = widths.map((_, index) => spaceChannel(lanes, index));
  const lefts = [0];
  for (let i = 0; i + 1 < columnCount; i += 1) {
    const room = (channels[i]?.width ?? 0) + (padding[i] ?? 0) * (GROUP_PADDING + 8);
    lefts.push((lefts[i] ?? 0) + (widths[i] ?? 0) + room);
  }
  const areas = new Map(
    blocks.map(({ id, width, height }): [string, Area] => {
      const column = layers.column.get(id) ?? 0;
      const x = (lefts[column] ?? 0) + Math.round(((widths[column] ?? 0) - width) / 2);
      return [id, { x, y: Math.round((layers.y.get(id) ?? 0) - height / 2), width, height }];
    }),
  );
  const turnX = (lane: Lane, index: number) => {
    const left = (lefts[index] ?? 0) + (widths[index] ?? 0);
    const slack = (lefts[index + 1] ?? 0) - left - (channels[index]?.width ?? 0);
    return Math.round(left + slack / 2 + (channels[index]?.turns.get(lane.arrow) ?? 0));
  };
  return {
    blocks: areas,
    arrows: new Map(lanes.map((lane) => [lane.arrow.id, corners(lane, areas, turnX)])),
    groups: groupAreas(areas, blocks, groups),
  };
}

/** The corners of an arrow, in its own direction. */
function corners(
  lane: Lane,
  areas: ReadonlyMap<string, Area>,
  turnX: (lane: Lane, column: number) => number,
): readonly Point[] {
  const [left, right] = [areas.get(lane.left.block.id), areas.get(lane.right.block.id)];
  const { ys, column } = lane;
  const start: Point = [(left ? left.x + left.width : 0) + END_GAP, ys[0] ?? 0];
  const end: Point = [(right?.x ?? 0) - END_GAP, ys.at(-1) ?? 0];
  const turns = ys.slice(1).flatMap((y, i): Point[] => {
    const before = ys[i] ?? y;
    const x = turnX(lane, column + i);
    return before === y
      ? []
      : [
          [x, before],
          [x, y],
        ];
  });
  const points = [start, ...turns, end];
  return lane.reversed ? points.reverse() : points;
}

/** Blocks in rows, about as wide as what stands above them. */
function rows(blocks: readonly LayoutBlock[], width: number, top: number): Layout {
  const wanted = Math.max(width, Math.sqrt(blocks.reduce((sum, block) => sum + block.width * block.height, 0)) * 2.4);
  const areas = new Map<string, Area>();
  let [x, y, rowHeight] = [0, top, 0];
  for (const { id, width: own, height } of blocks) {
    if (x > 0 && x + own > wanted) [x, y, rowHeight] = [0, y + rowHeight + GAP.single, 0];
    areas.set(id, { x, y, width: own, height });
    x += own + GAP.single;
    rowHeight = Math.max(rowHeight, height);
  }
  return { blocks: areas, arrows: new Map(), groups: new Map() };
}

function join(layouts: readonly Layout[]): Layout {
  return {
    blocks: new Map(layouts.flatMap(({ blocks }) => [...blocks])),
    arrows: new Map(layouts.flatMap(({ arrows }) => [...arrows])),
    groups: new Map(layouts.flatMap(({ groups }) => [...groups])),
  };
}
