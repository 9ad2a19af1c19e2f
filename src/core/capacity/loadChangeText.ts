import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { FlowChange, LoadChange } from './compareLoad';
import { loadText, timeText } from './loadFormat';
import type { FlowSolution } from './solution';

type L10n = Translator<l10n.L10nReplacement>;

/** A change in one line: "p99 48 → 310 ms; 3 blocks over capacity; 2 cut off". */
export function changeSummary(change: LoadChange, l10n: L10n): string {
  const { flows, slowest, over, overBefore, cutOff } = change;
  const stopped = flows.filter(({ isStopped, before }) => isStopped && before.ratePerSecond > 0);
  const isAll = stopped.length === flows.length;
  const parts = [
    slowest ? slowestText(slowest, flows.length > 1, l10n) : undefined,
    stopped.length > 0 ? (isAll ? l10n.t('nothing works') : l10n.t('{0} fails', namesOf(stopped))) : undefined,
    overText(over.length, overBefore.length, l10n),
    cutOff.length > 0 ? l10n.t('{0} cut off', cutOff.length) : undefined,
    slowest ? errorsText(slowest, l10n) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function namesOf(flows: readonly FlowChange[]): string {
  return flows.map(({ name }) => name).join(', ');
}

function slowestText({ name, before, after }: FlowChange, isOneOfMany: boolean, l10n: L10n): string {
  const was = p99Text(before, l10n);
  const grows = after && after.saturated.length > 0 && before.saturated.length === 0;
  const is = grows ? l10n.t('no end (backlog grows)') : p99Text(after, l10n);
  if (was === is) return isOneOfMany ? l10n.t('p99 of {0} stays: {1}', name, was) : l10n.t('p99 stays: {0}', was);
  return isOneOfMany ? l10n.t('p99 of {0} {1} → {2}', name, was, is) : l10n.t('p99 {0} → {1}', was, is);
}

/** The p99 of a flow, or why there is none. */
export function p99Text(flow: FlowSolution | undefined, l10n: L10n): string {
  if (!flow || flow.errors >= 1 - 1e-9) return l10n.t('no answer');
  if (flow.saturated.length > 0) return l10n.t('no end');
  return flow.percentiles ? timeText(flow.percentiles.p99) : l10n.t('unknown');
}

function overText(over: number, before: number, l10n: L10n): string | undefined {
  if (over === 0) return before === 0 ? undefined : l10n.t('no block over capacity ({0} before)', before);
  if (before > 0) {
    return over === 1
      ? l10n.t('1 block over capacity ({0} before)', before)
      : l10n.t('{0} blocks over capacity ({1} before)', over, before);
  }
  return over === 1 ? l10n.t('1 block over capacity') : l10n.t('{0} blocks over capacity', over);
}

function errorsText({ before, after }: FlowChange, l10n: L10n): string | undefined {
  if (!after || after.errors - before.errors < 1e-4) return undefined;
  return l10n.t('{0} of its requests fail', loadText(after.errors));
}
