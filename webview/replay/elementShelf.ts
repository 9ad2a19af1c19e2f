import { restoreElements } from '@excalidraw/excalidraw';
import type { SceneElement } from '../../src/core/board/scene';

type ExcalidrawElements = NonNullable<Parameters<typeof restoreElements>[0]>;
type Restored = ReturnType<typeof restoreElements>;

/**
 * Elements as the canvas takes them: copies, because it changes what it is given, filled in as it does with a file. An
 * element that has not changed between two moments stays the same object, so that it is not drawn anew.
 */
export class ElementShelf {
  private readonly copies = new WeakMap<SceneElement, Restored[number]>();

  /** The elements of a moment for the canvas, in drawing order. */
  take(elements: readonly SceneElement[]): Restored {
    const fresh = elements.filter((element) => !this.copies.has(element));
    const sources = new Map(fresh.map((element) => [element.id, element]));
    for (const copy of restoreElements(structuredClone(fresh) as unknown as ExcalidrawElements, null)) {
      const source = sources.get(copy.id);
      if (!source) continue;
      // Filling in counts as a change of its own; the recording's count is kept.
      const { version, versionNonce, updated = copy.updated } = source;
      this.copies.set(source, { ...copy, version, versionNonce, updated } as Restored[number]);
    }
    return elements.flatMap((element) => this.copies.get(element) ?? []);
  }
}
