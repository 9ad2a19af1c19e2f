import type { BlockKindId } from '../../../board/kinds';
import { withArrow, withArrowLook } from '../designEdits';
import type { FaultKind, Words } from '../fault';
import { arrowBetween, waitedFor } from './around';

const CALLERS: readonly (BlockKindId | undefined)[] = ['appServer', 'service', 'worker', 'apiGateway'];
const CALLED: readonly (BlockKindId | undefined)[] = [
  ...(['service', 'appServer', 'externalService', 'sqlDatabase', 'nosqlDatabase', 'notificationService'] as const),
];
/** What a request can often do without, or get through a queue. */
const AVOIDABLE: readonly BlockKindId[] = ['notificationService', 'searchEngine', 'timeSeriesStore', 'objectStorage'];
/** What can call back to where a call came from. */
const IN_CIRCLES: readonly (BlockKindId | undefined)[] = ['appServer', 'service', 'apiGateway', 'webSocketGateway'];
/** More calls than this is what the review calls many. */
const MANY = 3;

/** A call that is repeated, and never given up. */
export const retries: FaultKind = {
  id: 'retries',
  family: 'retries',
  rules: ['retry-no-timeout'],
  places: (intact) =>
    intact.design.arrows
      .filter(
        ({ async, from, to }) => !async && CALLERS.includes(intact.kindOf(from)) && CALLED.includes(intact.kindOf(to)),
      )
      .map(({ from, to }) => [to, from]),
  edit: (design, [to = '', from = '']) => {
    const label = design.arrows.find((arrow) => arrow.from === from && arrow.to === to)?.label;
    return withArrowLook(design, from, to, { label: label === undefined ? 'retries' : `${label}, retries` });
  },
  texts: ([to = '', from = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      '{0} was slow for one minute. It got three times its usual requests meanwhile, and the trouble lasted for forty.',
      intact.title(to),
    ),
    hint: l10n.t('Read what is written on the arrows: what does a caller do when no answer comes, and for how long?'),
    reference: l10n.t(
      'In the reference, {0} does not retry without end. Write on the arrow after which time a call has failed.',
      intact.title(from),
    ),
  }),
};

/** A request that waits for what could follow later, or is not its business. */
export const waitsForAll: FaultKind = {
  id: 'waits-for-all',
  family: 'waiting',
  rules: ['sync-fanout'],
  places: (intact) =>
    intact.ofKind('appServer', 'service').flatMap((id): readonly string[][] => {
      const now = new Set(waitedFor(intact, id).map(({ to }) => to));
      const later = intact.design.arrows.flatMap(({ from, to, async }) => (from === id && async ? [to] : []));
      const others = intact.ofKind(...AVOIDABLE).filter((each) => each !== id && !arrowBetween(intact, id, each));
      const more = [...later, ...others].slice(0, MANY + 1 - now.size);
      return now.size > 0 && now.size <= MANY && now.size + more.length > MANY ? [[id, ...more]] : [];
    }),
  edit: (design, [id = '', ...more]) =>
    more.reduce((changed, to) => {
      const isThere = changed.arrows.some((arrow) => arrow.from === id && arrow.to === to);
      return isThere ? withArrowLook(changed, id, to, { async: false }) : withArrow(changed, id, to);
    }, design),
  texts: ([id = '', ...more], intact, l10n: Words) => ({
    symptom: l10n.t(
      '“{0}” is as slow as the slowest thing it sets off, even where its user needs nothing of it; when any of them is down, all of it fails.',
      intact.flowOver(id),
    ),
    hint: l10n.t('Follow the solid arrows out of each server: which of them need not be waited for?'),
    reference: l10n.t(
      'In the reference, {0} does not wait for {1}.',
      intact.title(id),
      more.map((each) => intact.title(each)).join(', '),
    ),
  }),
};

/** Servers that wait for one another in a circle. */
export const circle: FaultKind = {
  id: 'circle',
  family: 'circle',
  rules: ['sync-cycle'],
  places: (intact) =>
    intact.ofKind('appServer', 'service', 'apiGateway', 'webSocketGateway').flatMap((first) =>
      waitedFor(intact, first).flatMap(({ to: second }) =>
        waitedFor(intact, second).flatMap(({ to: third }): readonly string[][] => {
          const isMeant = [second, third].every((id) => IN_CIRCLES.includes(intact.kindOf(id)));
          return isMeant && first !== third && !arrowBetween(intact, third, first) ? [[third, first, second]] : [];
        }),
      ),
    ),
  edit: (design, [from = '', to = '']) => withArrow(design, from, to),
  texts: ([from = '', to = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'One slow minute, and several servers stood still with idle processors, each waiting for another. Only restarting all of them helped.',
    ),
    hint: l10n.t('Start at a server and follow the solid arrows: can you come back to where you were?'),
    reference: l10n.t('In the reference, {0} does not call {1}.', intact.title(from), intact.title(to)),
  }),
};
