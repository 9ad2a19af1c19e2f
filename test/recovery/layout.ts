import type { DrawnBlock } from './blocks';
import { movedBlock } from './blocks';
import type { DesignArrow } from './design';
import type { Random } from './random';

/** A block in its place, and the cell of the grid it stands in. */
export interface PlacedBlock extends DrawnBlock {
  readonly column: number;
  readonly row: number;
}

interface Cell {
  readonly column: number;
  readonly row: number;
}

/**
 * Puts the blocks on a loose grid so that none touches another: in columns (or rows) from the client on, or anywhere. Wide
 * gaps leave room for arrows and for boxes around blocks.
 */
export function layOut(blocks: readonly DrawnBlock[], arrows: readonly DesignArrow[], random: Random): PlacedBlock[] {
  const cells = random.chance(0.6) ? layers(blocks, arrows, random) : scattered(blocks.length, random);
  const isTurned = random.chance(0.3);
  const width = Math.max(...blocks.map(({ extent }) => extent.width)) + random.between(100, 160);
  const height = Math.max(...blocks.map(({ extent }) => extent.height)) + random.between(100, 150);
  const origin = { x: random.between(-800, 800), y: random.between(-800, 800) };
  return blocks.map((block, index) => {
    const cell = cells[index] ?? { column: index, row: 0 };
    const { column, row } = isTurned ? { column: cell.row, row: cell.column } : cell;
    const jitter = () => random.between(-10, 10);
    const left = origin.x + column * width + (width - block.extent.width) / 2 + jitter();
    const top = origin.y + row * height + (height - block.extent.height) / 2 + jitter();
    return { ...movedBlock(block, { x: left - block.extent.x, y: top - block.extent.y }), column, row };
  });
}

/** A column per step from the first block. */
function layers(blocks: readonly DrawnBlock[], arrows: readonly DesignArrow[], random: Random): Cell[] {
  const keys = blocks.map(({ label }) => label.key);
  const depths = new Map<string, number>([[keys[0] ?? '', 0]]);
  for (let i = 0; i < keys.length; i += 1) {
    for (const { from, to } of arrows) {
      const [near, far] = depths.has(from) ? [from, to] : [to, from];
      const depth = depths.get(near);
      if (depth !== undefined && !depths.has(far)) depths.set(far, depth + 1);
    }
  }
  const byColumn = new Map<number, string[]>();
  for (const key of random.shuffled(keys)) {
    const column = depths.get(key) ?? 0;
    byColumn.set(column, [...(byColumn.get(column) ?? []), key]);
  }
  return keys.map((key) => {
    const column = depths.get(key) ?? 0;
    return { column, row: byColumn.get(column)?.indexOf(key) ?? 0 };
  });
}

function scattered(count: number, random: Random): Cell[] {
  const columns = Math.ceil(Math.sqrt(count * 1.3));
  const all = Array.from({ length: columns * columns }, (_, i) => ({
    column: i % columns,
    row: Math.floor(i / columns),
  }));
  return random.shuffled(all.slice(0, Math.ceil(count * 1.25))).slice(0, count);
}
