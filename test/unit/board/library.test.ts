import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import { blockLibraryItems, blockLibraryText, LIBRARY_PREFIX } from '../../../src/core/board/library';

describe('the library of blocks', () => {
  it('lies in the package as it is generated (npm run library)', () => {
    const file = readFileSync(join(__dirname, '../../../media/blocks.excalidrawlib'), 'utf8');
    assert.equal(file.replaceAll('\r\n', '\n'), blockLibraryText());
  });

  it('is Excalidraw’s format with an item for every kind', () => {
    const library = JSON.parse(blockLibraryText());
    assert.deepEqual([library.type, library.version], ['excalidrawlib', 2]);
    assert.deepEqual(
      library.libraryItems.map(({ name }: { name: string }) => name),
      BLOCK_KINDS.map(({ name }) => name),
    );
  });

  it('needs no images and shares no ids', () => {
    const items = blockLibraryItems();
    assert.ok(items.every(({ id }) => id.startsWith(LIBRARY_PREFIX)));
    const elements = items.flatMap((item) => item.elements);
    assert.ok(elements.every(({ type, fileId }) => type !== 'image' && fileId === undefined));
    assert.equal(new Set(elements.map(({ id }) => id)).size, elements.length);
  });
});
