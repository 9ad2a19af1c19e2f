import type * as l10n from '@vscode/l10n';
import { levelName } from '../content/notesTemplate';
import { drillName } from '../drills/kinds';
import { totalText } from '../drills/outcome';
import type { Translator } from '../translator';
import type { DocumentDrill, DocumentInterview, DocumentRetry, HistoryDocument } from './historyDocument';

type Words = Translator<l10n.L10nReplacement>;

/** The history for a terminal: interviews, trends, retries and what to practise. */
export function historyText(found: HistoryDocument, l10n: Words): string {
  const { interviews, unusable, trends, retries, suggestions, drills } = found;
  const lines = [
    ...interviews.map((interview) => interviewLine(interview, l10n)),
    ...titled(
      l10n.t('Not scored'),
      unusable.map(({ folder, message }) => `  ${folder}: ${message}`),
    ),
    ...titled(
      l10n.t('Trends'),
      trends.flatMap(({ name, change }) => (change ? [`  ${name}: ${changeText(change, l10n)}`] : [])),
    ),
    ...retries.flatMap((retry) => titled(retryTitle(retry, l10n), retryLines(retry, l10n))),
    ...titled(
      l10n.t('Drills'),
      drills.map((drill) => drillLine(drill, l10n)),
    ),
    ...titled(
      l10n.t('What to practise'),
      suggestions.flatMap(({ title, reason, exercise }) => [
        `  ${title}. ${reason}`,
        ...(exercise === null ? [] : [`    ${exercise}`]),
      ]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** From what to what a figure has gone. */
export function changeText(
  { from, to, of }: { readonly from: number; readonly to: number; readonly of: number },
  l10n: Words,
): string {
  const [before, after] = [Math.round(from), Math.round(to)];
  return of === 1
    ? l10n.t('from {0}% to {1}%', before, after)
    : l10n.t('from {0}% to {1}%, averages of {2}', before, after, of);
}

/** Seconds as whole minutes, as they are said: 17 of 20. */
export function minutesOf(seconds: number): number {
  return Math.round(seconds / 60);
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function drillLine({ startedAt, kind, level, seconds, total }: DocumentDrill, l10n: Words): string {
  const minutes = l10n.t('{0} of {1} min', minutesOf(seconds.used), minutesOf(seconds.planned));
  const name = `${drillName(kind, l10n)}, ${levelName(level)}`;
  return `  ${startedAt.slice(0, 10)}  ${name}: ${totalText(total, l10n)} · ${minutes}`;
}

function interviewLine(interview: DocumentInterview, l10n: Words): string {
  const { startedAt, problem, level, percent, interval, band, ended, phases, criteria } = interview;
  const used = minutesOf(phases.reduce((sum, phase) => sum + phase.used, 0));
  const planned = minutesOf(phases.reduce((sum, phase) => sum + phase.planned, 0));
  const parts = [
    `${startedAt.slice(0, 10)}  ${problem.title}, ${levelName(level)}: ${band.name}`,
    l10n.t('{0}% ({1} to {2})', percent, interval.low, interval.high),
    criteria.map((each) => `${each.name} ${each.percent ?? '–'}`).join(', '),
    ...(phases.length === 0 ? [] : [l10n.t('{0} of {1} min', used, planned)]),
    ...(ended ? [] : [l10n.t('not ended')]),
  ];
  return parts.join(' · ');
}

function retryTitle({ problem, before, after }: DocumentRetry, l10n: Words): string {
  return l10n.t('{0}: {1} against {2}', problem.title, after, before);
}

function retryLines({ criteria }: DocumentRetry, l10n: Words): readonly string[] {
  const percent = (value: number | null) => (value === null ? '–' : `${value}%`);
  const marks: Readonly<Record<string, string>> = { gained: '+', lost: '-' };
  const changed = ({ signs }: DocumentRetry['criteria'][number]) =>
    signs.flatMap(({ change, text }) => (marks[change] ? [`    ${marks[change]} ${text}`] : []));
  return criteria.flatMap((criterion) => [
    `  ${l10n.t('{0}: {1}, before {2}', criterion.name, percent(criterion.after), percent(criterion.before))}`,
    ...changed(criterion),
  ]);
}
