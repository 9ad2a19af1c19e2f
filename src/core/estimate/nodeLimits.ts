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

function node(name: string, low: number, high?: number): NodeLimit {
  const limits = { low, ...(high === undefined ? {} : { high }) };
  return {
    id: name,
    plural: `${name} nodes`,
    one: `one ${name} node`,
    dimension: PER_SECOND,
    ...limits,
    source: CHEAT_SHEET,
  };
}

export const POSTGRESQL: NodeLimit = node('PostgreSQL', 5000, 10_000);
export const REDIS: NodeLimit = node('Redis', 100_000);
export const CASSANDRA: NodeLimit = node('Cassandra', 10_000, 50_000);

export const KAFKA: NodeLimit = {
  ...node('Kafka', 100_000),
  plural: 'Kafka brokers',
  one: 'one Kafka broker',
};

export const WEBSOCKET: NodeLimit = {
  id: 'WebSocket',
  plural: 'WebSocket gateways',
  one: 'one WebSocket gateway',
  dimension: NO_DIMENSION,
  low: 50_000,
  high: 50_000,
  source: CHEAT_SHEET,
};

/** Memory of one node: what a usual one has, and the largest. */
export const CACHE_MEMORY: NodeLimit = {
  id: 'cacheMemory',
  plural: 'cache nodes',
  one: 'one cache node',
  dimension: BYTE,
  low: 25e9,
  high: 1e12,
  source: 'thesystemround (about 25 GB); Hello Interview (up to 1 TB)',
};

/** What one relational database keeps: a comfortable size, and the largest one can rent. */
export const DATABASE_SIZE: NodeLimit = {
  id: 'databaseSize',
  plural: 'database nodes',
  one: 'one database node',
  dimension: BYTE,
  low: 10e12,
  high: 64 * 2 ** 40,
  source: 'thesystemround (about 10 TB); Hello Interview (64 TiB)',
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
