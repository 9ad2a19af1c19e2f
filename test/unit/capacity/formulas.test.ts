import { strict as assert } from 'node:assert';
import { expectedAttempts } from '../../../src/core/capacity/attempts';
import { lruCache, popularShare, ttlHitRatio } from '../../../src/core/capacity/cache';
import { erlangB, erlangC, serversFor } from '../../../src/core/capacity/erlang';
import { poissonWeights } from '../../../src/core/capacity/poisson';
import { residualCdf, serviceCdf, serviceMoments, serviceTime } from '../../../src/core/capacity/serviceTime';
import { gammaP, logGamma, normalCdf } from '../../../src/core/capacity/special';
import { near } from './near';

describe('special functions', () => {
  it('have the published values', () => {
    near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 13);
    near(logGamma(10), Math.log(362880), 12);
    near(gammaP(1, 2), 1 - Math.exp(-2), 14);
    near(gammaP(3, 2), 0.3233235838, 10);
    near(gammaP(100, 120), 0.9721363, 7);
    near(normalCdf(1.96), 0.9750021049, 10);
    near(normalCdf(-6) * 1e9, 0.986587645, 8);
  });

  it('give Poisson chances that come to 1 around the mean', () => {
    for (const mean of [0, 0.5, 30, 1e6]) {
      const { first, weights } = poissonWeights(mean);
      near(
        weights.reduce((sum, weight) => sum + weight, 0),
        1,
        12,
      );
      near(weights.reduce((sum, weight, place) => sum + weight * (first + place), 0) / (mean || 1), mean ? 1 : 0, 10);
    }
  });
});

describe('Erlang’s formulas', () => {
  const published = [
    [1, 0.5, 0.3333333333, 0.5],
    [2, 1, 0.2, 0.3333333333],
    [3, 2, 0.2105263158, 0.4444444444],
    [5, 4, 0.199066874, 0.5541125541],
  ] as const;
  for (const [servers, offered, lost, waiting] of published) {
    it(`hold for ${servers} servers and ${offered} erlangs`, () => {
      near(erlangB(servers, offered), lost);
      near(erlangC(servers, offered), waiting);
    });
  }

  it('hold for many servers, where a factorial overflows', () => {
    near(erlangC(10, 8), 0.4091801508);
    near(erlangC(100, 90), 0.2169404809);
    assert.ok(erlangC(100_000, 99_900) > 0.6 && erlangC(100_000, 99_900) < 0.8);
    const [below, above] = [erlangC(1_000_000, 999_000), erlangC(1_000_001, 999_001)];
    assert.ok(Math.abs(below / above - 1) < 0.003, 'the limit joins the recursion');
  });

  it('say 1 when more comes than can be served, and 0 for nothing', () => {
    assert.deepEqual([erlangC(3, 3), erlangC(3, 5), erlangB(3, 0), erlangC(3, 0)], [1, 1, 0, 0]);
  });

  it('staff for a chance to wait and a utilisation', () => {
    assert.deepEqual([serversFor(10), serversFor(100)], [14, 111]);
    assert.deepEqual([serversFor(10, { utilisation: 0.7 }), serversFor(100, { utilisation: 0.7 })], [15, 143]);
    assert.deepEqual([serversFor(0), serversFor(0.05), serversFor(0.5)], [1, 1, 2]);
    for (const offered of [0.3, 7, 450, 12_345.6]) {
      const count = serversFor(offered);
      assert.ok(erlangC(count, offered) <= 0.2 && erlangC(count - 1, offered) > 0.2, `${offered}`);
    }
  });
});

describe('service times', () => {
  for (const cv2 of [0, 0.04, 0.5, 1, 4, 30]) {
    it(`have the mean and variation asked for, cv² ${cv2}`, () => {
      const service = serviceTime(20, cv2);
      const step = 0.02;
      let [mean, second, residual] = [0, 0, 0];
      for (let t = step / 2; t < 200_000; t = t < 400 ? t + step : t * 1.001) {
        const width = t < 400 ? step : t * 0.001;
        const survival = 1 - serviceCdf(service, t);
        mean += survival * width;
        second += 2 * t * survival * width;
        residual += (1 - residualCdf(service, t)) * width;
      }
      assert.ok(Math.abs(mean / 20 - 1) < 0.005, `mean ${mean}`);
      assert.ok(Math.abs(second / (400 * (1 + cv2)) - 1) < 0.01, `second moment ${second}`);
      near(serviceMoments(service).second, 400 * (1 + cv2), 6);
      assert.ok(Math.abs(residual / (10 * (1 + cv2)) - 1) < 0.01, `residual ${residual}`);
    });
  }
});

describe('caches', () => {
  it('follow Che’s approximation', () => {
    near(lruCache({ count: 1000, zipf: 0.8, cached: 100 }).hitRatio, 0.3777902213);
    const uniform = lruCache({ count: 1000, cached: 100 });
    near(uniform.hitRatio, 0.1);
    near(uniform.lookupsToEviction, 105.3605156578);
    near(popularShare({ count: 1000, zipf: 0.8, cached: 100 }), 0.5258265, 7);
  });

  it('answer everything when all keys fit, nothing without room', () => {
    assert.equal(lruCache({ count: 10, zipf: 1, cached: 10 }).hitRatio, 1);
    assert.equal(lruCache({ count: 10, zipf: 1 }).hitRatio, 1);
    assert.equal(lruCache({ count: 10, zipf: 1, cached: 0 }).hitRatio, 0);
  });

  it('group the keys of a large population without a step', () => {
    const [few, more] = [6000, 6001].map((count) => lruCache({ count, zipf: 0.9, cached: 600 }).hitRatio);
    assert.ok(Math.abs((few ?? 0) - (more ?? 1)) < 1e-4);
    const billion = lruCache({ count: 1e9, zipf: 1, cached: 1e7 }).hitRatio;
    assert.ok(billion > 0.7 && billion < 0.85, `${billion}`);
  });

  it('forget after a time', () => {
    near(ttlHitRatio({ count: 1 }, 2, 3), 6 / 7, 12);
    near(ttlHitRatio({ count: 100 }, 100, 1), 0.5, 12);
    assert.equal(ttlHitRatio({ count: 100 }, 0, 1), 0);
  });
});

describe('retries', () => {
  it('multiply attempts', () => {
    near(expectedAttempts(0.2, 3), 1.248, 12);
    assert.deepEqual([expectedAttempts(1, 3), expectedAttempts(0, 3), expectedAttempts(0.5, 0)], [4, 1, 1]);
  });
});
