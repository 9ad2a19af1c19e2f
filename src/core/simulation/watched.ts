import { ANSWER, after, GIVE_UP, itemOf, putReady, TRY_AGAIN } from './agenda';
import { add, float, int } from './arrays';
import { admits, report } from './breakers';
import { CALL_COUNTS, RETRIED, TIMED_OUT, TRIES } from './counters';
import { putEvent } from './eventQueue';
import {
  CACHE,
  DEADLINE,
  EARLIER,
  FLAGS,
  LATER,
  MISSED,
  NOBODY,
  OUTCOME,
  PARENT,
  PARENT_TURN,
  REPEAT,
  TURN,
  timeAt,
  WHAT,
} from './frames';
import { BREAKER_OPEN, COMPLETED, ERROR, TIMEOUT } from './outcomes';
import type { Call } from './plan';
import { uniform } from './random';
import { frameFor, sendVisit } from './send';
import type { State } from './state';
import { routeStream } from './streams';

/** The call a watched call's frame is about. */
export function callOf(run: State, frame: number): Call {
  return run.plan.calls[-1 - int(run.frames.ints, frame + WHAT)] as Call;
}

/** Begins a watched call: its tries, its time, its breaker. */
export function beginWatched(run: State, call: Call, caller: number, parent: number, parentTurn: number): void {
  const frame = frameFor(run, call, -1 - call.index, caller, parent, parentTurn);
  beginTry(run, frame);
}

/** Makes the next try. */
export function beginTry(run: State, frame: number): void {
  const call = callOf(run, frame);
  const breaker = run.breakers[call.index];
  const turn = add(run.frames.ints, frame + TURN, 1);
  if (breaker && !admits(breaker, run.now)) {
    endTry(run, frame, call, BREAKER_OPEN);
    return;
  }
  add(run.callCounts, call.index * CALL_COUNTS + TRIES, 1);
  if (call.timeoutMs !== Number.POSITIVE_INFINITY) watch(run, frame, call);
  sendVisit(run, frameFor(run, call, call.target, frame, frame, turn), call.thereMs, call.backMs);
}

/** A try was answered. `flags` and `cache` are those of the answer. */
export function tryAnswered(run: State, frame: number, outcome: number, flags: number, cache: number): void {
  const { ints } = run.frames;
  const call = callOf(run, frame);
  if (call.timeoutMs !== Number.POSITIVE_INFINITY) unwatch(run, frame, call);
  ints[frame + FLAGS] = (int(ints, frame + FLAGS) & ~MISSED) | (flags & MISSED);
  ints[frame + CACHE] = cache;
  const fails = outcome === COMPLETED && call.failureShare > 0 && chance(run, call) < call.failureShare;
  endReported(run, frame, call, fails ? ERROR : outcome);
}

/** The time of the first watched calls of an arrow is over. */
export function giveUp(run: State, index: number): void {
  const { ints, floats } = run.frames;
  const call = run.plan.calls[index] as Call;
  for (;;) {
    const frame = int(run.firstWatched, index);
    if (frame < 0) {
      run.isTimerSet[index] = 0;
      return;
    }
    const deadline = float(floats, timeAt(frame, DEADLINE));
    if (deadline > run.now) {
      putEvent(run.queue, deadline, itemOf(index, GIVE_UP));
      return;
    }
    unwatch(run, frame, call);
    add(ints, frame + TURN, 1);
    add(run.callCounts, index * CALL_COUNTS + TIMED_OUT, 1);
    endReported(run, frame, call, TIMEOUT);
  }
}

function endReported(run: State, frame: number, call: Call, outcome: number): void {
  const breaker = run.breakers[call.index];
  if (breaker) report(breaker, outcome !== COMPLETED, run.now);
  endTry(run, frame, call, outcome);
}

function endTry(run: State, frame: number, call: Call, outcome: number): void {
  const { ints } = run.frames;
  const tries = int(ints, frame + REPEAT);
  if (outcome !== COMPLETED && tries < call.retries && isAwaited(run, frame)) {
    ints[frame + REPEAT] = tries + 1;
    add(run.callCounts, call.index * CALL_COUNTS + RETRIED, 1);
    after(run, pauseOf(run, call, tries), frame | TRY_AGAIN);
    return;
  }
  const isForgiven = call.isOptional && !call.isAsync;
  ints[frame + OUTCOME] = isForgiven ? COMPLETED : outcome;
  putReady(run.ready, frame | ANSWER);
}

/** Messages are tried for their own sake, calls only while their caller still wants the answer. */
function isAwaited(run: State, frame: number): boolean {
  const { ints } = run.frames;
  const parent = int(ints, frame + PARENT);
  return parent === NOBODY || int(ints, parent + TURN) === int(ints, frame + PARENT_TURN);
}

function pauseOf(run: State, call: Call, tries: number): number {
  if (call.backoffMs === 0) return 0;
  const pauseMs = Math.min(call.mostBackoffMs, call.backoffMs * call.backoffFactor ** tries);
  return call.jitter === 0 ? pauseMs : pauseMs * (1 + call.jitter * (2 * chance(run, call) - 1));
}

function chance(run: State, call: Call): number {
  return uniform(run.streams, routeStream(run.plan, call.from));
}

/** Calls over one arrow give up in the order in which they began: only the first needs an event. */
function watch(run: State, frame: number, call: Call): void {
  const { ints, floats } = run.frames;
  const { index, timeoutMs } = call;
  const last = int(run.lastWatched, index);
  floats[timeAt(frame, DEADLINE)] = run.now + timeoutMs;
  ints[frame + EARLIER] = last;
  ints[frame + LATER] = -1;
  run.lastWatched[index] = frame;
  if (last >= 0) ints[last + LATER] = frame;
  else run.firstWatched[index] = frame;
  if (int(run.isTimerSet, index) === 1) return;
  run.isTimerSet[index] = 1;
  putEvent(run.queue, run.now + timeoutMs, itemOf(index, GIVE_UP));
}

function unwatch(run: State, frame: number, { index }: Call): void {
  const { ints } = run.frames;
  const earlier = int(ints, frame + EARLIER);
  const later = int(ints, frame + LATER);
  if (earlier >= 0) ints[earlier + LATER] = later;
  else run.firstWatched[index] = later;
  if (later >= 0) ints[later + EARLIER] = earlier;
  else run.lastWatched[index] = earlier;
}
