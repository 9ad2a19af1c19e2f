import type { LayoutArrow } from './design';
import type { Lane } from './ports';

/** A turn of an arrow from one y to another in the channel between two columns. */
interface Turn {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  /** What is written on it, if it is the arrow's middle. */
  readonly label: Label | undefined;
}

interface Label {
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The label of an arrow that does not turn; stands in the middle of the channel. */
interface StraightLabel extends Label {
  readonly lane: Lane;
}

/** The space between two columns: its width, and where in it each arrow turns. Scene units from its left edge. */
export interface Channel {
  readonly width: number;
  readonly turns: ReadonlyMap<LayoutArrow, number>;
}

/** Least width of a channel; between lines; around a label. */
const SPACE = { channel: 72, line: 18, label: 10, edge: 20 } as const;
/** Sorting by swaps is tried for this many turns; more have no order that reads well anyway. */
const MANY_TURNS = 40;
const SORT_ROUNDS = 8;

/** Spaces out channel `index` (between columns `index` and `index + 1`). */
export function spaceChannel(lanes: readonly Lane[], index: number): Channel {
  const crossing = lanes.filter((lane) => lane.column <= index && index < lane.column + lane.ys.length - 1);
  const turns = crossing.flatMap((lane) => turnIn(lane, index));
  const straight = crossing.flatMap((lane) => straightLabel(lane));
  const sorted = sortTurns(turns);
  return place(sorted, straight);
}

/** Columns after which a lane changes its y. */
function turnColumns({ ys, column }: Lane): readonly number[] {
  return ys.slice(1).flatMap((y, i) => (y === ys[i] ? [] : [column + i]));
}

function turnIn(lane: Lane, index: number): Turn[] {
  const at = index - lane.column;
  const [from = 0, to = 0] = [lane.ys[at], lane.ys[at + 1]];
  if (from === to) return [];
  const columns = turnColumns(lane);
  // Excalidraw writes the label on the middle segment: a vertical one if the number of turns is odd.
  const carries = columns.length % 2 === 1 && columns[(columns.length - 1) / 2] === index;
  const label = carries && lane.arrow.label ? { ...lane.arrow.label, y: (from + to) / 2 } : undefined;
  return [{ lane, from, to, label }];
}

function straightLabel(lane: Lane): StraightLabel[] {
  const { label } = lane.arrow;
  return label && turnColumns(lane).length === 0 && lane.ys.length === 2
    ? [{ ...label, y: lane.ys[0] ?? 0, lane }]
    : [];
}

function sortTurns(turns: readonly Turn[]): readonly Turn[] {
  const sorted = [...turns].sort((a, b) => preference(a) - preference(b));
  if (sorted.length > MANY_TURNS) return sorted;
  for (let round = 0; round < SORT_ROUNDS; round += 1) {
    let changed = false;
    for (let i = 0; i + 1 < sorted.length; i += 1) {
      const [a, b] = [sorted[i], sorted[i + 1]];
      if (!a || !b || cost(a, b) <= cost(b, a)) continue;
      sorted[i] = b;
      sorted[i + 1] = a;
      changed = true;
    }
    if (!changed) break;
  }
  return sorted;
}

/** Going down, the farther turn comes first; going up too: so arrows from one port do not cross. */
function preference({ from, to }: Turn): number {
  return -Math.abs(to - from);
}

/** How bad it is that `first` turns left of `second`: crossings, and stretches that would lie on one another. */
function cost(first: Turn, second: Turn): number {
  const crossings = Number(isWithin(second.from, first)) + Number(isWithin(first.to, second));
  const covers = Math.abs(first.to - second.from) < 6 && first.lane.right !== second.lane.right ? 4 : 0;
  return crossings + covers;
}

function isWithin(y: number, { from, to }: Turn): boolean {
  return y > Math.min(from, to) && y < Math.max(from, to);
}

function place(sorted: readonly Turn[], straight: readonly StraightLabel[]): Channel {
  const turns = [-1, 0, 1].flatMap((side) => sorted.filter((turn) => sideOf(turn, straight) === side));
  const xs: number[] = [];
  turns.forEach((turn, i) => {
    const after = turns.slice(0, i).map((other, j) => (xs[j] ?? 0) + distance(other, turn));
    xs.push(Math.max(0, ...after));
  });
  const placed = around(turns, xs, straight);
  const reach = Math.max(
    SPACE.channel / 2 - SPACE.edge,
    ...placed.map((x, i) => Math.abs(x) + (turns[i]?.label?.width ?? 0) / 2),
    ...straight.map(({ width }) => width / 2 + SPACE.label),
  );
  const half = reach + SPACE.edge;
  return {
    width: Math.round(2 * half),
    turns: new Map(turns.map(({ lane }, i) => [lane.arrow, Math.round(half + (placed[i] ?? 0))])),
  };
}

/** Left (-1) or right (1) of the straight arrows' labels, where a turn has to be that shares their first or last stretch. */
function sideOf({ lane }: Turn, straight: readonly StraightLabel[]): number {
  if (straight.some((each) => each.lane.left === lane.left)) return -1;
  return straight.some((each) => each.lane.right === lane.right) ? 1 : 0;
}

/** The turns' places relative to the middle of the channel, apart from the labels that stand there. */
function around(turns: readonly Turn[], xs: readonly number[], straight: readonly StraightLabel[]): readonly number[] {
  const ends = turns.flatMap((turn, i) => {
    const half = (turn.label?.width ?? 0) / 2;
    return [(xs[i] ?? 0) - half, (xs[i] ?? 0) + half];
  });
  const middle = ends.length ? (Math.min(...ends) + Math.max(...ends)) / 2 : 0;
  const centered = xs.map((x) => x - middle);
  if (!straight.length) return centered;
  const isLeft = turns.map((turn, i) => (sideOf(turn, straight) || (centered[i] ?? 0)) < 0);
  const shift = (left: boolean) =>
    Math.max(
      0,
      ...turns.flatMap((turn, i) => {
        const inward = (left ? 1 : -1) * (centered[i] ?? 0);
        return isLeft[i] === left ? [inward + clearance(turn, straight)] : [];
      }),
    );
  const [toLeft, toRight] = [shift(true), shift(false)];
  return centered.map((x, i) => (isLeft[i] ? x - toLeft : x + toRight));
}

/** Distance a turn keeps from the middle because of the labels it would cut through. */
function clearance(turn: Turn, straight: readonly Label[]): number {
  const near = straight.filter((label) => meets(label, turn));
  const own = turn.label;
  return Math.max(
    0,
    ...near.map(({ width }) => width / 2 + SPACE.label),
    ...straight.map(({ y, width, height }) =>
      own && Math.abs(own.y - y) < height + 4 ? (own.width + width) / 2 + SPACE.label : 0,
    ),
  );
}

/** How far right of `first` the turn `second` has to be. */
function distance(first: Turn, second: Turn): number {
  const sharesPort = first.lane.left === second.lane.left || first.lane.right === second.lane.right;
  const isTree = sharesPort && !first.label && !second.label;
  const lines = !isTree && isOver(first, second) ? SPACE.line : 0;
  const left = first.label && meets(first.label, second) ? first.label.width / 2 + SPACE.label : 0;
  const right = second.label && meets(second.label, first) ? second.label.width / 2 + SPACE.label : 0;
  const both =
    first.label && second.label && Math.abs(first.label.y - second.label.y) < first.label.height + 4
      ? (first.label.width + second.label.width) / 2 + SPACE.label
      : 0;
  return Math.max(lines, left, right, both);
}

function isOver(a: Turn, b: Turn): boolean {
  return Math.min(a.from, a.to) <= Math.max(b.from, b.to) && Math.min(b.from, b.to) <= Math.max(a.from, a.to);
}

function meets({ y, height }: Label, { from, to }: Turn): boolean {
  return y + height / 2 + 2 >= Math.min(from, to) && y - height / 2 - 2 <= Math.max(from, to);
}
