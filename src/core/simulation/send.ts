import { ANSWER, after, putReady, REACH } from './agenda';
import { float, int } from './arrays';
import {
  BORN,
  CACHE,
  CURSOR,
  DEPTH,
  FLAGS,
  FLOW,
  type Frames,
  KEY,
  OUTCOME,
  PARENT,
  PARENT_TURN,
  PENDING,
  POISONED,
  REPEAT,
  REPLY_MS,
  TURN,
  takeFrame,
  timeAt,
  WHAT,
  WRITES,
} from './frames';
import { COMPLETED, TOO_MANY_HOPS } from './outcomes';
import type { Call } from './plan';
import type { State } from './state';

/** Longest way of a request; beyond it goes in circles. */
export const MOST_HOPS = 10_000;

/** A fresh frame without anything that waits for it. */
export function newFrame(frames: Frames, what: number, parent: number, parentTurn: number, flow: number): number {
  const frame = takeFrame(frames);
  const { ints } = frames;
  ints[frame + WHAT] = what;
  ints[frame + PARENT] = parent;
  ints[frame + PARENT_TURN] = parentTurn;
  ints[frame + FLOW] = flow;
  ints[frame + CURSOR] = 0;
  ints[frame + PENDING] = 0;
  ints[frame + OUTCOME] = COMPLETED;
  ints[frame + DEPTH] = 0;
  ints[frame + REPEAT] = 0;
  ints[frame + CACHE] = -1;
  frames.floats[timeAt(frame, REPLY_MS)] = 0;
  return frame;
}

/**
 * Makes the frame of a call (`what` says whether it is a visit or a watched call) on behalf of `caller`, from which it has
 * flow, key and age. `parent` waits for the answer, or nobody does.
 */
export function frameFor(run: State, call: Call, what: number, caller: number, parent: number, turn: number): number {
  const { frames } = run;
  const frame = newFrame(frames, what, parent, turn, int(frames.ints, caller + FLOW));
  const { ints, floats } = frames;
  ints[frame + DEPTH] = int(ints, caller + DEPTH) + 1;
  ints[frame + FLAGS] = (int(ints, caller + FLAGS) & POISONED) | (call.isWrite ? WRITES : 0);
  floats[timeAt(frame, BORN)] = float(floats, timeAt(caller, BORN));
  floats[timeAt(frame, KEY)] = float(floats, timeAt(caller, KEY));
  return frame;
}

/** Sends a visit on its way. */
export function sendVisit(run: State, frame: number, thereMs: number, backMs: number): void {
  const { ints, floats } = run.frames;
  floats[timeAt(frame, REPLY_MS)] = backMs;
  if (int(ints, frame + DEPTH) <= MOST_HOPS) {
    after(run, thereMs, frame | REACH);
    return;
  }
  run.hopLimitHits += 1;
  ints[frame + OUTCOME] = TOO_MANY_HOPS;
  putReady(run.ready, frame | ANSWER);
}

/** The turn in which a frame asks now. */
export function turnOf(frames: Frames, frame: number): number {
  return int(frames.ints, frame + TURN);
}
