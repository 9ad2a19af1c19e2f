import type * as l10n from '@vscode/l10n';
import type { BlockKindId } from '../../board/kinds';
import type { Usage } from '../../capacity/solution';
import type { Translator } from '../../translator';
import { cycles } from '../cycles';
import { nines, percent, rate, short } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

interface Circle extends Match {
  readonly blocks: readonly string[];
}

/** Blocks that wait for one another in a circle. */
export const cycle: Rule<Circle> = {
  id: 'sync-cycle',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Calls in a circle'),
  when: (facts) => {
    // Where requests are routed nobody waits for them: they leave a block and come back.
    const { flows } = facts.known.board.model;
    if (flows.length > 0 && flows.every(({ route }) => route.type === 'routing')) return [];
    return cycles(facts).map((blocks) => {
      const inside = new Set(blocks);
      const arrow = facts.graph.arrows.find(
        ({ from = '', to = '', isAsync }) => !isAsync && inside.has(from) && inside.has(to),
      );
      return { element: arrow?.id ?? blocks[0] ?? '', also: blocks, impact: 0.6, blocks };
    });
  },
  message: ({ blocks }, facts, l10n: Words) =>
    l10n.t('{0} blocks call one another in a circle: {1}.', blocks.length, facts.names(blocks, 6)),
  why: (l10n: Words) =>
    l10n.t(
      'When one of them is slow, all of them hold threads for each other until nothing moves, and none can be deployed without the others.',
    ),
  ask: ({ blocks }, facts, l10n: Words) => ({
    text: l10n.t(
      '{1} call one another in a circle of {0}. One of them takes ten seconds: what happens to the threads of the others?',
      blocks.length,
      facts.names(blocks, 6),
    ),
    covers: [
      l10n.t('the thread each of them holds while it waits, and when they run out'),
      l10n.t('which call can be an event that nobody waits for'),
      l10n.t('which of them owns the data that the others ask for'),
    ],
    signal: 'component-fails',
    level: 'staff',
    answeredBy: ['cycle', 'circular', 'event'],
  }),
  falsePositives: (l10n: Words) =>
    l10n.t(
      'Fine when one of the arrows is an answer or an event: mark it async, or draw both ways as one arrow with two heads.',
    ),
};

interface Wide extends Match {
  readonly targets: readonly string[];
  readonly up: number;
}

const PASSES_ON: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['client', 'dns', 'cdn', 'loadBalancer', 'apiGateway', 'messageQueue', 'webSocketGateway'] as const),
]);
const MOST_CALLS = 3;

/** A request that waits for many others. */
export const fanOut: Rule<Wide> = {
  id: 'sync-fanout',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Waits for many'),
  when: (facts) =>
    facts.graph.blocks.flatMap((block): Wide[] => {
      if (PASSES_ON.has(block.kind)) return [];
      const calls = facts.out(block.id).filter(({ from, isAsync }) => from === block.id && !isAsync);
      const targets = [
        ...new Set(
          calls.flatMap(({ to }) => (to === undefined || to === block.id || facts.kindOf(to) === 'client' ? [] : to)),
        ),
      ];
      if (targets.length <= MOST_CALLS) return [];
      const up = targets.reduce((product, id) => product * (facts.solved(id)?.availability ?? 1), 1);
      return [{ element: block.id, also: targets, impact: Math.max(0.4, facts.shareOf(block.id)), targets, up }];
    }),
  message: ({ element, targets, up }, facts, l10n: Words) =>
    l10n.t(
      '{0} waits for {1} others ({2}): all of them are up {3} of the time, and the slowest sets its latency.',
      facts.name(element),
      targets.length,
      facts.names(targets),
      nines(up),
    ),
  why: (l10n: Words) =>
    l10n.t(
      'Availabilities multiply and the slowest answer counts: with every further call the chance of a slow one grows.',
    ),
  ask: ({ element, targets, up }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} calls {1} others for a request; together they are up {2} of the time. Which of them can the answer do without?',
      facts.name(element),
      targets.length,
      nines(up),
    ),
    covers: [
      l10n.t('which calls are needed for the answer, and which can follow through a queue'),
      l10n.t('calls at the same time, each with a time-out and something to show instead'),
      l10n.t('the p99 of the slowest of them, and hedged or cached answers'),
    ],
    signal: 'trade-offs',
    level: 'staff',
    answeredBy: ['fan-out', 'fanout', 'parallel', 'degrade', 'fallback'],
  }),
  falsePositives: (l10n: Words) => l10n.t('Fine when different requests make different calls: draw a flow for each.'),
};

interface Held extends Match {
  readonly type: 'threads' | 'connections';
  readonly usage: Usage;
}

/** Threads or connections that waiting uses up before the processor is. */
export const threadsHeld: Rule<Held> = {
  id: 'threads-held',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Threads held waiting'),
  needsLoad: true,
  when: (facts) =>
    (facts.solution?.blocks ?? []).flatMap(({ id, threads, connections }): Held[] => {
      const used = [
        ...(threads ? [{ type: 'threads', usage: threads } as const] : []),
        ...(connections ? [{ type: 'connections', usage: connections } as const] : []),
      ];
      const [full] = used.filter(({ usage }) => (usage.held ?? usage.limit) > 0.8 * usage.limit && usage.limit > 0);
      return full ? [{ element: id, impact: Math.max(0.5, facts.shareOf(id)), load: [id], ...full }] : [];
    }),
  message: ({ element, type, usage }, facts, l10n: Words) => {
    const name = facts.name(element);
    if (usage.held === undefined) {
      return type === 'threads'
        ? l10n.t(
            '{0} waits for something overloaded: its {1} threads are all held, at {2} used.',
            name,
            short(usage.limit),
            percent(facts.solved(element)?.utilisation ?? 0),
          )
        : l10n.t('The {1} connections of {0} are all held by requests that do not end.', name, short(usage.limit));
    }
    return type === 'threads'
      ? l10n.t(
          '{0} holds {1} of its {2} threads waiting, while its processors are {3} used.',
          name,
          short(usage.held),
          short(usage.limit),
          percent(facts.solved(element)?.utilisation ?? 0),
        )
      : l10n.t('{0} holds {1} of its {2} connections.', name, short(usage.held), short(usage.limit));
  },
  why: (l10n: Words) =>
    l10n.t('Rate × time is what is held at once: a dependency that gets slow stops a server that has nothing to do.'),
  ask: ({ element, usage }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} gets {1} and holds {2} of {3} places while it waits for others. One of those gets twice as slow: what stops first?',
      facts.name(element),
      rate(facts.rateOf(element)),
      short(usage.held ?? usage.limit),
      short(usage.limit),
    ),
    covers: [
      l10n.t('rate × time held (Little’s law), now and when the dependency is slow'),
      l10n.t('a time-out and a pool of its own for each dependency (bulkheads)'),
      l10n.t('calls that do not hold a thread, or a queue instead of waiting'),
    ],
    signal: 'component-fails',
    level: 'staff',
    answeredBy: ['thread', 'bulkhead', 'connection pool', 'async i/o'],
  }),
  falsePositives: (l10n: Words) =>
    l10n.t(
      'Fine for servers that wait without threads (event loops, coroutines); 200 threads an instance are assumed.',
    ),
};
