import fs from 'node:fs';
import path from 'node:path';
import { writeScene } from '../../src/core/board/canonical';
import { readPicture } from '../../src/core/board/picture/picture';
import { pictureCodec } from '../../src/util/pictureCodec';
import { repoRoot } from '../vscode/paths';
import { elementsOf, type FileElement } from './boardPage';
import type { UiSession } from './harnessSession';

/** The bytes of a picture Excalidraw itself has written, one cache in it. */
export function picture(format: 'svg' | 'png'): Buffer {
  return fs.readFileSync(path.join(repoRoot, `test/fixtures/excalidraw.${format}`));
}

/** The elements of the board in a picture of the opened folder. */
export function elementsIn(session: UiSession, file: string): FileElement[] {
  const read = readPicture(fs.readFileSync(path.join(session.folder, file)), pictureCodec);
  if (!read.ok) throw new Error(`${file} holds no board: ${JSON.stringify(read.problem)}`);
  return elementsOf(writeScene(read.scene));
}

/** The kinds of the blocks in a picture of the opened folder, in drawing order. */
export function kindsIn(session: UiSession, file: string): string[] {
  return elementsIn(session, file).flatMap(({ customData }) => customData?.block ?? []);
}
