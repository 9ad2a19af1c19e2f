import type * as l10n from '@vscode/l10n';
import type { SceneProblem } from '../board/canonical';
import { describeSceneProblem } from '../board/problemText';
import type { SetupReading } from '../interview/setup';
import type { Translator } from '../translator';

/** Why an interview cannot be scored; `file` is relative to its folder. */
export type UnusableReason =
  | { readonly type: 'missing'; readonly file: string }
  | { readonly type: 'setup'; readonly file: string; readonly reading: Exclude<SetupReading, { type: 'ok' }> }
  | { readonly type: 'board'; readonly file: string; readonly problem: SceneProblem }
  /** A file that has to be JSON of a certain form, such as a problem of the user's own. */
  | { readonly type: 'form'; readonly file: string; readonly problem: string }
  | { readonly type: 'fileSystem'; readonly file: string; readonly message: string }
  /** Nothing the user did: Mockboard failed on files it should be able to score. */
  | { readonly type: 'failed'; readonly file: string; readonly message: string };

/** An interview that cannot be scored, and why. */
export interface UnusableInterview {
  readonly folder: string;
  readonly reason: UnusableReason;
}

/** What is wrong with an interview, and what helps. */
export function unusableText({ reason }: UnusableInterview, l10n: Translator<l10n.L10nReplacement>): string {
  const { file } = reason;
  switch (reason.type) {
    case 'missing':
      return l10n.t(
        '{0} is missing, so nobody can tell what was asked. Put it back from a copy, or delete the folder.',
        file,
      );
    case 'setup':
      return setupText(file, reason.reading, l10n);
    case 'board':
      return describeSceneProblem(reason.problem, file, l10n);
    case 'form':
      return l10n.t('{0} cannot be read: {1}. Repair it as text.', file, reason.problem);
    case 'fileSystem':
      return l10n.t(
        '{0} cannot be read: {1}. Allow yourself to read it, or put it back from a copy.',
        file,
        reason.message,
      );
    case 'failed':
      return l10n.t(
        'It could not be scored: {0}. Its files are as they were; open them and look for what is unusual.',
        reason.message,
      );
  }
}

function setupText(
  file: string,
  reading: Exclude<SetupReading, { type: 'ok' }>,
  l10n: Translator<l10n.L10nReplacement>,
): string {
  if (reading.type === 'newer')
    return l10n.t('{0} was written by a newer Mockboard (format {1}). Update this one.', file, reading.format);
  const place = reading.where ? `${reading.where}: ` : '';
  return l10n.t('{0} cannot be read: {1}{2}. Repair it as text.', file, place, reading.problem);
}
