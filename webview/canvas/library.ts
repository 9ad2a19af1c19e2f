import { restoreLibraryItems } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI, LibraryItems } from '@excalidraw/excalidraw/types';
import { blockLibraryItems, LIBRARY_PREFIX } from '../../src/core/board/library';

/** Our building blocks as items of the canvas's library. */
export function blockLibrary(): LibraryItems {
  return restoreLibraryItems(blockLibraryItems() as unknown as Parameters<typeof restoreLibraryItems>[0], 'published');
}

/** The items of a library that are not ours: what is worth keeping. */
export function ownItems(items: LibraryItems): LibraryItems {
  return items.filter(({ id }) => !id.startsWith(LIBRARY_PREFIX));
}

/** Shows these items beside our blocks, in place of those shown before. */
export async function showLibrary(api: ExcalidrawImperativeAPI, items: readonly unknown[]): Promise<void> {
  const restored = restoreLibraryItems(items as Parameters<typeof restoreLibraryItems>[0], 'unpublished');
  await api.updateLibrary({ libraryItems: [...blockLibrary(), ...restored], merge: false });
}
