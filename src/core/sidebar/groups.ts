/** Things that share a group, under its name. */
export interface Group<T> {
  readonly name: string;
  readonly items: readonly T[];
}

/** Gathers items by group; groups and items keep the order they first come in. */
export function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): readonly Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups].map(([name, members]) => ({ name, items: members }));
}
