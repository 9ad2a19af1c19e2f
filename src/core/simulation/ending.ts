import { add, float, int } from './arrays';
import { CALL_COUNTS, DEAD_LETTERS, DROPPED, FLOW_COUNTS, FOR_NOBODY, HANDLED } from './counters';
import {
  BORN,
  CACHE,
  CLIENT,
  FLAGS,
  FLOW,
  giveBack,
  HALF_GONE,
  LOST,
  NOBODY,
  OUTCOME,
  PARENT,
  PARENT_TURN,
  TURN,
  timeAt,
  WHAT,
} from './frames';
import { COMPLETED } from './outcomes';
import type { Call } from './plan';
import { record } from './series';
import { count, stationOf } from './service';
import type { State } from './state';
import { callAnswered } from './visits';
import { tryAnswered } from './watched';

/** An answer comes to whoever waits for it, and its frame is given back. */
export function deliver(run: State, frame: number): void {
  const { ints } = run.frames;
  const parent = int(ints, frame + PARENT);
  const outcome = int(ints, frame + OUTCOME);
  if (parent === CLIENT) endRequest(run, frame, outcome);
  else if (parent === NOBODY) endMessage(run, int(ints, frame + PARENT_TURN), outcome);
  else if (int(ints, parent + TURN) !== int(ints, frame + PARENT_TURN)) noteWaste(run, frame);
  else {
    const flags = int(ints, frame + FLAGS);
    const cache = int(ints, frame + CACHE);
    if (int(ints, parent + WHAT) < 0) tryAnswered(run, parent, outcome, flags, cache);
    else callAnswered(run, parent, outcome, flags, cache);
  }
  release(run, frame);
}

/** Gives a frame back, but one of a lost instance only when its end of service has come, too. */
export function release({ frames }: State, frame: number): void {
  const { ints } = frames;
  const flags = int(ints, frame + FLAGS);
  if ((flags & LOST) !== 0 && (flags & HALF_GONE) === 0) ints[frame + FLAGS] = flags | HALF_GONE;
  else giveBack(frames, frame);
}

function endRequest(run: State, frame: number, outcome: number): void {
  const { ints, floats } = run.frames;
  const flow = int(ints, frame + FLOW);
  add(run.flowCounts, flow * FLOW_COUNTS + outcome, 1);
  const born = float(floats, timeAt(frame, BORN));
  if (outcome === COMPLETED && born >= run.measuredFrom) record(run.latency, flow, run.now - born);
}

function endMessage(run: State, index: number, outcome: number): void {
  if (index < 0) return; // a write that came to a replica
  const call = run.plan.calls[index] as Call;
  const end = outcome === COMPLETED ? HANDLED : call.keepsDeadLetters ? DEAD_LETTERS : DROPPED;
  add(run.callCounts, index * CALL_COUNTS + end, 1);
}

function noteWaste(run: State, frame: number): void {
  if (int(run.frames.ints, frame + WHAT) >= 0) count(run, stationOf(run, frame).index, FOR_NOBODY);
}
