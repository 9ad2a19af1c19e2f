import { deflateSync, inflateSync } from 'node:zlib';
import type { PictureCodec } from '../core/board/picture/payload';

/** No board is larger; a picture that unpacks to more was made to hurt. */
const MAX_SCENE_BYTES = 64 * 1024 * 1024;

/** Packs and unpacks boards in pictures with Node's own means. */
export const pictureCodec: PictureCodec = {
  deflate: (text) => deflateSync(Buffer.from(text, 'utf8')),
  inflate: (bytes) => inflateSync(bytes, { maxOutputLength: MAX_SCENE_BYTES }).toString('utf8'),
  toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
  fromBase64: (text) => Buffer.from(text, 'base64'),
};
