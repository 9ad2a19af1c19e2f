import type * as l10n from '@vscode/l10n';
import type { GraphArrow } from '../../board/graph/graph';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { rate, short } from '../numbers';
import type { Match, Rule } from '../rule';
import { workersFor } from './fixes';

type Words = Translator<l10n.L10nReplacement>;

/** A queue nobody reads from. */
export const noConsumer: Rule = {
  id: 'queue-no-consumer',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Queue without a consumer'),
  when: (facts) =>
    facts.ofKind('messageQueue').flatMap((queue): Match[] => {
      const isFed = facts.in(queue.id).some(({ to, direction }) => to === queue.id || direction !== 'forward');
      return isFed && !hasConsumer(facts, queue.id) ? [{ element: queue.id, impact: 0.8 }] : [];
    }),
  message: ({ element }, facts, l10n: Words) => {
    const perSecond = facts.rateOf(element);
    if (perSecond === 0) return l10n.t('Nothing takes messages out of {0}.', facts.name(element));
    return l10n.t(
      'Nothing takes messages out of {0}: at {1} it holds {2} messages after a day.',
      facts.name(element),
      rate(perSecond),
      short(perSecond * 86_400),
    );
  },
  why: (l10n: Words) => l10n.t('A queue without a consumer only grows; the work it stands for is never done.'),
  ask: ({ element }, facts, l10n: Words) => ({
    text:
      facts.rateOf(element) === 0
        ? l10n.t(
            'None of the other {1} blocks takes messages out of {0}. Who does, and what do you do with one that fails each time?',
            facts.name(element),
            short(facts.graph.blocks.length - 1),
          )
        : l10n.t(
            '{0} gets {1}. Who takes the messages out, how many of them does that need, and what do you do with a message that fails each time?',
            facts.name(element),
            rate(facts.rateOf(element)),
          ),
    covers: [
      l10n.t('workers, and how many: rate × time for one message'),
      l10n.t('acknowledgement after the work, not before'),
      l10n.t('a dead-letter queue, and who looks into it'),
      l10n.t('an alarm on the age of the oldest message'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: ['consumer', 'worker', 'dead letter', 'dead-letter'],
  }),
  fix: ({ element }, facts, l10n: Words) => ({
    type: 'beside',
    block: element,
    added: workersFor(facts.rateOf(element), l10n.t('Workers'), facts),
    label: l10n.t('Add workers that take messages off {0}', facts.name(element)),
  }),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when the consumers belong to another team and are left out on purpose.'),
};

/** Consumers that pull may be drawn with an arrow to the queue. */
function hasConsumer(facts: Facts, queue: string): boolean {
  return [...facts.out(queue), ...facts.in(queue)].some((arrow) => {
    if (arrow.from === queue || arrow.direction !== 'forward') return true;
    const kind = facts.kindOf(arrow.from);
    return (
      kind === 'worker' ||
      kind === 'streamProcessor' ||
      /\b(?:consum|poll|pull|subscri|read|dequeue)/i.test(arrow.label)
    );
  });
}

interface Step extends Match {
  readonly arrow: GraphArrow;
}

const IDEMPOTENT = /idempot|de-?dup|exactly[- ]once|upsert|unique key|once only/i;

/** Work that may be done twice. */
export const notIdempotent: Rule<Step> = {
  id: 'async-not-idempotent',
  severity: 'info',
  title: (l10n: Words) => l10n.t('May be done twice'),
  when: (facts) => {
    if (IDEMPOTENT.test(facts.known.notes)) return [];
    return facts.graph.arrows.flatMap((arrow): Step[] => {
      const [from, to] = [facts.block(arrow.from), facts.block(arrow.to)];
      if (from?.kind !== 'messageQueue' || !to || to.kind === 'messageQueue') return [];
      if ([arrow.label, from.name, to.name].some((text) => IDEMPOTENT.test(text))) return [];
      return [{ element: arrow.id, also: [to.id], impact: Math.max(0.3, facts.shareOf(to.id)), arrow }];
    });
  },
  message: ({ arrow }, facts, l10n: Words) =>
    l10n.t(
      '{0} delivers to {1} at least once ({2}), and nothing says what happens when a message comes twice.',
      facts.name(arrow.from),
      facts.name(arrow.to),
      rate(facts.callsOn(arrow.id)),
    ),
  why: (l10n: Words) =>
    l10n.t('After a crash between doing the work and acknowledging it, the same message is delivered again.'),
  ask: ({ arrow }, facts, l10n: Words) => ({
    text: l10n.t(
      '{1} gets {2} from {0} and crashes before it acknowledges. What does the second delivery do?',
      facts.name(arrow.from),
      facts.name(arrow.to),
      rate(facts.callsOn(arrow.id)),
    ),
    covers: [
      l10n.t('an id for each message, and where ids that were done are kept, and how long'),
      l10n.t('work that may be done twice by nature: set instead of add, upsert'),
      l10n.t('what cannot be undone (a mail, a payment) and what guards it'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: ['idempot', 'dedup', 'exactly once', 'exactly-once'],
  }),
  falsePositives: (l10n: Words) => l10n.t('Fine when doing it twice changes nothing: write “idempotent” on the arrow.'),
};

/** Retries without an end to waiting. */
export const retryWithoutTimeout: Rule<Step> = {
  id: 'retry-no-timeout',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Retries without a time-out'),
  when: (facts) =>
    facts.graph.arrows.flatMap((arrow): Step[] => {
      if (!/\bretr(?:y|ies|ied)\b|back-?off/i.test(arrow.label)) return [];
      if (/time-?\s?out|deadline|\b\d+(?:\.\d+)?\s?m?s\b/i.test(arrow.label)) return [];
      const ends = [arrow.from, arrow.to].flatMap((id) => id ?? []);
      return [{ element: arrow.id, also: ends, impact: 0.5, arrow }];
    }),
  message: ({ arrow }, facts, l10n: Words) =>
    l10n.t(
      '{0} is retried, but nothing says after how long it counts as failed (now {1}).',
      facts.arrowName(arrow),
      rate(facts.callsOn(arrow.id)),
    ),
  why: (l10n: Words) =>
    l10n.t('Without a time-out a slow callee holds every caller; with retries it gets more work the slower it is.'),
  ask: ({ arrow }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} carries {1} and is retried. {2} gets slow instead of failing: when do you give up, and how do you keep retries from making it worse?',
      facts.arrowName(arrow),
      rate(facts.callsOn(arrow.id)),
      facts.name(arrow.to),
    ),
    covers: [
      l10n.t('a time-out from the p99 of the call, shorter than the caller’s own'),
      l10n.t('few attempts, growing pauses with chance in them, a budget for retries'),
      l10n.t('a circuit breaker, and what is answered while it is open'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['timeout', 'time-out', 'circuit breaker'],
  }),
  falsePositives: (l10n: Words) => l10n.t('Fine when the client library has a time-out: write it on the arrow.'),
};
