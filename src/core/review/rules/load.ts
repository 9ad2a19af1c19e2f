import type * as l10n from '@vscode/l10n';
import type { BlockSolution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import type { Fix } from '../finding';
import { percent, rate, short, times } from '../numbers';
import type { Match, Rule } from '../rule';

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

/** What makes room at a block: copies where copies share the load, shards where one primary takes all writes. */
function moreRoom(solved: BlockSolution, facts: Facts, l10n: Words): Fix | undefined {
  const { id, kind, instancesNeeded } = solved;
  if (kind === 'externalService' || kind === 'client' || kind === 'cdn' || kind === 'dns') return undefined;
  if (solved.parts.some(({ isHot, utilisation }) => isHot && utilisation > 0.8)) return undefined;
  const primary = solved.parts.find(({ role }) => role === 'primary');
  const isWriteBound = kind === 'sqlDatabase' && (primary === undefined || primary.utilisation > 0.8);
  if (isWriteBound || kind === 'messageQueue' || kind === 'objectStorage') {
    const shards = facts.block(id)?.parameters.shards?.value ?? 1;
    const value = Math.max(shards + 1, Math.ceil((shards * solved.utilisation) / 0.7));
    if (kind === 'messageQueue') {
      const brokers = Math.max(facts.instancesOf(id) + 1, instancesNeeded ?? 2);
      return {
        type: 'number',
        block: id,
        parameter: 'instances',
        value: brokers,
        label: l10n.t('Run {0} instances of {1}', brokers, facts.name(id)),
      };
    }
    return {
      type: 'number',
      block: id,
      parameter: 'shards',
      value,
      label: l10n.t('Split {1} into {0} shards', value, facts.name(id)),
    };
  }
  if (kind === 'notificationService' || instancesNeeded === undefined || instancesNeeded <= solved.instances)
    return undefined;
  return {
    type: 'number',
    block: id,
    parameter: 'instances',
    value: instancesNeeded,
    label: l10n.t('Run {0} instances of {1}', instancesNeeded, facts.name(id)),
  };
}

/** A block that gets more than it can do. */
export const overload: Rule<Loaded> = {
  id: 'overload',
  severity: 'error',
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
  fix: () => undefined,
  falsePositives: (l10n: Words) => l10n.t('Fine when growth of that size is years away: say so.'),
};
