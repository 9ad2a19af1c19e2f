import type * as l10n from '@vscode/l10n';
import type { Solution } from '../../capacity/solution';
import { roundedDollars } from '../../capacity/solutionDocument';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { data } from '../numbers';
import type { Asked } from './question';

type Words = Translator<l10n.L10nReplacement>;

/** The store that grows most. */
export function kept(facts: Facts, { blocks }: Solution, l10n: Words): Asked[] {
  const [largest] = blocks
    .flatMap(({ id, storage }) => (storage && storage.bytesPerYear > 0 ? [{ id, storage }] : []))
    .sort((a, b) => b.storage.bytesPerYear - a.storage.bytesPerYear || (a.id < b.id ? -1 : 1));
  if (!largest) return [];
  const { id, storage } = largest;
  return [
    {
      element: id,
      weight: 0.45,
      text: l10n.t(
        '{0} grows by {1} a day, {2} a year. What is still read after a month, and what becomes of the rest?',
        facts.name(id),
        data(storage.bytesPerDay),
        data(storage.bytesPerYear),
      ),
      covers: [
        l10n.t('how old data is read, and how fast that has to be'),
        l10n.t('cheaper storage for it, deletion by law or by promise'),
        l10n.t('how long a copy or a restore of all of it takes'),
      ],
      signal: 'trade-offs',
      level: 'principal',
      answeredBy: ['retention', 'archive', 'cold storage', 'tier'],
    },
  ];
}

/** The dearest block. */
export function cost(facts: Facts, { blocks, cost: { total } }: Solution, l10n: Words): Asked[] {
  const [dearest] = blocks
    .flatMap(({ id, dollarsPerMonth }) => (dollarsPerMonth ? [{ id, dollars: dollarsPerMonth }] : []))
    .sort((a, b) => b.dollars - a.dollars || (a.id < b.id ? -1 : 1));
  if (!dearest || !total || total <= 0) return [];
  return [
    {
      element: dearest.id,
      weight: 0.3,
      text: l10n.t(
        '{0} costs about {1} of {2} a month. What would you give up to halve that?',
        facts.name(dearest.id),
        roundedDollars(dearest.dollars),
        roundedDollars(Math.max(total, dearest.dollars)),
      ),
      covers: [
        l10n.t('what drives the price: instances, bytes kept, bytes sent'),
        l10n.t('the cheaper choice, and which requirement it hurts'),
        l10n.t('what a month of it brings in, or saves'),
      ],
      signal: 'trade-offs',
      level: 'principal',
      answeredBy: ['cost', 'budget', '$'],
    },
  ];
}
