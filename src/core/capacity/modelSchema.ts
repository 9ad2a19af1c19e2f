import * as v from 'valibot';
import { BLOCK_KINDS } from '../board/kinds';
import type { FlowRoute, ModelArrow, ModelBlock, ModelFlow, WalkStep } from './model';

/** Far beyond any design; larger numbers are slips, and a power of one would overflow. */
const LARGEST = 1e15;
/** Most entries of each list: what a minute of solving or a gigabyte of memory would not take. */
export const MOST = { blocks: 20_000, arrows: 100_000, flows: 1000, steps: 20_000 } as const;

const number = v.pipe(
  v.number('Expected a number'),
  v.check((value) => Number.isFinite(value) && Math.abs(value) <= LARGEST, 'Expected a number below 1e15'),
);
const nonNegative = v.pipe(number, v.minValue(0, 'Expected a number of at least 0'));
const positive = v.pipe(number, v.gtValue(0, 'Expected a number above 0'));
const share = v.pipe(nonNegative, v.maxValue(1, 'Expected a share from 0 to 1'));
const whole = v.pipe(nonNegative, v.integer('Expected a whole number'));
const count = v.pipe(whole, v.minValue(1, 'Expected a whole number of at least 1'));
const countTo = (most: number) => v.pipe(count, v.maxValue(most, `Expected at most ${most.toLocaleString('en')}`));
const id = v.pipe(v.string('Expected an id'), v.nonEmpty('Expected an id that is not empty'), v.maxLength(200));
const text = v.pipe(v.string('Expected a text'), v.maxLength(1000));
const some = v.exactOptional;

const operation = v.picklist(['read', 'write'], 'Expected "read" or "write"');
const kind = v.picklist(
  BLOCK_KINDS.map((each) => each.id),
  `Expected a kind of block: ${BLOCK_KINDS.map((each) => each.id).join(', ')}`,
);

const keys = v.strictObject({ count, zipf: some(v.pipe(nonNegative, v.maxValue(5))), cached: some(nonNegative) });

/** The fields of a block in a model file. */
export const blockSchema = v.strictObject({
  id,
  name: some(text),
  kind: some(kind),
  instances: some(countTo(1e6)),
  needed: some(count),
  concurrency: some(
    v.union([countTo(1e6), v.literal('unlimited')], 'Expected a whole number from 1 to 1,000,000, or "unlimited"'),
  ),
  serviceTimeMs: some(nonNegative),
  serviceCv2: some(v.pipe(nonNegative, v.maxValue(1000, 'Expected at most 1,000'))),
  capacityPerSecond: some(positive),
  queueLimit: some(v.pipe(whole, v.maxValue(1e6, 'Expected at most 1,000,000'))),
  threads: some(countTo(1e6)),
  connections: some(count),
  openConnections: some(nonNegative),
  hitRatio: some(share),
  keys: some(keys),
  ttlSeconds: some(positive),
  shards: some(countTo(1e6)),
  hotKeyShare: some(share),
  readReplicas: some(v.pipe(whole, v.maxValue(1e5))),
  recordCopies: some(countTo(1000)),
  replicaLagMs: some(nonNegative),
  availability: some(share),
  region: some(id),
  forwards: some(v.picklist(['all', 'one'], 'Expected "all" or "one"')),
  storedBytesPerWrite: some(nonNegative),
  retentionDays: some(positive),
  dollarsPerInstanceMonth: some(nonNegative),
  dollarsPerGigabyteMonth: some(nonNegative),
}) satisfies v.GenericSchema<unknown, ModelBlock>;

/** The fields of an arrow in a model file. */
export const arrowSchema = v.strictObject({
  id: some(id),
  from: id,
  to: id,
  label: some(text),
  probability: some(share),
  calls: some(v.pipe(nonNegative, v.maxValue(1e6, 'Expected at most 1,000,000'))),
  parallel: some(v.boolean()),
  fork: some(id),
  async: some(v.boolean()),
  operation: some(operation),
  roundTripMs: some(nonNegative),
  requestBytes: some(nonNegative),
  responseBytes: some(nonNegative),
  timeoutMs: some(positive),
  retries: some(v.pipe(whole, v.maxValue(100, 'Expected at most 100'))),
  backoffMs: some(nonNegative),
  failureProbability: some(share),
  onMissOf: some(v.string()),
}) satisfies v.GenericSchema<unknown, Omit<ModelArrow, 'id'>>;

const step = v.union(
  [
    v.pipe(
      id,
      v.transform((arrow): WalkStep => ({ arrow })),
    ),
    v.strictObject({ arrow: id, back: some(v.boolean()) }),
  ],
  'Expected the id of an arrow, or {"arrow": …, "back": true}',
);

const from = v.union(
  [
    v.pipe(
      id,
      v.transform((block): readonly string[] => [block]),
    ),
    v.pipe(v.array(id), v.minLength(1, 'Expected at least one block')),
  ],
  'Expected the id of a block, or a list of them',
);

const route = v.variant(
  'type',
  [
    v.strictObject({
      type: v.literal('walk'),
      steps: v.pipe(v.array(step), v.minLength(1, 'Expected at least one step'), v.maxLength(MOST.steps)),
    }),
    v.strictObject({ type: v.literal('calls'), from, arrows: some(v.array(id)) }),
    v.strictObject({ type: v.literal('routing'), entry: v.record(id, share) }),
    v.strictObject({ type: v.literal('visits'), visits: v.record(id, v.pipe(nonNegative, v.maxValue(1e6))) }),
  ],
  'Expected a route of type "walk", "calls", "routing" or "visits"',
) satisfies v.GenericSchema<unknown, FlowRoute>;

/** The fields of a flow in a model file. */
export const flowSchema = v.strictObject({
  name: v.pipe(text, v.nonEmpty('Expected a name')),
  ratePerSecond: nonNegative,
  arrivalCv2: some(v.pipe(nonNegative, v.maxValue(1000, 'Expected at most 1,000'))),
  operation: some(operation),
  route,
}) satisfies v.GenericSchema<unknown, ModelFlow>;

const region = v.strictObject({ id, name: some(text) });
const link = v.strictObject({ from: id, to: id, roundTripMs: nonNegative });

/** A model file as it is written: shorthands are spelled out, ids of arrows may be missing. */
export const modelFileSchema = v.strictObject({
  $schema: some(v.string()),
  format: v.literal('mockboard-model', 'Expected "mockboard-model"'),
  version: v.literal(1, 'Expected 1: this Mockboard reads version 1 of model files'),
  blocks: v.pipe(v.array(blockSchema), v.minLength(1, 'Expected at least one block'), v.maxLength(MOST.blocks)),
  arrows: some(v.pipe(v.array(arrowSchema), v.maxLength(MOST.arrows))),
  flows: v.pipe(v.array(flowSchema), v.minLength(1, 'Expected at least one flow'), v.maxLength(MOST.flows)),
  regions: some(v.array(region)),
  links: some(v.array(link)),
  dollarsPerEgressGigabyte: some(nonNegative),
});
