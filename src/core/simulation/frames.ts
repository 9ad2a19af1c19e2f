import { add, grownInts, int } from './arrays';

/**
 * Frames are the requests under way: one for every visit to a station, and one for every call that is watched. A frame is
 * named by the place of its first number; its times stand from half of that on.
 */
export interface Frames {
  ints: Int32Array;
  /** The same rows, as times. */
  floats: Float64Array;
  /** Last frame given back; -1 for none. */
  free: number;
  /** Where no frame has been yet. */
  end: number;
  /** How many are in use. */
  live: number;
}

const SIZE = 32;

// A row is two cache lines: what most events touch stands in the first.

/** When it came to the station, or was first called. */
export const SINCE = 0;
/** When its service began. */
export const START = 1;
/** Time of the answer on the wire. */
export const REPLY_MS = 2;
/** Index of the visit, or -1 minus the index of the call for a watched call. */
export const WHAT = 6;
export const FLAGS = 7;
export const TURN = 8;
export const UNIT = 9;
/** The frame behind it in a line; the next free frame. */
export const NEXT = 10;
export const DEPTH = 11;
/** The frame that waits for the answer, or `CLIENT`, or `NOBODY`. */
export const PARENT = 12;
/** The turn of the parent in which it asked: in a later one it waits no more. */
export const PARENT_TURN = 13;
export const FLOW = 14;
export const OUTCOME = 15;

export const KEY = 8;
/** When the client sent the request. */
export const BORN = 9;
/** When a watched call gives up. */
export const DEADLINE = 10;
/** The next call of the visit. */
export const CURSOR = 22;
/** Answers it waits for. */
export const PENDING = 23;
/** Calls over the same arrow that are still to come; tries made of a watched call. */
export const REPEAT = 24;
/** Neighbours among the watched calls of one arrow, by the time at which they give up. */
export const EARLIER = 25;
/** The call that is repeated (of a visit, which has no neighbours). */
export const CHOSEN = 25;
export const LATER = 26;
/** Station of the cache that answered last. */
export const CACHE = 27;

/** The parent of what a flow's client has sent. */
export const CLIENT = -1;
/** The parent of what nobody waits for. */
export const NOBODY = -2;

/** It was lost with its instance while its end of service was still to come; the frame is used until then. */
export const LOST = 1;
/** A lost frame of which either the end of service or the answer has come. */
export const HALF_GONE = 2;
/** It is being served. */
export const IN_SERVICE = 4;
export const HAS_THREAD = 8;
/** The cache it asked last has missed. */
export const MISSED = 16;
/** It fails at every try. */
export const POISONED = 32;
/** It changes data. */
export const WRITES = 64;
/** It brings a write to one of the replicas. */
export const APPLIES = 128;

/** No frames. */
export function makeFrames(): Frames {
  const ints = new Int32Array(64 * SIZE);
  return { ints, floats: new Float64Array(ints.buffer), free: -1, end: 0, live: 0 };
}

/** Takes a frame whose numbers are still those of its last use, but for turn and flags. */
export function takeFrame(frames: Frames): number {
  frames.live += 1;
  const { free } = frames;
  if (free >= 0) {
    frames.free = int(frames.ints, free + NEXT);
    frames.ints[free + FLAGS] = 0;
    return free;
  }
  const frame = frames.end;
  frames.end += SIZE;
  if (frames.end > frames.ints.length) {
    frames.ints = grownInts(frames.ints);
    frames.floats = new Float64Array(frames.ints.buffer);
  }
  return frame;
}

/** Gives a frame back; nothing answers it any more. */
export function giveBack(frames: Frames, frame: number): void {
  frames.live -= 1;
  add(frames.ints, frame + TURN, 1);
  frames.ints[frame + FLAGS] = FREE;
  frames.ints[frame + NEXT] = frames.free;
  frames.free = frame;
}

const FREE = 1 << 30;

/** Calls `visit` with every frame in use, in the order of their places. */
export function forEachFrame(frames: Frames, visit: (frame: number) => void): void {
  for (let frame = 0; frame < frames.end; frame += SIZE) {
    if (int(frames.ints, frame + FLAGS) !== FREE) visit(frame);
  }
}

/** Place of one of the times of a frame. */
export function timeAt(frame: number, time: number): number {
  return (frame >> 1) + time;
}
