import * as l10n from '@vscode/l10n';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { noAnswer } from './conversation';

/** What the interviewer has said since the last snapshot, for screen readers; undefined when it was nothing. */
export function newlySaid(
  before: InterviewSnapshot | undefined,
  now: InterviewSnapshot | undefined,
): string | undefined {
  if (!before || !now || before.problem.title !== now.problem.title) return undefined;
  const { open, clarifications } = now.conduct;
  if (open && open.id !== before.conduct.open?.id) return l10n.t('The interviewer asks: {0}', open.text);
  const changed = clarifications.find((each, index) => {
    const other = before.conduct.clarifications[index];
    return !other || other.answer !== each.answer || (other.between !== undefined) !== (each.between !== undefined);
  });
  if (!changed) return undefined;
  if (changed.between) return l10n.t('Did you mean {0}', changed.between.join(' '));
  return changed.answer ?? noAnswer();
}
