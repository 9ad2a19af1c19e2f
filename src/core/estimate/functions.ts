import type { CallNode } from './ast';
import { type Dimension, isDimensionless, NO_DIMENSION, SECOND, sameDimension } from './dimension';
import { problem, Refusal } from './problems';
import { certain, lift, map, type Value } from './value';

/** A function of the language, with what its hover says. */
export interface EstimateFunction {
  readonly name: string;
  /** Names of the arguments, in order. */
  readonly parameters: readonly string[];
  readonly summary: string;
  readonly formula: string;
  readonly source: string;
  readonly apply: (node: CallNode, values: readonly Value[]) => Value;
}

type One = (x: number) => number;
type Two = (x: number, y: number) => number;

function need(node: CallNode, count: number, values: readonly Value[]): void {
  if (values.length === count) return;
  throw new Refusal(
    problem(
      'error',
      'arguments',
      node,
      '{0} takes {1} arguments, not {2}.',
      node.name,
      String(count),
      String(values.length),
    ),
  );
}

function needPlain(node: CallNode, index: number, value: Value): void {
  if (isDimensionless(value.dimension)) return;
  const place = node.arguments[index] ?? node;
  throw new Refusal(
    problem('error', 'plainArgument', place, '{0} needs a plain number here, without a unit.', node.name),
  );
}

/** Rounding keeps the dimension; it is done in the unit base, so only plain numbers make sense. */
function plain(name: string, summary: string, formula: string, fn: One): EstimateFunction {
  return {
    name,
    parameters: ['x'],
    summary,
    formula,
    source: 'definition',
    apply: (node, values) => {
      need(node, 1, values);
      const [x = certain(0)] = values;
      needPlain(node, 0, x);
      return finite(node, { ...x, ...map(x, fn) });
    },
  };
}

function finite(node: CallNode, value: Value): Value {
  if (Number.isFinite(value.si)) return value;
  throw new Refusal(problem('error', 'undefined', node, '{0} has no value for this argument.', node.name));
}

function extreme(name: 'min' | 'max', fn: Two): EstimateFunction {
  return {
    name,
    parameters: ['a', 'b', '…'],
    summary: `the ${name === 'min' ? 'smallest' : 'largest'} of its arguments`,
    formula: `${name}(a, b, …)`,
    source: 'definition',
    apply: (node, values) => {
      const [first, ...rest] = values;
      if (!first) throw new Refusal(problem('error', 'arguments', node, '{0} takes at least one argument.', name));
      let best = first;
      for (const [index, value] of rest.entries()) {
        if (!sameDimension(best.dimension, value.dimension)) {
          const place = node.arguments[index + 1] ?? node;
          throw new Refusal(
            problem('error', 'dimensions', place, 'The arguments of {0} must be of one dimension.', name),
          );
        }
        best = { ...best, ...lift(best, value, fn) };
      }
      return best;
    },
  };
}

/** A function of plain numbers whose result has a dimension of its own. */
function formula(
  name: string,
  parameters: readonly string[],
  result: Dimension,
  texts: Pick<EstimateFunction, 'summary' | 'formula' | 'source'>,
  fn: (...values: number[]) => number,
): EstimateFunction {
  return {
    name,
    parameters,
    ...texts,
    apply: (node, values) => {
      need(node, parameters.length, values);
      for (const [index, value] of values.entries()) needPlain(node, index, value);
      return finite(node, combineAll(values, result, fn));
    },
  };
}

function combineAll(values: readonly Value[], dimension: Dimension, fn: (...values: number[]) => number): Value {
  const uncertain = values.find(({ samples }) => samples)?.samples;
  const si = fn(...values.map((value) => value.si));
  const inputs = new Map(values.flatMap((value) => [...value.inputs]));
  const samples = uncertain?.map((_, i) => fn(...values.map((value) => value.samples?.[i] ?? value.si)));
  return { ...certain(si, dimension), inputs, ...(samples ? { samples } : {}) };
}

const YEAR_SECONDS = 365 * 86_400;

