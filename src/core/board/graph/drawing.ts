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

/** The items of the elements that are not deleted; of several with one id the first counts. */
export function readItems(
  elements: readonly SceneElement[],
  read: (element: SceneElement) => Item | undefined = readItem,
) {
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
  const byId = new Map(items.map(({ id }, index) => [id, index]));
  const boundTexts = new Map<number, number[]>();
  const groups = new Map<string, number[]>();
  const boundEnds = new Int32Array(items.length);
  const linkedGroups = new Set<string>();
  for (const [index, item] of items.entries()) {
    const container = item.container === undefined ? undefined : byId.get(item.container);
    if (container !== undefined && items[container]?.form !== 'text') put(boundTexts, container, index);
    if (item.form !== 'arrow') for (const group of item.groups) put(groups, group, index);
    const ends = [item.startId, item.endId].map((id) => (id === undefined ? undefined : byId.get(id)));
    for (const end of ends) if (end !== undefined) boundEnds[end] = (boundEnds[end] ?? 0) + 1;
    const [start, end] = ends.map((each) => (each === undefined ? undefined : items[each]));
    if (!start || !end || start === end) continue;
    for (const group of start.groups) if (end.groups.includes(group)) linkedGroups.add(group);
  }
  return { items, byId, boundTexts, groups, boundEnds, linkedGroups };
}

function put<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
