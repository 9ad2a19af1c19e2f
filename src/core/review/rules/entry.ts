import type * as l10n from '@vscode/l10n';
import type { BlockKindId } from '../../board/kinds';
import type { Translator } from '../../translator';
import { rate } from '../numbers';
import type { Rule } from '../rule';
import { arrowsBetween, type Between } from './arrowsBetween';
import { serverBetween } from './fixes';

type Words = Translator<l10n.L10nReplacement>;

const KEPT_PRIVATE: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'cache'] as const),
]);

/** A client that talks to a database itself. */
export const clientToStore: Rule<Between> = {
  id: 'client-to-store',
  severity: 'error',
  title: (l10n: Words) => l10n.t('Client at the database'),
  when: (facts) => arrowsBetween(facts, 'client', ({ kind }) => KEPT_PRIVATE.has(kind)),
  message: ({ arrow }, facts, l10n: Words) =>
    l10n.t(
      '{0} talks to {1} directly: nothing between them checks who asks.',
      facts.name(arrow.from),
      facts.name(arrow.to),
    ),
  why: (l10n: Words) =>
    l10n.t(
      'Whoever holds the client holds the keys to all data, every client holds a connection of its own, and the schema can never change again.',
    ),
  ask: ({ arrow }, facts, l10n: Words) => ({
    text: l10n.t(
      'At {2} from {0} straight to {1}: who checks what a caller may read, and how many connections does {1} hold open?',
      facts.name(arrow.from),
      facts.name(arrow.to),
      rate(facts.callsOn(arrow.id)),
    ),
    covers: [
      l10n.t('a server between the two that authenticates, checks and limits'),
      l10n.t('pooled connections instead of one for each client'),
      l10n.t('a stable interface, so that the schema can change'),
    ],
    signal: 'trade-offs',
    level: 'senior',
    answeredBy: ['auth', 'gateway', 'security rules'],
  }),
  fix: ({ arrow }, _facts, l10n: Words) => serverBetween(arrow.id, l10n),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine for a store with access rules of its own (Firebase), or for an internal tool that reads a replica.'),
};

/** A balancer that leads to a database. */
export const balancerToStore: Rule<Between> = {
  id: 'lb-to-store',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Balancer at the database'),
  when: (facts) => arrowsBetween(facts, 'loadBalancer', ({ kind }) => KEPT_PRIVATE.has(kind)),
  message: ({ arrow }, facts, l10n: Words) =>
    l10n.t(
      '{0} sends requests straight to {1}: no part of the design does the work between.',
      facts.name(arrow.from),
      facts.name(arrow.to),
    ),
  why: (l10n: Words) => l10n.t('A balancer passes requests on; it holds no logic, no rights and no transactions.'),
  ask: ({ arrow }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} hands {2} to {1}. Where does the business logic run, and who decides which write wins?',
      facts.name(arrow.from),
      facts.name(arrow.to),
      rate(facts.callsOn(arrow.id)),
    ),
    covers: [
      l10n.t('servers behind the balancer, the store behind those'),
      l10n.t('if it balances replicas: reads only, writes go to the primary'),
      l10n.t('how a stale or failed replica is taken out'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: ['replica', 'proxy'],
  }),
  fix: ({ arrow }, _facts, l10n: Words) => serverBetween(arrow.id, l10n),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when it spreads reads over replicas (HAProxy, a proxy of the database).'),
};
