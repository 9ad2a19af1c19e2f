import type * as l10n from '@vscode/l10n';
import type { GraphArrow, GraphBlock } from '../../board/graph/graph';
import type { BlockKindId } from '../../board/kinds';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import type { Ask } from '../finding';
import { rate, short, time } from '../numbers';
import type { Asked } from './question';

type Words = Translator<l10n.L10nReplacement>;

/** How long a callee hangs, or a takeover takes, in these questions. */
const SECONDS = 30;

/** What an arrow carries, and between which blocks. */
interface Call {
  readonly arrow: GraphArrow;
  readonly from: GraphBlock;
  readonly to: GraphBlock;
  readonly perSecond: number;
  readonly names: readonly [from: string, to: string];
}

const SERVERS: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['appServer', 'service', 'worker', 'streamProcessor', 'apiGateway', 'webSocketGateway'] as const),
]);
const OTHERS: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['externalService', 'notificationService']);

/** One question for each arrow, by the guide word that fits what it joins: twice, late, never, out of order. */
export function guideWordQuestions(facts: Facts, l10n: Words): readonly Asked[] {
  return facts.graph.arrows.flatMap((arrow): Asked[] => {
    const [from, to] = [facts.block(arrow.from), facts.block(arrow.to)];
    const perSecond = facts.callsOn(arrow.id);
    if (!from || !to || perSecond <= 0) return [];
    const names = [facts.name(from.id), facts.name(to.id)] as const;
    const ask = askOf({ arrow, from, to, perSecond, names }, facts, l10n);
    const share = facts.totalRate > 0 ? Math.min(1, perSecond / facts.totalRate) : 0;
    return ask ? [{ ...ask, element: arrow.id, also: [from.id, to.id], weight: 0.5 * (0.3 + 0.7 * share) }] : [];
  });
}

function askOf(call: Call, facts: Facts, l10n: Words): Ask | undefined {
  const { from, to, arrow } = call;
  if (from.kind === 'messageQueue') return outOfOrder(call, l10n);
  if (to.kind === 'client') return missed(call, l10n);
  if (from.kind === 'client') return twice(call, l10n);
  if (OTHERS.has(to.kind)) return late(call, l10n);
  if (to.kind === 'messageQueue') return neverSent(call, l10n);
  if (to.kind === 'cache') return stale(call, l10n);
  if (facts.isStore(to.id) && SERVERS.has(from.kind)) return neverAnswered(call, l10n);
  return SERVERS.has(to.kind) && !arrow.isAsync ? slow(call, facts, l10n) : undefined;
}

