import type { BlockKindId } from '../../../board/kinds';
import { withParameters } from '../designEdits';
import type { FaultKind, Words } from '../fault';
import type { ReviewedDesign } from '../reviewedDesign';

/** What answers or passes on requests and of which there are several. */
const SERVERS: readonly BlockKindId[] = [
  ...(['loadBalancer', 'apiGateway', 'appServer', 'service', 'webSocketGateway'] as const),
];
/** What does work, too. */
const WORKERS: readonly BlockKindId[] = [...SERVERS, 'worker', 'streamProcessor'];
const STORES: readonly BlockKindId[] = ['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore', 'searchEngine'];
/** One instance that is left alone must carry the load, or the users would notice something else. */
const CARRIES = 0.75;
/** How far above what it can do a block is that has too few instances, at least. */
const TOO_MUCH = 1.1;

/** A store that keeps one copy of its data. */
export const oneCopy: FaultKind = {
  id: 'one-copy',
  family: 'copies',
  rules: ['no-replica'],
  places: (intact) =>
    intact
      .ofKind(...STORES)
      .filter((id) => intact.instancesOf(id) > 1)
      .map((id) => [id]),
  edit: (design, [id = '']) => withParameters(design, id, { instances: 1 }),
  texts: ([id = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'Last night one disk died. What users had done with “{0}” since the evening’s backup is gone, and nobody can bring it back.',
      intact.flowOver(id),
    ),
    hint: l10n.t('Ask of each store: its disk dies now. Where else does the data stand?'),
    reference: l10n.t('The reference keeps {0} copies of {1}.', intact.instancesOf(id), intact.title(id)),
  }),
};

/** A server without a spare. */
export const oneInstance: FaultKind = {
  id: 'one-instance',
  family: 'spares',
  rules: ['spof', 'balancer-one-backend'],
  places: (intact) =>
    intact
      .ofKind(...SERVERS)
      .filter((id) => intact.instancesOf(id) > 1 && needed(intact, id) < CARRIES)
      .map((id) => [id]),
  edit: (design, [id = '']) => withParameters(design, id, { instances: 1 }),
  texts: ([id = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'One machine was restarted for an update this morning. For those four minutes “{0}” failed for everybody, though nothing was busy.',
      intact.flowOver(id),
    ),
    hint: l10n.t('Walk one request and ask at every block: if this instance stops, who takes over?'),
    reference: l10n.t('The reference runs {0} instances of {1}.', intact.instancesOf(id), intact.title(id)),
  }),
};

/** A block that gets more than its instances can do. */
export const tooFew: FaultKind = {
  id: 'too-few',
  family: 'load',
  rules: ['overload'],
  places: (intact) =>
    intact
      .ofKind(...WORKERS)
      .filter((id) => intact.instancesOf(id) > 1 && fewer(intact, id) >= 1)
      .map((id) => [id]),
  edit: (design, [id = ''], intact) => withParameters(design, id, { instances: fewer(intact, id) }),
  texts: ([id = ''], intact, l10n: Words) => ({
    symptom: l10n.t(
      'Every evening at peak “{0}” gets slower by the minute until it times out; after midnight it recovers by itself.',
      intact.flowOver(id),
    ),
    hint: l10n.t('Show the load on the board, or divide each block’s peak rate by what one instance takes.'),
    reference: l10n.t(
      'The reference runs {0} instances of {1}: the peak, divided by what one of them takes, with room to spare.',
      intact.instancesOf(id),
      intact.title(id),
    ),
  }),
};

/** How many instances a block needs at the least: its load, in instances that are fully used. */
function needed(intact: ReviewedDesign, id: string): number {
  return (intact.solved(id)?.utilisation ?? 0) * intact.instancesOf(id);
}

function fewer(intact: ReviewedDesign, id: string): number {
  return Math.floor(needed(intact, id) / TOO_MUCH);
}
