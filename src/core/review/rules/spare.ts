import type * as l10n from '@vscode/l10n';
import type { WeakPoint } from '../../capacity/solution';
import type { Translator } from '../../translator';
import { minutesDownAMonth, nines, rate, short } from '../numbers';
import type { Match, Rule } from '../rule';
import { moreInstances } from './fixes';

type Words = Translator<l10n.L10nReplacement>;

interface Weak extends Match {
  readonly weak: WeakPoint;
  readonly availability: number;
}

/** A part that all requests of a flow need, and of which there is one. Stores have a rule of their own. */
export const singlePoint: Rule<Weak> = {
  id: 'spof',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('No spare'),
  needsLoad: true,
  when: (facts) =>
    (facts.solution?.weakPoints ?? []).flatMap((weak): Weak[] => {
      const { block, stops, cutsOff } = weak;
      if (stops.length === 0 || facts.isStore(block)) return [];
      const availability = facts.solved(block)?.availability ?? 1;
      return [
        { element: block, also: cutsOff.slice(0, 5), impact: Math.max(0.5, facts.shareOf(block)), weak, availability },
      ];
    }),
  message: ({ element, weak }, facts, l10n: Words) => {
    const name = facts.name(element);
    if (weak.cutOffCount === 1) {
      return l10n.t(
        '{0} has no spare: without it {1} stops, and {2} cannot be reached.',
        name,
        list(weak.stops),
        facts.names(weak.cutsOff),
      );
    }
    if (weak.cutOffCount === 0) return l10n.t('{0} has no spare: without it {1} stops.', name, list(weak.stops));
    return l10n.t(
      '{0} has no spare: without it {1} stops, and {2} other blocks cannot be reached.',
      name,
      list(weak.stops),
      weak.cutOffCount,
    );
  },
  why: (l10n: Words) => l10n.t('One crash, one deployment or one full disk takes everything behind it along.'),
  ask: ({ element, weak, availability }, facts, l10n: Words) => ({
    text:
      availability >= 1
        ? l10n.t(
            '{0}, which gets {2}, goes down and {1} stops. What does a user see, and who notices first?',
            facts.name(element),
            list(weak.stops),
            rate(facts.rateOf(element)),
          )
        : l10n.t(
            '{0} goes down and {1} stops; one copy is up {2} of the time, which is {3} minutes down a month. What does a user see, and who notices first?',
            facts.name(element),
            list(weak.stops),
            nines(availability),
            short(minutesDownAMonth(availability)),
          ),
    covers: [
      l10n.t('what users notice in the first second, and after a minute'),
      l10n.t('a second instance in another zone, and the availability that comes to'),
      l10n.t('which check notices, how long the switch takes, what is lost meanwhile'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['failover', 'redundan', 'standby', 'second instance', 'health check'],
  }),
  fix: ({ element }, facts, l10n: Words) => moreInstances(element, facts, l10n),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when the block stands for a managed service with spares of its own: say how many instances it has.'),
};

function list(names: readonly string[]): string {
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` (+${names.length - 3})` : ''}`;
}
