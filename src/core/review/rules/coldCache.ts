import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { percent, short } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

interface Cold extends Match {
  readonly store: string;
  readonly before: number;
  readonly after: number;
  /** Copies of the cache of which one is lost; 1 when all of it is. */
  readonly copies: number;
}

/** From so many instances on, they are not all lost at once. */
const SAFE_COPIES = 3;
/** Load of the store that is still comfortable while a copy of the cache is missing. */
const COMFORTABLE = 0.8;
/** Nobody spreads a cache over more for this reason alone. */
const MOST_COPIES = 12;

/** Load of a store while one of so many copies of its cache is lost: the misses, and with them the load, grow by that share. */
function withoutOne({ before, after }: Pick<Cold, 'before' | 'after'>, copies: number): number {
  return before + (after - before) / copies;
}

/** A cache whose loss takes the store behind it along. */
export const cacheLoss: Rule<Cold> = {
  id: 'cache-loss-kills-store',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Cold cache breaks the store'),
  needsLoad: true,
  when: (facts) =>
    facts
      .ofKind('cache', 'cdn')
      .slice(0, 8)
      .flatMap((cache): Cold[] => {
        const cold = facts.whenCold(cache.id) ?? [];
        const instances = facts.instancesOf(cache.id);
        const copies = instances < SAFE_COPIES ? 1 : instances;
        const broken = cold.flatMap(({ id, isSaturated, utilisation }): Cold[] => {
          const before = facts.solved(id);
          if (!isSaturated || !before || before.isSaturated) return [];
          const match = { store: id, before: before.utilisation, after: utilisation, copies };
          if (withoutOne(match, copies) < 1) return [];
          return [{ element: cache.id, also: [id], impact: 0.8, load: [id], ...match }];
        });
        return broken.sort((a, b) => b.after - a.after).slice(0, 1);
      }),
  message: (match, facts, l10n: Words) => {
    const { element, store, before, copies } = match;
    const places = [
      facts.name(element),
      facts.name(store),
      percent(before),
      percent(withoutOne(match, copies)),
    ] as const;
    return copies > 1
      ? l10n.t(
          'When one of the {4} instances of {0} is lost, {1} goes from {2} to {3}: the cache is not a comfort, it carries the design.',
          ...places,
          short(copies),
        )
      : l10n.t(
          'When {0} starts empty, {1} goes from {2} to {3}: the cache is not a comfort, it carries the design.',
          ...places,
        );
  },
  why: (l10n: Words) =>
    l10n.t(
      'A restart, a flush or a lost node sends every read to the store at once, and overloaded it cannot fill the cache again.',
    ),
  ask: (match, facts, l10n: Words) => ({
    text: askText(match, facts, l10n),
    covers: [
      l10n.t('copies of the cache, so that one lost node loses a part of the keys only'),
      l10n.t('one read for each missing key, however many ask for it (coalescing, locks)'),
      l10n.t('shedding or a limit before the store while the cache fills; warming it up'),
      l10n.t('stale answers rather than none'),
    ],
    signal: 'component-fails',
    level: 'staff',
    answeredBy: ['stampede', 'cold', 'warm', 'coalesc', 'thundering'],
  }),
  fix: (match, facts, l10n: Words) => {
    const { element } = match;
    const counts = Array.from({ length: MOST_COPIES - SAFE_COPIES + 1 }, (_, index) => index + SAFE_COPIES);
    const value = counts.find((count) => count > facts.instancesOf(element) && withoutOne(match, count) < COMFORTABLE);
    if (facts.kindOf(element) !== 'cache' || value === undefined) return undefined;
    const label = l10n.t('Run {0} instances of {1}', value, facts.name(element));
    return { type: 'number', block: element, parameter: 'instances', value, label };
  },
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when the cache survives restarts, and a loss of all its copies at once is accepted.'),
};

function askText(match: Cold, facts: Facts, l10n: Words): string {
  const { element, store, before, copies } = match;
  const places = [facts.name(element), facts.name(store), percent(before), percent(withoutOne(match, copies))] as const;
  return copies > 1
    ? l10n.t(
        'One of the {4} instances of {0} is lost at peak: {1} goes from {2} to {3}. How do you keep it alive?',
        ...places,
        short(copies),
      )
    : l10n.t('{0} restarts empty at peak: {1} goes from {2} to {3}. How do you keep it alive?', ...places);
}
