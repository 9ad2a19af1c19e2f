import { BYTE, BYTE_PER_SECOND, NO_DIMENSION, PER_SECOND, SECOND, sameDimension, symbolOf } from './dimension';
import { applyToAll, defined, type EstimateFunction, formula, needArguments, roundUp } from './functionKinds';
import { refusal } from './problems';

const YEAR_SECONDS = 365 * 86_400;

/** A share between 0 and 1; NaN outside, which no function has a value for. */
function share(x = Number.NaN): number {
  return x >= 0 && x <= 1 ? x : Number.NaN;
}

/** A count that is not negative; NaN otherwise. */
function count(x = Number.NaN): number {
  return x >= 0 ? x : Number.NaN;
}

const codes: readonly EstimateFunction[] = [
  formula({
    name: 'bloom_bits',
    parameters: { items: NO_DIMENSION, false_positive_rate: NO_DIMENSION },
    result: BYTE,
    summary: (l10n) => l10n.t('size of a Bloom filter with the best number of hash functions'),
    formula: 'bits = −n · ln p / (ln 2)²',
    source: 'Bloom 1970; Broder, Mitzenmacher 2004',
    reckon: (n, p) => (-count(n) * Math.log(share(p))) / Math.LN2 ** 2 / 8,
  }),
  formula({
    name: 'bloom_hashes',
    parameters: { false_positive_rate: NO_DIMENSION },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('best number of hash functions of a Bloom filter'),
    formula: 'k = −log₂ p, at least 1',
    source: 'Broder, Mitzenmacher 2004',
    reckon: (p) => Math.max(1, Math.round(-Math.log2(share(p)))),
  }),
  formula({
    name: 'code_length',
    parameters: { codes: NO_DIMENSION, alphabet: NO_DIMENSION },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('characters a code needs so that there are enough of them'),
    formula: 'length = ⌈log(codes) / log(alphabet)⌉',
    source: '',
    reckon: (n, base) => lengthOf(n, base),
  }),
  formula({
    name: 'base62_length',
    parameters: { codes: NO_DIMENSION },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('characters a code of digits and letters of both cases needs so that there are enough'),
    formula: 'length = ⌈log(codes) / log 62⌉',
    source: '',
    reckon: (n) => lengthOf(n, 62),
  }),
  formula({
    name: 'collision_probability',
    parameters: { items: NO_DIMENSION, codes: NO_DIMENSION },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('probability that two of the items drew the same random code (birthday problem)'),
    formula: 'p ≈ 1 − e^(−n(n−1) / 2N)',
    source: 'Feller 1968, ch. II',
    reckon: (n = 0, codes = 0) => -Math.expm1((-count(n) * (n - 1)) / (2 * count(codes))),
  }),
  formula({
    name: 'items_until_collision',
    parameters: { codes: NO_DIMENSION, probability: NO_DIMENSION },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('how many random codes can be drawn until two are the same with this probability'),
    formula: 'n ≈ √(2N · ln(1 / (1 − p)))',
    source: 'Feller 1968, ch. II',
    reckon: (codes, p) => Math.sqrt(-2 * count(codes) * Math.log1p(-share(p))),
  }),
];

/** The logarithm of a power of the alphabet must not round to one character more. */
function lengthOf(codes = Number.NaN, alphabet = Number.NaN): number {
  if (codes < 1 || alphabet < 2) return Number.NaN;
  return Math.max(1, Math.ceil(Math.log(codes) / Math.log(alphabet) - 1e-9));
}

const availability: readonly EstimateFunction[] = [
  formula({
    name: 'downtime',
    parameters: { availability: NO_DIMENSION },
    result: SECOND,
    summary: (l10n) => l10n.t('time a year without service at this availability'),
    formula: 'downtime = (1 − availability) · 365 days',
    source: '',
    reckon: (a) => (1 - share(a)) * YEAR_SECONDS,
  }),
  formula({
    name: 'availability',
    parameters: { downtime_a_year: SECOND },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('availability of a service that is down this long a year'),
    formula: 'availability = 1 − downtime / 365 days',
    source: '',
    reckon: (downtime) => share(1 - count(downtime) / YEAR_SECONDS),
  }),
  formula({
    name: 'parallel_availability',
    parameters: { availability: NO_DIMENSION, replicas: NO_DIMENSION },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('availability when one of several independent replicas is enough'),
    formula: 'A = 1 − (1 − a)^n',
    source: 'Trivedi 2001, ch. 1',
    reckon: (a, n) => 1 - (1 - share(a)) ** count(n),
  }),
  formula({
    name: 'replicas_needed',
    parameters: { availability: NO_DIMENSION, target: NO_DIMENSION },
    result: NO_DIMENSION,
    summary: (l10n) => l10n.t('independent replicas, one of which is enough, for an availability'),
    formula: 'n = ⌈ln(1 − target) / ln(1 − a)⌉',
    source: 'Trivedi 2001, ch. 1',
    reckon: (a, target) => Math.max(1, Math.ceil(Math.log1p(-share(target)) / Math.log1p(-share(a)) - 1e-9)),
  }),
  formula({
    name: 'quorum',
    parameters: { replicas: NO_DIMENSION },
    result: NO_DIMENSION,
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
      return defined(
        node,
        applyToAll(values, NO_DIMENSION, (a = 0, b = 0) => roundUp(a / b)),
      );
    },
  },
  formula({
    name: 'connections',
    parameters: { rate: PER_SECOND, duration: SECOND },
    result: NO_DIMENSION,
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

/** Functions for what a system design is estimated by. */
export const DESIGN_FUNCTIONS: readonly EstimateFunction[] = [...codes, ...availability, ...load];
