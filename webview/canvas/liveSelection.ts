import { useSyncExternalStore } from 'react';
import {
  type GraphSelection,
  ignoredShape,
  NO_SELECTION,
  sameSelection,
  selectionOf,
} from '../../src/core/board/graph/selection';
import type { SceneElement } from '../../src/core/board/scene';
import type { LiveGraph } from './liveGraph';

/** What `LiveSelection` needs of the canvas and of the world. */
export interface SelectionPorts {
  /** The elements that are selected, in drawing order. */
  elements(): readonly SceneElement[];
  /** Excalidraw's own record; another object whenever the selection is another. */
  selected(): Readonly<Record<string, boolean>>;
  /** Calls back after `ms`; the result cancels. */
  later(ms: number, callback: () => void): () => void;
}

const SETTLE_MS = 60;

/** Which blocks and arrows of the graph are selected; told a moment after it has become something else. */
export class LiveSelection {
  private record: Readonly<Record<string, boolean>> | undefined;
  private selection = NO_SELECTION;
  private ignoredId: string | undefined;
  private cancel: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly endGraph: () => void;

  constructor(
    private readonly ports: SelectionPorts,
    private readonly graph: LiveGraph,
  ) {
    this.endGraph = graph.subscribe(() => this.schedule());
    this.changed();
  }

  /** The selection as told last; the same object until it changes. */
  get current(): GraphSelection {
    return this.selection;
  }

  /** The shape said to be no block, if that is what is selected. */
  get ignored(): string | undefined {
    return this.ignoredId;
  }

  /** The canvas reports that something happened. Called on every frame: cheap. */
  changed(): void {
    const record = this.ports.selected();
    if (record === this.record) return;
    this.record = record;
    this.schedule();
  }

  /** Calls `listener` after each change; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Stops listening to canvas and graph. */
  dispose(): void {
    this.cancel?.();
    this.endGraph();
    this.listeners.clear();
  }

  private schedule(): void {
    this.cancel?.();
    this.cancel = this.ports.later(SETTLE_MS, () => this.read());
  }

  private read(): void {
    this.cancel = undefined;
    const record = this.ports.selected();
    const next = selectionOf(this.graph.current, (id) => record[id] === true);
    const isEmpty = !next.blocks.length && !next.arrows.length;
    const ignored = isEmpty && Object.keys(record).length ? ignoredShape(this.ports.elements()) : undefined;
    if (sameSelection(next, this.selection) && ignored === this.ignoredId) return;
    this.selection = next;
    this.ignoredId = ignored;
    for (const listener of this.listeners) listener();
  }
}

/** The selection for a React component, which is drawn again with each new one. */
export function useSelection(live: LiveSelection): GraphSelection {
  return useSyncExternalStore(
    (changed) => live.subscribe(changed),
    () => live.current,
  );
}

/** The selected shape that was said to be no block, for a React component. */
export function useIgnoredShape(live: LiveSelection): string | undefined {
  return useSyncExternalStore(
    (changed) => live.subscribe(changed),
    () => live.ignored,
  );
}
