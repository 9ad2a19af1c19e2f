import type { SceneElement } from '../scene';
import { type Item, readItem } from './items';

/** The items of a board in drawing order, and how they hang together. Items are named by their index. */
export interface Drawing {
  readonly items: readonly Item[];
  /** Index of the item with an id. */
  readonly byId: ReadonlyMap<string, number>;
  /** Texts bound to an item, in drawing order. */
  readonly boundTexts: ReadonlyMap<number, readonly number[]>;
  /** Members of each of Excalidraw's groups, nested ones included, without arrows. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  /** Number of arrow ends bound to each item. */
  readonly boundEnds: Int32Array;
  /** Groups in which one arrow binds two different members: they hold several things. */
  readonly linkedGroups: ReadonlySet<string>;
}

type ReadItem = (element: SceneElement) => Item | undefined;

/** The items of the elements that are not deleted; of several with one id the first counts. */
export function readItems(elements: readonly SceneElement[], read: ReadItem = readItem): Item[] {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (const element of elements) {
    if (typeof element !== 'object' || element === null || element.isDeleted === true || seen.has(element.id)) continue;
    seen.add(element.id);
    const item = read(element);
    if (item) items.push(item);
  }
  return items;
}

/** Relates items to one another. */
export function relate(items: readonly Item[]): Drawing {
  const byId = new Map<string, number>();
  for (let index = 0; index < items.length; index += 1) byId.set((items[index] as Item).id, index);
  const boundTexts = new Map<number, number[]>();
  const groups = new Map<string, number[]>();
  const boundEnds = new Int32Array(items.length);
  const linkedGroups = new Set<string>();
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Item;
    const container = indexOf(byId, item.container);
    if (container !== undefined && items[container]?.form !== 'text') put(boundTexts, container, index);
    if (item.form !== 'arrow') for (const group of item.groups) put(groups, group, index);
    const start = indexOf(byId, item.startId);
    const end = indexOf(byId, item.endId);
    if (start !== undefined) boundEnds[start] = (boundEnds[start] ?? 0) + 1;
    if (end !== undefined) boundEnds[end] = (boundEnds[end] ?? 0) + 1;
    if (start === undefined || end === undefined || start === end) continue;
    for (const group of items[start]?.groups ?? []) if (items[end]?.groups.includes(group)) linkedGroups.add(group);
  }
  return { items, byId, boundTexts, groups, boundEnds, linkedGroups };
}

function indexOf(byId: ReadonlyMap<string, number>, id: string | undefined): number | undefined {
  return id === undefined ? undefined : byId.get(id);
}

function put<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
