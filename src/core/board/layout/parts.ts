import type { Design, LayoutBlock, LayoutGroup } from './design';
import type { Link } from './orientation';

/** Blocks that hang together by arrows or stand in one group. */
export interface Part {
  readonly blocks: readonly LayoutBlock[];
  readonly links: readonly Link[];
  readonly groups: readonly LayoutGroup[];
}

/** Splits a design into its parts, in the order of their blocks; blocks all by themselves come extra, client to storage. */
export function partsOf(
  { blocks, groups }: Design,
  links: readonly Link[],
): { readonly parts: readonly Part[]; readonly singles: readonly LayoutBlock[] } {
  const sets = new Sets();
  for (const { left, right } of links) sets.join(`b ${left}`, `b ${right}`);
  for (const { id, group } of blocks) if (group !== undefined) sets.join(`b ${id}`, `g ${group}`);
  for (const { id, group } of groups) if (group !== undefined) sets.join(`g ${id}`, `g ${group}`);
  const parts = new Map<string, { blocks: LayoutBlock[]; links: Link[]; groups: LayoutGroup[] }>();
  for (const block of blocks) {
    const root = sets.root(`b ${block.id}`);
    const part = parts.get(root) ?? { blocks: [], links: [], groups: [] };
    part.blocks.push(block);
    parts.set(root, part);
  }
  for (const link of links) parts.get(sets.root(`b ${link.left}`))?.links.push(link);
  for (const group of groups) parts.get(sets.root(`g ${group.id}`))?.groups.push(group);
  const isSingle = (part: Part) => part.blocks.length === 1 && part.groups.length === 0;
  const all = [...parts.values()];
  return {
    parts: all.filter((part) => !isSingle(part)),
    singles: all
      .filter(isSingle)
      .flatMap((part) => part.blocks)
      .sort((a, b) => a.stage - b.stage),
  };
}

/** Disjoint sets of names. */
class Sets {
  private readonly parents = new Map<string, string>();

  root(name: string): string {
    let root = name;
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root)) root = next;
    for (let at = name; at !== root; ) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.root(a), this.root(b)];
    if (first !== second) this.parents.set(second, first);
  }
}
