import { restoreLibraryItems } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI, LibraryItems } from '@excalidraw/excalidraw/types';
import { blockLibraryItems, LIBRARY_PREFIX } from '../../src/core/board/library';
import { applyLibraryChange, type LibraryChange, libraryChange } from '../../src/core/board/libraryChange';

/** Our building blocks as items of the canvas's library. */
export function blockLibrary(): LibraryItems {
  return restoreLibraryItems(blockLibraryItems() as unknown as Parameters<typeof restoreLibraryItems>[0], 'published');
}

/** The items of a library that are not ours: what is worth keeping. */
function ownItems(items: LibraryItems): LibraryItems {
  return items.filter(({ id }) => !id.startsWith(LIBRARY_PREFIX));
}

/** The library of one canvas in step with the user's own, which other boards change, too. */
export class CanvasLibrary {
  /** The user's own items as they stand here and are known to the host. */
  private shared: readonly unknown[];
  /** Ids of everything shown. */
  private shown: string | undefined;

  /** `items` are those the canvas starts with beside our blocks; `tell` takes what the user does to them. */
  constructor(
    private readonly api: ExcalidrawImperativeAPI,
    items: readonly unknown[],
    private readonly tell: (change: LibraryChange) => void,
  ) {
    this.shared = ownItems(restored(items));
  }

  /** The canvas shows these items now. */
  changed(items: LibraryItems): void {
    const own = ownItems(items);
    const change = libraryChange(this.shared, own);
    this.shared = own;
    this.shown = idsOf(items);
    if (change) this.tell(change);
  }

  /** Shows these items beside our blocks, in place of those shown before; what the user has just done here stays. */
  async show(items: readonly unknown[]): Promise<void> {
    const others = restored(items);
    if (idsOf([...blockLibrary(), ...others]) === this.shown) return;
    await this.api.updateLibrary({
      libraryItems: (current) => {
        const undone = libraryChange(this.shared, ownItems(current));
        this.shared = ownItems(others);
        const next = undone ? (applyLibraryChange(others, undone) as LibraryItems) : others;
        return [...blockLibrary(), ...next];
      },
      merge: false,
    });
  }
}

function restored(items: readonly unknown[]): LibraryItems {
  return restoreLibraryItems(items as Parameters<typeof restoreLibraryItems>[0], 'unpublished');
}

function idsOf(items: LibraryItems): string {
  return JSON.stringify(items.map(({ id }) => id));
}
