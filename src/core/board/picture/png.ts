import { fromByteString, toByteString } from './payload';

/** A part of a PNG file: where it starts, and what it holds. */
interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether bytes begin like a PNG file. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The text stored under a keyword; undefined without one. Throws when the file is cut off or the text was damaged. */
export function readPngText(bytes: Uint8Array, keyword: string): string | undefined {
  const chunk = readChunks(bytes).find((each) => isTextOf(each, keyword));
  if (!chunk) return undefined;
  const sum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(chunk.end - 4);
  if (sum !== crc32(bytes.subarray(chunk.start + 4, chunk.end - 4))) throw new Error('wrong checksum');
  return toByteString(chunk.data.subarray(keyword.length + 1));
}

/** The same picture with a Latin-1 text under a keyword, in place of one it had. Throws when the file is cut off. */
export function withPngText(bytes: Uint8Array, keyword: string, text: string): Uint8Array {
  const chunks = readChunks(bytes);
  const last = chunks.at(-1);
  if (last?.type !== 'IEND') throw new Error('no end');
  const kept = chunks.slice(0, -1).filter((chunk) => !isTextOf(chunk, keyword));
  const parts = kept.map(({ start, end }) => bytes.subarray(start, end));
  return join([
    bytes.subarray(0, SIGNATURE.length),
    ...parts,
    textChunk(keyword, text),
    bytes.subarray(last.start, last.end),
  ]);
}

function isTextOf(chunk: Chunk, keyword: string): boolean {
  if (chunk.type !== 'tEXt') return false;
  return toByteString(chunk.data.subarray(0, keyword.length + 1)) === `${keyword}\0`;
}

function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let start = SIGNATURE.length;
  while (start < bytes.length && chunks.at(-1)?.type !== 'IEND') {
    if (start + 12 > bytes.length) throw new Error('cut off');
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (end > bytes.length) throw new Error('cut off');
    const type = toByteString(bytes.subarray(start + 4, start + 8));
    chunks.push({ start, end, type, data: bytes.subarray(start + 8, start + 8 + length) });
    start = end;
  }
  return chunks;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const body = fromByteString(`tEXt${keyword}\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum PNG asks for. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
