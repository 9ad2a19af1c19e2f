import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { partName } from './blockExplanation';
import type { Assumption } from './boardDefaults';
import { countText, loadText, rateText, timesText, timeText } from './loadFormat';
import type { RateSource } from './rateSource';
import type { BlockSolution, FlowSolution, PartSolution, TimeMethod } from './solution';
import type { StationMethod } from './station';

type L10n = Translator<l10n.L10nReplacement>;

/** A flow with where its rate comes from. */
export interface RatedSolution {
  readonly flow: FlowSolution;
  readonly source: RateSource | undefined;
}

/** How the figures of a block were computed, one step a line: requests, load, wait, times, instances. */
export function computedLines(
  block: BlockSolution,
  flows: readonly RatedSolution[],
  nameOf: (id: string) => string,
  l10n: L10n,
): readonly string[] {
  const through = flows.filter(({ flow }) => flow.blocks.includes(block.id));
  return [
    ...through.map(({ flow, source }) =>
      l10n.t('Flow {0}: {1}, {2}', flow.name, rateText(flow.ratePerSecond), sourceText(source, nameOf, l10n)),
    ),
    l10n.t('Comes here: {0} to read, {1} to write', rateText(block.readsPerSecond), rateText(block.writesPerSecond)),
    ...(block.recordCopies > 1 && block.writesPerSecond > 0
      ? [l10n.t('Each write is work for the {0} instances that keep the record', countText(block.recordCopies))]
      : []),
    ...block.parts.flatMap((part) => partLines(block, part, l10n)),
    ...timeLines(block, l10n),
    ...(block.instancesNeeded === undefined
      ? []
      : [
          l10n.t(
            'With headroom, which is a load of at most 70% and at most 20% of requests waiting: {0} instances ({1} now)',
            countText(block.instancesNeeded),
            countText(block.instances),
          ),
        ]),
    ...(block.breaksAt === undefined
      ? []
      : [
          l10n.t(
            'Breaks at 100%: 1 ÷ {0} = {1} times this load',
            loadText(block.utilisation),
            timesText(block.breaksAt),
          ),
        ]),
  ];
}

function sourceText(source: RateSource | undefined, nameOf: (id: string) => string, l10n: L10n): string {
  switch (source?.type) {
    case 'arrow':
      return l10n.t('written on its first arrow');
    case 'estimate':
      return l10n.t('{0} in the estimate', source.name);
    case 'block':
      return l10n.t('its share of what is said of {0}', nameOf(source.block));
    case 'assumed':
      return l10n.t('its share of an assumed rate');
    default:
      return l10n.t('as the model says');
  }
}

function partLines(block: BlockSolution, part: PartSolution, l10n: L10n): readonly string[] {
  const { ratePerSecond, servers, utilisation, copies, role, isHot } = part;
  if (part.method === 'delay' || ratePerSecond === 0 || !Number.isFinite(servers)) return [];
  const busyMs = ((utilisation * servers) / ratePerSecond) * 1000;
  const isWhole = block.parts.length === 1 && copies === 1 && role === 'all' && !isHot;
  const load = isWhole
    ? l10n.t(
        'Load: {0} × {1} ÷ {2} at once = {3}',
        rateText(ratePerSecond),
        timeText(busyMs),
        countText(servers),
        loadText(utilisation),
      )
    : l10n.t(
        'Load of {0}: {1} × {2} ÷ {3} at once = {4}',
        partName(part, l10n),
        rateText(ratePerSecond),
        timeText(busyMs),
        countText(servers),
        loadText(utilisation),
      );
  const wait =
    part.meanWaitMs === undefined
      ? l10n.t('Wait: without end, more comes than is done')
      : l10n.t(
          'Wait: {0} of requests, {1} on average, by {2}',
          loadText(part.waitProbability),
          timeText(part.meanWaitMs),
          methodText(part.method, part.arrivalCv2, l10n),
        );
  return [load, wait];
}

function methodText(method: StationMethod, arrivalCv2: number, l10n: L10n): string {
  switch (method) {
    case 'M/M/1':
    case 'M/M/c':
      return l10n.t('{0} (Erlang C)', method);
    case 'M/M/c/K':
      return l10n.t('{0} (bounded queue)', method);
    case 'M/G/1':
      return l10n.t('{0} (Pollaczek and Khinchine)', method);
    case 'G/G/c':
      return l10n.t('{0} (Allen and Cunneen, an approximation; cv² of arrivals {1})', method, countText(arrivalCv2));
    default:
      return method;
  }
}

function timeLines({ percentiles, method, backlog }: BlockSolution, l10n: L10n): readonly string[] {
  if (backlog) {
    const { growthPerSecond, drainSecondsPerSecond: drain } = backlog;
    const grows = l10n.t('Backlog: {0} more every second', countText(growthPerSecond));
    const drains =
      drain === undefined
        ? l10n.t('Even half the load would not let it drain')
        : l10n.t('Each second of this takes {0} s at half the load to work off', countText(drain));
    return [grows, drains];
  }
  if (!percentiles) return [];
  const { p50, p95, p99 } = percentiles;
  return [
    l10n.t(
      'Own time with its queue: p50 {0}, p95 {1}, p99 {2}, {3}',
      timeText(p50),
      timeText(p95),
      timeText(p99),
      timeMethodText(method, l10n),
    ),
  ];
}

function timeMethodText(method: TimeMethod, l10n: L10n): string {
  return method === 'grid' ? l10n.t('from a distribution on a grid') : l10n.t('in closed form');
}

/** A default that was taken, with its source: "Service time 10 ms (source, 2025)". */
export function assumptionText({ label, value, unit, source, date }: Assumption, l10n: L10n): string {
  return l10n.t('{0}: {1} ({2}, {3})', label, valueText(value, unit), source, date);
}

function valueText(value: number, unit: Assumption['unit']): string {
  switch (unit) {
    case 'perSecond':
      return rateText(value);
    case 'ms':
      return timeText(value);
    case 'seconds':
      return timeText(value * 1000);
    case 'share':
      return `${countText(value * 100)}%`;
    case 'bytes':
      return `${countText(value)} B`;
    case 'dollars':
      return `$${countText(value)}`;
    default:
      return countText(value);
  }
}
