import type { BlockState } from './blockStates';
import type { Network } from './network';
import type { SolverWarning } from './solution';
import { type SteadyState, steadyState } from './steadyState';

/**
 * Blocks that are calm as long as nothing happens, and stay over their capacity once their answers have come too late for a
 * moment: further tries then bring more than they can take, although nobody waits for what they do (metastable failures: Bronson
 * et al., HotOS 2021). Nothing when no caller both gives up and tries again.
 */
export function findStorms(network: Network, calm: SteadyState): readonly SolverWarning[] {
  const isTriedAgain = network.model.arrows.some(
    ({ timeoutMs, retries = 0, async: isAsync }) => timeoutMs !== undefined && retries > 0 && !isAsync,
  );
  if (!isTriedAgain || [...calm.blocks.values()].some(isSaturated)) return [];
  const late = steadyState(network, 'late');
  if (!late.isSettled) return [];
  return [...late.blocks]
    .filter(([, state]) => isSaturated(state))
    .map(([block, { parts }]) => ({
      type: 'metastable',
      block,
      utilisation: parts.reduce((most, { figures }) => Math.max(most, figures.utilisation), 0),
    }));
}

function isSaturated({ parts }: BlockState): boolean {
  return parts.some(({ figures }) => figures.isSaturated);
}
