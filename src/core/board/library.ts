import { BLOCK_SIZE, blockElements } from './blockElements';
import { BLOCK_KINDS } from './kinds';
import type { SceneElement } from './scene';

/** One item of an Excalidraw library. */
export interface LibraryItem {
  readonly id: string;
  readonly status: 'published' | 'unpublished';
  readonly created: number;
  readonly name: string;
  readonly elements: readonly SceneElement[];
}

/** Start of the ids of our own items, by which they are told from the user's. */
export const LIBRARY_PREFIX = 'mockboard-';

/** All building blocks as library items, icons drawn with lines (a library cannot hold images). */
export function blockLibraryItems(): LibraryItem[] {
  return BLOCK_KINDS.map((kind, index) => ({
    id: `${LIBRARY_PREFIX}${kind.id}`,
    status: 'published',
    created: 1,
    name: kind.name,
    elements: blockElements(
      {
        kind: kind.id,
        centerX: BLOCK_SIZE.width / 2,
        centerY: BLOCK_SIZE.height / 2,
        id: `${LIBRARY_PREFIX}${kind.id}`,
        seed: index + 1,
      },
      'lines',
    ),
  }));
}

/** The text of `media/blocks.excalidrawlib`. */
export function blockLibraryText(): string {
  const library = { type: 'excalidrawlib', version: 2, source: 'mockboard', libraryItems: blockLibraryItems() };
  return `${JSON.stringify(library, null, 1)}\n`;
}
