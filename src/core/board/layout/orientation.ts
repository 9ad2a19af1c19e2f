import type { Design, LayoutArrow, LayoutBlock } from './design';

/** Two joined blocks, and every arrow between them. All links together hold no circle. */
export interface Link {
  readonly left: string;
  readonly right: string;
  readonly arrows: readonly LinkArrow[];
}

/** An arrow of a link; `reversed` when it points from the right block to the left one. */
export interface LinkArrow {
  readonly arrow: LayoutArrow;
  readonly reversed: boolean;
}

/**
 * Joins blocks by links from left to right. Walks depth first from the clients along the arrows: only an arrow back to a
 * block the walk has come through is turned round, so that answers and pushes do not pull a client behind the storage.
 */
export function orient({ blocks, arrows }: Design): readonly Link[] {
  const ids = new Set(blocks.map(({ id }) => id));
  const usable = arrows.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const leaving = new Map(blocks.map(({ id }) => [id, [] as LayoutArrow[]]));
  for (const arrow of usable) leaving.get(arrow.from)?.push(arrow);
  const turned = new Set<LayoutArrow>();
  const state = new Map<string, 'open' | 'done'>();
  for (const { id } of startOrder(blocks, usable)) walk(id, leaving, state, turned);
  return collect(usable, turned);
}

/** The blocks in the order walks start from them: client to storage, and what no arrow leads to before the rest. */
function startOrder(blocks: readonly LayoutBlock[], arrows: readonly LayoutArrow[]): readonly LayoutBlock[] {
  const reached = new Set(arrows.map(({ to }) => to));
  const rank = ({ id, stage }: LayoutBlock) => 2 * stage + (reached.has(id) ? 1 : 0);
  return [...blocks].sort((a, b) => rank(a) - rank(b));
}

/** Without recursion: a long chain must not end in a full stack. */
function walk(
  start: string,
  leaving: ReadonlyMap<string, readonly LayoutArrow[]>,
  state: Map<string, 'open' | 'done'>,
  turned: Set<LayoutArrow>,
): void {
  if (state.has(start)) return;
  const path = [{ id: start, next: 0 }];
  state.set(start, 'open');
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const arrow = leaving.get(top.id)?.[top.next];
    top.next += 1;
    if (!arrow) {
      state.set(top.id, 'done');
      path.pop();
    } else if (state.get(arrow.to) === 'open') turned.add(arrow);
    else if (!state.has(arrow.to)) {
      state.set(arrow.to, 'open');
      path.push({ id: arrow.to, next: 0 });
    }
  }
}

function collect(arrows: readonly LayoutArrow[], turned: ReadonlySet<LayoutArrow>): readonly Link[] {
  const links = new Map<string, { left: string; right: string; arrows: LinkArrow[] }>();
  for (const arrow of arrows) {
    const reversed = turned.has(arrow);
    const [left, right] = reversed ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    const key = JSON.stringify([left, right]);
    const link = links.get(key) ?? { left, right, arrows: [] };
    link.arrows.push({ arrow, reversed });
    links.set(key, link);
  }
  return [...links.values()];
}
