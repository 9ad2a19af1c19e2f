import { compile } from '../simulation/compile';
import { resultsOf } from '../simulation/results';
import { start } from '../simulation/start';
import { step } from '../simulation/step';
import type { SimulationTask, Work } from './jobs';

/** Some tens of milliseconds of work. */
const PIECE = 100_000;
/** Some ten seconds of work; without it requests that run in circles would keep the worker for hours. */
const MOST_EVENTS = 30_000_000;
/** Share of the requests that fill the empty design before anything is measured. */
const WARM_UP_SHARE = 0.1;

/** Simulates a model from beginning to end, saying after each piece what it has come to. */
export function simulateInPieces({ model, scenario, seed, requests }: SimulationTask): Work<'simulate'> {
  const warmUpRequests = Math.floor(requests * WARM_UP_SHARE);
  const limits = { requests, warmUpRequests, events: MOST_EVENTS, untilMs: Number.POSITIVE_INFINITY };
  const run = start(compile(model, scenario), seed, limits);
  return {
    turn() {
      const hasMore = step(run, PIECE);
      const result = resultsOf(run);
      return hasMore
        ? { type: 'working', progress: { share: Math.min(1, run.generated / requests), result } }
        : { type: 'done', answer: result };
    },
  };
}
