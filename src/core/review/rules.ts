import type { Rule } from './rule';
import { noBalancer, oneBackend } from './rules/balancers';
import { readHeavy, writeHeavy } from './rules/busyStores';
import { cacheLoss } from './rules/coldCache';
import { noReplica, singleWriter } from './rules/copies';
import { cycle, fanOut, threadsHeld } from './rules/coupling';
import { noClient, orphan, unnamedBoxes } from './rules/drawing';
import { balancerToStore, clientToStore } from './rules/entry';
import { noBlock, noEstimate } from './rules/estimates';
import { addedUp } from './rules/latency';
import { breaksAtTen, hot, overload } from './rules/load';
import { noConsumer, notIdempotent, retryWithoutTimeout } from './rules/messages';
import { noRegistry } from './rules/registry';
import { singlePoint } from './rules/spare';

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
