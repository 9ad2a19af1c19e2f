import * as l10n from '@vscode/l10n';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { type ComparedFlow, type ComparedTime, compare } from '../../../src/core/simulation/comparison';
import { describeLimit } from '../../../src/core/simulation/describeLimit';
import type { Estimated } from '../../../src/core/simulation/statistics';
import type { RunState } from './runState';

/** A time with three digits: "0.52 ms", "340 ms", "2.1 s". */
export function msText(ms: number): string {
  return ms < 1000 ? l10n.t('{0} ms', digits(ms)) : l10n.t('{0} s', digits(ms / 1000));
}

/** Milliseconds alone, for columns that say the unit. */
export function digits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString() : String(Number(value.toPrecision(3)));
}

/** A simulated time with the interval that holds the true one in 95 of 100 runs. */
export function intervalText({ value, low, high }: Estimated): string {
  return l10n.t('{0} [{1} … {2}]', digits(value), digits(low), digits(high));
}

/** Names of a model's blocks by their ids. */
export function namesOf(model: CapacityModel | undefined): ReadonlyMap<string, string> {
  return new Map(model?.blocks.map(({ id, name }) => [id, name ?? id]));
}

/** What formulas say of a flow beside what the run has shown; without formulas while there are none that fit. */
export function comparedFlows({ solution, result, edited }: RunState): readonly ComparedFlow[] {
  if (!solution || !result) return [];
  const flows =
    edited === 'no'
      ? solution.flows
      : solution.flows.map((flow) => ({ ...flow, meanMs: undefined, percentiles: undefined, saturated: [] }));
  return compare({ ...solution, flows }, result);
}

/** Says how a flow's formula and simulation stand to each other. */
export function verdictText(flow: ComparedFlow, { model, edited }: RunState): string {
  const { verdict, times, samples, backlogPerSecond, saturated } = flow;
  if (verdict === 'waiting') return l10n.t('Not enough samples yet ({0}).', samples);
  if (verdict === 'overload') {
    const names = namesOf(model);
    return l10n.t(
      'At or over its capacity: {0}. No latency lasts; {1} more requests wait each second.',
      saturated.map((id) => names.get(id) ?? id).join(', '),
      digits(Math.max(0, backlogPerSecond)),
    );
  }
  if (verdict === 'pilesUp') {
    return l10n.t('{0} more requests wait each second, of which the formulas know nothing.', digits(backlogPerSecond));
  }
  if (edited !== 'no') return l10n.t('The design was changed during the run: restart to compare with the formulas.');
  if (verdict === 'agrees') return l10n.t('The simulation confirms the formulas.');
  const worst = times.reduce<ComparedTime | undefined>(
    (most, time) => (Math.abs(time.offBy ?? 0) > Math.abs(most?.offBy ?? 0) ? time : most),
    undefined,
  );
  if (worst?.offBy === undefined) return l10n.t('The formulas have no times to compare.');
  const share = Math.round(Math.abs(worst.offBy) * 100);
  return worst.offBy < 0
    ? l10n.t('The formula of the {0} is {1}% too low.', measureText(worst.measure), share)
    : l10n.t('The formula of the {0} is {1}% too high.', measureText(worst.measure), share);
}

/** What a measure is called. */
export function measureText(measure: ComparedTime['measure']): string {
  return measure === 'mean' ? l10n.t('mean') : measure;
}

/** A run that is over in a few sentences. */
export function runSummary(state: RunState): string {
  const flows = comparedFlows(state).map((flow) => {
    const p99 =
      flow.verdict === 'overload' ? undefined : flow.times.find(({ measure }) => measure === 'p99')?.simulated;
    const verdict = verdictText(flow, state);
    return p99
      ? l10n.t('{0}: p99 {1} ms. {2}', flow.name, intervalText(p99), verdict)
      : l10n.t('{0}: {1}', flow.name, verdict);
  });
  return [
    l10n.t('The run is over: {0} requests in {1}.', state.generated.toLocaleString(), msText(state.nowMs)),
    ...flows,
  ].join(' ');
}

/** What this run does not show: the engine's limits with the board's names, and those of what is drawn. */
export function limitTexts({ result, model }: RunState, every: number): readonly string[] {
  const names = namesOf(model);
  const said = result?.limits.map((limit) =>
    describeLimit('block' in limit ? { ...limit, block: names.get(limit.block) ?? limit.block } : limit, l10n),
  );
  const shown =
    every === 1
      ? []
      : [l10n.t('Of {0} requests one is drawn; queues and times count all of them.', every.toLocaleString())];
  return [
    ...shown,
    l10n.t('Ways over arrows are drawn slower than they are, so that the eye can follow.'),
    l10n.t('Times begin where requests enter the design; values nobody gave are assumed.'),
    ...(said ?? []),
  ];
}
