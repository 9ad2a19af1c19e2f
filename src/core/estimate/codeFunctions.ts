import { BYTE, NO_DIMENSION } from './dimension';
import { count, type EstimateFunction, formula, share } from './functionKinds';

/** Functions for codes, identifiers and sets of them. */
export const CODE_FUNCTIONS: readonly EstimateFunction[] = [
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
    summary: (l10n) => l10n.t('best number of hash functions of a Bloom filter'),
    formula: 'k = −log₂ p, at least 1',
    source: 'Broder, Mitzenmacher 2004',
    reckon: (p) => Math.max(1, Math.round(-Math.log2(share(p)))),
  }),
  formula({
    name: 'code_length',
    parameters: { codes: NO_DIMENSION, alphabet: NO_DIMENSION },
    summary: (l10n) => l10n.t('characters a code needs so that there are enough of them'),
    formula: 'length = ⌈log(codes) / log(alphabet)⌉',
    reckon: (n, base) => lengthOf(n, base),
  }),
  formula({
    name: 'base62_length',
    parameters: { codes: NO_DIMENSION },
    summary: (l10n) => l10n.t('characters a code of digits and letters of both cases needs so that there are enough'),
    formula: 'length = ⌈log(codes) / log 62⌉',
    reckon: (n) => lengthOf(n, 62),
  }),
  formula({
    name: 'collision_probability',
    parameters: { items: NO_DIMENSION, codes: NO_DIMENSION },
    summary: (l10n) => l10n.t('probability that two of the items drew the same random code (birthday problem)'),
    formula: 'p ≈ 1 − e^(−n(n−1) / 2N)',
    source: 'Feller 1968, ch. II',
    reckon: (n = 0, codes = 0) => -Math.expm1((-count(n) * (n - 1)) / (2 * count(codes))),
  }),
  formula({
    name: 'items_until_collision',
    parameters: { codes: NO_DIMENSION, probability: NO_DIMENSION },
    summary: (l10n) => l10n.t('how many random codes can be drawn until two are the same with this probability'),
    formula: 'n ≈ √(2N · ln(1 / (1 − p)))',
    source: 'Feller 1968, ch. II',
    reckon: (codes, p) => Math.sqrt(-2 * count(codes) * Math.log1p(-share(p))),
  }),
];

/** The logarithm is only nearly right: powers of the alphabet decide. */
function lengthOf(codes = Number.NaN, alphabet = Number.NaN): number {
  if (!(codes >= 1 && alphabet >= 2)) return Number.NaN;
  const near = Math.max(1, Math.round(Math.log(codes) / Math.log(alphabet)));
  if (alphabet ** near < codes) return near + 1;
  return near > 1 && alphabet ** (near - 1) >= codes ? near - 1 : near;
}
