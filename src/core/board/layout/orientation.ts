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
 * Joins blocks by links from left to right. Only an arrow that closes a circle is turned round, and of a circle rather
 * one that leads away from the storage: answers and pushes do not pull a client behind it.
 */
export function orient({ blocks, arrows }: Design): readonly Link[] {
  const stages = new Map(blocks.map(({ id, stage }) => [id, stage]));
  const usable = arrows.filter(({ from, to }) => from !== to && stages.has(from) && stages.has(to));
  const isOnward = ({ from, to }: LayoutArrow) => (stages.get(from) ?? 0) <= (stages.get(to) ?? 0);
  const onward = usable.filter(isOnward);
  const leaving = new Map(blocks.map(({ id }) => [id, [] as LayoutArrow[]]));
  for (const arrow of onward) leaving.get(arrow.from)?.push(arrow);
  const turned = new Set<LayoutArrow>();
  const state = new Map<string, 'open' | 'done'>();
  for (const { id } of startOrder(blocks, usable)) walk(id, leaving, state, turned);
  const next = new Map(blocks.map(({ id }) => [id, [] as string[]]));
  const join = ({ from, to }: LayoutArrow, isTurned: boolean) =>
    next.get(isTurned ? to : from)?.push(isTurned ? from : to);
  for (const arrow of onward) join(arrow, turned.has(arrow));
  for (const arrow of usable) {
    if (isOnward(arrow)) continue;
    if (leads(arrow.to, arrow.from, next)) turned.add(arrow);
    join(arrow, turned.has(arrow));
  }
  return collect(usable, turned);
}

/** True when there is a way from one block to another. */
function leads(from: string, to: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === to) return true;
    for (const each of next.get(id) ?? []) seen.add(each);
  }
  return false;
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
