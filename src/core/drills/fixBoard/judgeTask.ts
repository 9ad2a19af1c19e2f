import { type BoardAnswer, readBoardAnswer } from '../boardAnswer';
import type { DrillAnswer, DrillFinding, DrillJudgement } from '../drill';
import type { Words } from './fault';
import type { FaultState } from './faultState';

/** From this many hints on, the candidate was told what is wrong. */
export const TELLING_HINT = 2;

/** What is said of one complaint. `place` names what it is about, for once it may be named. */
export function judgeFault(answer: DrillAnswer, place: string, l10n: Words): DrillJudgement {
  const read = readBoardAnswer(answer);
  const reason = faultReason(read.state ?? 'left', place, l10n);
  const isTold = read.hints >= TELLING_HINT || read.isMarked;
  const findings = helpFindings(read, l10n);
  if (read.state === 'cured') return { type: 'judged', verdict: isTold ? 'partly' : 'hit', reason, findings };
  const isHalf = read.state === 'gone' || read.state === 'moved';
  return { type: 'judged', verdict: isHalf ? 'partly' : 'missed', reason, findings };
}

function faultReason(state: FaultState, place: string, l10n: Words): string {
  switch (state) {
    case 'cured':
      return l10n.t('Cured: the review finds nothing of it any more.');
    case 'left':
      return l10n.t('Still there.');
    case 'ignored':
      return l10n.t('Still there: telling the review to ignore it does not cure it.');
    case 'moved':
      return l10n.t('Gone from where it was, but the same is wrong at another place now.');
    case 'gone':
      return l10n.t('Gone only because {0} is gone: what it did, nobody does now.', place);
  }
}

function helpFindings({ state, hints, isMarked }: BoardAnswer, l10n: Words): readonly DrillFinding[] {
  if (state === undefined) return [];
  return [
    ...(isMarked
      ? [{ state: 'partly' as const, text: l10n.t('What the review finds was shown on the whiteboard.') }]
      : []),
    ...(hints >= TELLING_HINT
      ? [{ state: 'partly' as const, text: l10n.t('A hint has told what the review says.') }]
      : []),
    ...(hints === 1 ? [{ state: 'unsure' as const, text: l10n.t('One hint was asked for: where to look.') }] : []),
  ];
}

/** What is said of all that was changed: whether the cures have made something else worse. `cured` is the number of cured faults. */
export function judgeWhole(answer: DrillAnswer, l10n: Words): DrillJudgement {
  const { state, addedErrors, addedWarnings } = readBoardAnswer(answer);
  const findings: readonly DrillFinding[] = [
    ...addedErrors.map((text) => ({ state: 'missed' as const, text })),
    ...addedWarnings.map((text) => ({ state: 'partly' as const, text })),
  ];
  if (state !== 'cured') {
    const reason = l10n.t('Nothing is cured yet, so there is nothing to weigh.');
    return { type: 'judged', verdict: 'missed', reason, findings };
  }
  if (addedErrors.length > 0) {
    return { type: 'judged', verdict: 'missed', reason: l10n.t('There is a new error on the board.'), findings };
  }
  if (addedWarnings.length > 0) {
    return {
      type: 'judged',
      verdict: 'partly',
      reason: l10n.t('No new error, but something new to worry about.'),
      findings,
    };
  }
  return { type: 'judged', verdict: 'hit', reason: l10n.t('The cures have brought nothing new.'), findings };
}
