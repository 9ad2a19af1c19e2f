import { add, float, int } from './arrays';
import { CACHE, CURSOR, DEPTH, FLAGS, POISONED, REPLY_MS, TURN, timeAt, WHAT, WRITES } from './frames';
import { COMPLETED } from './outcomes';
import type { Call } from './plan';
import { sendVisit } from './send';
import { count, stationAt } from './service';
import type { State } from './state';
import { BACK_MS, HAS_EFFECTS, ONWARD_FLAGS, THERE_MS, TRAITS, wayTime } from './ways';

/** The last call answers in place of its caller, so that a long walk needs no memory for where it has been. */
export function passOn(run: State, call: Call, frame: number): void {
  const { ints, floats } = run.frames;
  ints[frame + CURSOR] = 0;
  ints[frame + CACHE] = -1;
  moveTo(run, frame, call.target, call.isWrite ? WRITES : 0);
  sendVisit(run, frame, call.thereMs, call.backMs + float(floats, timeAt(frame, REPLY_MS)));
}

/** The same by the row of the visit. */
export function passOnward(run: State, frame: number, way: number, target: number): void {
  const { ways } = run.plan;
  if (int(ways.ints, way + TRAITS) & HAS_EFFECTS) run.frames.ints[frame + CACHE] = -1;
  moveTo(run, frame, target, int(ways.ints, way + ONWARD_FLAGS));
  const backMs = float(ways.floats, wayTime(way, BACK_MS)) + float(run.frames.floats, timeAt(frame, REPLY_MS));
  sendVisit(run, frame, float(ways.floats, wayTime(way, THERE_MS)), backMs);
}

/** A frame is about another visit from now on, and who has asked it in this one gets no answer of it. */
function moveTo(run: State, frame: number, visit: number, flags: number): void {
  const { ints } = run.frames;
  const station = stationAt(run, frame);
  add(run.present, station, -1);
  count(run, station, COMPLETED);
  ints[frame + WHAT] = visit;
  ints[frame + FLAGS] = (int(ints, frame + FLAGS) & POISONED) | flags;
  add(ints, frame + TURN, 1);
  add(ints, frame + DEPTH, 1);
}
