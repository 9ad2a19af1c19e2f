import type * as l10n from '@vscode/l10n';
import { formatValue } from '../../board/inspector/values';
import type { Translator } from '../../translator';
import { isParameterUnit, type OwnProblem, type OwnUnit } from './ownAssumptions';

type Words = Translator<l10n.L10nReplacement>;

/** Longest part of what somebody wrote that a message repeats, in characters. */
const MOST_REPEATED = 40;

/** Where a value comes from that stands in the place of a default: `place` is what the user calls it ("your setting"). */
export function ownSource(
  place: string,
  { value, unit, source }: { readonly value: number; readonly unit: OwnUnit; readonly source: string },
  l10n: Words,
): string {
  return l10n.t('{0}, instead of {1}: {2}', place, ownValueText(value, unit), source);
}

/** What is wrong with an entry of the user's own assumptions, and the cure. `place` is where they stand. */
export function ownProblemText(problem: OwnProblem, place: string, l10n: Words): string {
  switch (problem.type) {
    case 'noObject':
      return l10n.t('{0} holds no names with values, such as { "cache.hitRatio": 0.95 }.', place);
    case 'unknown':
      return problem.nearest === undefined
        ? l10n.t('{0}: nothing is assumed under the name “{1}”.', place, brief(problem.name))
        : l10n.t('{0}: there is no “{1}”. Is it “{2}” that you mean?', place, brief(problem.name), problem.nearest);
    case 'notAValue':
      return l10n.t(
        '{0}: “{1}” takes {2}, not {3}.',
        place,
        problem.name,
        wantedText(problem.unit, l10n),
        givenText(problem.given),
      );
    case 'outOfRange':
      return l10n.t(
        '{0}: {1} cannot be meant for “{2}”, which takes {3}.',
        place,
        givenText(problem.given),
        problem.name,
        wantedText(problem.unit, l10n),
      );
  }
}

/** A value in its unit: "10 ms", "64 B", "$120". */
export function ownValueText(value: number, unit: OwnUnit): string {
  if (isParameterUnit(unit)) return formatValue(unit, value);
  if (unit === 'dollars') return `$${value}`;
  return unit === 'bytes' ? `${value.toLocaleString('en-US')} B` : String(value);
}

function wantedText(unit: OwnUnit, l10n: Words): string {
  switch (unit) {
    case 'count':
      return l10n.t('a whole number from 1 on, such as 3 or "50k"');
    case 'perSecond':
      return l10n.t('requests per second, such as 5000 or "1M/day"');
    case 'ms':
      return l10n.t('milliseconds, such as 20 or "2 s"');
    case 'seconds':
      return l10n.t('seconds, such as 90 or "24h"');
    case 'share':
      return l10n.t('a share from 0 to 1, such as 0.95 or "95%"');
    case 'bytes':
      return l10n.t('a number of bytes from 1 on, such as 2000');
    case 'number':
      return l10n.t('a number from 0 to 1000, such as 1.5');
    case 'dollars':
      return l10n.t('a number of dollars from 0 on, such as 120');
  }
}

function givenText(given: unknown): string {
  return brief(JSON.stringify(given) ?? String(given));
}

function brief(text: string): string {
  return text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED)}…` : text;
}