function twice({ names, perSecond }: Call, l10n: Words): Ask {
  return {
    text: l10n.t(
      'Of the {2} from {0} to {1}, one comes twice: the answer was lost and the client tried again. What does the second one do?',
      ...names,
      rate(perSecond),
    ),
    covers: [
      l10n.t('a key for each request that the client makes, and the answer that is kept for it'),
      l10n.t('which requests may be done twice anyway, and which never'),
      l10n.t('for how long keys are kept, and where'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: ['idempot', 'dedup', 'request id'],
  };
}

function outOfOrder({ names, perSecond }: Call, l10n: Words): Ask {
  return {
    text: l10n.t(
      '{0} delivers {2} to {1}, and two messages about the same thing arrive out of order. What is wrong afterwards, and who notices?',
      ...names,
      rate(perSecond),
    ),
    covers: [
      l10n.t('which messages need an order at all, and among which others'),
      l10n.t('a partition key that keeps those in one partition, and its hot keys'),
      l10n.t('sequence numbers, and what is done with a message that is too late'),
    ],
    signal: 'go-deeper',
    level: 'staff',
    answeredBy: ['order', 'sequence', 'partition key'],
  };
}

function late({ names, perSecond }: Call, l10n: Words): Ask {
  return {
    text: l10n.t(
      '{1} answers after {3} s instead of at once, and {0} calls it {2}: {4} requests hang there. When do you give up, and what does the user get?',
      ...names,
      rate(perSecond),
      SECONDS,
      short(perSecond * SECONDS),
    ),
    covers: [
      l10n.t('a time-out from what users can wait, not from what the callee promises'),
      l10n.t('a circuit breaker, and what is answered while it is open'),
      l10n.t('a queue for what can be done later, and how it is caught up'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['timeout', 'time-out', 'circuit breaker', 'fallback'],
  };
}

function slow({ names, perSecond, to }: Call, facts: Facts, l10n: Words): Ask {
  const usual = facts.solved(to.id)?.percentiles?.p99 ?? 0;
  const held = (perSecond * 5000) / 1000;
  return {
    text: l10n.t(
      '{1} takes 5 s instead of {3} (its p99): {0} sends it {2} and soon holds {4} requests. What gives way first, and how do you stop it from spreading?',
      ...names,
      rate(perSecond),
      time(usual),
      short(held),
    ),
    covers: [
      l10n.t('rate × time: how many requests are held, against the threads there are'),
      l10n.t('time-outs that get shorter along the way, and a limit on open calls'),
      l10n.t('few retries with growing pauses: none while it is overloaded'),
    ],
    signal: 'component-fails',
    level: 'staff',
    answeredBy: ['timeout', 'time-out', 'backpressure', 'circuit breaker'],
  };
}

function neverSent({ names, perSecond }: Call, l10n: Words): Ask {
  return {
    text: l10n.t(
      '{0} has done its part and dies before the message reaches {1} ({2}). How many are lost in {3} s, and who finds out?',
      ...names,
      rate(perSecond),
      SECONDS,
    ),
    covers: [
      l10n.t('data and message written together (an outbox), sent on from there'),
      l10n.t('or the message first, and everything else made of it'),
      l10n.t('a check that compares both sides and repairs'),
    ],
    signal: 'go-deeper',
    level: 'staff',
    answeredBy: ['outbox', 'cdc', 'change data capture', 'two-phase'],
  };
}

function neverAnswered({ names, perSecond }: Call, l10n: Words): Ask {
  return {
    text: l10n.t(
      '{1} fails over for {3} s: {4} calls of {0} get no answer ({2}). Which of them were done, and what do you tell the users?',
      ...names,
      rate(perSecond),
      SECONDS,
      short(perSecond * SECONDS),
    ),
    covers: [
      l10n.t('writes that can be tried again without harm'),
      l10n.t('what the new primary may lack (replication that lags), and whether that is allowed'),
      l10n.t('what reads can still be answered from meanwhile'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['failover', 'replication', 'quorum'],
  };
}

function stale({ names, perSecond, to }: Call, l10n: Words): Ask {
  const ttl = to.parameters.ttlSeconds?.value;
  const covers = [
    l10n.t('who deletes or replaces the entry when the data changes, and what if that fails'),
    l10n.t('an expiry as the last resort, and what a stale answer costs here'),
    l10n.t('many misses of one key at once: one of them fills, the others wait'),
  ];
  const base = {
    covers,
    signal: 'trade-offs',
    level: 'senior',
    answeredBy: ['invalidat', 'stale', 'write-through', 'ttl'],
  } as const;
  return ttl === undefined
    ? {
        ...base,
        text: l10n.t(
          'The data changes, but the entry in {1} is not replaced: {0} asks it {2}. For how long are answers wrong, and does anybody care?',
          ...names,
          rate(perSecond),
        ),
      }
    : {
        ...base,
        text: l10n.t(
          'The data changes, but the entry in {1} is not replaced: {0} asks it {2}, and for {3} s answers may be wrong. Does anybody care?',
          ...names,
          rate(perSecond),
          short(ttl),
        ),
      };
}

function missed({ names, perSecond }: Call, l10n: Words): Ask {
  return {
    text: l10n.t(
      '{1} is out of reach for {3} s while {0} sends {2} its way. What never arrives, and how does the client find out?',
      ...names,
      rate(perSecond),
      SECONDS,
    ),
    covers: [
      l10n.t('what is kept for those who are away, and for how long'),
      l10n.t('a number of the last message seen, sent along on reconnecting'),
      l10n.t('many clients that come back at once: a random delay'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['offline', 'reconnect', 'last seen id', 'cursor'],
  };
}
