import type { Area } from '../blockElements';
import type { Graph, GraphBlock } from '../graph/graph';
import type { SceneElement } from '../scene';
import type { Layout } from './design';

/** What is being tidied: the scene, the blocks that move, and where everything ends up. */
export interface Tidying {
  readonly elements: readonly SceneElement[];
  readonly byId: ReadonlyMap<string, SceneElement>;
  readonly graph: Graph;
  /** Blocks that are laid out, by id. */
  readonly blocks: ReadonlyMap<string, GraphBlock>;
  /** Groups that are resized around their blocks. */
  readonly groups: ReadonlySet<string>;
  readonly layout: Layout;
}

/** True when a rectangle lies within another. */
export function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A coordinate without the stray digits that sums leave behind. */
export function tidyNumber(value: number): number {
  return Math.round(value * 1000) / 1000;
}
