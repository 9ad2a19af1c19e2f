import type { FlowSolution } from '../capacity/solution';
import { causeOfTime, heldBackBy, justOver } from './causes';
import { around, type Checked, FEWEST_OF_SHARE, NEAR_POINTS, type Simulated, Z95 } from './checked';
import type { ComparedFlow } from './comparison';
import type { FlowResult } from './simulationResult';

/** Fewer failures than this share are none. */
const NO_FAILURES = 0.0005;
/** More than this share of failures is what is left of a start while nothing waited. */
const NEARLY_ALL = 0.99;

/** Compares the p99 of a flow, and what fails of it where something does. */
export function checkFlow(
  simulated: Simulated,
  compared: ComparedFlow,
  solved: FlowSolution,
  shown: FlowResult,
): readonly Checked[] {
  // Where nothing is answered, or nothing in time, there is no time to compare, but what fails was.
  const isStopped = solved.errors > 1 - NO_FAILURES && shown.lostShare > NEARLY_ALL;
  const lost = solved.saturated.length > 0 && !isStopped ? [] : checkLost(solved, shown);
  return isStopped ? lost : [checkTime(simulated, compared, solved, shown), ...lost];
}

function checkTime(simulated: Simulated, compared: ComparedFlow, solved: FlowSolution, shown: FlowResult): Checked {
  const p99 = compared.times.find(({ measure }) => measure === 'p99');
  const grows = shown.latency.gap === 'backlogGrows';
  const computed = solved.saturated.length > 0 ? undefined : p99?.formulaMs;
  const about = {
    ...({ figure: 'p99Ms', of: solved.name, computed, simulated: p99?.simulated } as const),
    pilesUpPerSecond: grows ? shown.backlogPerSecond : undefined,
  };
  if (solved.saturated.length > 0) {
    if (grows) return { ...about, verdict: 'agrees', cause: undefined };
    const cause = heldBackBy(simulated, solved.saturated);
    return cause
      ? { ...about, verdict: 'differs', cause }
      : { ...about, verdict: 'unknown', cause: justOver(simulated, solved) };
  }
  if (grows) return { ...about, verdict: 'differs', cause: causeOfTime(simulated, solved) };
  if (!p99?.simulated) {
    return { ...about, verdict: 'unknown', cause: { type: 'fewRequests', requests: shown.latency.samples } };
  }
  if (computed === undefined) return { ...about, verdict: 'unknown', cause: { type: 'noFormula' } };
  if (p99.offBy === undefined) return { ...about, verdict: 'agrees', cause: undefined };
  return { ...about, verdict: 'differs', cause: causeOfTime(simulated, solved) };
}

function checkLost(solved: FlowSolution, shown: FlowResult): readonly Checked[] {
  const { errors } = solved;
  const { generated } = shown;
  // What came before measuring and failed after it counts, too.
  const lostShare = Math.min(1, shown.lostShare);
  if (errors < NO_FAILURES && lostShare < NO_FAILURES) return [];
  const half = Z95 * Math.sqrt((lostShare * (1 - lostShare)) / Math.max(1, generated));
  const simulated = around(lostShare, half);
  const isNear = errors >= simulated.low - NEAR_POINTS && errors <= simulated.high + NEAR_POINTS;
  const isKnown = generated >= FEWEST_OF_SHARE;
  return [
    {
      ...{ figure: 'lostShare', of: solved.name, computed: errors, simulated, pilesUpPerSecond: undefined },
      verdict: isKnown ? (isNear ? 'agrees' : 'differs') : 'unknown',
      cause: isKnown ? undefined : { type: 'fewRequests', requests: generated },
    },
  ];
}
