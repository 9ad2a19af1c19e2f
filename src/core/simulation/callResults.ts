import { int } from './arrays';
import { CALL_COUNTS, DEAD_LETTERS, DROPPED, HANDLED, RETRIED, SENT, TIMED_OUT, TRIES } from './counters';
import type { CallResult } from './simulationResult';
import type { State } from './state';

/** What has happened over each arrow that has something to tell. */
export function callResults(run: State): CallResult[] {
  const arrows = new Map<string, CallResult>();
  for (const { index, arrow, isWatched, isAsync } of run.plan.calls) {
    if (arrow === undefined || !(isWatched || isAsync)) continue;
    const counted = (what: number) => int(run.callCounts, index * CALL_COUNTS + what);
    const known = arrows.get(arrow);
    const breaker = run.breakers[index];
    const messages = isAsync
      ? {
          sent: counted(SENT),
          handled: counted(HANDLED),
          deadLetters: counted(DEAD_LETTERS),
          dropped: counted(DROPPED),
        }
      : null;
    arrows.set(arrow, {
      arrow,
      tries: counted(TRIES) + (known?.tries ?? 0),
      retried: counted(RETRIED) + (known?.retried ?? 0),
      timedOut: counted(TIMED_OUT) + (known?.timedOut ?? 0),
      messages: addMessages(messages, known?.messages ?? null),
      breaker: breaker ? [...(known?.breaker ?? []), ...breaker.changes] : (known?.breaker ?? null),
    });
  }
  return [...arrows.values()];
}

function addMessages(one: CallResult['messages'], other: CallResult['messages']): CallResult['messages'] {
  if (!one || !other) return one ?? other;
  return {
    sent: one.sent + other.sent,
    handled: one.handled + other.handled,
    deadLetters: one.deadLetters + other.deadLetters,
    dropped: one.dropped + other.dropped,
  };
}
