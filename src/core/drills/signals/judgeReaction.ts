import type { DrillAnswer, DrillFinding, DrillJudgement, DrillWords, UnreadableAnswer } from '../drill';
import type { DrawnSignal, KnownSignal } from './drawSignals';

/** The fields of a task. */
export const FIELDS = { reading: 'reading', next: 'next', aloud: 'aloud' } as const;

/**
 * Judges what somebody makes of a signal: by the reading that was chosen, and by whether anything was said to it. Of the
 * reaction itself words tell only what they do name; what they do not name the candidate compares.
 */
export function judgeReaction(
  answer: DrillAnswer,
  { known, saying, readings }: DrawnSignal,
  all: readonly KnownSignal[],
  l10n: DrillWords,
): DrillJudgement | UnreadableAnswer {
  const chosen = all.find(({ id }) => id === answer[FIELDS.reading] && readings.includes(id));
  if (!chosen) {
    const message = l10n.t('Choose what is meant first: keys 1 to {0}, or the mouse.', readings.length);
    return { type: 'unreadable', field: FIELDS.reading, message };
  }
  const line = (answer[FIELDS.next] ?? '').trim();
  const isAloud = (answer[FIELDS.aloud] ?? '') !== '';
  const findings = reactionFindings(known, line, isAloud, l10n);
  if (chosen.id !== known.id) {
    const reason = l10n.t('{0} For what you chose it would sound more like “{1}”.', saying.why, chosen.signal.phrase);
    return { type: 'judged', verdict: 'missed', reason, findings };
  }
  if (line === '' && !isAloud) {
    const reason = l10n.t('{0} You saw it; what you would do you have not said.', saying.why);
    return { type: 'judged', verdict: 'partly', reason, findings };
  }
  return { type: 'judged', verdict: 'hit', reason: saying.why, findings };
}

function reactionFindings(
  { strong }: KnownSignal,
  line: string,
  isAloud: boolean,
  l10n: DrillWords,
): readonly DrillFinding[] {
  if (line === '' && !isAloud) return [];
  const heard = pointsHeard(line, strong);
  return strong.map(({ text }, index) =>
    heard.has(index)
      ? { state: 'hit', text: l10n.t('In your words: {0}', text) }
      : { state: 'unsure', text: l10n.t('Compare yourself: {0}', text) },
  );
}

/** Which points a line names, by their places. */
export function pointsHeard(line: string, points: KnownSignal['strong']): ReadonlySet<number> {
  const text = ` ${line.toLowerCase().replace(/[\s_]+/g, ' ')}`;
  const isNamed = (word: string) => {
    const at = word.trim();
    for (let place = text.indexOf(at); place >= 0; place = text.indexOf(at, place + 1)) {
      // A word in the middle of another one is another word; a sign such as % may stand anywhere.
      if (!/[\p{L}\p{N}]/u.test(text[place - 1] ?? ' ') || !/^[\p{L}\p{N}]/u.test(at)) return true;
    }
    return false;
  };
  return new Set(points.flatMap(({ words }, index) => (words.some(isNamed) ? [index] : [])));
}
