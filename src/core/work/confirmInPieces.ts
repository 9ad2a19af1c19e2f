import { compile } from '../simulation/compile';
import { ModelTooLarge } from '../simulation/compileVisits';
import type { Plan } from '../simulation/plan';
import { resultsOf } from '../simulation/results';
import type { SimulationResult } from '../simulation/simulationResult';
import { start } from '../simulation/start';
import { step } from '../simulation/step';
import { type Uptime, UptimeRun } from '../simulation/uptime/uptimeRun';
import type { SimulationTask, Work } from './jobs';

/** What a simulation that confirms came to. `tooLarge`: the flows have more ways than a run can keep. */
export type ConfirmAnswer =
  | { readonly type: 'shown'; readonly result: SimulationResult; readonly uptime: Uptime | undefined }
  | { readonly type: 'tooLarge' };

/** A few milliseconds of work: whoever asks for a new figure meanwhile waits no longer than that. */
const PIECE = 10_000;
/** A second or two of work; a run that has more to do ends there and says so. */
const MOST_EVENTS = 3_000_000;
/** Share of the requests that fill the empty design before anything is measured. */
const WARM_UP_SHARE = 0.1;
/** How often it is said how far it is, as a share of the whole. */
const SAID_EVERY = 0.1;

/** Simulates a model that was solved, then its failures, in pieces short enough for solving another one between them. */
export function confirmInPieces(
  { model, scenario, seed, requests }: SimulationTask,
  mostEvents = MOST_EVENTS,
): Work<'confirm'> {
  const plan = planOf(() => compile(model, scenario));
  if (!plan) return { turn: () => ({ type: 'done', answer: { type: 'tooLarge' } }) };
  const warmUpRequests = Math.floor(requests * WARM_UP_SHARE);
  const limits = { requests, warmUpRequests, events: mostEvents, untilMs: Number.POSITIVE_INFINITY };
  const run = start(plan, seed, limits);
  let uptime: UptimeRun | undefined;
  let said = 0;
  return {
    turn() {
      if (!step(run, PIECE)) {
        uptime ??= new UptimeRun(model, seed);
        if (uptime.step(PIECE)) return { type: 'working' };
        return { type: 'done', answer: { type: 'shown', result: resultsOf(run), uptime: uptime.result() } };
      }
      const share = Math.min(1, Math.max(run.generated / requests, run.events / mostEvents));
      if (share < said + SAID_EVERY) return { type: 'working' };
      said = share;
      return { type: 'working', progress: share };
    },
  };
}

function planOf(make: () => Plan): Plan | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof ModelTooLarge) return undefined;
    throw error;
  }
}
