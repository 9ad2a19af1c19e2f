import type * as l10n from '@vscode/l10n';
import type { Solution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { minutesDownAMonth, nines, percent, rate, short, time } from '../numbers';
import type { Asked } from './question';

type Words = Translator<l10n.L10nReplacement>;

/** What the weakest part leaves of the time. */
export function availability(facts: Facts, { flows }: Solution, l10n: Words): Asked[] {
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

/** A new version of the busiest server. */
export function rollout(facts: Facts, { blocks }: Solution, l10n: Words): Asked[] {
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

/** What wakes somebody: the most used block that still works. */
export function alarm(facts: Facts, { blocks }: Solution, l10n: Words): Asked[] {
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
