import assert from 'node:assert/strict';
import { quantilesOf } from '../../../src/core/estimate/samples';
import { evaluate, exportsOf, update } from '../../../src/core/estimate/sheet';
import { last } from './lines';

const DRAWS = 100_000;
const PAIRS = 200;
const Z95 = 1.6448536269514722;

/** Normal numbers of a generator of its own (Park, Miller 1988; Box, Muller 1958). */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Draws of `low..high`: log-normal, with 90% between the ends. */
function drawn(low: number, high: number, seed: number): Float64Array {
  const next = normals(seed);
  const [middle, width] = [Math.log(low * high) / 2, Math.log(high / low) / (2 * Z95)];
  return Float64Array.from({ length: DRAWS }, () => Math.exp(middle + width * next()));
}

/** The same text with its ranges called otherwise, so that other samples are drawn: "a3 = 20..60 …". */
function named(text: string, number: number): string {
  return text.replace(/\b[abcd]\b/g, (name) => `${name}${number}`);
}

function endsOf(text: string): readonly number[] {
  const figure = exportsOf(evaluate(text)).at(-1);
  assert.ok(figure?.p5 !== undefined && figure.p95 !== undefined, text);
  return [figure.p5, figure.p95];
}

const A = drawn(20, 60, 1);
const B = drawn(100, 400, 77);
const RANGES = 'a = 20..60\nb = 100..400\n';

/** How far the ends of the interval are from those of many draws, at worst over many pairs of names. */
function worst(formula: string, fn: (a: number, b: number) => number): number {
  const reference = quantilesOf(
    A.map((a, i) => fn(a, B[i] ?? 0)),
    0.05,
    0.95,
  );
  const errors = Array.from({ length: PAIRS }, (_, i) => endsOf(named(`${RANGES}x = ${formula}`, i))).flatMap((ends) =>
    ends.map((end, i) => Math.abs(end / (reference[i] ?? 0) - 1)),
  );
  return Math.max(...errors);
}

describe('Estimates: intervals of what is made of ranges', () => {
  const exact: readonly (readonly [string, (a: number, b: number) => number])[] = [
    ['a * b', (a, b) => a * b],
    ['a / b', (a, b) => a / b],
    ['b / a * 3', (a, b) => (b / a) * 3],
    ['a * b ^ 2', (a, b) => a * b ** 2],
    ['7 / (a * b)', (a, b) => 7 / (a * b)],
    ['sqrt(a * b)', (a, b) => Math.sqrt(a * b)],
    ['a * a * b', (a, b) => a * a * b],
    ['-(a * b) + 10%', (a, b) => -1.1 * a * b],
    ['a * b + 5k', (a, b) => a * b + 5000],
    ['100k - a * b', (a, b) => 100_000 - a * b],
    ['ceil(a * b / 7) * 2', (a, b) => Math.ceil((a * b) / 7) * 2],
    ['shards(a * b, 7)', (a, b) => Math.ceil((a * b) / 7)],
    ['max(a * b, 4k)', (a, b) => Math.max(a * b, 4000)],
  ];
  for (const [formula, fn] of exact) {
    it(`${formula}: within 2% of 100,000 draws, whatever the names are`, () => {
      const error = worst(formula, fn);
      assert.ok(error < 0.02, `off by ${(error * 100).toFixed(1)}%`);
    });
  }

  it('sums and other functions are reckoned by samples: within 10% at the worst names', () => {
    for (const [formula, fn] of [
      ['a * 9 + b', (a: number, b: number) => a * 9 + b],
      ['max(9 * a, b)', (a: number, b: number) => Math.max(9 * a, b)],
    ] as const) {
      const error = worst(formula, fn);
      assert.ok(error < 0.1, `${formula} is off by ${(error * 100).toFixed(1)}%`);
    }
  });

  it('products of log-normal ranges have the interval of their logarithms’ sum, to the last digit', () => {
    const [p5, p95] = endsOf('a = 20..60\nb = 100..300\nc = 2..8\nx = a * b / c');
    const half = Math.hypot(Math.log(3), Math.log(3), Math.log(4)) / 2;
    const middle = Math.sqrt(20 * 60 * 100 * 300) / 4;
    assert.ok(Math.abs((p5 ?? 0) / (middle * Math.exp(-half)) - 1) < 1e-12);
    assert.ok(Math.abs((p95 ?? 0) / (middle * Math.exp(half)) - 1) < 1e-12);
  });

  it('sums of normal ranges add their variances', () => {
    const [p5, p95] = endsOf('a = 40 ± 10\nb = 100 ± 20\nx = 2 * (b - a) + 1');
    const half = 2 * Math.hypot(10, 20);
    assert.ok(Math.abs((p5 ?? 0) - (121 - half)) < 1e-9);
    assert.ok(Math.abs((p95 ?? 0) - (121 + half)) < 1e-9);
  });

  it('what cancels out is certain again', () => {
    assert.deepEqual(endsOf('a = 20..60\nb = 2..3\nx = a * b / (b * a)'), [1, 1]);
    assert.deepEqual(endsOf('a = 40 ± 10\nb = 7 ± 1\nx = a - b - (a - b)'), [0, 0]);
  });

  it('a single range shows its ends', () => {
    const [p5 = 0, p95 = 0] = endsOf('x = 20..60');
    assert.ok(Math.abs(p5 / 20 - 1) < 0.003 && Math.abs(p95 / 60 - 1) < 0.003);
  });

  it('hundreds of ranges in one value are followed by their samples', () => {
    const names = Array.from({ length: 100 }, (_, i) => `n${i}`);
    const text = `${names.map((name) => `${name} = 1..2`).join('\n')}\nx = ${names.join(' * ')}`;
    const [p5 = 0, p95 = 0] = endsOf(text);
    const half = (Math.log(2) / 2) * 10;
    assert.ok(Math.abs(Math.log(p95 / p5) / (2 * half) - 1) < 0.15);
  });

  it('an edit that leaves a value as it was leaves what depends on it alone', () => {
    const text = 'a = 20..60 // guess\nb = a * (2..3)\nc = b + 1';
    const before = evaluate(text);
    const at = text.indexOf('guess');
    const after = update(before, { start: at, end: at + 5, text: 'measured' });
    assert.notEqual(after.lines[0], before.lines[0]);
    assert.equal(after.lines[0]?.parsed.text, 'a = 20..60 // measured');
    assert.equal(after.lines[1], before.lines[1]);
    assert.equal(after.lines[2], before.lines[2]);
    const start = after.text.indexOf('60');
    const changed = update(after, { start, end: start + 2, text: '70' });
    assert.notEqual(changed.lines[2], before.lines[2]);
    assert.deepEqual(last(changed.text).value, changed.lines[2]?.value);
  });
});
