import type * as l10n from '@vscode/l10n';
import type { BlockSolution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { rate, times } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

interface Store extends Match {
  readonly solved: BlockSolution;
}

/** A store with one copy of its data. */
export const noReplica: Rule<Store> = {
  id: 'no-replica',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('One copy of the data'),
  needsLoad: true,
  when: (facts) =>
    facts.stores.flatMap((block): Store[] => {
      const solved = facts.solved(block.id);
      if (!solved || facts.instancesOf(block.id) > 1 || block.parameters.role?.value === 'replica') return [];
      // What no request reaches is told about elsewhere.
      if (facts.rateOf(block.id) <= 0 || hasReplicaBeside(facts, block.id)) return [];
      return [{ element: block.id, impact: Math.max(0.6, facts.shareOf(block.id)), solved }];
    }),
  message: ({ element, solved }, facts, l10n: Words) =>
    solved.storage && solved.storage.bytesPerDay > 0
      ? l10n.t(
          '{0} keeps one copy of its data as drawn: when its disk is lost, so is everything it has taken in ({1} writes).',
          facts.name(element),
          rate(solved.writesPerSecond),
        )
      : l10n.t(
          '{0} keeps one copy of its data as drawn: when its disk is lost, so is everything on it ({1} reads rest on it).',
          facts.name(element),
          rate(solved.readsPerSecond),
        ),
  why: (l10n: Words) => l10n.t('A lost server can be started again, lost data cannot.'),
  ask: ({ element, solved }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} keeps one copy and takes {1}. Its disk dies now: what is lost, and how long until you serve again?',
      facts.name(element),
      takenText(solved, l10n),
    ),
    covers: [
      l10n.t('replicas: how many, where, and whether a write waits for them'),
      l10n.t('how one takes over, and the writes lost on the way (recovery point, recovery time)'),
      l10n.t('back-ups, and when one was last restored'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['replica', 'backup', 'back-up', 'failover'],
  }),
  fix: ({ element }, facts, l10n: Words) => ({
    type: 'number',
    block: element,
    parameter: 'instances',
    value: 3,
    label: l10n.t('Keep 3 copies of {0}', facts.name(element)),
  }),
  falsePositives: (l10n: Words) => l10n.t('Fine when it can be built anew from another store, such as a search index.'),
};

/** What is read and written, as far as anything is. */
function takenText({ readsPerSecond, writesPerSecond }: Store['solved'], l10n: Words): string {
  if (writesPerSecond <= 0) return l10n.t('{0} reads', rate(readsPerSecond));
  if (readsPerSecond <= 0) return l10n.t('{0} writes', rate(writesPerSecond));
  return l10n.t('{0} writes and {1} reads', rate(writesPerSecond), rate(readsPerSecond));
}

function hasReplicaBeside(facts: Facts, id: string): boolean {
  const kind = facts.kindOf(id);
  return [...facts.out(id), ...facts.in(id)].some((arrow) => {
    const other = facts.other(arrow, id);
    const isCopy =
      other?.kind === kind &&
      (other?.parameters.role !== undefined || /replica|stand-?by|follower|secondary/i.test(other?.name ?? ''));
    return isCopy || /replicat/i.test(arrow.label);
  });
}

/** A relational database whose writes all go to one primary. */
export const singleWriter: Rule<Store> = {
  id: 'single-writer',
  severity: 'info',
  title: (l10n: Words) => l10n.t('One primary for all writes'),
  needsLoad: true,
  when: (facts) =>
    facts.ofKind('sqlDatabase').flatMap((block): Store[] => {
      const solved = facts.solved(block.id);
      const shards = block.parameters.shards?.value ?? 1;
      if (!solved || shards > 1 || solved.writesPerSecond <= 0 || block.parameters.role?.value === 'replica') return [];
      return [{ element: block.id, impact: Math.min(1, 0.2 + solved.utilisation / 2), load: [block.id], solved }];
    }),
  message: ({ element, solved }, facts, l10n: Words) =>
    solved.breaksAt === undefined
      ? l10n.t(
          'All {1} writes of {0} go to one primary; replicas do not take any of them off it.',
          facts.name(element),
          rate(solved.writesPerSecond),
        )
      : l10n.t(
          'All {1} writes of {0} go to one primary: it is full at {2} times this load, and replicas do not help.',
          facts.name(element),
          rate(solved.writesPerSecond),
          times(solved.breaksAt),
        ),
  why: (l10n: Words) =>
    l10n.t('Reads can be spread over copies, writes cannot: past one machine the data must be split.'),
  ask: ({ element, solved }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} takes all {1} writes on one primary. At which rate do you shard, by which key, and what gets harder then?',
      facts.name(element),
      rate(solved.writesPerSecond),
    ),
    covers: [
      l10n.t('the write rate one primary takes, and the date it is reached at the expected growth'),
      l10n.t('a shard key that spreads load and keeps what belongs together on one shard'),
      l10n.t('what is lost: joins and transactions across shards, unique keys, moving data'),
    ],
    signal: 'ten-times',
    level: 'staff',
    answeredBy: ['shard', 'partition'],
  }),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine while writes stay far below what one machine takes; most systems never shard.'),
};
