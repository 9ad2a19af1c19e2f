import type * as l10n from '@vscode/l10n';
import type { BlockKindId } from '../../board/kinds';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { rate } from '../numbers';
import type { Match, Rule } from '../rule';
import { workersFor } from './fixes';

type Words = Translator<l10n.L10nReplacement>;

/** From this rate on a single store feels what a cache or a queue would take off it. */
const BUSY_PER_SECOND = 500;

interface Busy extends Match {
  readonly reads: number;
  readonly writes: number;
  readonly arrow: string | undefined;
  readonly caller: string | undefined;
}

/** What these ask of a store is mostly to keep something, whatever their flow is called. */
const WRITERS: ReadonlySet<BlockKindId | undefined> = new Set(['worker', 'streamProcessor', 'messageQueue', 'cache']);

/** Stores with the caller that most requests come from. */
function busyStores(facts: Facts, isMeant: (reads: number, writes: number) => boolean): Busy[] {
  return facts.stores.flatMap((block): Busy[] => {
    const { readsPerSecond: reads = 0, writesPerSecond: writes = 0 } = facts.solved(block.id) ?? {};
    if (!isMeant(reads, writes) || block.parameters.role?.value === 'replica') return [];
    const callers = facts.in(block.id).filter((arrow) => !facts.isStore(facts.other(arrow, block.id)?.id));
    const [arrow] = [...callers].sort((a, b) => facts.callsOn(b.id) - facts.callsOn(a.id));
    const caller = arrow && facts.other(arrow, block.id)?.id;
    return [
      {
        element: block.id,
        impact: Math.max(0.3, facts.shareOf(block.id)),
        load: [block.id],
        reads,
        writes,
        arrow: arrow?.id,
        caller,
      },
    ];
  });
}

/** Reads that all go to a store. */
export const readHeavy: Rule<Busy> = {
  id: 'read-heavy-no-cache',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Many reads, no cache'),
  needsLoad: true,
  when: (facts) =>
    busyStores(facts, (reads, writes) => reads >= BUSY_PER_SECOND && reads >= 4 * writes).filter(
      ({ element, caller }) => {
        const cached = [
          ...facts.in(element),
          ...facts.out(element),
          ...(caller === undefined ? [] : facts.out(caller)),
        ];
        const ends = cached.flatMap(({ from, to }) => [facts.kindOf(from), facts.kindOf(to)]);
        return caller !== undefined && !WRITERS.has(facts.kindOf(caller)) && !ends.includes('cache');
      },
    ),
  message: ({ element, reads, writes }, facts, l10n: Words) =>
    l10n.t(
      '{0} answers {1} reads ({2} writes) and no cache stands before it.',
      facts.name(element),
      rate(reads),
      rate(writes),
    ),
  why: (l10n: Words) =>
    l10n.t(
      'The same few things are read again and again: from memory they cost a tenth of the time, and the store grows with its writes only.',
    ),
  ask: ({ element, reads }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} answers {1} reads itself. What would you cache, for how long, and which hit ratio would you count on?',
      facts.name(element),
      rate(reads),
    ),
    covers: [
      l10n.t('what is read most, and how much memory the hottest fifth of it takes'),
      l10n.t('how entries get out of date: expiry, deletion on write, and what a stale answer costs'),
      l10n.t('the load that is left for the store, and what happens when the cache is lost'),
    ],
    signal: 'ten-times',
    level: 'senior',
    answeredBy: ['cache', 'hit ratio', 'ttl'],
  }),
  fix: ({ caller }, facts, l10n: Words) =>
    caller === undefined
      ? undefined
      : {
          type: 'beside',
          block: caller,
          added: { kind: 'cache', name: l10n.t('Cache') },
          label: l10n.t('Add a cache that {0} asks first', facts.name(caller)),
        },
  falsePositives: (l10n: Words) => l10n.t('Fine when every read is different, or must never be out of date.'),
};

/** Writes that all go to a store at once. */
export const writeHeavy: Rule<Busy> = {
  id: 'write-heavy-no-queue',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Many writes, no queue'),
  needsLoad: true,
  when: (facts) =>
    busyStores(facts, (reads, writes) => writes >= BUSY_PER_SECOND && writes >= reads).filter(({ caller, arrow }) => {
      return arrow !== undefined && !WRITERS.has(facts.kindOf(caller)) && !facts.arrow(arrow)?.isAsync;
    }),
  message: ({ element, reads, writes, caller }, facts, l10n: Words) =>
    l10n.t(
      '{0} takes {1} writes ({2} reads) straight from {3}: nothing holds a burst back.',
      facts.name(element),
      rate(writes),
      rate(reads),
      facts.name(caller),
    ),
  why: (l10n: Words) =>
    l10n.t('A queue takes bursts, lets writes be put together in batches, and keeps them while the store is down.'),
  ask: ({ element, writes, caller }, facts, l10n: Words) => ({
    text: l10n.t(
      '{1} writes {2} to {0}. The burst is three times that for a minute: where do the writes wait, and what does the caller get meanwhile?',
      facts.name(element),
      facts.name(caller),
      rate(writes),
    ),
    covers: [
      l10n.t('a log or queue before the store, and when a write counts as done'),
      l10n.t('batches: how many writes become one'),
      l10n.t('order, repeats and reading one’s own write, which a queue makes harder'),
    ],
    signal: 'trade-offs',
    level: 'senior',
    answeredBy: ['queue', 'kafka', 'batch', 'buffer'],
  }),
  fix: ({ arrow, writes }, facts, l10n: Words) =>
    arrow === undefined
      ? undefined
      : {
          type: 'between',
          arrow,
          blocks: [{ kind: 'messageQueue', name: l10n.t('Write queue') }, workersFor(writes, l10n.t('Writers'), facts)],
          label: l10n.t('Put a queue and writers before it'),
        },
  falsePositives: (l10n: Words) => l10n.t('Fine when the caller must know that the write is done, as for a payment.'),
};
