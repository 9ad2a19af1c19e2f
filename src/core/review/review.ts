import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Facts } from './facts';
import { type Finding, type Review, SEVERITIES } from './finding';
import type { StoredIgnore } from './ignored';
import type { Match, Rule } from './rule';
import { RULES } from './rules';

type Words = Translator<l10n.L10nReplacement>;

/** More findings of one rule nobody reads. */
const MOST_OF_A_RULE = 50;
/** An error is said only where the kinds of its blocks are known at least this well. */
const SURE = 0.92;

/** What all rules say of a board: the same board, the same list. Never throws. */
export function reviewBoard(facts: Facts, ignored: ReadonlyMap<string, readonly StoredIgnore[]>, l10n: Words): Review {
  const isUnsolved = facts.solution === undefined;
  const rules = RULES.filter(
    ({ needsLoad, isOfDrawing }) => !(needsLoad && isUnsolved) && !(isOfDrawing && facts.known.isModel),
  );
  const omitted: { rule: string; count: number }[] = [];
  const all = rules.flatMap((rule) => {
    const matches = [...rule.when(facts)].sort((a, b) => b.impact - a.impact || compare(keyOf(a), keyOf(b)));
    if (matches.length > MOST_OF_A_RULE) omitted.push({ rule: rule.id, count: matches.length - MOST_OF_A_RULE });
    return matches.slice(0, MOST_OF_A_RULE).map((match) => findingOf(rule, match, facts, l10n));
  });
  const sorted = all.sort(
    (a, b) => rank(a) - rank(b) || compare(a.rule, b.rule) || compare(a.element, b.element) || compare(a.id, b.id),
  );
  const reasons = sorted.map((finding) => reasonOf(finding, ignored));
  return {
    findings: sorted.filter((_, index) => reasons[index] === undefined),
    ignored: sorted.flatMap((finding, index) => {
      const reason = reasons[index];
      return reason === undefined ? [] : [{ finding, reason }];
    }),
    omitted,
    isUnsolved,
  };
}

function findingOf(rule: Rule, match: Match, facts: Facts, l10n: Words): Finding {
  const { element, also = [], subject, impact, load = [], flows = [] } = match;
  const guessed = facts.guessedFlows(load, flows);
  const isGuess = guessed.length > 0;
  return {
    id: [rule.id, element, ...(subject === undefined ? [] : [subject])].join(' '),
    rule: rule.id,
    severity: rule.severity === 'error' && (isGuess || isUnsure(facts, [element, ...also])) ? 'warning' : rule.severity,
    element,
    elements: [...new Set([element, ...also])],
    subject,
    title: rule.title(l10n),
    place: placeOf(element, subject, facts),
    message: rule.message(match, facts, l10n),
    why: rule.why(l10n),
    needs: isGuess ? missingEstimate(guessed, l10n) : undefined,
    falsePositives: rule.falsePositives(l10n),
    impact,
    fix: rule.fix?.(match, facts, l10n),
    ask: rule.ask(match, facts, l10n),
  };
}

/** The figure, block or arrow a finding is about. */
function placeOf(element: string, subject: string | undefined, facts: Facts): string {
  const arrow = facts.arrow(element);
  return subject ?? (arrow ? facts.arrowName(arrow) : facts.name(element));
}

/** True when the kind of one of these was read out of words that could mean something else. */
function isUnsure(facts: Facts, elements: readonly string[]): boolean {
  return elements.some((id) => {
    const block = facts.block(id);
    return block?.recognition === 'words' && block.confidence < SURE;
  });
}

/** Which rates were guessed. */
function missingEstimate(flows: readonly string[], l10n: Words): string {
  const names = `${flows.slice(0, 3).join(', ')}${flows.length > 3 ? ` (+${flows.length - 3})` : ''}`;
  return l10n.t(
    'Rests on an assumed rate of {0}: write it on the block it starts at, or work it out in the notes.',
    names,
  );
}

function reasonOf(finding: Finding, ignored: ReadonlyMap<string, readonly StoredIgnore[]>): string | undefined {
  return ignored.get(finding.element)?.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject)
    ?.reason;
}

function rank({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

function keyOf({ element, subject = '' }: Match): string {
  return `${element} ${subject}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
