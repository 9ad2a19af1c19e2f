import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { cutOffBy, immediateDominators } from '../../../src/core/capacity/dominators';
import { kOfN, type Network, reliabilityOf, twoTerminalReliability } from '../../../src/core/capacity/reliability';

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-10, `${actual} is not ${expected}`);
}

/** Nodes reached from the roots without one of them. */
function reached(leaving: readonly (readonly number[])[], roots: readonly number[], without: number): Set<number> {
  const seen = new Set(roots.filter((root) => root !== without));
  for (const node of seen) for (const next of leaving[node] ?? []) if (next !== without) seen.add(next);
  return seen;
}

const graphs = fc
  .integer({ min: 2, max: 9 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 24 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count }),
    ),
  );

describe('availability', () => {
  it('of copies, of which some are needed', () => {
    near(kOfN(1, 2, 0.99), 0.9999);
    near(kOfN(2, 3, 0.9), 0.972);
    near(kOfN(4, 5, 0.99), 0.9990198504);
    near(0.999 * 0.999 * 0.9999, 0.9979011999);
    assert.deepEqual([kOfN(3, 2, 0.9), kOfN(0, 2, 0.9), kOfN(1, 1, 1), kOfN(1, 1, 0)], [0, 1, 1, 0]);
    assert.ok(kOfN(900, 1000, 0.95) > 0.999999 && kOfN(990, 1000, 0.95) < 1e-6);
  });

  it('of more copies than anybody has, at once', () => {
    near(kOfN(500_000, 1_000_000, 0.995), 1);
    assert.ok(Math.abs(kOfN(500_000, 1_000_000, 0.5) - 0.5) < 1e-3);
    assert.deepEqual([kOfN(1e143, 1.9e143, 0.9), kOfN(1.8e143, 1.9e143, 0.9)], [1, 0]);
  });

  it('of a bridge, exactly', () => {
    // Source 0, target 5, two ways of two nodes, and a bridge between them.
    const links = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [1, 4],
      [2, 3],
      [3, 5],
      [4, 5],
    ] as const;
    const found = twoTerminalReliability({ up: [1, 0.9, 0.9, 0.9, 0.9, 1], links }, 0, 5);
    near(found.probability, 0.99 * 0.99);
    assert.equal(found.method, 'exact');
  });

  it('agrees with looking at every case', () => {
    fc.assert(
      fc.property(graphs, ([count, links, up]) => {
        let sum = 0;
        for (let working = 0; working < 2 ** count; working += 1) {
          const isUp = (node: number) => (working >> node) % 2 === 1;
          const leaving = Array.from({ length: count }, (_, node) =>
            links.filter(([from, to]) => from === node && isUp(to)).map(([, to]) => to),
          );
          if (!isUp(0) || !reached(leaving, [0], -1).has(count - 1)) continue;
          sum += up.reduce((chance, each, node) => chance * (isUp(node) ? each : 1 - each), 1);
        }
        near(twoTerminalReliability({ up, links }, 0, count - 1).probability, sum);
      }),
      { numRuns: 100 },
    );
  });

  it('is sampled, the same for the same seed, where there are too many parts', () => {
    const middle = Array.from({ length: 60 }, (_, index) => index + 1);
    const network: Network = {
      up: [1, ...middle.map(() => 0.5), 1],
      links: middle
        .flatMap((node) => [[0, node] as const, [node, 61] as const])
        .filter(([from]) => from < 4 || from > 40),
    };
    const [once, again] = [twoTerminalReliability(network, 0, 61, 7), twoTerminalReliability(network, 0, 61, 7)];
    assert.equal(once.method, 'sampled');
    assert.deepEqual(once, again);
    assert.ok(once.probability > 0.999);
  });

  it('gives up on the exact way in bounded time', () => {
    const odd = reliabilityOf(
      (states) => (states.includes(undefined) ? undefined : states.filter(Boolean).length > 14),
      Array.from({ length: 29 }, () => 0.5),
    );
    assert.equal(odd.method, 'sampled');
    assert.ok(Math.abs(odd.probability - 0.5) < 0.02);
  });
});

describe('single points of failure', () => {
  it('cut off exactly what cannot be reached without them', () => {
    fc.assert(
      fc.property(graphs, ([count, links]) => {
        const leaving = Array.from({ length: count }, (_, node) =>
          links.filter(([from]) => from === node).map(([, to]) => to),
        );
        const roots = [0, 1];
        const all = reached(leaving, roots, -1);
        const cut = cutOffBy(immediateDominators(leaving, roots));
        for (let node = 0; node < count; node += 1) {
          const left = reached(leaving, roots, node);
          const expected = all.has(node) ? [...all].filter((each) => each !== node && !left.has(each)) : [];
          assert.deepEqual([...(cut[node]?.nodes ?? [])].sort(), expected.sort());
          assert.equal(cut[node]?.count, expected.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found in loops and where nothing leads to', () => {
    assert.deepEqual(immediateDominators([[1], [2], [1, 3], [], [3]], [0]), [-1, 0, 1, 2, undefined]);
  });
});
