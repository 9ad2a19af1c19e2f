import type { BlockKindId } from '../../../board/kinds';
import { withoutArrow, withoutBlock } from '../designEdits';
import type { FaultKind, Words } from '../fault';
import type { ReviewedDesign } from '../reviewedDesign';
import { callees, callers } from './around';

const STORES: readonly (BlockKindId | undefined)[] = [
  'sqlDatabase',
  'nosqlDatabase',
  'searchEngine',
  'timeSeriesStore',
];
const CONSUMERS: readonly (BlockKindId | undefined)[] = ['worker', 'streamProcessor'];

/** Reads that all reach the store behind a cache which is gone. */
export const noCache: FaultKind = {
  id: 'no-cache',
  family: 'reads',
  rules: ['read-heavy-no-cache', 'overload', 'hot', 'websocket-registry'],
  places: (intact) =>
    intact.ofKind('cache').flatMap((cache): readonly string[][] => {
      const [store] = callers(intact, cache)
        .flatMap((caller) => callees(intact, caller))
        .filter((id) => STORES.includes(intact.kindOf(id)));
      return store === undefined ? [] : [[cache, store]];
    }),
  edit: (design, [cache = '']) => withoutBlock(design, cache),
  texts: ([cache = '', store = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'Whatever is popular loads slowest: when one thing is in the news, “{0}” takes seconds, and always for the same few entries.',
      intact.flowOver(cache),
    ),
    hint: l10n.t('How often is {0} asked for the same thing, and who answers that?', intact.title(store)),
    reference: l10n.t('The reference asks {0} before {1}.', intact.title(cache), intact.title(store)),
  }),
};

/** A queue nobody takes messages out of. */
export const noConsumer: FaultKind = {
  id: 'no-consumer',
  family: 'queue',
  rules: ['queue-no-consumer'],
  places: (intact) =>
    intact.ofKind('messageQueue').flatMap((queue): readonly string[][] => {
      const [consumer = '', ...more] = callees(intact, queue);
      // A consumer with nothing else around it would stand there joined to nothing, and tell.
      const isMeant = more.length === 0 && CONSUMERS.includes(intact.kindOf(consumer));
      return isMeant && callees(intact, consumer).length > 0 ? [[queue, consumer]] : [];
    }),
  edit: (design, [queue = '', consumer = '']) => withoutArrow(design, queue, consumer),
  texts: ([queue = '', consumer = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'Everything answers quickly, but what should follow a little later has not happened since the release, and the disk of one part fills up by the hour (“{0}”).',
      intact.flowOver(queue),
    ),
    hint: l10n.t('Who takes up the work that was only put down for later?'),
    reference: l10n.t('In the reference, {1} takes messages out of {0}.', intact.title(queue), intact.title(consumer)),
  }),
};

/** Many writes that go straight to a store. */
export const noQueue: FaultKind = {
  id: 'no-queue',
  family: 'queue',
  rules: ['write-heavy-no-queue', 'overload'],
  places: (intact) =>
    intact.ofKind('messageQueue').flatMap((queue) => {
      const [consumer = '', ...more] = callees(intact, queue);
      if (more.length > 0 || !CONSUMERS.includes(intact.kindOf(consumer))) return [];
      const [store] = writtenBy(intact, consumer);
      return store === undefined ? [] : [[queue, consumer, store]];
    }),
  edit: (design, [queue = '', consumer = '']) => withoutBlock(withoutBlock(design, queue), consumer),
  texts: ([queue = '', consumer = '', store = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'Ten seconds of rush are enough and saving fails for users (“{0}”), though over the hour there is little to do.',
      intact.flowOver(queue),
    ),
    hint: l10n.t('A burst of writes comes: where does it wait until the store has time?'),
    reference: l10n.t(
      'In the reference, writes wait in {0}, and {1} carries them to {2}.',
      intact.title(queue),
      intact.title(consumer),
      intact.title(store),
    ),
  }),
};

function writtenBy(intact: ReviewedDesign, id: string): readonly string[] {
  return callees(intact, id).filter((each) => STORES.includes(intact.kindOf(each)));
}
