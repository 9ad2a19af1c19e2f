import type * as l10n from '@vscode/l10n';
import type { BlockSolution, WeakPoint } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { minutesDownAMonth, nines, rate, short, times } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

interface Weak extends Match {
  readonly weak: WeakPoint;
  readonly availability: number;
}

/** A part that all requests of a flow need, and of which there is one. Stores have a rule of their own. */
export const singlePoint: Rule<Weak> = {
  id: 'spof',
  severity: 'warning',
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
    text: l10n.t(
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
  fix: ({ element }, facts, l10n: Words) => {
    const value = Math.max(2, facts.solved(element)?.instancesNeeded ?? 2);
    return {
      type: 'number',
      block: element,
      parameter: 'instances',
      value,
      label: l10n.t('Run {0} instances of {1}', value, facts.name(element)),
    };
  },
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when the block stands for a managed service with spares of its own: say how many instances it has.'),
};

interface Store extends Match {
  readonly solved: BlockSolution;
}

/** A store with one copy of its data. */
export const noReplica: Rule<Store> = {
  id: 'no-replica',
  severity: 'warning',
  needsLoad: true,
  when: (facts) =>
    facts.stores.flatMap((block): Store[] => {
      const solved = facts.solved(block.id);
      if (!solved || facts.instancesOf(block.id) > 1 || block.parameters.role?.value === 'replica') return [];
      if (hasReplicaBeside(facts, block.id)) return [];
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
      '{0} takes {1} writes and {2} reads on one copy. Its disk dies now: what is lost, and how long until you serve again?',
      facts.name(element),
      rate(solved.writesPerSecond),
      rate(solved.readsPerSecond),
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

interface Gateway extends Match {
  readonly instances: number;
  readonly held: number | undefined;
}

/** Open connections, and nothing that knows which instance holds which user. */
export const noRegistry: Rule<Gateway> = {
  id: 'websocket-registry',
  severity: 'warning',
  when: (facts) =>
    facts.ofKind('webSocketGateway').flatMap((block): Gateway[] => {
      const around = new Set([block.id, ...neighbours(facts, block.id)]);
      const near = new Set([...around].flatMap((id) => neighbours(facts, id)));
      const knows = [...near].some((id) => ['cache', 'coordination', 'nosqlDatabase'].includes(facts.kindOf(id) ?? ''));
      if (knows) return [];
      return [
        {
          element: block.id,
          impact: 0.6,
          instances: facts.instancesOf(block.id),
          held: facts.solved(block.id)?.connections?.held,
        },
      ];
    }),
  message: ({ element, instances }, facts, l10n: Words) =>
    l10n.t(
      'Nothing on the board knows which of the instances of {0} (now {1}) holds which user.',
      facts.name(element),
      short(instances),
    ),
  why: (l10n: Words) =>
    l10n.t(
      'A message for a user must find the one instance that holds the connection; with two instances a guess is wrong half the time.',
    ),
  ask: ({ element, instances }, facts, l10n: Words) => ({
    text: l10n.t(
      'A message for user B arrives, {2} a second of them, and {0} has {1} instances. How is B’s connection found, and what when that instance has just died?',
      facts.name(element),
      short(instances),
      rate(facts.rateOf(element)),
    ),
    covers: [
      l10n.t('a session registry: user → instance, with an expiry renewed by heartbeats'),
      l10n.t('clients that reconnect with a random delay, and ask for what they missed'),
      l10n.t('what happens to messages in the seconds between'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: ['registry', 'session store', 'pub/sub', 'presence'],
  }),
  fix: ({ element }, _facts, l10n: Words) => ({
    type: 'beside',
    block: element,
    added: { kind: 'cache', name: l10n.t('Session registry') },
    label: l10n.t('Add a session registry'),
  }),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when every instance gets every message (a small broadcast), or the gateway is a managed one.'),
};

function neighbours(facts: Facts, id: string): string[] {
  return [...facts.out(id), ...facts.in(id)].flatMap((arrow) => facts.other(arrow, id)?.id ?? []);
}

function list(names: readonly string[]): string {
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` (+${names.length - 3})` : ''}`;
}
