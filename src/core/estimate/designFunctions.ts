import { BYTE, BYTE_PER_SECOND, NO_DIMENSION, PER_SECOND, SECOND, sameDimension, symbolOf } from './dimension';
import {
  applyToAll,
  count,
  defined,
  type EstimateFunction,
  formula,
  needArguments,
  roundUp,
  share,
} from './functionKinds';
import { refusal } from './problems';
import { type Spread, spreadOfQuotient, spreadOfRising, withSpread } from './spread';
import type { Value } from './value';

const YEAR_SECONDS = 365 * 86_400;

const availability: readonly EstimateFunction[] = [
  formula({
    name: 'downtime',
    parameters: { availability: NO_DIMENSION },
    result: SECOND,
    summary: (l10n) => l10n.t('time a year without service at this availability'),
    formula: 'downtime = (1 − availability) · 365 days',
    reckon: (a) => (1 - share(a)) * YEAR_SECONDS,
  }),
  formula({
    name: 'availability',
    parameters: { downtime_a_year: SECOND },
    summary: (l10n) => l10n.t('availability of a service that is down this long a year'),
    formula: 'availability = 1 − downtime / 365 days',
    reckon: (downtime) => share(1 - count(downtime) / YEAR_SECONDS),
  }),
  formula({
    name: 'parallel_availability',
    parameters: { availability: NO_DIMENSION, replicas: NO_DIMENSION },
    summary: (l10n) => l10n.t('availability when one of several independent replicas is enough'),
    formula: 'A = 1 − (1 − a)^n',
    source: 'Trivedi 2001, ch. 1',
    reckon: (a, n) => 1 - (1 - share(a)) ** count(n),
  }),
  formula({
    name: 'replicas_needed',
    parameters: { availability: NO_DIMENSION, target: NO_DIMENSION },
    summary: (l10n) => l10n.t('independent replicas, one of which is enough, for an availability'),
    formula: 'n = ⌈ln(1 − target) / ln(1 − a)⌉',
    source: 'Trivedi 2001, ch. 1',
    reckon: (a, target) => Math.max(1, Math.ceil(Math.log1p(-share(target)) / Math.log1p(-share(a)) - 1e-9)),
  }),
  formula({
    name: 'quorum',
    parameters: { replicas: NO_DIMENSION },
    summary: (l10n) => l10n.t('replicas that are a majority: any two quorums share one'),
    formula: 'q = ⌊n / 2⌋ + 1',
    source: 'Gifford 1979',
    reckon: (n) => Math.floor(count(n) / 2) + 1,
  }),
];

const load: readonly EstimateFunction[] = [
  {
    name: 'shards',
    parameters: ['load', 'capacity'],
    summary: (l10n) => l10n.t('shards, partitions or servers a load or an amount of data needs'),
    formula: 'n = ⌈load / capacity of one⌉',
    source: '',
    apply: (node, values) => {
      needArguments(node, ['load', 'capacity'], values);
      const [first, second] = values.map(({ dimension }) => dimension);
      if (first && second && !sameDimension(first, second)) {
        throw refusal('oneDimension', node.arguments[1] ?? node, node.name, symbolOf(first), symbolOf(second));
      }
      const needed = applyToAll(values, NO_DIMENSION, (a = 0, b = 0) => roundUp(a / b));
      return defined(node, needed.samples ? withSpread(needed, spreadOfNeeded(values)) : needed);
    },
  },
  formula({
    name: 'connections',
    parameters: { rate: PER_SECOND, duration: SECOND },
    summary: (l10n) => l10n.t('connections (or requests) open at once'),
    formula: 'L = λ · W',
    source: 'Little 1961',
    reckon: (rate = 0, duration = 0) => rate * duration,
  }),
  formula({
    name: 'bandwidth_delay',
    parameters: { bandwidth: BYTE_PER_SECOND, round_trip: SECOND },
    result: BYTE,
    summary: (l10n) => l10n.t('data on its way on a link that is kept full: bandwidth–delay product'),
    formula: 'bytes = bandwidth · round trip',
    source: 'RFC 7323',
    reckon: (bandwidth = 0, roundTrip = 0) => bandwidth * roundTrip,
  }),
];

function spreadOfNeeded([load, capacity]: readonly Value[]): Spread | undefined {
  if (!load || !capacity) return undefined;
  const spread = spreadOfQuotient(load, capacity);
  return spread && spreadOfRising({ ...load, si: load.si / capacity.si, spread }, roundUp);
}

/** Functions for what stays up, and for what carries a load. */
export const DESIGN_FUNCTIONS: readonly EstimateFunction[] = [...availability, ...load];
