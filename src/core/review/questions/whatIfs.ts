import type * as l10n from '@vscode/l10n';
import type { BlockSolution, Solution } from '../../capacity/solution';
import { roundedDollars } from '../../capacity/solutionDocument';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { data, minutesDownAMonth, nines, percent, rate, short, time } from '../numbers';
import { tenTimesSlower } from '../whatIf';
import type { Asked } from './question';

type Words = Translator<l10n.L10nReplacement>;

/** Share of all requests that one hot key draws in these questions. */
const HOT_SHARE = 0.2;
/** Below this load nobody asks what a lost instance does to the others. */
const WORTH_ASKING = 0.1;
/** Blocks that are made slow, one at a time: each costs a solution of the whole board. */
const MOST_SLOWED = 3;

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

function lostInstance({ id, instances, utilisation, isSaturated }: BlockSolution, facts: Facts, l10n: Words): Asked[] {
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

function hotKey({ id, kind, utilisation, parts }: BlockSolution, facts: Facts, l10n: Words): Asked[] {
  const shards = facts.block(id)?.parameters.shards?.value ?? 1;
  const isKeyed = kind === 'cache' || kind === 'nosqlDatabase' || kind === 'messageQueue' || shards > 1;
  const load = facts.rateOf(id);
  if (!isKeyed || load <= 0 || parts.length === 0 || shards < 2) return [];
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

function slowed(facts: Facts, { flows }: Solution, l10n: Words): Asked[] {
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

function availability(facts: Facts, { flows }: Solution, l10n: Words): Asked[] {
  const [worst] = [...flows].sort((a, b) => a.availability - b.availability || (a.name < b.name ? -1 : 1));
  if (!worst || worst.availability >= 1) return [];
  const [weakest] = worst.blocks
    .flatMap((id) => facts.solved(id) ?? [])
    .sort((a, b) => a.availability - b.availability || (a.id < b.id ? -1 : 1));
  if (!weakest) return [];
  return [
    {
      element: weakest.id,
      weight: 0.6,
      text: l10n.t(
        '“{0}” is up {1} of the time, {2} minutes down a month, and {3} is its weakest part. Which target do you promise, and what tells you that you keep it?',
        worst.name,
        nines(worst.availability),
        short(minutesDownAMonth(worst.availability)),
        facts.name(weakest.id),
      ),
      covers: [
        l10n.t('a target users would notice, and the minutes a month it leaves'),
        l10n.t('what is measured, where: at the client’s side rather than each block’s'),
        l10n.t('what is done when the minutes are used up'),
      ],
      signal: 'monitor',
      level: 'staff',
      answeredBy: ['slo', 'availability', 'error budget', '99.'],
    },
  ];
}

function kept(facts: Facts, { blocks }: Solution, l10n: Words): Asked[] {
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

function cost(facts: Facts, { blocks, cost: { total } }: Solution, l10n: Words): Asked[] {
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

function rollout(facts: Facts, { blocks }: Solution, l10n: Words): Asked[] {
  const [busiest] = blocks
    .filter(({ kind }) => kind === 'appServer' || kind === 'service' || kind === 'apiGateway')
    .sort((a, b) => facts.rateOf(b.id) - facts.rateOf(a.id) || (a.id < b.id ? -1 : 1));
  const load = busiest ? facts.rateOf(busiest.id) : 0;
  if (!busiest || load <= 0) return [];
  return [
    {
      element: busiest.id,
      weight: 0.4,
      text: l10n.t(
        'You roll out a new version of {0}, which gets {1}. A tenth of that, {2}, goes to it first and one answer in a hundred is wrong. How do you notice, and how fast is it gone?',
        facts.name(busiest.id),
        rate(load),
        rate(load / 10),
      ),
      covers: [
        l10n.t('a canary, what it is compared with, and how many requests it takes to tell'),
        l10n.t('going back without a new build; flags for what is risky'),
        l10n.t('changes of data that old and new version can both live with'),
      ],
      signal: 'deploy',
      level: 'staff',
      answeredBy: ['canary', 'blue-green', 'rollback', 'feature flag'],
    },
  ];
}

function alarm(facts: Facts, { blocks }: Solution, l10n: Words): Asked[] {
  const [hottest] = blocks
    .filter(({ isSaturated, parts }) => !isSaturated && parts.length > 0)
    .sort((a, b) => b.utilisation - a.utilisation || (a.id < b.id ? -1 : 1));
  const p99 = hottest?.percentiles?.p99;
  if (!hottest || hottest.utilisation <= 0 || p99 === undefined) return [];
  return [
    {
      element: hottest.id,
      weight: 0.4,
      text: l10n.t(
        '{0} runs at {1} with a p99 of {2}, more used than anything else that still works. Which number of it wakes somebody at night, and at which value?',
        facts.name(hottest.id),
        percent(hottest.utilisation),
        time(p99),
      ),
      covers: [
        l10n.t('what users feel (errors, latency) wakes people, causes are looked up'),
        l10n.t('a threshold from these numbers, and for how long it must hold'),
        l10n.t('what the woken one does: the page that says so'),
      ],
      signal: 'monitor',
      level: 'senior',
      answeredBy: ['alert', 'alarm', 'monitor', 'dashboard'],
    },
  ];
}
