import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { countText, rateText } from './loadFormat';
import type { ArrowSolution } from './solution';

/** What is known of the load of an arrow. */
export interface ExplainedArrow {
  /** "Shop → Redis". */
  readonly name: string;
  /** Undefined when the situation cuts it off. */
  readonly now: Pick<ArrowSolution, 'callsPerSecond' | 'attempts'> | undefined;
  /** Calls a second without what the user has chosen to change. */
  readonly beforePerSecond: number;
  /** It leads to a block that is lost. */
  readonly isLost: boolean;
}

/** What goes along an arrow, in one sentence. */
export function explainArrow(
  { name, now, beforePerSecond, isLost }: ExplainedArrow,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  const rate = rateText(now?.callsPerSecond ?? 0);
  const before = rateText(beforePerSecond);
  if (isLost) return l10n.t('{0}: every call fails, because what it leads to is lost ({1} before).', name, before);
  if (rate === rateText(0) && before === rate)
    return l10n.t('{0}: no request goes along it, because no flow leads there.', name);
  if (now && now.attempts > 1.005) {
    return l10n.t(
      '{0}: {1}, with {2} attempts for each call ({3} before).',
      name,
      rate,
      countText(now.attempts),
      before,
    );
  }
  return before === rate ? l10n.t('{0}: {1}.', name, rate) : l10n.t('{0}: {1} ({2} before).', name, rate, before);
}
