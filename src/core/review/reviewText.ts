import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Finding, Review, Severity } from './finding';

type Words = Translator<l10n.L10nReplacement>;

/** Findings for people to read. Ends with a line feed. */
export function reviewText({ findings, ignored, omitted, isUnsolved }: Review, l10n: Words): string {
  const lines = [
    ...findings.flatMap((finding) => findingLines(finding, l10n)),
    ...omitted.map(({ rule, count }) => l10n.t('{0} more of “{1}” are not listed.', count, rule)),
    ...ignored.map(({ finding, reason }) => l10n.t('ignored ({0}): {1}', reason, finding.message)),
    ...(isUnsolved ? [tooLarge(l10n)] : []),
  ];
  return `${(lines.length ? lines : [nothingFound(l10n)]).join('\n')}\n`;
}

/** What is said of a board without findings. */
export function nothingFound(l10n: Words): string {
  return l10n.t('No rule found anything. That is no proof: draw a client, arrows and what they lead to.');
}

/** What is said of a board that is too large to be solved. */
export function tooLarge(l10n: Words): string {
  return l10n.t('This board is too large to be reckoned through: rules that need its load were left out.');
}

/** A severity as a word. */
export function severityName(severity: Severity, l10n: Words): string {
  const names: Readonly<Record<Severity, string>> = {
    error: l10n.t('error'),
    warning: l10n.t('warning'),
    info: l10n.t('info'),
  };
  return names[severity];
}

function findingLines({ severity, message, why, needs, fix, rule }: Finding, l10n: Words): string[] {
  return [
    `${severityName(severity, l10n)}: ${message} [${rule}]`,
    `  ${why}`,
    ...(needs === undefined ? [] : [`  ${needs}`]),
    ...(fix ? [`  ${l10n.t('Cure: {0}.', fix.label)}`] : []),
  ];
}
