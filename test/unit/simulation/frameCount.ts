import { int } from '../../../src/core/simulation/arrays';
import {
  CLIENT,
  FLAGS,
  forEachFrame,
  HALF_GONE,
  NOBODY,
  PARENT,
  PARENT_TURN,
} from '../../../src/core/simulation/frames';
import type { State } from '../../../src/core/simulation/state';

/** Requests and messages that are under way, counted one by one. */
export function frameCountOf(run: State): { readonly requests: number; readonly messages: number } {
  const { ints } = run.frames;
  let requests = 0;
  let messages = 0;
  forEachFrame(run.frames, (frame) => {
    if (int(ints, frame + FLAGS) & HALF_GONE) return; // answered; only its end of service is still to come
    if (int(ints, frame + PARENT) === CLIENT) requests += 1;
    if (int(ints, frame + PARENT) === NOBODY && int(ints, frame + PARENT_TURN) >= 0) messages += 1;
  });
  return { requests, messages };
}
