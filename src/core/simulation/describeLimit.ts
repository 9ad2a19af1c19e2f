import type * as l10nTypes from '@vscode/l10n';
import type { Translator } from '../translator';
import type { SaidLimit } from './limits';
import type { SimulationResult } from './simulationResult';

/** Says what a run has not looked at, or could not, and what to do about it. */
export function describeLimit(limit: SaidLimit, l10n: Translator<l10nTypes.L10nReplacement>): string {
  switch (limit.type) {
    case 'tooManyUnderWay':
      return l10n.t(
        'After {0} s more than {1} requests and calls were under way, and the run ended there: requests come faster than they are answered. Add instances, or limit the queues.',
        secondsText(limit.atMs),
        limit.most,
      );
    case 'events':
      return l10n.t(
        'The run ended after {0} events, at {1} s: each request causes very many. Ask for fewer requests.',
        limit.events,
        secondsText(limit.atMs),
      );
    case 'tooManyHops':
      return l10n.t(
        '{0} requests went over {1} arrows and were still not done; they count as failed. Break the circle they run in.',
        limit.requests,
        limit.most,
      );
    case 'nothingComesIn':
      return l10n.t('No request came in. Give a flow a rate above 0.');
    case 'unreachableFlow':
      return l10n.t('The flow “{0}” begins nowhere, so that none of its requests was sent.', limit.flow);
    case 'givenHitRatio':
      return l10n.t(
        'The hit ratio of “{0}” is a given number: the run cannot show how it falls when keys or load change. Give its keys to see that.',
        limit.block,
      );
    case 'rareKeys':
      return l10n.t(
        'Of the keys of “{0}” the {1} most popular ones are told apart; requests for the others always miss.',
        limit.block,
        limit.most,
      );
    case 'staleUnknown':
      return l10n.t(
        'How many reads of “{0}” are stale was not counted: the number of its keys is not known.',
        limit.block,
      );
    case 'failuresByChance':
      return l10n.t(
        'Failures by chance are not simulated, but left to the formulas of availability: “{0}” is up {1}% of the time, outages last minutes to hours, and this run {2} s.',
        limit.block,
        Number((limit.availability * 100).toPrecision(6)),
        secondsText(limit.ofMs),
      );
    case 'noFailures':
      return l10n.t('Nothing went down in this run: every instance was up all the time.');
  }
}

/** Says why a run is over. */
export function describeEnd(
  { end, nowMs, flows }: SimulationResult,
  l10n: Translator<l10nTypes.L10nReplacement>,
): string {
  const generated = flows.reduce((sum, flow) => sum + flow.generated, 0);
  switch (end) {
    case 'requests':
      return l10n.t('{0} requests came in during {1} s.', generated, secondsText(nowMs));
    case 'time':
    case null:
      return l10n.t('{0} s are over; {1} requests came in.', secondsText(nowMs), generated);
    case 'events':
      return l10n.t('The most events a run may have were reached after {0} s.', secondsText(nowMs));
    case 'nothingToDo':
      return l10n.t('Nothing was left to happen after {0} s.', secondsText(nowMs));
    case 'tooManyUnderWay':
      return l10n.t('Too many requests were under way after {0} s.', secondsText(nowMs));
  }
}

function secondsText(ms: number): string {
  return String(Number((ms / 1000).toPrecision(3)));
}
