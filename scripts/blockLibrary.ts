// Writes media/blocks.excalidrawlib, our building blocks as a library for excalidraw.com. Run it after a change of the
// blocks or their icons: npm run library.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockLibraryText } from '../src/core/board/library';

writeFileSync(join(__dirname, '../media/blocks.excalidrawlib'), blockLibraryText());
