import type * as l10nTypes from '@vscode/l10n';
import type { Translator } from '../translator';
import { describeEnd, describeLimit } from './describeLimit';
import type { BlockResult, FlowResult, SimulationResult } from './simulationResult';
import type { Estimated } from './statistics';
import type { Times } from './times';
import { upText } from './uptime/upText';
import { uptimeNote } from './uptime/uptimeNote';
import { FEWEST_OUTAGES, type FlowUptime, type Uptime } from './uptime/uptimeRun';

type Text = Translator<l10nTypes.L10nReplacement>;

/** A simulation for people: how it went, a line a flow and a block, and what it does not show. Ends with a line feed. */
export function simulationText(result: SimulationResult, uptime: Uptime | undefined, l10n: Text): string {
  const { flows, blocks } = result;
  // Those are simulated, too, apart from the requests.
  const limits = result.limits.filter(({ type }) => uptime === undefined || type !== 'failuresByChance');
  return `${[
    describeEnd(result, l10n),
    '',
    ...flows.map((flow) => flowText(flow, l10n)),
    '',
    ...blocks.map((block) => blockText(block, l10n)),
    ...(uptime ? ['', uptimeNote(uptime, l10n), ...uptime.flows.map((flow) => uptimeText(flow, l10n))] : []),
    ...(limits.length ? ['', l10n.t('What this run does not show:')] : []),
    ...limits.map((limit) => `- ${describeLimit(limit, l10n)}`),
  ].join('\n')}\n`;
}

function flowText(flow: FlowResult, l10n: Text): string {
  const counts = l10n.t(
    '{0} came, {1} answered, {2} rejected, {3} failed, {4} under way',
    ...[flow.generated, flow.completed, flow.rejected, flow.failed, flow.inFlight],
  );
  return `${flow.name}: ${counts}; ${timesText(flow.latency, flow.backlogPerSecond, l10n)}`;
}

function uptimeText({ name, upShare, outages }: FlowUptime, l10n: Text): string {
  return outages < FEWEST_OUTAGES
    ? l10n.t('{0}: down {1} times, too few to say for how much of the time', name, outages)
    : l10n.t('{0}: up {1} [{2} … {3}] of the time', name, ...[upShare.value, upShare.low, upShare.high].map(upText));
}

function blockText(block: BlockResult, l10n: Text): string {
  const parts = [l10n.t('{0} served', block.served)];
  if (block.utilisation !== null) parts.push(l10n.t('{0}% busy', numberText(100 * block.utilisation)));
  if (block.hitRatio !== null) parts.push(l10n.t('{0}% hits', numberText(100 * block.hitRatio)));
  if (block.staleShare !== null)
    parts.push(l10n.t('{0}% of its replicas’ answers stale', numberText(100 * block.staleShare)));
  if (block.waiting > 0) parts.push(l10n.t('{0} in line', block.waiting));
  return `${block.id}: ${parts.join(', ')}; ${timesText(block.residence, block.backlogPerSecond, l10n)}`;
}

function timesText({ meanMs, p99Ms, gap, samples }: Times, backlogPerSecond: number, l10n: Text): string {
  if (gap === 'backlogGrows') return l10n.t('a backlog grows by {0} a second', numberText(backlogPerSecond));
  if (!meanMs || !p99Ms) return l10n.t('not enough samples ({0}) for times', samples);
  return l10n.t('mean {0} ms, p99 {1} ms', intervalText(meanMs), intervalText(p99Ms));
}

function intervalText({ value, low, high }: Estimated): string {
  return `${numberText(value)} [${numberText(low)} … ${numberText(high)}]`;
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(3)));
}
