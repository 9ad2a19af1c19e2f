import type { SceneElement } from '../scene';
import { readItems } from './drawing';
import type { Graph } from './graph';
import { type Item, readItem } from './items';
import { recoverGraph } from './readGraph';
import { TextReader } from './textReader';

interface Known {
  readonly version: number;
  readonly versionNonce: number;
  readonly item: Item | undefined;
}

/**
 * Reads a board again and again while it is edited. The result equals `readGraph`; whatever means the same as before is
 * the same object as before, the whole graph included.
 */
export class GraphReader {
  private readonly texts = new TextReader();
  private known = new Map<string, Known>();
  private items: readonly Item[] = [];
  private graph: Graph | undefined;

  /** The graph of these elements, which may be the ones of the last call, changed in place (with a new version). */
  read(elements: readonly SceneElement[]): Graph {
    const known = new Map<string, Known>();
    const items = readItems(elements, (element) => this.readItem(element, known));
    this.known = known;
    const { items: before, graph: last } = this;
    if (last && items.length === before.length && items.every((item, index) => item === before[index])) return last;
    this.items = items;
    this.graph = keepSame(last, recoverGraph(elements, items, this.texts));
    this.texts.forget();
    return this.graph;
  }

  private readItem(element: SceneElement, known: Map<string, Known>): Item | undefined {
    const { id, version, versionNonce } = element;
    const before = this.known.get(id);
    const isSame = before?.version === version && before.versionNonce === versionNonce;
    const item = isSame ? before.item : readItem(element);
    if (typeof version === 'number' && typeof versionNonce === 'number') known.set(id, { version, versionNonce, item });
    return item;
  }
}

function keepSame(last: Graph | undefined, next: Graph): Graph {
  if (!last) return next;
  const graph: Graph = {
    blocks: keepItems(last.blocks, next.blocks, byId),
    arrows: keepItems(last.arrows, next.arrows, byId),
    groups: keepItems(last.groups, next.groups, byId),
    flows: keepItems(last.flows, next.flows, ({ name }) => name),
    problems: keepItems(last.problems, next.problems, ({ type, element, subject }) => `${type} ${element} ${subject}`),
  };
  return (Object.keys(graph) as (keyof Graph)[]).every((key) => graph[key] === last[key]) ? last : graph;
}

function byId({ id }: { readonly id: string }): string {
  return id;
}

function keepItems<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const kept = after.map((item) => {
    const old = known.get(keyOf(item));
    return old !== undefined && isSame(old, item) ? old : item;
  });
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

/** Compares two values of plain data; the order of fields does not matter. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return (
    one.length === Object.keys(other).length &&
    one.every(([key, value]) => Object.hasOwn(other, key) && isSame(value, other[key]))
  );
}
