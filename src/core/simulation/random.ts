import { int } from './arrays';

const WORDS = 4;
const WARM_UP = 12;

/** Room for `count` independent streams of random numbers. */
export function makeStreams(count: number): Int32Array {
  return new Int32Array(count * WORDS);
}

/**
 * Starts a stream from the seed of the run and a name of its own, so that adding or changing one thing leaves the numbers
 * of all others as they are.
 */
export function seedStream(streams: Int32Array, stream: number, seed: number, name: string): void {
  let hash = (0x811c9dc5 ^ seed) | 0;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  for (let word = 0; word < WORDS; word += 1) {
    hash = (hash + 0x9e3779b9) | 0;
    streams[stream * WORDS + word] = mix(hash ^ Math.imul(seed, word + 1));
  }
  for (let i = 0; i < WARM_UP; i += 1) uniform(streams, stream);
}

/** The finaliser of MurmurHash3 (Appleby, public domain): every bit of the result depends on every bit given. */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** The next number of a stream, above 0 and below 1: generator sfc32 of PractRand (Doty-Humphrey), 32 bits. */
export function uniform(streams: Int32Array, stream: number): number {
  const at = stream * WORDS;
  const b = int(streams, at + 1);
  const c = int(streams, at + 2);
  const counter = int(streams, at + 3);
  const sum = (int(streams, at) + b + counter) | 0;
  streams[at] = b ^ (b >>> 9);
  streams[at + 1] = (c + (c << 3)) | 0;
  streams[at + 2] = (((c << 21) | (c >>> 11)) + sum) | 0;
  streams[at + 3] = (counter + 1) | 0;
  return ((sum >>> 0) + 0.5) / 4294967296;
}

/** A number above 0 and below 1 that is fine enough to tell a million keys apart: 53 bits from two draws. */
export function fineUniform(streams: Int32Array, stream: number): number {
  const high = Math.floor(uniform(streams, stream) * 67108864);
  return (high + uniform(streams, stream)) / 67108864;
}
