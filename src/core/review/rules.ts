import type { Rule } from './rule';
import { cacheLoss, readHeavy, writeHeavy } from './rules/caching';
import { addedUp, cycle, fanOut, threadsHeld } from './rules/coupling';
import { noClient, orphan, unnamedBoxes } from './rules/drawing';
import { balancerToStore, clientToStore, noBalancer, oneBackend } from './rules/entry';
import { noBlock, noEstimate } from './rules/estimates';
import { breaksAtTen, hot, overload } from './rules/load';
import { noConsumer, notIdempotent, retryWithoutTimeout } from './rules/messages';
import { noRegistry, noReplica, singlePoint, singleWriter } from './rules/spare';

/** Everything that is looked for on a board. */
export const RULES: readonly Rule[] = [
  ...[clientToStore, balancerToStore, noBalancer, oneBackend],
  ...[singlePoint, noReplica, singleWriter, noRegistry],
  ...[overload, hot, breaksAtTen],
  ...[cacheLoss, readHeavy, writeHeavy],
  ...[noConsumer, notIdempotent, retryWithoutTimeout],
  ...[cycle, fanOut, addedUp, threadsHeld],
  ...[noEstimate, noBlock],
  ...[orphan, unnamedBoxes, noClient],
];
