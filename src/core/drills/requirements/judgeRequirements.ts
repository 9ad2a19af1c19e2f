import type { DrillFinding, DrillJudgement, DrillWords, Verdict } from '../drill';
import type { RequirementField, RequirementPart } from './parts';

const WORTH: Readonly<Record<Verdict, number>> = { hit: 2, partly: 1, missed: 0 };
/** Three fields as they should be, and something in the fourth. */
const HIT = 7;
/** Two things done by halves are not enough. */
const PARTLY = 3;
/** More of what was missed is not listed: all of it stands below. */
const MOST_NAMED = 3;

/** What is said of the fields together, and of each. */
export function judgeRequirements(parts: readonly RequirementPart[], l10n: DrillWords): DrillJudgement {
  const worth = parts.reduce((sum, { verdict }) => sum + WORTH[verdict], 0);
  const verdict = worth >= HIT ? 'hit' : worth >= PARTLY ? 'partly' : 'missed';
  return {
    type: 'judged',
    verdict,
    reason: reasonOf(verdict, parts, l10n),
    findings: parts.flatMap((part) => findingsOf(part, l10n)),
  };
}

function reasonOf(verdict: Verdict, parts: readonly RequirementPart[], l10n: DrillWords): string {
  const short = parts.filter((part) => part.verdict !== 'hit').map(({ field }) => fieldName(field, l10n));
  if (verdict === 'hit')
    return short.length === 0
      ? l10n.t('This is enough to design by.')
      : l10n.t('This is enough to design by; thinnest: {0}.', short.join(', '));
  return l10n.t('Not yet enough to design by. What is missing most: {0}.', short.join(', '));
}

function findingsOf(part: RequirementPart, l10n: DrillWords): readonly DrillFinding[] {
  const { verdict, unsure, unknown, unquantified, unread } = part;
  const quoted = (lines: readonly string[]) => lines.map((line) => `“${line}”`).join(', ');
  const findings: (DrillFinding | undefined)[] = [
    { state: verdict, text: `${countText(part, l10n)}${missedText(part, l10n)}` },
    ...unsure.map(
      ({ line, between }): DrillFinding => ({
        state: 'unsure',
        text: l10n.t('“{0}” could mean {1}: say it so that nobody has to guess.', line, quoted(between)),
      }),
    ),
    unknown.length === 0
      ? undefined
      : {
          state: 'unsure',
          text: l10n.t(
            'By words alone nobody can tell what this comes to: {0}. Hold it against the list below.',
            quoted(unknown),
          ),
        },
    unquantified.length === 0
      ? undefined
      : { state: 'partly', text: l10n.t('Promises without a number, which count half: {0}.', quoted(unquantified)) },
    unread === 0
      ? undefined
      : { state: 'missed', text: l10n.t('{0} more lines were not read: choose what matters most.', unread) },
  ];
  return findings.flatMap((finding) => finding ?? []);
}

function countText({ field, count, of }: RequirementPart, l10n: DrillWords): string {
  const found = String(count);
  switch (field) {
    case 'questions':
      return l10n.t('Questions: {0} of the {1} the interviewer has an answer to.', found, of);
    case 'actions':
      return l10n.t('Core actions: {0} of {1}.', found, of);
    case 'promises':
      return l10n.t('Promises: {0} of {1}.', found, of);
    case 'outOfScope':
      return l10n.t('Left out on purpose: {0} of {1}.', found, of);
  }
}

function missedText({ missed, verdict }: RequirementPart, l10n: DrillWords): string {
  if (missed.length === 0 || verdict === 'hit') return '';
  const named = missed.slice(0, MOST_NAMED).map((text) => `“${text}”`);
  return ` ${l10n.t('Not there: {0}.', named.join(', '))}`;
}

/** What a field is called. */
export function fieldName(field: RequirementField, l10n: DrillWords): string {
  switch (field) {
    case 'questions':
      return l10n.t('clarifying questions');
    case 'actions':
      return l10n.t('core actions');
    case 'promises':
      return l10n.t('promises with numbers');
    case 'outOfScope':
      return l10n.t('what stays out');
  }
}
