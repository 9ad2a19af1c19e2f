import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { DocumentAssumption, DocumentBlock, DocumentFlow, SolutionDocument } from './solutionFormat';

type L10n = Translator<l10n.L10nReplacement>;

/** A solution for people to read. Ends with a line feed. */
export function solutionText(solution: SolutionDocument, l10n: L10n): string {
  const { flows, blocks, breaking, weakPoints, warnings, assumptions, cost } = solution;
  const names = new Map(blocks.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const sections = [
    section(
      l10n.t('Flows'),
      flows.map((flow) => flowLine(flow, l10n)),
    ),
    section(
      l10n.t('Blocks'),
      blocks.filter(isUsed).map((block) => blockLine(block, l10n)),
    ),
    section(
      l10n.t('First to break'),
      breaking
        .slice(0, 5)
        .map(({ block, multiple }) => l10n.t('{0} at {1} times this load', nameOf(block), digits(multiple))),
    ),
    section(
      l10n.t('Without a spare'),
      weakPoints.map(({ block, stops, cutOffCount }) =>
        stops.length > 0
          ? l10n.t('{0}: stops {1}; cuts off {2} blocks', nameOf(block), stops.join(', '), cutOffCount)
          : l10n.t('{0}: cuts off {1} blocks', nameOf(block), cutOffCount),
      ),
    ),
    section(l10n.t('Cost'), cost.shown === null ? [] : [l10n.t('about {0} a month', cost.shown)]),
    section(
      l10n.t('Mind'),
      warnings.map(({ message }) => message),
    ),
    section(
      l10n.t('Assumed'),
      assumptions.map((each) => assumptionLine(each, nameOf)),
    ),
  ].flat();
  return `${(flows.length > 0 ? sections : [l10n.t('There is no flow to solve: draw a client, and arrows from it.')]).join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];
}

function isUsed({ readsPerSecond, writesPerSecond, parts }: DocumentBlock): boolean {
  return parts.length > 0 && readsPerSecond + writesPerSecond > 0;
}

function flowLine(
  { name, ratePerSecond, p50Ms, p95Ms, p99Ms, availability, errors }: DocumentFlow,
  l10n: L10n,
): string {
  const rate = digits(ratePerSecond);
  const up = digits(availability * 100, 6);
  if (p50Ms === null || p95Ms === null || p99Ms === null) {
    return l10n.t('{0}: {1}/s, no latency holds, available {2}%', name, rate, up);
  }
  const line = l10n.t(
    '{0}: {1}/s, p50 {2} ms, p95 {3} ms, p99 {4} ms, available {5}%',
    name,
    rate,
    digits(p50Ms),
    digits(p95Ms),
    digits(p99Ms),
    up,
  );
  return errors > 1e-6 ? l10n.t('{0}, errors {1}%', line, digits(errors * 100)) : line;
}

function blockLine(block: DocumentBlock, l10n: L10n): string {
  const { name, readsPerSecond, writesPerSecond, utilisation, instances, instancesNeeded, backlog, p99Ms } = block;
  const rate = digits(readsPerSecond + writesPerSecond);
  const load = digits(utilisation * 100);
  if (backlog) {
    return l10n.t(
      '{0}: {1}/s, load {2}%, backlog grows by {3}/s; does not fit: {4} instances carry it with headroom (70%), it has {5}',
      name,
      rate,
      load,
      digits(backlog.growthPerSecond),
      instancesNeeded === null ? '?' : digits(instancesNeeded),
      instances,
    );
  }
  const line = l10n.t('{0}: {1}/s, load {2}%, p99 {3} ms', name, rate, load, digits(p99Ms ?? 0));
  return instancesNeeded !== null && instancesNeeded > instances
    ? l10n.t('{0}; fits, {1} instances give headroom (70%), it has {2}', line, digits(instancesNeeded), instances)
    : line;
}

function assumptionLine(
  { block, label, value, unit, source, date }: DocumentAssumption,
  nameOf: (id: string) => string,
): string {
  const subject = block === null ? '' : `${nameOf(block)}: `;
  const units: Readonly<Record<string, string>> = {
    perSecond: '/s',
    ms: ' ms',
    seconds: ' s',
    bytes: ' B',
    dollars: ' $',
  };
  return `${subject}${label} ${digits(value, 6)}${units[unit] ?? ''} (${source}, ${date})`;
}

function digits(value: number, count = 3): string {
  return Number(value.toPrecision(count)).toLocaleString('en-US', { maximumFractionDigits: 12 });
}
