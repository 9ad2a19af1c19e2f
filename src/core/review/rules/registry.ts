import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { rate, short } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

interface Gateway extends Match {
  readonly instances: number;
  readonly held: number | undefined;
}

/** Open connections, and nothing that knows which instance holds which user. */
export const noRegistry: Rule<Gateway> = {
  id: 'websocket-registry',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('No session registry'),
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
