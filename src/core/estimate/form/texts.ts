import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import { symbolOf } from '../dimension';
import { dimensionName } from '../dimensionNames';
import { describe } from '../messages';
import type { FieldProblem } from './check';
import type { FormField } from './fields';

type Words = Translator<l10n.L10nReplacement>;

/** What a field is called. */
export function fieldLabel(field: FormField, l10n: Words): string {
  const labels: Readonly<Record<FormField, string>> = {
    dau: l10n.t('Daily active users'),
    actions: l10n.t('Writes per user a day'),
    reads: l10n.t('Reads to writes'),
    peak: l10n.t('Peak over average'),
    objectSize: l10n.t('Size of an object'),
    mediaShare: l10n.t('Objects with media'),
    mediaSize: l10n.t('Size of media'),
    retention: l10n.t('Kept for'),
    replication: l10n.t('Copies of each object'),
    hotPerUser: l10n.t('Hot objects per user'),
    serverRate: l10n.t('One server takes'),
  };
  return labels[field];
}

/** What a field wants, with an example. */
export function fieldHint(field: FormField, l10n: Words): string {
  const hints: Readonly<Record<FormField, string>> = {
    dau: l10n.t('People, from 1 to 10 billion, such as 100M.'),
    actions: l10n.t('How often each of them writes, posts or sends a day, such as 10.'),
    reads: l10n.t('Reads for each write, such as 10:1, or a rate, such as 50k/s.'),
    peak: l10n.t('A factor from 1 to 100; 2 to 10 is usual.'),
    objectSize: l10n.t('Data and metadata, such as 100 B + 50 B.'),
    mediaShare: l10n.t('A share from 0% to 100%, such as 5%; empty for none.'),
    mediaSize: l10n.t('A size, such as 200 kB.'),
    retention: l10n.t('A time up to 100 years, such as 5 years.'),
    replication: l10n.t('A whole number from 1 to 100, such as 3.'),
    hotPerUser: l10n.t('What the cache keeps for each, such as 10 * 30; empty for 20% of a day’s reads.'),
    serverRate: l10n.t('A rate, such as 1k/s.'),
  };
  return hints[field];
}

/** What is wrong with a field, and how to write it. */
export function fieldProblemText(field: FormField, problem: FieldProblem, l10n: Words): string {
  const hint = fieldHint(field, l10n);
  switch (problem.type) {
    case 'empty':
      return l10n.t('This is needed. {0}', hint);
    case 'unreadable':
      return l10n.t('{0} {1}', describe(problem.problem, l10n), hint);
    case 'notPlain':
      return l10n.t('Write the number alone. {0}', hint);
    case 'dimension':
      return l10n.t('This is {0}. {1}', dimensionName(symbolOf(problem.found), l10n), hint);
    case 'notWhole':
      return l10n.t('This is no whole number. {0}', hint);
    case 'outside':
      return l10n.t('This cannot be meant. {0}', hint);
  }
}
