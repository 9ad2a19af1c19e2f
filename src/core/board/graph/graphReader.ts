import type { SceneElement } from '../scene';
import { derivedFlows } from './derivedFlows';
import { readItems } from './drawing';
import type { Flow, Graph, GraphArrow, GraphBlock } from './graph';
import { type Item, readItem } from './items';
import { Memory } from './memory';
import { completeGraph, recoverParts } from './readGraph';
import { TextReader } from './textReader';

interface Known {
  readonly version: number;
  readonly versionNonce: number;
  readonly item: Item | undefined;
}

interface Derived {
  readonly blocks: readonly GraphBlock[];
  readonly arrows: readonly GraphArrow[];
  readonly flows: Flow[];
}

/**
 * Reads a board again and again while it is edited. The result equals `readGraph`; whatever means the same as before is
 * the same object as before, the whole graph included.
 */
export class GraphReader {
  private readonly texts = new TextReader();
  private readonly memory = new Memory();
  private derived: Derived | undefined;
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
    const parts = recoverParts(items, this.texts, this.memory);
    this.graph = keepSame(
      last,
      completeGraph(elements, parts, (...sources) => this.derive(...sources)),
    );
    this.memory.turn();
    this.texts.forget();
    return this.graph;
  }

  /** Flows are derived from kinds and roles: where blocks stand does not matter. */
  private derive(blocks: readonly GraphBlock[], arrows: readonly GraphArrow[]): Flow[] {
    const before = this.derived;
    const isSame = before && areSame(before.arrows, arrows, Object.is) && areSame(before.blocks, blocks, actsAlike);
    const flows = isSame ? before.flows : derivedFlows(blocks, arrows);
    this.derived = { blocks, arrows, flows };
    return flows;
  }

  private readItem(element: SceneElement, known: Map<string, Known>): Item | undefined {
    const { id, version, versionNonce } = element;
    const before = this.known.get(id);
    const isSame = before !== undefined && before.version === version && before.versionNonce === versionNonce;
    const item = isSame ? before.item : readItem(element);
    if (typeof version === 'number' && typeof versionNonce === 'number') known.set(id, { version, versionNonce, item });
    return item;
  }
}

function actsAlike(a: GraphBlock, b: GraphBlock): boolean {
  return a === b || (a.id === b.id && a.kind === b.kind && a.parameters.role?.value === b.parameters.role?.value);
}

function areSame<T>(before: readonly T[], after: readonly T[], isSameItem: (a: T, b: T) => boolean): boolean {
  return before.length === after.length && before.every((item, index) => isSameItem(item, after[index] as T));
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
  if (areSame(before, after, Object.is)) return before;
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const kept = after.map((item) => {
    const old = known.get(keyOf(item));
    return old !== undefined && isSame(old, item) ? old : item;
  });
  return areSame(before, kept, Object.is) ? before : kept;
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
