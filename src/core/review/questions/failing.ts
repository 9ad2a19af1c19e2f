import type * as l10n from '@vscode/l10n';
import type { BlockSolution, Solution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { percent, rate, short, time } from '../numbers';
import { tenTimesSlower } from '../whatIf';
import type { Asked } from './question';

type Words = Translator<l10n.L10nReplacement>;

/** Share of all requests that one hot key draws in these questions. */
const HOT_SHARE = 0.2;
/** Below this load nobody asks what a lost instance does to the others. */
const WORTH_ASKING = 0.1;
/** Blocks that are made slow, one at a time: each costs a solution of the whole board. */
const MOST_SLOWED = 3;

/** One instance of a block dies: what the others then carry. */
export function lostInstance(
  { id, instances, utilisation, isSaturated }: BlockSolution,
  facts: Facts,
  l10n: Words,
): Asked[] {
  if (instances < 2 || isSaturated || utilisation <= 0) return [];
  const after = (utilisation * instances) / (instances - 1);
  if (after < WORTH_ASKING) return [];
  return [
    {
      element: id,
      weight: 0.7 * Math.min(1, after),
      text: l10n.t(
        'One of the {1} instances of {0} dies at peak: the others go from {2} to {3}. How long until traffic is off the dead one, and what do its requests see?',
        facts.name(id),
        short(instances),
        percent(utilisation),
        percent(after),
      ),
      covers: [
        l10n.t('health checks: how often, how many failures, who acts on them'),
        l10n.t('requests in flight: tried again elsewhere, or lost'),
        l10n.t('how fast a new instance is ready, and whether the others last that long'),
      ],
      signal: 'component-fails',
      level: 'senior',
      answeredBy: ['health check', 'failover', 'autoscal'],
    },
  ];
}

/** One key draws a large share of the requests of a block that is split by key. */
export function hotKey({ id, kind, utilisation, parts }: BlockSolution, facts: Facts, l10n: Words): Asked[] {
  const shards = facts.block(id)?.parameters.shards?.value ?? 1;
  const isKeyed = kind === 'cache' || kind === 'nosqlDatabase' || kind === 'messageQueue' || shards > 1;
  const load = facts.rateOf(id);
  // A hot key that is drawn is in every figure already.
  if (!isKeyed || load <= 0 || parts.length === 0 || shards < 2 || parts.some(({ isHot }) => isHot)) return [];
  const hot = utilisation * (HOT_SHARE * shards + (1 - HOT_SHARE));
  return [
    {
      element: id,
      weight: 0.55 * Math.min(1, hot),
      text: l10n.t(
        'One key draws {1} of the {2} at {0}: its shard, one of {3}, goes from {4} to {5}. How do you see that, and what do you do?',
        facts.name(id),
        percent(HOT_SHARE),
        rate(load),
        short(shards),
        percent(utilisation),
        percent(hot),
      ),
      covers: [
        l10n.t('how the hot key is found: counts by key, a sample, the load of single shards'),
        l10n.t('copies of that one key, split writes that are summed up, a small cache in each server'),
        l10n.t('why more shards do not help'),
      ],
      signal: 'go-deeper',
      level: 'staff',
      answeredBy: ['hot key', 'hot shard', 'hot partition', 'celebrity'],
    },
  ];
}

/** The busiest stores and outside services get ten times slower, one at a time. */
export function slowed(facts: Facts, { flows }: Solution, l10n: Words): Asked[] {
  const candidates = [...facts.stores, ...facts.ofKind('externalService', 'cache', 'objectStorage')]
    .filter(({ id }) => facts.rateOf(id) > 0)
    .sort((a, b) => facts.rateOf(b.id) - facts.rateOf(a.id) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SLOWED);
  return candidates.flatMap(({ id }): Asked[] => {
    const after = tenTimesSlower(facts.known.board.model, id)?.solution;
    const index = flows.findIndex(({ blocks }) => blocks.includes(id));
    const [before, then] = [flows[index], after?.flows[index]];
    if (!after || !before?.percentiles || !then) return [];
    const broken = after.blocks.filter(
      ({ id: other, isSaturated }) => isSaturated && !facts.solved(other)?.isSaturated,
    );
    const p99 = then.percentiles?.p99;
    return [
      {
        element: id,
        also: broken.map(({ id: other }) => other).filter((other) => other !== id),
        weight: 0.65 * (p99 === undefined || broken.length > 0 ? 1 : Math.min(1, p99 / before.percentiles.p99 / 10)),
        text:
          p99 === undefined
            ? l10n.t(
                '{0} gets ten times slower: “{1}” goes from a p99 of {2} to no answer at all, as {0} can no longer carry {3}. What do you turn off first?',
                facts.name(id),
                before.name,
                time(before.percentiles.p99),
                rate(facts.rateOf(id)),
              )
            : l10n.t(
                '{0} gets ten times slower: the p99 of “{1}” goes from {2} to {3}. Who notices first, and what does the request do meanwhile?',
                facts.name(id),
                before.name,
                time(before.percentiles.p99),
                time(p99),
              ),
        covers: [
          l10n.t('slow is worse than down: nothing fails over, everything waits'),
          l10n.t('time-outs, a limit on open calls, an answer without it'),
          l10n.t('how it is told apart from more load'),
        ],
        signal: 'component-fails',
        level: 'staff',
        answeredBy: ['timeout', 'time-out', 'circuit breaker', 'degrade'],
      },
    ];
  });
}
