import type { ReplayMark } from '../../src/core/timeline/player/marks';

/** The codicon of each kind of mark. */
const ICONS: Readonly<Record<ReplayMark['type'], string>> = {
  phase: 'circle-filled',
  signal: 'megaphone',
  question: 'question',
  answer: 'check',
  asked: 'comment',
  nudge: 'bell',
  pause: 'debug-pause',
  time: 'add',
  walk: 'arrow-right',
  evidence: 'note',
  end: 'debug-stop',
};

/** Icon of a mark. */
export function iconOf(mark: ReplayMark): string {
  return mark.type === 'answer' && mark.how === 'skipped' ? 'circle-slash' : ICONS[mark.type];
}

/** Whose mark it is: the interviewer's above the track, the candidate's below. Phases are the track itself. */
export function laneOf({ type }: ReplayMark): 'interviewer' | 'candidate' | undefined {
  if (type === 'phase' || type === 'end') return undefined;
  return type === 'answer' || type === 'asked' || type === 'walk' || type === 'pause' ? 'candidate' : 'interviewer';
}
