/** What the platform has to lend: zlib streams and base64, which the language itself does not know. */
export interface PictureCodec {
  /** UTF-8 text → zlib stream. */
  deflate(text: string): Uint8Array;
  /** zlib stream → UTF-8 text; throws when it is no such stream, or one of unreasonable size. */
  inflate(bytes: Uint8Array): string;
  toBase64(bytes: Uint8Array): string;
  fromBase64(text: string): Uint8Array;
}

/** Type by which Excalidraw marks a scene inside a picture. */
export const SCENE_MIME = 'application/vnd.excalidraw+json';

/** Text whose characters are the bytes (Latin-1). */
export function toByteString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** Bytes of a text in which every character stands for one (Latin-1). */
export function fromByteString(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The text UTF-8 bytes stand for; throws when they are none. */
export function decodeUtf8(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}

/** Packs a scene's text the way Excalidraw does: a small JSON around the compressed text, Latin-1 characters only. */
export function packScene(text: string, codec: PictureCodec): string {
  const encoded = toByteString(codec.deflate(text));
  return JSON.stringify({ version: '1', encoding: 'bstring', compressed: true, encoded });
}

/** The scene's text out of what Excalidraw of any age has packed; throws when it is damaged. */
export function unpackScene(packed: string, codec: PictureCodec): string {
  const data: unknown = JSON.parse(packed);
  if (typeof data !== 'object' || data === null) throw new Error('no packed scene');
  // Before 2020 the scene stood there as it is.
  if (!('encoded' in data)) return packed;
  const { encoded } = data;
  const isCompressed = 'compressed' in data && data.compressed === true;
  if (typeof encoded !== 'string' || ('encoding' in data && data.encoding !== 'bstring')) {
    throw new Error('packed in an unknown way');
  }
  return isCompressed ? codec.inflate(fromByteString(encoded)) : decodeUtf8(fromByteString(encoded));
}
