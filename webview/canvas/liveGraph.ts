import { useSyncExternalStore } from 'react';
import type { Graph } from '../../src/core/board/graph/graph';
import type { SceneElement } from '../../src/core/board/scene';

/** What `LiveGraph` needs of the canvas and of the world. */
export interface GraphPorts {
  /** The live elements in drawing order; they may be mutated in place. */
  elements(): readonly SceneElement[];
  /** True in the middle of a drag, a stroke or a label being typed. */
  isBusy(): boolean;
  /** Calls back after `ms`; the result cancels. */
  later(ms: number, callback: () => void): () => void;
  read(elements: readonly SceneElement[]): Graph;
}

const SETTLE_MS = 50;

/**
 * What the drawing on this canvas means. Read anew a moment after the drawing has changed, whoever changed it, and never
 * in the middle of a gesture; panning, zooming and selecting cost nothing.
 */
export class LiveGraph {
  private graph: Graph;
  private mark: number;
  private cancel: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ports: GraphPorts) {
    const elements = ports.elements();
    this.mark = markOf(elements);
    this.graph = ports.read(elements);
  }

  /** The graph as read last; the same object until the drawing changes. */
  get current(): Graph {
    return this.graph;
  }

  /** The canvas reports that something (a pan, a selection, a change) happened. Called on every frame: cheap. */
  changed(): void {
    this.cancel?.();
    this.cancel = this.ports.later(SETTLE_MS, () => this.check());
  }

  /** Calls `listener` after each new graph; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the drawing at once if it has changed, even in the middle of a gesture. */
  refresh(): Graph {
    const elements = this.ports.elements();
    const mark = markOf(elements);
    if (mark === this.mark) return this.graph;
    this.mark = mark;
    this.graph = this.ports.read(elements);
    for (const listener of this.listeners) listener();
    return this.graph;
  }

  /** Stops listening to the canvas. */
  dispose(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.listeners.clear();
  }

  private check(): void {
    this.cancel = undefined;
    if (this.ports.isBusy()) this.changed();
    else this.refresh();
  }
}

/** A number that differs when elements changed, came, went or moved in the order. */
function markOf(elements: readonly SceneElement[]): number {
  let mark = elements.length;
  for (const { versionNonce, version } of elements) mark = (Math.imul(mark, 31) + versionNonce + version) | 0;
  return mark;
}

/** The graph for a React component, which is drawn again with each new one. */
export function useGraph(live: LiveGraph): Graph {
  return useSyncExternalStore(
    (changed) => live.subscribe(changed),
    () => live.current,
  );
}
