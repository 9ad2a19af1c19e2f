import type * as l10n from '@vscode/l10n';
import type { BlockKindId } from '../../board/kinds';
import type { Translator } from '../../translator';
import { rate, times } from '../numbers';
import type { Match, Rule } from '../rule';
import { arrowsBetween, type Between } from './arrowsBetween';
import { moreInstances } from './fixes';

type Words = Translator<l10n.L10nReplacement>;

/** What answers requests and can have several copies. */
const SERVERS: readonly BlockKindId[] = ['appServer', 'service'];

interface Unbalanced extends Between {
  readonly copies: number;
}

/** Several servers that clients reach without a balancer. */
export const noBalancer: Rule<Unbalanced> = {
  id: 'no-load-balancer',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('No load balancer'),
  when: (facts) =>
    (['client', 'dns', 'cdn'] as const).flatMap((from) =>
      arrowsBetween(facts, from, ({ kind }) => SERVERS.includes(kind)).flatMap((match): Unbalanced[] => {
        const [, to = ''] = match.also ?? [];
        const copies = facts.instancesOf(to);
        const needed = facts.solved(to)?.instancesNeeded ?? 1;
        return copies > 1 || needed > 1
          ? [{ ...match, copies: Math.max(copies, needed), load: copies > 1 ? [] : [to] }]
          : [];
      }),
    ),
  message: ({ arrow, copies }, facts, l10n: Words) =>
    l10n.t(
      '{0} reaches {1} without a load balancer, but {1} has or needs {2} instances.',
      facts.name(arrow.from),
      facts.name(arrow.to),
      times(copies),
    ),
  why: (l10n: Words) =>
    l10n.t('Somebody must choose an instance for each request, leave out those that are down, and take in new ones.'),
  ask: ({ arrow, copies }, facts, l10n: Words) => ({
    text: l10n.t(
      'How does a request of {0} find one of the {2} instances of {1}, and what does it notice when that one dies?',
      facts.name(arrow.from),
      facts.name(arrow.to),
      times(copies),
    ),
    covers: [
      l10n.t('a load balancer with health checks, and how it is made redundant itself'),
      l10n.t('how requests are spread: round robin, fewest open requests, by key'),
      l10n.t('where sessions live when any instance may answer'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['load balanc', 'round robin', 'health check'],
  }),
  fix: ({ arrow }, _facts, l10n: Words) => ({
    type: 'between',
    arrow: arrow.id,
    blocks: [{ kind: 'loadBalancer', name: l10n.t('Load balancer') }],
    label: l10n.t('Put a load balancer before it'),
  }),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when clients choose among the instances themselves, or the platform balances unseen.'),
};

interface Lonely extends Match {
  readonly backend: string;
}

/** A balancer with nothing to choose from. */
export const oneBackend: Rule<Lonely> = {
  id: 'balancer-one-backend',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Nothing to balance'),
  when: (facts) =>
    facts.ofKind('loadBalancer').flatMap((balancer): Lonely[] => {
      const backends = new Set(facts.out(balancer.id).flatMap((arrow) => facts.other(arrow, balancer.id)?.id ?? []));
      const [backend, ...more] = [...backends].filter((id) => facts.kindOf(id) !== 'client');
      if (backend === undefined || more.length || facts.instancesOf(backend) > 1) return [];
      return [{ element: balancer.id, also: [backend], impact: 0.4, backend }];
    }),
  message: ({ element, backend }, facts, l10n: Words) =>
    l10n.t(
      '{0} has one backend, {1}, and that has 1 instance: there is nothing to balance.',
      facts.name(element),
      facts.name(backend),
    ),
  why: (l10n: Words) =>
    l10n.t('It costs a hop and a part that can fail, and keeps nothing up when the only backend is down.'),
  ask: ({ element, backend }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} stands before 1 instance of {1}, which gets {2}. What is it there for, and how many instances would you run?',
      facts.name(element),
      facts.name(backend),
      rate(facts.rateOf(backend)),
    ),
    covers: [
      l10n.t('the number of instances, from the load and what one of them takes'),
      l10n.t('one more than the load needs, so that one may fail'),
      l10n.t('what else the balancer does: ends TLS, limits rates, routes'),
    ],
    signal: 'component-fails',
    level: 'senior',
    answeredBy: ['instances', 'autoscal'],
  }),
  fix: ({ backend }, facts, l10n: Words) => moreInstances(backend, facts, l10n),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when it is there to end TLS or to replace the backend without a pause.'),
};
