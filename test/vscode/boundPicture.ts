import { parseScene, writeScene } from '../../src/core/board/canonical';
import { embedScene, readPicture } from '../../src/core/board/picture/picture';
import { pictureCodec } from '../../src/util/pictureCodec';

/** The picture of a cache that Excalidraw has written, with its capacity bound to a formula. */
export function boundPicture(picture: Uint8Array, format: 'svg' | 'png', formula: string): Buffer {
  const read = readPicture(picture, pictureCodec);
  if (!read.ok) throw new Error('the picture holds no board');
  const text = writeScene(read.scene);
  const parsed = parseScene(
    text.replace('"block":"cache"', `"block":"cache","parameters":{"capacityPerSecond":"= ${formula}"}`),
  );
  if (!parsed.ok || writeScene(parsed.scene) === text) throw new Error('there is no cache on the board');
  return Buffer.from(embedScene(picture, format, parsed.scene, pictureCodec));
}
