import type { Box } from './geometry';

/** Edge of the smallest cell, in scene units. */
const SMALLEST = 128;
const LEVELS = 24;
const HALF = 2 ** 20;

/**
 * Finds boxes by place. Each lies on the level whose cells are at least as large as it is, so in at most four cells, and
 * a few huge boxes cost no more than small ones.
 */
export class Grid {
  private readonly levels: Map<number, number[]>[] = [];
  private readonly members: number[][] = [];
  /** For each number, the query that found it last. */
  private readonly seen: number[] = [];
  private query = 0;

  /** Adds a box under a number of the caller's. */
  add(index: number, box: Box): void {
    const size = Math.max(box.right - box.left, box.bottom - box.top);
    const level = Math.min(LEVELS, Math.max(0, Math.ceil(Math.log2(size / SMALLEST))));
    this.levels[level] ??= new Map();
    this.members[level] ??= [];
    this.members[level].push(index);
    eachCell(level, box, (key) => push(this.levels[level] as Map<number, number[]>, key, index));
  }

  /** The numbers of all boxes that may touch `box`, each once, in no order; some may be a little away. */
  near(box: Box): number[] {
    this.query += 1;
    const found: number[] = [];
    for (let level = 0; level < this.levels.length; level += 1) {
      const cells = this.levels[level];
      const members = this.members[level];
      if (!cells || !members) continue;
      if (cellCount(level, box) > members.length) this.collect(members, found);
      else eachCell(level, box, (key) => this.collect(cells.get(key), found));
    }
    return found;
  }

  private collect(members: readonly number[] | undefined, found: number[]): void {
    for (const index of members ?? []) {
      if (this.seen[index] === this.query) continue;
      this.seen[index] = this.query;
      found.push(index);
    }
  }
}

function push(cells: Map<number, number[]>, key: number, index: number): void {
  const cell = cells.get(key);
  if (cell) cell.push(index);
  else cells.set(key, [index]);
}

/** Cells beyond the edge of the numbers count as the edge: what lies out there is still found, only less fast. */
function cell(at: number, level: number): number {
  const index = Math.floor(at / (SMALLEST * 2 ** level));
  return Math.max(-HALF, Math.min(HALF - 1, index));
}

function cellCount(level: number, box: Box): number {
  const across = cell(box.right, level) - cell(box.left, level) + 1;
  return across * (cell(box.bottom, level) - cell(box.top, level) + 1);
}

function eachCell(level: number, box: Box, call: (key: number) => void): void {
  const [left, right] = [cell(box.left, level), cell(box.right, level)];
  const [top, bottom] = [cell(box.top, level), cell(box.bottom, level)];
  for (let x = left; x <= right; x += 1) {
    for (let y = top; y <= bottom; y += 1) call((x + HALF) * 2 * HALF + (y + HALF));
  }
}
