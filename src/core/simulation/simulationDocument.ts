import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { describeEnd, describeLimit } from './describeLimit';
import type { BlockResult, CallResult, FlowResult, SimulationResult } from './simulationResult';
import type { Uptime } from './uptime/uptimeRun';

/**
 * A simulation as scripts read it (`mockboard simulate --json`). Every field is always there; what does not apply is null.
 * Times are milliseconds, each with the interval that holds the true value in 95 of 100 runs; shares are from 0 to 1. A
 * change that could break a reader raises `version`; new fields do not.
 */
export interface SimulationDocument {
  readonly format: 'mockboard-simulation';
  readonly version: 1;
  readonly seed: number;
  /** Moments at which something came, began or ended. */
  readonly events: number;
  /** How long the design has run, on its own clock; and from when on times, blocks and calls were measured. */
  readonly simulatedMs: number;
  readonly measuredFromMs: number;
  /** Why the run is over, as a word and as a sentence. */
  readonly end: { readonly type: string; readonly message: string };
  readonly flows: readonly FlowResult[];
  readonly blocks: readonly BlockResult[];
  readonly calls: readonly CallResult[];
  /** Share of the time each flow is up, from failures and repairs over many years; null when nothing fails by chance. */
  readonly availability: Uptime | null;
  /** What this run has not looked at, or could not. */
  readonly limits: readonly { readonly type: string; readonly message: string }[];
}

/** The results of a run that is over as a document for scripts. */
export function simulationDocument(
  result: SimulationResult,
  uptime: Uptime | undefined,
  t: Translator<l10n.L10nReplacement>,
): SimulationDocument {
  const { seed, events, nowMs, measuredFromMs, end, flows, blocks, calls, limits } = result;
  return {
    format: 'mockboard-simulation',
    version: 1,
    ...{ seed, events, simulatedMs: nowMs, measuredFromMs },
    end: { type: end ?? 'paused', message: describeEnd(result, t) },
    ...{ flows, blocks, calls },
    availability: uptime ?? null,
    limits: limits
      .filter(({ type }) => !uptime || type !== 'failuresByChance')
      .map((limit) => ({ type: limit.type, message: describeLimit(limit, t) })),
  };
}
