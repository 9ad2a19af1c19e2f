import {
  ADD_INSTANCE,
  ANSWER,
  ARRIVE,
  BEGIN_INCIDENT,
  END_INCIDENT,
  frameOf,
  GIVE_UP,
  indexOf,
  kindOf,
  PROCEED,
  REACH,
  RECONNECT,
  SCALE,
  SERVED,
  TRY_AGAIN,
  takeReady,
} from './agenda';
import { int } from './arrays';
import { arrive, reconnect } from './arrivals';
import { beginIncident, endIncident } from './changes';
import { deliver, release } from './ending';
import { nextTime, takeEvent } from './eventQueue';
import { FLAGS, LOST } from './frames';
import { proceed, reach, served } from './reach';
import { addInstance, scale } from './scaling';
import type { State } from './state';
import { MOST_UNDER_WAY } from './underWay';
import { beginTry, giveUp } from './watched';

/**
 * Lets up to `maxSteps` things happen, not later than `pauseMs` on the clock of the run. True while there is more to do;
 * `run.end` says why not. What happens does not depend on the size of the steps.
 */
export function step(run: State, maxSteps: number, pauseMs = Number.POSITIVE_INFINITY): boolean {
  const stopMs = Math.min(pauseMs, run.limits.untilMs);
  for (let left = maxSteps; left > 0 && run.end === undefined; left -= 1) {
    if (run.frames.live > MOST_UNDER_WAY) run.end = 'tooManyUnderWay';
    else if (run.events >= run.limits.events) run.end = 'events';
    if (run.end !== undefined) break;
    if (run.ready.size > 0) {
      happen(run, takeReady(run.ready));
      continue;
    }
    const time = nextTime(run.queue);
    if (time > stopMs || time === Number.POSITIVE_INFINITY) {
      waitUntil(run, time, stopMs);
      break;
    }
    run.now = time;
    run.events += 1;
    happen(run, takeEvent(run.queue));
  }
  return run.end === undefined;
}

function waitUntil(run: State, time: number, stopMs: number): void {
  if (stopMs !== Number.POSITIVE_INFINITY) run.now = Math.max(run.now, stopMs);
  if (stopMs === run.limits.untilMs && stopMs !== Number.POSITIVE_INFINITY) run.end = 'time';
  else if (time === Number.POSITIVE_INFINITY) run.end = 'nothingToDo';
}

function happen(run: State, item: number): void {
  switch (kindOf(item)) {
    case ARRIVE:
      arrive(run, indexOf(item));
      break;
    case REACH:
      reach(run, frameOf(item));
      break;
    case SERVED:
      endOfService(run, frameOf(item));
      break;
    case ANSWER:
      deliver(run, frameOf(item));
      break;
    case GIVE_UP:
      giveUp(run, indexOf(item));
      break;
    case TRY_AGAIN:
      beginTry(run, frameOf(item));
      break;
    case PROCEED:
      proceed(run, frameOf(item));
      break;
    default:
      happenRarely(run, kindOf(item), indexOf(item));
      break;
  }
}

function endOfService(run: State, frame: number): void {
  if ((int(run.frames.ints, frame + FLAGS) & LOST) === 0) served(run, frame);
  else release(run, frame);
}

function happenRarely(run: State, kind: number, index: number): void {
  switch (kind) {
    case BEGIN_INCIDENT:
      beginIncident(run, index);
      break;
    case END_INCIDENT:
      endIncident(run, index);
      break;
    case SCALE:
      scale(run, index);
      break;
    case ADD_INSTANCE:
      addInstance(run, index);
      break;
    case RECONNECT:
      reconnect(run, index);
      break;
  }
}
