import { signature } from './libraryFile';

/** What was done to a library, so that two who change it at once do not undo one another. */
export interface LibraryChange {
  /** Items that are new, or have become others under their old id. */
  readonly added: readonly unknown[];
  /** Ids of the items that were taken out. */
  readonly removed: readonly string[];
}

/** The change between two states of a library; undefined when there is none. The order of items is none. */
export function libraryChange(before: readonly unknown[], after: readonly unknown[]): LibraryChange | undefined {
  const known = new Map(before.map((item) => [idOf(item), item]));
  const left = new Set(after.map(idOf));
  const added = after.filter((item) => {
    const old = known.get(idOf(item));
    return old === undefined || faceOf(old) !== faceOf(item);
  });
  const removed = [...known.keys()].filter((id): id is string => id !== undefined && !left.has(id));
  return added.length || removed.length ? { added, removed } : undefined;
}

/** The library after the change: what is new comes first, as Excalidraw has it, what has become another keeps its place. */
export function applyLibraryChange(items: readonly unknown[], { added, removed }: LibraryChange): readonly unknown[] {
  const gone = new Set(removed);
  const next = new Map(added.map((item) => [idOf(item), item]));
  const known = new Set(items.map(idOf));
  const kept = items.filter((item) => !gone.has(idOf(item) ?? ''));
  return [...added.filter((item) => !known.has(idOf(item))), ...kept.map((item) => next.get(idOf(item)) ?? item)];
}

/** Gives items of old libraries, which have no ids, such that stay the same wherever they are read. */
export function withItemIds(items: readonly unknown[]): readonly unknown[] {
  return items.map((entry) => {
    const item: unknown = Array.isArray(entry) ? { status: 'unpublished', created: 1, elements: entry } : entry;
    if (idOf(item) !== undefined || !isRecord(item)) return item;
    const elements = Array.isArray(item.elements) ? item.elements.filter(isRecord) : [];
    return { ...item, id: `item-${signature(elements)}` };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item.id === 'string' && item.id !== '' ? item.id : undefined;
}

/** What of an item can change while its id stays: how it is called, and whether it was given away. */
function faceOf(item: unknown): string {
  return isRecord(item) ? JSON.stringify([item.name ?? null, item.status ?? null]) : '';
}
