import type { SceneEdit, SceneElement, SceneFiles } from '../../src/core/board/scene';

/** Knows which images the document holds, so that each is sent once and none is missing. */
export class ImageFiles {
  private readonly known: Set<string>;
  private owes = false;

  /** `files` are the ids of the images the document already holds. */
  constructor(files: Iterable<string>) {
    this.known = new Set(files);
  }

  /** An image we show may have left the document with a foreign element: it has to be sent although nothing changed. */
  get owesFile(): boolean {
    return this.owes;
  }

  /** The images of the `live` elements the document does not hold; counts them as sent. */
  take(live: readonly SceneElement[], files: SceneFiles): SceneFiles | undefined {
    this.owes = false;
    const used = this.forgetUnused(live);
    const fresh = [...used].filter((id) => !this.known.has(id) && Object.hasOwn(files, id));
    for (const id of fresh) this.known.add(id);
    return fresh.length ? Object.fromEntries(fresh.map((id) => [id, files[id]])) : undefined;
  }

  /** The document drops an image with its last element; cut and pasted again, it has to be sent again. */
  forgetUnused(live: readonly SceneElement[]): ReadonlySet<string> {
    const used = new Set(live.flatMap(({ fileId }) => (typeof fileId === 'string' ? [fileId] : [])));
    for (const id of this.known) if (!used.has(id)) this.known.delete(id);
    return used;
  }

  /**
   * Notes a foreign edit. Where it removes the only user of an image the document knew of, the image went along, even if
   * one of our elements that the host had not seen (`isOurs`) shows it, too.
   */
  note(edit: SceneEdit, elements: readonly SceneElement[], isOurs: (id: string) => boolean): void {
    for (const id of Object.keys(edit.files ?? {})) this.known.add(id);
    const deleted = new Set(edit.deleted);
    const gone = new Set(elements.flatMap(({ id, fileId }) => (fileId && deleted.has(id) ? [fileId] : [])));
    for (const { id, fileId, isDeleted } of elements) {
      if (isDeleted === true || typeof fileId !== 'string' || !gone.has(fileId) || !isOurs(id)) continue;
      this.known.delete(fileId);
      this.owes = true;
    }
  }
}
