import { add, float, int } from './arrays';
import { pickCall } from './balance';
import { type Cache, fill, lookUp } from './caches';
import { CALL_COUNTS, SENT } from './counters';
import {
  CACHE,
  CHOSEN,
  CURSOR,
  FLAGS,
  KEY,
  MISSED,
  NOBODY,
  OUTCOME,
  PENDING,
  POISONED,
  REPEAT,
  timeAt,
  WHAT,
} from './frames';
import { COMPLETED } from './outcomes';
import { passOn, passOnward } from './passOn';
import type { Call, Group, Station, Visit } from './plan';
import { uniform } from './random';
import { frameFor, sendVisit, turnOf } from './send';
import { answer } from './service';
import type { State } from './state';
import { fateStream, routeStream } from './streams';
import { beginWatched } from './watched';
import { ENDS, ONWARD, wayOf } from './ways';

/** Goes on with a visit after its service: most end there, or pass on to another one. */
export function goOn(run: State, frame: number): void {
  const way = wayOf(int(run.frames.ints, frame + WHAT));
  const onward = int(run.plan.ways.ints, way + ONWARD);
  if (onward >= 0) passOnward(run, frame, way, onward);
  else if (onward === ENDS) answer(run, frame, COMPLETED);
  else callNext(run, frame);
}

/** Makes the next calls of a visit, or answers. */
function callNext(run: State, frame: number): void {
  const { ints } = run.frames;
  const visit = run.plan.visits[int(ints, frame + WHAT)] as Visit;
  const { groups } = visit;
  if (int(ints, frame + REPEAT) > 0) {
    add(ints, frame + REPEAT, -1);
    ints[frame + PENDING] = 1;
    makeCall(run, run.plan.calls[int(ints, frame + CHOSEN)] as Call, frame);
    return;
  }
  for (let cursor = int(ints, frame + CURSOR); cursor < groups.length; cursor += 1) {
    run.frames.ints[frame + CURSOR] = cursor + 1;
    if (makeCalls(run, frame, visit, groups[cursor] as Group, cursor + 1 === groups.length)) return;
  }
  answer(run, frame, COMPLETED);
}

/** What a visit has called was answered. `flags` and `cache` are those of the answer. */
export function callAnswered(run: State, frame: number, outcome: number, flags: number, cache: number): void {
  const { ints, floats } = run.frames;
  if (cache >= 0) {
    ints[frame + FLAGS] = (int(ints, frame + FLAGS) & ~MISSED) | (flags & MISSED);
    ints[frame + CACHE] = cache;
  }
  if (outcome !== COMPLETED) {
    ints[frame + OUTCOME] = outcome;
    ints[frame + REPEAT] = 0;
  }
  if (add(ints, frame + PENDING, -1) > 0) return;
  if (int(ints, frame + OUTCOME) !== COMPLETED) {
    answer(run, frame, int(ints, frame + OUTCOME));
    return;
  }
  const visit = run.plan.visits[int(ints, frame + WHAT)] as Visit;
  const group = visit.groups[int(ints, frame + CURSOR) - 1];
  const missed = group?.calls[0]?.onMissOf ?? -1;
  if (missed >= 0) fill(run.caches[missed] as Cache, float(floats, timeAt(frame, KEY)), run.now);
  callNext(run, frame);
}

/** Makes the calls of a group; false when there is nothing to wait for. */
function makeCalls(run: State, frame: number, visit: Visit, group: Group, isLast: boolean): boolean {
  const { type, calls } = group;
  if (type === 'parallel') return makeAll(run, frame, calls);
  const call = type === 'single' ? (calls[0] as Call) : oneOf(run, group, visit);
  if (call === undefined || (type === 'single' && !happens(run, call))) return false;
  if (!isMissed(run, frame, call)) return false;
  const times = timesOf(run, call);
  if (times === 0) return false;
  if (call.isAsync) {
    for (let made = 0; made < times; made += 1) sendMessage(run, call, frame);
    return false;
  }
  if (isLast && times === 1 && !visit.isHeld && !call.isWatched && call.onMissOf < 0) {
    passOn(run, call, frame);
    return true;
  }
  const { ints } = run.frames;
  const atOnce = call.isParallel ? times : 1;
  ints[frame + PENDING] = atOnce;
  ints[frame + REPEAT] = times - atOnce;
  ints[frame + CHOSEN] = call.index;
  for (let made = 0; made < atOnce; made += 1) makeCall(run, call, frame);
  return true;
}

function oneOf(run: State, { type, calls }: Group, visit: Visit): Call | undefined {
  if (type !== 'choice' && type !== 'single' && type !== 'parallel') {
    return pickCall(run, calls, type, run.plan.stations[visit.station] as Station);
  }
  let rest = uniform(run.streams, routeStream(run.plan, visit.station));
  for (let place = 0; place < calls.length; place += 1) {
    const call = calls[place] as Call;
    rest -= call.probability;
    if (rest < 0) return call;
  }
  return undefined;
}

function makeAll(run: State, frame: number, calls: readonly Call[]): boolean {
  let made = 0;
  for (const call of calls) {
    if (!happens(run, call) || !isMissed(run, frame, call)) continue;
    for (let left = timesOf(run, call); left > 0; left -= 1) {
      made += 1;
      makeCall(run, call, frame);
    }
  }
  run.frames.ints[frame + PENDING] = made;
  return made > 0;
}

function happens(run: State, { probability, from }: Call): boolean {
  return probability === 1 || uniform(run.streams, routeStream(run.plan, from)) < probability;
}

/** True for a call that is to be made whatever a cache has said, or because it has missed. */
function isMissed(run: State, frame: number, { onMissOf }: Call): boolean {
  if (onMissOf < 0) return true;
  const { ints, floats } = run.frames;
  const cache = run.caches[onMissOf];
  if (int(ints, frame + CACHE) === onMissOf || cache === undefined) return (int(ints, frame + FLAGS) & MISSED) !== 0;
  // Somebody else has asked the cache: what it holds now says as much.
  const chance = uniform(run.streams, fateStream(run.plan, onMissOf));
  return !lookUp(cache, float(floats, timeAt(frame, KEY)), chance, run.now);
}

function timesOf(run: State, { count, from }: Call): number {
  if (count === 1) return 1;
  const whole = Math.floor(count);
  return count === whole || uniform(run.streams, routeStream(run.plan, from)) >= count - whole ? whole : whole + 1;
}

function makeCall(run: State, call: Call, frame: number): void {
  const turn = turnOf(run.frames, frame);
  if (call.isWatched) beginWatched(run, call, frame, frame, turn);
  else sendVisit(run, frameFor(run, call, call.target, frame, frame, turn), call.thereMs, call.backMs);
}

/** Sends what nobody waits for. In place of the turn of a parent it has the call. */
function sendMessage(run: State, call: Call, frame: number): void {
  const { ints } = run.frames;
  add(run.callCounts, call.index * CALL_COUNTS + SENT, 1);
  const flags = int(ints, frame + FLAGS);
  const { station } = run.plan.visits[call.target] as Visit;
  const { poisonShare } = run.plan.stations[station] as Station;
  const isPoison = poisonShare > 0 && uniform(run.streams, fateStream(run.plan, station)) < poisonShare;
  // The message is poisoned, not who sends it.
  if (isPoison) ints[frame + FLAGS] = flags | POISONED;
  if (call.isWatched) beginWatched(run, call, frame, NOBODY, call.index);
  else sendVisit(run, frameFor(run, call, call.target, frame, NOBODY, call.index), call.thereMs, 0);
  if (isPoison) run.frames.ints[frame + FLAGS] = flags;
}
