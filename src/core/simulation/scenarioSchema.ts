import * as v from 'valibot';
import type { Scenario } from './scenario';

/** Far beyond any run. */
const LARGEST = 1e12;
const MOST_INCIDENTS = 1000;

const number = v.pipe(v.number('Expected a number'), v.finite(), v.maxValue(LARGEST, 'Expected at most 1e12'));
const nonNegative = v.pipe(number, v.minValue(0, 'Expected a number of at least 0'));
const positive = v.pipe(number, v.gtValue(0, 'Expected a number above 0'));
const share = v.pipe(nonNegative, v.maxValue(1, 'Expected a share from 0 to 1'));
const whole = v.pipe(nonNegative, v.integer('Expected a whole number'));
const count = v.pipe(whole, v.minValue(1, 'Expected a whole number of at least 1'), v.maxValue(1e6));
const id = v.pipe(v.string('Expected an id'), v.nonEmpty('Expected an id that is not empty'));
const some = v.exactOptional;

const pick = v.picklist(
  ['roundRobin', 'random', 'leastConnections', 'twoChoices'],
  'Expected "roundRobin", "random", "leastConnections" or "twoChoices"',
);

const block = v.strictObject({
  balances: some(pick),
  detectMs: some(nonNegative),
  lines: some(pick),
  errorShare: some(share),
  poisonShare: some(share),
  rateLimit: some(v.strictObject({ perSecond: positive, burst: count })),
  autoscale: some(
    v.strictObject({
      min: count,
      max: count,
      target: v.pipe(share, v.gtValue(0, 'Expected a share above 0')),
      everyMs: positive,
      lagMs: nonNegative,
    }),
  ),
  failoverMs: some(nonNegative),
  dataKeys: some(v.strictObject({ count, exponent: v.pipe(nonNegative, v.maxValue(5)) })),
});

const arrow = v.strictObject({
  breaker: some(v.strictObject({ failureShare: share, window: count, openMs: positive, trials: count })),
  backoffFactor: some(v.pipe(positive, v.maxValue(100))),
  mostBackoffMs: some(nonNegative),
  jitter: some(share),
  isOptional: some(v.boolean()),
  keepsDeadLetters: some(v.boolean()),
});

const flow = v.strictObject({
  priority: some(v.pipe(whole, v.maxValue(3, 'Expected a priority from 0 to 3'))),
  connects: some(v.strictObject({ to: id, spreadMs: nonNegative })),
});

const when = { atMs: nonNegative, forMs: some(positive) };
const incident = v.variant(
  'type',
  [
    v.strictObject({ ...when, type: v.literal('down'), block: id, instances: some(count) }),
    v.strictObject({ ...when, type: v.literal('slow'), block: id, factor: positive }),
    v.strictObject({ ...when, type: v.literal('load'), flow: some(id), factor: positive }),
    v.strictObject({ ...when, type: v.literal('cold'), block: id }),
    v.strictObject({ ...when, type: v.literal('instances'), block: id, instances: count }),
  ],
  'Expected a type: down, slow, load, cold, instances',
);

/** A scenario file. */
export const scenarioSchema: v.GenericSchema<unknown, Scenario & { readonly $schema?: string }> = v.strictObject({
  $schema: some(v.string()),
  blocks: some(v.record(id, block)),
  arrows: some(v.record(id, arrow)),
  flows: some(v.record(id, flow)),
  incidents: some(v.pipe(v.array(incident), v.maxLength(MOST_INCIDENTS, 'Expected at most 1,000 incidents'))),
});
