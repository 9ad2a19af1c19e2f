import type { BoardDesign } from '../../content/boardDesign';
import type { BoardFault, FaultKind, FaultKindId } from './fault';
import { circle, retries, waitsForAll } from './faults/calls';
import { oneCopy, oneInstance, tooFew } from './faults/counts';
import { balancerAtStore, clientAtStore, noBalancer } from './faults/entry';
import { noCache, noConsumer, noQueue } from './faults/stores';
import type { ReviewedDesign } from './reviewedDesign';

/** Every way to break a board. */
const KINDS: Readonly<Record<FaultKindId, FaultKind>> = {
  'no-cache': noCache,
  'one-copy': oneCopy,
  'one-instance': oneInstance,
  'too-few': tooFew,
  'no-consumer': noConsumer,
  'no-queue': noQueue,
  'client-at-store': clientAtStore,
  'balancer-at-store': balancerAtStore,
  'no-balancer': noBalancer,
  retries,
  'waits-for-all': waitsForAll,
  circle,
};

/** What there is to know of a kind of fault. */
export function faultKind(id: FaultKindId): FaultKind {
  return KINDS[id];
}

/** Rules of the review any fault can be proven by. */
export const FAULT_RULES: ReadonlySet<string> = new Set(Object.values(KINDS).flatMap(({ rules }) => rules));

/** Everything that could be broken on a board, by kind; whether the review notices is another matter. */
export function possibleFaults(intact: ReviewedDesign): readonly BoardFault[] {
  return Object.values(KINDS).flatMap((kind) => kind.places(intact).map((blocks) => ({ kind: kind.id, blocks })));
}

/** A board with faults put in, one after another; they must not touch each other's blocks. */
export function withFaults(intact: ReviewedDesign, faults: readonly BoardFault[]): BoardDesign {
  return faults.reduce((design, { kind, blocks }) => KINDS[kind].edit(design, blocks, intact), intact.design);
}
