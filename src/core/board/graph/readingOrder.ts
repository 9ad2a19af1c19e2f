import type { GraphBlock } from './graph';

/** The blocks as one reads them: row by row from the top, from left to right in a row. */
export function readingOrder(blocks: readonly GraphBlock[]): readonly GraphBlock[] {
  const rows: { bottom: number; blocks: GraphBlock[] }[] = [];
  for (const block of [...blocks].sort((a, b) => middleY(a) - middleY(b))) {
    const row = rows.at(-1);
    if (row && middleY(block) < row.bottom) row.blocks.push(block);
    // A row reaches down to the lower edge of its highest block: what has its middle above that stands beside it.
    else rows.push({ bottom: block.bounds.y + block.bounds.height, blocks: [block] });
  }
  return rows.flatMap((row) => row.blocks.sort((a, b) => a.bounds.x - b.bounds.x));
}

function middleY({ bounds }: GraphBlock): number {
  return bounds.y + bounds.height / 2;
}
