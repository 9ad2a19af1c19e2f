import type * as l10n from '@vscode/l10n';
import { formatUsed } from '../../interview/clock';
import type { NudgeId } from '../../interview/nudges';
import type { Translator } from '../../translator';
import type { ReplayMark } from './marks';

type L10n = Translator<l10n.L10nReplacement>;

/** A mark for people: what it is, and what was said or done. */
export interface MarkText {
  readonly kind: string;
  /** Empty when the kind says it all. */
  readonly text: string;
}

/** The words of a mark. `signals` gives what an interviewer says by the id of the signal; an unknown one stands for itself. */
export function markText(mark: ReplayMark, signals: Readonly<Record<string, string>>, l10n: L10n): MarkText {
  switch (mark.type) {
    case 'phase':
      return { kind: mark.again ? l10n.t('Phase again') : l10n.t('Phase'), text: mark.name };
    case 'signal':
      return { kind: l10n.t('Signal'), text: signals[mark.signal] ?? mark.signal };
    case 'question':
      return { kind: l10n.t('Interviewer asks'), text: mark.text };
    case 'answer':
      return { kind: answerKind(mark, l10n), text: mark.text };
    case 'asked':
      return { kind: l10n.t('You ask'), text: mark.answer ? `${mark.text} – ${mark.answer}` : mark.text };
    case 'nudge':
      return { kind: l10n.t('Reminder'), text: nudgeText(mark.nudge, l10n) };
    case 'pause':
      return { kind: l10n.t('Pause'), text: mark.lengthMs === undefined ? '' : formatUsed(mark.lengthMs) };
    case 'time':
      return {
        kind: mark.addedMs < 0 ? l10n.t('Time taken away') : l10n.t('Time added'),
        text: lengthOf(mark.addedMs),
      };
    case 'walk':
      return { kind: l10n.t('Flow walked through'), text: mark.flow };
    case 'evidence':
      return { kind: l10n.t('Interviewer notes'), text: mark.text };
    case 'end':
      return { kind: l10n.t('End'), text: '' };
  }
}

/** The mark in one line with its time, for tooltips and readers of the screen. */
export function markLine(mark: ReplayMark, signals: Readonly<Record<string, string>>, l10n: L10n): string {
  const { kind, text } = markText(mark, signals, l10n);
  const time = formatUsed(mark.ms);
  return text ? l10n.t('{0} · {1}: {2}', time, kind, text) : l10n.t('{0} · {1}', time, kind);
}

function answerKind({ how, tookMs }: Extract<ReplayMark, { type: 'answer' }>, l10n: L10n): string {
  const took = formatUsed(tookMs);
  if (how === 'skipped') return l10n.t('Skipped after {0}', took);
  return how === 'notes' ? l10n.t('Answered in the notes after {0}', took) : l10n.t('Answered aloud after {0}', took);
}

function nudgeText(nudge: NudgeId, l10n: L10n): string {
  switch (nudge) {
    case 'phaseOver':
      return l10n.t('The phase has used up its time.');
    case 'lateDesign':
      return l10n.t('The high-level design has not begun.');
    case 'silence':
      return l10n.t('Nothing was drawn or written for a while.');
  }
}

function lengthOf(ms: number): string {
  return formatUsed(Math.abs(ms));
}
