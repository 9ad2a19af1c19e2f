import type * as l10nTypes from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Outcome } from '../outcomes';
import type { TraceRecord } from './record';

type Text = Translator<l10nTypes.L10nReplacement>;

/** Says what has happened to a request that is followed; `nameOf` gives the name of a block by its id. */
export function describeRecord(record: TraceRecord, nameOf: (block: string) => string, l10n: Text): string {
  const { request } = record;
  switch (record.type) {
    case 'comes':
      if (!record.over) return l10n.t('Request {0} ({1}) comes in at {2}.', request, record.flow, nameOf(record.block));
      if (record.waiting === 0)
        return l10n.t('Request {0} reaches {1}; nobody waits there.', request, nameOf(record.block));
      return l10n.t('Request {0} reaches {1}; {2} wait there.', request, nameOf(record.block), record.waiting);
    case 'goes':
      if (record.outcome === undefined) return l10n.t('Request {0} leaves {1}.', request, nameOf(record.block));
      if (record.outcome === 'completed') return l10n.t('{0} answers request {1}.', nameOf(record.block), request);
      return l10n.t(
        '{0} fails request {1}: {2}.',
        nameOf(record.block),
        request,
        describeOutcome(record.outcome, l10n),
      );
    case 'ends':
      if (record.outcome === 'completed') return l10n.t('Request {0} has its answer.', request);
      return l10n.t('Request {0} ends without an answer: {1}.', request, describeOutcome(record.outcome, l10n));
    case 'lost':
      return l10n.t('Request {0} is followed no more.', request);
  }
}

/** Says in a few words how a request ended. */
export function describeOutcome(outcome: Outcome, l10n: Text): string {
  switch (outcome) {
    case 'completed':
      return l10n.t('answered');
    case 'queueFull':
      return l10n.t('the queue is full');
    case 'rateLimited':
      return l10n.t('over the rate limit');
    case 'shed':
      return l10n.t('shed for one of higher priority');
    case 'breakerOpen':
      return l10n.t('the breaker is open');
    case 'noConnection':
      return l10n.t('no connection is free');
    case 'down':
      return l10n.t('it is down');
    case 'error':
      return l10n.t('an error');
    case 'timeout':
      return l10n.t('the time is over');
    case 'crashed':
      return l10n.t('its instance was lost');
    case 'tooManyHops':
      return l10n.t('it goes in circles');
  }
}
