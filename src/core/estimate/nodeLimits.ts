import { BYTE, BYTE_PER_SECOND, type Dimension, NO_DIMENSION, PER_SECOND } from './dimension';

/** What one machine takes; `high` is absent where sources only say "and more". */
export interface NodeLimit {
  readonly id: string;
  /** What several of it are called: "Cassandra nodes". */
  readonly plural: string;
  /** What one of it is called: "one Cassandra node". */
  readonly one: string;
  readonly dimension: Dimension;
  /** What every one of it takes, in SI units. */
  readonly low: number;
  /** What a good one takes, in SI units. */
  readonly high?: number;
  readonly source: string;
}

const CHEAT_SHEET = 'numbers every engineer should know';

/** Of machines called "one Kafka broker" and "Kafka brokers". */
function machine(
  name: string,
  noun: string,
  dimension: Dimension,
  range: Pick<NodeLimit, 'low' | 'high'>,
  source = CHEAT_SHEET,
): NodeLimit {
  return { id: name, plural: `${name} ${noun}s`, one: `one ${name} ${noun}`, dimension, ...range, source };
}

export const POSTGRESQL: NodeLimit = machine('PostgreSQL', 'node', PER_SECOND, { low: 5000, high: 10_000 });
export const REDIS: NodeLimit = machine('Redis', 'node', PER_SECOND, { low: 100_000 });
export const CASSANDRA: NodeLimit = machine('Cassandra', 'node', PER_SECOND, { low: 10_000, high: 50_000 });
export const KAFKA: NodeLimit = machine('Kafka', 'broker', PER_SECOND, { low: 100_000 });
export const WEBSOCKET: NodeLimit = machine('WebSocket', 'gateway', NO_DIMENSION, { low: 50_000, high: 50_000 });

/** Memory of one node: what a usual one has, and the largest. */
export const CACHE_MEMORY: NodeLimit = {
  ...machine(
    'cache',
    'node',
    BYTE,
    { low: 25e9, high: 1e12 },
    'thesystemround (about 25 GB); Hello Interview (up to 1 TB)',
  ),
  id: 'cacheMemory',
};

/** What one relational database keeps: a comfortable size, and the largest one can rent. */
export const DATABASE_SIZE: NodeLimit = {
  ...machine(
    'database',
    'node',
    BYTE,
    { low: 10e12, high: 64 * 2 ** 40 },
    'thesystemround (about 10 TB); Hello Interview (64 TiB)',
  ),
  id: 'databaseSize',
};

export const NETWORK_CARD: NodeLimit = {
  id: 'network',
  plural: 'network cards of 10 to 25 Gbit/s',
  one: 'one network card of 10 Gbit/s',
  dimension: BYTE_PER_SECOND,
  low: 10e9 / 8,
  high: 25e9 / 8,
  source: 'Ethernet, IEEE 802.3ae and 802.3by',
};

/** How much of one machine a figure needs. */
export interface Comparison {
  readonly limit: NodeLimit;
  /** The figure as a multiple of what every such machine takes. */
  readonly load: number;
  /** How many of it are needed; `fewest` is 1 when one may be enough, `most` is 1 when one is enough for sure. */
  readonly fewest: number;
  readonly most: number;
}

/**
 * Compares a value with the first of the limits that one machine keeps for sure, else with the last: a list goes from the
 * machine one would like to the one that takes most.
 */
export function compareWithLimits(si: number, limits: readonly NodeLimit[]): Comparison | undefined {
  const limit = limits.find(({ low }) => si <= low) ?? limits.at(-1);
  if (!limit || !(si > 0)) return undefined;
  const { low, high } = limit;
  const most = Math.ceil(si / low);
  // Without a known best machine one can only say how many are enough.
  const fewest = high === undefined ? most : Math.max(1, Math.ceil(si / high));
  return { limit, load: si / low, fewest, most };
}
