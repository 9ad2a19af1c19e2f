import type * as l10n from '@vscode/l10n';
import type { FlowSolution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import { percent, time } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

interface Added extends Match {
  readonly flow: FlowSolution;
  readonly sum: number;
  readonly p99: number;
}

/** Where adding up the hops' p99s is far off. */
const FAR_OFF = 1.2;

/** A flow whose p99 nobody gets by adding. */
export const addedUp: Rule<Added> = {
  id: 'p99-added-up',
  severity: 'info',
  title: (l10n: Words) => l10n.t('p99s do not add up'),
  needsLoad: true,
  when: (facts) =>
    (facts.solution?.flows ?? []).flatMap((flow, index): Added[] => {
      const { sumOfHopP99Ms: sum, percentiles } = flow;
      const place = facts.known.graph.flows.find(({ name }) => name === flow.name) ?? facts.known.graph.flows[index];
      const [first] = place?.steps ?? [];
      if (!sum || !percentiles?.p99 || sum < FAR_OFF * percentiles.p99 || !first) return [];
      return [
        {
          element: first.arrow,
          also: place?.steps.slice(1, 12).map(({ arrow }) => arrow) ?? [],
          subject: flow.name,
          impact: 0.2,
          flows: [flow.name],
          flow,
          sum,
          p99: percentiles.p99,
        },
      ];
    }),
  message: ({ flow, sum, p99 }, _facts, l10n: Words) =>
    l10n.t(
      '{0}: the p99s of its hops add up to {1}, but its own p99 is {2}; adding is {3} too high.',
      flow.name,
      time(sum),
      time(p99),
      percent(sum / p99 - 1),
    ),
  why: (l10n: Words) =>
    l10n.t(
      'A request is rarely slow at every hop. Added p99s buy machines nobody needs, or give away a target that is met.',
    ),
  ask: ({ flow, p99, sum, element }, facts, l10n: Words) => ({
    text: l10n.t(
      'What is the p99 of {0}, from {3} on? The p99s of its hops add up to {1}: why is {2} the better answer?',
      flow.name,
      time(sum),
      time(p99),
      facts.arrowName(facts.arrow(element) ?? NOWHERE),
    ),
    covers: [
      l10n.t('p99s do not add: a request is rarely slow everywhere'),
      l10n.t('means add; for a percentile the distributions are needed, or a measurement from end to end'),
      l10n.t('the hop that makes most of it, and the budget each hop gets'),
    ],
    signal: 'go-deeper',
    level: 'staff',
    answeredBy: ['p99', 'latency budget', 'percentile'],
  }),
  falsePositives: (l10n: Words) => l10n.t('Nothing to mend: it is here so that nobody adds p99s.'),
};

const NOWHERE = {
  id: '',
  attached: { from: 'none', to: 'none' },
  direction: 'forward',
  label: '',
  isAsync: false,
} as const;
