import type { SceneEdit, SceneElement } from './scene';

/**
 * Remembers which states were only stored in the middle of a drag or stroke. Undo and redo step over them, so that one
 * gesture is one step although it was written several times (a long stroke must be dirty and backed up while it is
 * drawn).
 */
export class GestureMarks {
  private readonly passing = new Set<string>();
  private readonly touched = new Set<string>();

  /** Notes an edit that was written. `gesture` tells whether more of the same gesture is to come. */
  note(edit: SceneEdit, gesture: boolean, current: ReadonlyMap<string, SceneElement>): void {
    for (const element of edit.changed) {
      if (!gesture && !this.touched.has(element.id)) continue;
      this.touched.add(element.id);
      if (gesture) this.passing.add(mark(element));
    }
    if (gesture) return;
    // The gesture is over: what its elements look like now is a state of its own.
    for (const id of this.touched) {
      const element = current.get(id);
      if (element) this.passing.delete(mark(element));
    }
    this.touched.clear();
  }

  /** True when `edit` leads into a state that was only passed through. */
  isPassing(edit: SceneEdit): boolean {
    return edit.changed.some((element) => this.passing.has(mark(element)));
  }
}

function mark(element: SceneElement): string {
  return `${element.id}:${element.versionNonce}`;
}
