/** Network time of every call, there and back. */
const ROUND_TRIP_MS = 1;
/** Instances are so many that they are busy for this share of the time. */
const BUSY = 0.7;

/** A shop of ten blocks: balancer, gateway, application, cache, database, queue and worker, at so many requests a second. */
export function shopModel(ratePerSecond: number): object {
  const block = (id: string, serviceTimeMs: number, share: number, more: object = {}) => ({
    ...{ id, serviceTimeMs, ...more },
    instances: Math.max(1, Math.ceil((ratePerSecond * share * serviceTimeMs) / 1000 / BUSY)),
  });
  const arrow = (from: string, to: string, more: object = {}) => ({ from, to, roundTripMs: ROUND_TRIP_MS, ...more });
  return {
    format: 'mockboard-model',
    version: 1,
    blocks: [
      { id: 'client', kind: 'client' },
      block('balancer', 0.2, 1, { kind: 'loadBalancer' }),
      block('gateway', 1, 1),
      block('app', 10, 1),
      block('cache', 0.5, 1, { hitRatio: 0.8 }),
      block('database', 8, 0.2),
      block('sessions', 2, 1),
      block('queue', 1, 0.1, { kind: 'messageQueue' }),
      block('worker', 20, 0.1),
      block('store', 5, 0.1),
    ],
    arrows: [
      arrow('client', 'balancer'),
      arrow('balancer', 'gateway'),
      arrow('gateway', 'sessions'),
      arrow('gateway', 'app'),
      arrow('app', 'cache'),
      arrow('app', 'database', { onMissOf: 'cache' }),
      arrow('app', 'queue', { probability: 0.1 }),
      arrow('queue', 'worker'),
      arrow('worker', 'store'),
    ],
    flows: [{ name: 'requests', ratePerSecond, route: { type: 'calls', from: 'client' } }],
  };
}

/** So many chains of blocks beside one another, each with a flow of its own. */
export function chainsModel(chains: number, length: number, ratePerSecond: number): object {
  const places = Array.from({ length: chains * length }, (_, at) => ({
    chain: Math.floor(at / length),
    at: at % length,
  }));
  const idOf = (chain: number, at: number) => `${chain}.${at}`;
  return {
    format: 'mockboard-model',
    version: 1,
    blocks: places.map(({ chain, at }) => ({
      id: idOf(chain, at),
      serviceTimeMs: 5,
      instances: Math.ceil((ratePerSecond * 5) / 1000 / BUSY),
    })),
    arrows: places
      .filter(({ at }) => at > 0)
      .map(({ chain, at }) => ({ from: idOf(chain, at - 1), to: idOf(chain, at), roundTripMs: ROUND_TRIP_MS })),
    flows: Array.from({ length: chains }, (_, chain) => ({
      ...{ name: `flow ${chain}`, ratePerSecond },
      route: { type: 'calls', from: idOf(chain, 0) },
    })),
  };
}
