import { strict as assert } from 'node:assert';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import { parseAssumptions } from '../../../src/core/content/assumptions';
import { ContentError } from '../../../src/core/content/check';
import { PARAMETER_UNITS, parseParameters } from '../../../src/core/content/parameters';
import { readContent, readJson } from './load';

/** The file with one entry's fields changed. */
function damaged(kind: string, change: Record<string, unknown>): unknown {
  const raw = readJson('media/content/parameters.json') as { kinds: Record<string, Record<string, unknown>[]> };
  const [first, ...rest] = raw.kinds[kind] ?? [];
  return { ...raw, kinds: { ...raw.kinds, [kind]: [{ ...first, ...change }, ...rest] } };
}

describe('the defaults of parameters', () => {
  const { parameters } = readContent();
  const all = Object.entries(parameters).flatMap(([kind, entries]) => entries.map((entry) => ({ kind, ...entry })));

  it('stand for every kind, each with a value in its range, a known unit, a source and its year', () => {
    assert.deepEqual(Object.keys(parameters).sort(), BLOCK_KINDS.map(({ id }) => id).sort());
    for (const { kind, id, value, low, high, unit, source, date } of all) {
      assert.ok(low <= value && value <= high, `${kind}.${id}`);
      assert.equal(unit, PARAMETER_UNITS[id], `${kind}.${id}`);
      assert.ok(source.length >= 8 && /^20\d\d$/.test(date), `${kind}.${id}`);
    }
  });

  it('are careful: no capacity and no hit ratio above the middle of its range', () => {
    for (const { kind, id, value, low, high } of all) {
      const middle = (low + high) / 2;
      if (id === 'capacityPerSecond') assert.ok(value <= middle, `${kind}.${id}`);
      if (id === 'hitRatio') assert.ok(value <= middle + 0.01, `${kind}.${id}`);
    }
  });

  it('agree with the numbers the reference teaches', () => {
    const value = (kind: 'cache' | 'webSocketGateway' | 'nosqlDatabase', id: string) =>
      parameters[kind].find((entry) => entry.id === id)?.value;
    assert.equal(value('cache', 'capacityPerSecond'), 100_000);
    assert.equal(value('webSocketGateway', 'connections'), 50_000);
    assert.equal(value('nosqlDatabase', 'capacityPerSecond'), 10_000);
  });

  it('use every parameter somewhere', () => {
    assert.deepEqual([...new Set(all.map(({ id }) => id))].sort(), Object.keys(PARAMETER_UNITS).sort());
  });

  for (const [what, change, problem] of [
    ['a value outside its range', { value: 0.5 }, /low ≤ value ≤ high/],
    ['a unit of another parameter', { unit: 'ms' }, /unit/],
    ['an unknown parameter', { id: 'colour' }, /./],
    ['no source', { source: '' }, /./],
  ] as const) {
    it(`are refused with ${what}, the place named`, () => {
      assert.throws(
        () => parseParameters(damaged('cache', change)),
        (error: unknown) =>
          error instanceof ContentError && error.path.startsWith('kinds.cache[0]') && problem.test(error.problem),
      );
    });
  }

  it('are refused when a kind is missing', () => {
    const raw = readJson('media/content/parameters.json') as { kinds: Record<string, unknown> };
    const { cache: _cache, ...kinds } = raw.kinds;
    assert.throws(() => parseParameters({ ...raw, kinds }), /every kind of block/);
  });
});

describe('what is assumed of designs', () => {
  const { assumptions } = readContent();

  it('has availability and price for what runs in instances, each with source and year', () => {
    for (const kind of ['loadBalancer', 'appServer', 'cache', 'sqlDatabase', 'messageQueue'] as const) {
      for (const id of ['availability', 'dollarsPerInstanceMonth'] as const) {
        const entry = assumptions.find((each) => each.kind === kind && each.id === id);
        assert.ok(entry && entry.source.length >= 8 && /^20\d\d$/.test(entry.date), `${kind}.${id}`);
      }
    }
  });

  for (const [what, change, problem] of [
    ['a value outside its range', { value: 9 }, /low ≤ value ≤ high/],
    ['a unit of another value', { unit: 'share' }, /unit/],
    ['a kind where there is none', { kind: 'cache' }, /kind/],
    ['a value twice', { id: 'regionRoundTripMs' }, /once/],
  ] as const) {
    it(`is refused with ${what}`, () => {
      const raw = readJson('media/content/parameters.json') as { solver: Record<string, unknown>[] };
      const [first, ...rest] = raw.solver;
      assert.throws(() => parseAssumptions({ ...raw, solver: [{ ...first, ...change }, ...rest] }), problem);
    });
  }
});
