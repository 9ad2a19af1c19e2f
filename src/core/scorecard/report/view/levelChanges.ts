import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../../translator';
import type { Score, SignScore, SignState } from '../../score';
import { isShare } from '../../scoreText';

type Words = Translator<l10n.L10nReplacement>;

/** How a sign counts at a level; `notAsked`: it does not. */
export type SignStanding = SignState | 'notAsked';

/** A sign that stands otherwise at another level. */
export interface LevelChange {
  readonly text: string;
  readonly from: SignStanding;
  readonly to: SignStanding;
  /** What is asked for otherwise; empty when the sign is only asked for, or no more. */
  readonly why: string;
}

/** The signs that stand otherwise at another level than at the interview's own, in the order of the rubric. */
export function levelChanges(own: Score, other: Score, l10n: Words): readonly LevelChange[] {
  const before = signsOf(own);
  const after = signsOf(other);
  const all = [...after.values(), ...[...before.values()].filter(({ sign }) => !after.has(sign.id))];
  return all.flatMap(({ sign }): readonly LevelChange[] => {
    const [was, is] = [before.get(sign.id), after.get(sign.id)];
    const from = was?.state ?? 'notAsked';
    const to = is?.state ?? 'notAsked';
    return from === to ? [] : [{ text: sign.text, from, to, why: why(was, is, l10n) }];
  });
}

function signsOf({ criteria }: Score): ReadonlyMap<string, SignScore> {
  return new Map(criteria.flatMap(({ signs }) => signs.map((sign) => [sign.sign.id, sign])));
}

function why(was: SignScore | undefined, is: SignScore | undefined, l10n: Words): string {
  if (!was || !is?.sign.counts || was.need.hit === is.need.hit) return '';
  return isShare(is.sign)
    ? l10n.t('{1}{0} wanted instead of {2}%', is.sign.counts, is.need.hit, was.need.hit)
    : l10n.t('{0}: {1} wanted instead of {2}', is.sign.counts, is.need.hit, was.need.hit);
}
