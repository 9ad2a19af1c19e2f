import * as l10n from '@vscode/l10n';
import { verdictName } from '../../src/core/drills/outcome';
import type { Ui } from './ui';

const SOON_MS = 60_000;

/** What a screen reader says when it changes: a verdict with its reason, the last minute, the end. */
export function spoken({ view, leftMs, unreadable }: Ui): string {
  if (view.status === 'ended') {
    const total = l10n.t('The drill is over: {0}.', view.total);
    return view.end === 'timeUp' ? `${l10n.t('Time is over.')} ${total}` : total;
  }
  if (unreadable) return unreadable.message;
  if (view.board?.seenText) return view.board.seenText;
  const outcome = view.tasks[view.current]?.outcome;
  if (outcome) return `${verdictName(outcome.verdict, l10n)}. ${outcome.reason}`;
  return view.endsAt !== undefined && leftMs <= SOON_MS ? l10n.t('One minute left.') : '';
}
