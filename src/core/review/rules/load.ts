import type * as l10n from '@vscode/l10n';
import type { BlockSolution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { percent, rate, short, times } from '../numbers';
import type { Match, Rule } from '../rule';
import { moreRoom } from './fixes';

type Words = Translator<l10n.L10nReplacement>;

interface Loaded extends Match {
  readonly solved: BlockSolution;
}

function loaded(
  facts: Facts,
  isMeant: (solved: BlockSolution) => boolean,
  impact: (solved: BlockSolution) => number,
): Loaded[] {
  return (facts.solution?.blocks ?? [])
    .filter(isMeant)
    .map((solved) => ({ element: solved.id, impact: Math.min(1, impact(solved)), load: [solved.id], solved }));
}

/** A block that gets more than it can do. */
export const overload: Rule<Loaded> = {
  id: 'overload',
  severity: 'error',
  title: (l10n: Words) => l10n.t('Overload'),
  needsLoad: true,
  when: (facts) =>
    loaded(
      facts,
      ({ isSaturated }) => isSaturated,
      ({ id }) => Math.max(0.8, facts.shareOf(id)),
    ),
  message: ({ solved }, facts, l10n: Words) => {
    if (solved.utilisation < 1.005) {
      return l10n.t(
        '{0} gets {1}, all it can do: its queue never empties.',
        facts.name(solved.id),
        rate(facts.rateOf(solved.id)),
      );
    }
    return l10n.t(
      '{0} gets {1}, which is {2} of what it can do: its backlog grows by {3}.',
      facts.name(solved.id),
      rate(facts.rateOf(solved.id)),
      percent(solved.utilisation),
      rate(solved.backlog?.growthPerSecond ?? 0),
    );
  },
  why: (l10n: Words) => l10n.t('Above 100% there is no latency, only a queue that grows until something times out.'),
  ask: ({ solved }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} gets {1} and is at {2}. Which requests do you turn away first, and what would it take to carry them all?',
      facts.name(solved.id),
      rate(facts.rateOf(solved.id)),
      percent(solved.utilisation),
    ),
    covers: [
      solved.instancesNeeded === undefined
        ? l10n.t('what one instance takes, and how many the load needs')
        : l10n.t(
            '{0} instances instead of {1}, from the load and what one of them takes',
            short(solved.instancesNeeded),
            short(solved.instances),
          ),
      l10n.t('shedding: which requests matter least, and where they are turned away'),
      l10n.t('what keeps load off it: a cache, a queue, batching'),
    ],
    signal: 'ten-times',
    level: 'senior',
    answeredBy: ['instances', 'shed', 'rate limit', 'autoscal', 'shard'],
  }),
  fix: ({ solved }, facts, l10n: Words) => moreRoom(solved, facts, l10n),
  falsePositives: (l10n: Words) =>
    l10n.t('Not when what one instance takes, or the rate, is set too low: correct it on the block.'),
};

/** A block near its limit. */
export const hot: Rule<Loaded> = {
  id: 'hot',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Little room left'),
  needsLoad: true,
  when: (facts) =>
    loaded(
      facts,
      ({ isSaturated, utilisation }) => !isSaturated && utilisation > 0.8,
      ({ utilisation }) => utilisation,
    ),
  message: ({ solved }, facts, l10n: Words) =>
    l10n.t(
      '{0} runs at {1} with {2}: the next {3} of traffic break it.',
      facts.name(solved.id),
      percent(solved.utilisation),
      rate(facts.rateOf(solved.id)),
      percent(1 / solved.utilisation - 1),
    ),
  why: (l10n: Words) => l10n.t('Waiting grows steeply above 80%: a short burst or one lost instance is enough.'),
  ask: ({ solved }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} runs at {1}. One of its instances ({2}) dies at peak: what happens to the others?',
      facts.name(solved.id),
      percent(solved.utilisation),
      short(solved.instances),
    ),
    covers: [
      l10n.t('the load on those that are left, in percent'),
      l10n.t('room for one failure and a burst: at most 70% at peak'),
      l10n.t('how fast a new instance takes traffic, and what protects the rest until then'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['headroom', 'autoscal', 'utilisation', 'utilization'],
  }),
  fix: ({ solved }, facts, l10n: Words) => moreRoom(solved, facts, l10n),
  falsePositives: (l10n: Words) => l10n.t('Fine for batch work that nobody waits for.'),
};

/** Of the blocks that growth breaks, so many are named. */
const FIRST_TO_BREAK = 4;

/** Blocks that ten times the load breaks. */
export const breaksAtTen: Rule<Loaded> = {
  id: 'breaks-at-10x',
  severity: 'info',
  title: (l10n: Words) => l10n.t('Breaks before 10×'),
  needsLoad: true,
  when: (facts) =>
    loaded(
      facts,
      ({ isSaturated, utilisation, breaksAt }) =>
        !isSaturated && utilisation <= 0.8 && breaksAt !== undefined && breaksAt < 10,
      ({ breaksAt = 10 }) => 0.2 + 0.5 / breaksAt,
    )
      .sort((a, b) => b.impact - a.impact)
      .slice(0, FIRST_TO_BREAK),
  message: ({ solved }, facts, l10n: Words) =>
    l10n.t(
      '{0} breaks at {1} times this load (now {2}, {3} used).',
      facts.name(solved.id),
      times(solved.breaksAt ?? 10),
      rate(facts.rateOf(solved.id)),
      percent(solved.utilisation),
    ),
  why: (l10n: Words) =>
    l10n.t(
      '“What at ten times the traffic?” is asked in every interview; knowing what gives way first is half the answer.',
    ),
  ask: ({ solved }, facts, l10n: Words) => ({
    text: l10n.t(
      'Traffic grows tenfold. {0} gives way at {1} times today’s {2}: what do you change, in which order?',
      facts.name(solved.id),
      times(solved.breaksAt ?? 10),
      rate(facts.rateOf(solved.id)),
    ),
    covers: [
      l10n.t('which block breaks first, and at which multiple'),
      l10n.t('the cheapest cure first: cache, more instances, then splitting data'),
      l10n.t('what stays as it is'),
    ],
    signal: 'ten-times',
    level: 'senior',
    answeredBy: ['10x', '10×', 'ten times'],
  }),
  falsePositives: (l10n: Words) => l10n.t('Fine when growth of that size is years away: say so.'),
};
