import type * as l10n from '@vscode/l10n';
import type { Solution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { rate } from '../numbers';
import { hotKey, lostInstance, slowed } from './failing';
import { cost, kept } from './keeping';
import type { Asked } from './question';
import { alarm, availability, rollout } from './running';

type Words = Translator<l10n.L10nReplacement>;

/** What happens when something goes wrong or grows, as far as numbers tell; the more it changes, the heavier. */
export function whatIfQuestions(facts: Facts, l10n: Words): readonly Asked[] {
  const { solution } = facts;
  if (!solution || facts.totalRate <= 0) return [];
  return [
    ...growth(facts, solution, l10n),
    ...solution.blocks.flatMap((block) => [...lostInstance(block, facts, l10n), ...hotKey(block, facts, l10n)]),
    ...slowed(facts, solution, l10n),
    ...availability(facts, solution, l10n),
    ...kept(facts, solution, l10n),
    ...cost(facts, solution, l10n),
    ...rollout(facts, solution, l10n),
    ...alarm(facts, solution, l10n),
  ];
}

function growth(facts: Facts, { breaking }: Solution, l10n: Words): Asked[] {
  const over = breaking.filter(({ multiple }) => multiple < 10);
  const [first, second] = over;
  if (!first || !second) return [];
  return [
    {
      element: first.block,
      also: over.slice(1, 8).map(({ block }) => block),
      weight: 0.6,
      text: l10n.t(
        'At ten times the load ({0}), {1} blocks are over capacity: {2}. Which do you mend first, and what does the design look like afterwards?',
        rate(facts.totalRate * 10),
        over.length,
        facts.names(over.map(({ block }) => block)),
      ),
      covers: [
        l10n.t('the order in which they break, and at which multiple'),
        l10n.t('what a cache or a queue takes off them before more machines do'),
        l10n.t('the one part whose kind has to change, not only its number'),
      ],
      signal: 'ten-times',
      level: 'staff',
      answeredBy: ['10x', '10×', 'ten times'],
    },
  ];
}
