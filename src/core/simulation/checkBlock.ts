import type { BlockSolution } from '../capacity/solution';
import { causeOfLess } from './causes';
import { around, type Checked, FEWEST_OF_SHARE, NEAR_SHARE, type Simulated, Z95 } from './checked';
import type { BlockResult } from './simulationResult';

/** Compares the load of a block, or how fast requests pile up there where it is overloaded. Nothing for a pure delay. */
export function checkBlock(simulated: Simulated, solved: BlockSolution, shown: BlockResult): readonly Checked[] {
  const { served, utilisation } = shown;
  const seconds = (simulated.result.nowMs - simulated.result.measuredFromMs) / 1000;
  if (utilisation === null || !(seconds > 0)) return [];
  if (solved.backlog) return [checkGrowth(simulated, solved, shown, seconds)];
  const computed = busyShare(solved);
  if (computed === undefined) return [];
  const cv2 = simulated.model.blocks.find(({ id }) => id === solved.id)?.serviceCv2 ?? 1;
  // The work that comes in a time is a compound Poisson sum: its variance is n s² (1 + cv²).
  const estimated = around(utilisation, Z95 * utilisation * Math.sqrt((1 + cv2) / Math.max(1, served)));
  const isNear = computed >= estimated.low * (1 - NEAR_SHARE) && computed <= estimated.high * (1 + NEAR_SHARE);
  const comes = (solved.readsPerSecond + solved.writesPerSecond) * seconds;
  const isKnown = Math.max(served, comes) >= FEWEST_OF_SHARE;
  const about = {
    ...({ figure: 'busyShare', of: solved.id, computed, simulated: estimated, pilesUpPerSecond: undefined } as const),
  };
  if (!isKnown && !isNear) return [{ ...about, verdict: 'unknown', cause: { type: 'fewRequests', requests: served } }];
  const isHeld = utilisation < computed;
  return isNear
    ? [{ ...about, verdict: 'agrees', cause: undefined }]
    : [{ ...about, verdict: 'differs', cause: isHeld ? causeOfLess(simulated, solved.id) : undefined }];
}

/** Share of the time all servers of a block are busy, what is turned away left out; undefined for a pure delay. */
function busyShare({ parts }: BlockSolution): number | undefined {
  let busy = 0;
  let all = 0;
  for (const { copies, servers, utilisation, rejected } of parts) {
    if (!Number.isFinite(servers)) return undefined;
    all += copies * servers;
    busy += copies * servers * Math.min(1, utilisation * (1 - rejected));
  }
  return all > 0 ? busy / all : undefined;
}

function checkGrowth(simulated: Simulated, solved: BlockSolution, shown: BlockResult, seconds: number): Checked {
  const computed = solved.backlog?.growthPerSecond ?? 0;
  const { backlogPerSecond, servedPerSecond } = shown;
  const comesPerSecond = solved.readsPerSecond + solved.writesPerSecond;
  // What comes and what is done in a time vary like counts of independent events.
  const half = Z95 * Math.sqrt((2 * servedPerSecond + Math.max(0, backlogPerSecond)) / seconds);
  const estimated = { value: backlogPerSecond, low: backlogPerSecond - half, high: backlogPerSecond + half };
  const about = {
    ...({ figure: 'growthPerSecond', of: solved.id, computed, simulated: estimated } as const),
    pilesUpPerSecond: undefined,
  };
  const near = NEAR_SHARE * comesPerSecond;
  if (computed >= estimated.low - near && computed <= estimated.high + near) {
    return { ...about, verdict: 'agrees', cause: undefined };
  }
  const cause = backlogPerSecond < computed ? causeOfLess(simulated, solved.id) : undefined;
  return { ...about, verdict: 'differs', cause };
}
