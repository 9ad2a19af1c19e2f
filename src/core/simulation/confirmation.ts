import { checkBlock } from './checkBlock';
import type { Checked, Simulated } from './checked';
import { checkFlow } from './checkFlow';
import { checkUptime } from './checkUptime';
import { compare } from './comparison';

/**
 * Looks at what formulas say of a design again, by a simulation of the same model: at each flow, and at the blocks of these ids.
 * A figure agrees when it is inside the simulated 95% interval or within 2% of that (0.3 points for failures, 2% of the time a
 * flow is down).
 */
export function checkSolution(simulated: Simulated, blocks: readonly string[]): readonly Checked[] {
  const { solution, result } = simulated;
  const solvedFlows = new Map(solution.flows.map((flow) => [flow.name, flow]));
  const solvedBlocks = new Map(solution.blocks.map((block) => [block.id, block]));
  const shownFlows = new Map(result.flows.map((flow) => [flow.name, flow]));
  const shownBlocks = new Map(result.blocks.map((block) => [block.id, block]));
  const flows = compare(solution, result).flatMap((compared) => {
    const [solved, shown] = [solvedFlows.get(compared.name), shownFlows.get(compared.name)];
    return solved && shown && solved.ratePerSecond > 0 ? checkFlow(simulated, compared, solved, shown) : [];
  });
  const loads = blocks.flatMap((id) => {
    const [solved, shown] = [solvedBlocks.get(id), shownBlocks.get(id)];
    return solved && shown ? checkBlock(simulated, solved, shown) : [];
  });
  return [...flows, ...loads, ...checkUptime(solution, simulated.uptime)];
}