const ALL: readonly EstimateFunction[] = [
  plain('ceil', 'rounds up to a whole number', 'ceil(x)', Math.ceil),
  plain('floor', 'rounds down to a whole number', 'floor(x)', Math.floor),
  plain('round', 'rounds to the nearest whole number', 'round(x)', Math.round),
  plain('log2', 'logarithm to base 2', 'log2(x)', Math.log2),
  plain('log10', 'logarithm to base 10', 'log10(x)', Math.log10),
  plain('ln', 'natural logarithm', 'ln(x)', Math.log),
  {
    name: 'sqrt',
    parameters: ['x'],
    summary: 'square root; the root of a unit squared is the unit',
    formula: 'sqrt(x) = x^0.5',
    source: 'definition',
    apply: (node, values) => {
      need(node, 1, values);
      const [x = certain(0)] = values;
      const { byte, second, dollar } = x.dimension;
      const dimension = { byte: byte / 2, second: second / 2, dollar: dollar / 2 };
      return finite(node, { ...x, ...map(x, Math.sqrt), dimension, labels: new Map() });
    },
  },
  {
    name: 'abs',
    parameters: ['x'],
    summary: 'the value without its sign',
    formula: 'abs(x) = max(x, -x)',
    source: 'definition',
    apply: (node, values) => {
      need(node, 1, values);
      const [x = certain(0)] = values;
      return { ...x, ...map(x, Math.abs) };
    },
  },
  extreme('min', Math.min),
  extreme('max', Math.max),
  formula(
    'bloom_bits',
    ['items', 'false_positive_rate'],
    { ...NO_DIMENSION, byte: 1 },
    {
      summary: 'size of a Bloom filter with the best number of hash functions',
      formula: 'bits = −n · ln p / (ln 2)²',
      source: 'Bloom 1970; Broder and Mitzenmacher 2004',
    },
    (n, p) => (-(n ?? 0) * Math.log(p ?? Number.NaN)) / Math.LN2 ** 2 / 8,
  ),
  formula(
    'code_length',
    ['codes', 'alphabet'],
    NO_DIMENSION,
    {
      summary: 'characters a code needs so that there are enough of them: base 62 has digits and letters of both cases',
      formula: 'length = ⌈log(codes) / log(alphabet)⌉',
      source: 'counting',
    },
    // A number that is a power of the alphabet must not need one more because of rounding.
    (n, base) => Math.ceil(Math.log(n ?? 0) / Math.log(base ?? 0) - 1e-9),
  ),
  formula(
    'collision_probability',
    ['items', 'codes'],
    NO_DIMENSION,
    {
      summary: 'probability that at least two of the items drew the same random code (birthday problem)',
      formula: 'p ≈ 1 − e^(−n(n−1) / 2N)',
      source: 'Feller, An Introduction to Probability Theory, vol. 1',
    },
    (n, space) => -Math.expm1((-(n ?? 0) * ((n ?? 0) - 1)) / (2 * (space ?? 0))),
  ),
  formula(
    'downtime',
    ['availability'],
    SECOND,
    {
      summary: 'time a year without service at this availability',
      formula: 'downtime = (1 − availability) · 365 days',
      source: 'definition',
    },
    (availability) => (1 - (availability ?? 0)) * YEAR_SECONDS,
  ),
  formula(
    'parallel_availability',
    ['availability', 'replicas'],
    NO_DIMENSION,
    {
      summary: 'availability when one of several independent replicas is enough',
      formula: 'A = 1 − (1 − a)^n',
      source: 'Trivedi, Probability and Statistics, on parallel systems',
    },
    (a, n) => 1 - (1 - (a ?? 0)) ** (n ?? 0),
  ),
  ratio(
    'shards',
    'number of shards (or servers) a load needs',
    'n = ⌈load / capacity of one⌉',
    ['load', 'capacity'],
    NO_DIMENSION,
    (a, b) =>
      // A load that is an exact multiple must not need one more because of rounding.
      Math.ceil(a / b - 1e-9),
  ),
  ratio(
    'connections',
    'connections (or requests) open at once',
    'L = λ · W (Little’s law)',
    ['rate', 'duration'],
    'product',
    (a, b) => a * b,
  ),
  ratio(
    'in_flight_bytes',
    'data on its way on a link: bandwidth–delay product',
    'bytes = bandwidth · round trip',
    ['bandwidth', 'round_trip'],
    'product',
    (a, b) => a * b,
  ),
];

/** A function of two quantities whose dimensions divide out or multiply. */
function ratio(
  name: string,
  summary: string,
  text: string,
  parameters: readonly [string, string],
  result: Dimension | 'product',
  fn: Two,
): EstimateFunction {
  return {
    name,
    parameters,
    summary,
    formula: text,
    source: result === 'product' ? 'Little 1961' : 'arithmetic',
    apply: (node, values) => {
      need(node, 2, values);
      const [a = certain(0), b = certain(0)] = values;
      if (result !== 'product' && !sameDimension(a.dimension, b.dimension)) {
        throw new Refusal(problem('error', 'dimensions', node, 'The arguments of {0} must be of one dimension.', name));
      }
      const dimension = result === 'product' ? product(a.dimension, b.dimension) : result;
      return finite(node, {
        ...lift(a, b, fn),
        dimension,
        labels: new Map(),
        style: result === 'product' ? a.style : {},
      });
    },
  };
}

function product(a: Dimension, b: Dimension): Dimension {
  return { byte: a.byte + b.byte, second: a.second + b.second, dollar: a.dollar + b.dollar };
}

/** The functions of the language, by name. */
export const FUNCTIONS: ReadonlyMap<string, EstimateFunction> = new Map(ALL.map((each) => [each.name, each]));
