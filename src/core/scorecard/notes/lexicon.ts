import { once } from '../../once';
import { stemOf, wordsOf } from './words';

interface Entry {
  readonly stems: readonly string[];
  readonly phrase: string;
}

/** Phrases of the field, looked up by the stems of their words; nothing is made of them before the first look. */
export class Lexicon {
  private readonly byFirst: () => ReadonlyMap<string, readonly Entry[]>;

  /** `text` holds phrases between commas. */
  constructor(text: string) {
    this.byFirst = once(() => entriesOf(text));
  }

  /** The phrases that stand in a text, given as the stems of all its words; each once. */
  find(stems: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    const byFirst = this.byFirst();
    for (const [index, stem] of stems.entries()) {
      for (const entry of byFirst.get(stem) ?? []) {
        if (entry.stems.every((each, at) => stems[index + at] === each)) found.add(entry.phrase);
      }
    }
    return found;
  }

  has(stems: readonly string[]): boolean {
    return this.find(stems).size > 0;
  }
}

function entriesOf(text: string): ReadonlyMap<string, readonly Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const phrase of text.split(',').map((each) => each.trim())) {
    const stems = wordsOf(phrase).map(stemOf);
    const [first] = stems;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known) known.push({ stems, phrase });
    else byFirst.set(first, [{ stems, phrase }]);
  }
  return byFirst;
}

/** What a reason can rest on: how something behaves, as against what it is called. */
export const PROPERTIES = new Lexicon(
  'append, append only, write heavy, read heavy, writes dominate, reads dominate, latency, throughput, stale, staleness, consistency, ' +
    'consistent, transaction, acid, join, range scan, range query, scan, lookup, key lookup, order, ordering, ordered, unordered, durable, ' +
    'durability, lost, lose, loss, duplicate, dedupe, replay, retention, burst, spike, backpressure, memory, fit in memory, ram, disk, cost, ' +
    'cheap, cheaper, expensive, simple to run, ops, operate, operational, managed, hot key, hot partition, hot shard, hotspot, rebalance, ' +
    'partition, shard, linear, scale out, horizontally, single writer, failover, availability, available, offline, connection, push, poll, ' +
    'polling, round trip, handshake, cacheable, cached by browser, count, collision, unique, uniqueness, predictable, guess, enumerate, ' +
    'sorted, score, ranking, freshness, index, secondary index, schema, flexible, relation, relational, lock, locking, contention, atomic, ' +
    'atomically, exactly once, at least once, fan out, write amplification, read amplification, amplification, duplicated, bandwidth, ' +
    'cold start, warm, eviction, evict, ttl, expire, expiry, quorum, replica, replicate, lag, wait, block, blocking, asynchronous, sync, ' +
    'stateless, stateful, sticky, compact, compression, size, bytes, storage, batch, real time, realtime, per second, read, write, slow, ' +
    'slower, fast, faster, spread, even, evenly, wasted, precompute, compute, cpu, conflict, merge, overlap, resume, retry, strong, eventual',
);

/** How something works inside. */
export const MECHANISMS = new Lexicon(
  'ttl, heartbeat, lru, lfu, eviction, consistent hashing, hash ring, virtual nodes, vnodes, quorum, lsm, sstable, memtable, compaction, ' +
    'sorted set, zset, zadd, zrange, base62, base 62, counter, counter range, range, sequence number, seq, monotonic, incr, snowflake, ' +
    'backoff, exponential backoff, jitter, ack, acks, offset, consumer group, idempotency key, idempotent, idempotency, dedupe, bloom filter, ' +
    'write through, write behind, write back, cache aside, read through, fan out on write, fan out on read, fanout on write, ' +
    'fanout on read, push on write, pull on read, inverted index, posting list, geohash, quadtree, s2 cell, lease, fencing token, ' +
    'vector clock, crdt, operational transform, ot, gossip, leader election, raft, paxos, two phase commit, 2pc, saga, outbox, change data ' +
    'capture, cdc, optimistic lock, pessimistic lock, version column, select for update, unique constraint, conditional write, compare and ' +
    'swap, cas, token bucket, leaky bucket, sliding window, fixed window, lua script, watermark, window, count min, hyperloglog, top k, heap, ' +
    'chunk, multipart, presigned, signed url, transcode, hls, segment, manifest, long poll, pub sub, pubsub, partition key, clustering key, ' +
    'cursor, keyset, pagination, cursor pagination, ring, hinted handoff, read repair, merkle tree, replication factor, ' +
    'leader, follower, primary, wal, log, batch, single flight, singleflight, coalesce, request coalescing, stampede, negative cache, ' +
    'ratchet, prekey, signal protocol, double ratchet, last seen id, last message id, cursor id, tombstone, dead letter, dlq, visibility ' +
    'timeout, delay queue, time bucket, priority queue, circuit breaker, bulkhead, shadow, hash, salt, salting, sub key, shard by, sharded by, ' +
    'partition by, partitioned by, register, registry, session registry, re register, trie, prefix, top n, precompute, materialize, materialise',
);

/** Models of consistency, and what people say in their place. */
export const CONSISTENCY = new Lexicon(
  'strong consistency, strongly consistent, eventual consistency, eventually consistent, eventual, linearizable, serializable, read your ' +
    'writes, read your own writes, read after write, monotonic reads, causal, quorum, local quorum, lwt, stale, staleness, last write wins, lww, ' +
    'strict serializable, snapshot isolation, availability over consistency, consistency over availability, ap, cp, strong, strict order, ' +
    'total order, causal order',
);

/** What keeps twice, late and out of order harmless. */
export const DELIVERY = new Lexicon(
  'idempotent, idempotency, idempotency key, dedupe, deduplicate, deduplication, duplicate, duplicates, twice, at least once, at most once, ' +
    'exactly once, out of order, reorder, reordered, sequence number, seq, late event, late events, retry, retries, ack, acked, unacked, offset, ' +
    'unique constraint, conditional write, upsert, redelivered, redelivery',
);

/** What users or the rest of the design notice when something breaks. */
export const CONSEQUENCES = new Lexicon(
  'lost, lose, loses, losing, drop, drops, dropped, slow, slower, stale, unavailable, error, errors, time out, times out, timeout, timeouts, ' +
    'reconnect, reconnects, backlog, lag, lags, delayed, delay, degrade, degraded, degrades, miss, misses, stop, stops, stopped, block, blocked, ' +
    'stampede, thundering herd, overload, overloaded, storm, duplicate, duplicates, late, missing, empty, read only, ' +
    'rejected, 5xx, 503, 500s, spike, spikes, hit the db, hits the db, grow, grows, piles up, pile up, queue up, nobody gets, not delivered, ' +
    'undelivered, wrong, inconsistent, offline, worse, outage, hang, hangs, double, no new, cannot, cant, users see, user sees, nothing lost',
);

/** What brings it back, or makes it harmless. */
export const CURES = new Lexicon(
  'failover, fail over, fails over, replica, replicas, replicated, fall back, falls back, fallback, retry, retries, backoff, jitter, restart, ' +
    'restarts, promote, promoted, promotes, register again, re register, reregister, rebuild, rebuilt, replay, replays, dlq, dead letter, circuit breaker, ' +
    'breaker, shed, load shedding, rate limit, standby, health check, redistribute, rebalance, rebalances, takes over, take over, another, ' +
    'second region, other region, other zone, other az, az, azs, multi az, quorum, hinted handoff, serve stale, serve from, buffer, buffers, buffered, ' +
    'catch up, catches up, resume, resumes, reconnect with, restore, snapshot, backup, warm up, warmup, warm, single flight, singleflight, coalesce, ' +
    'coalescing, skip, redeliver, redelivered, redelivers, lease expires, leader election, elect, elects, autoscale, spare, ' +
    'idempotent, dedupe, reconcile, reconciliation, pull, pulls, next range, pre allocated, refill, self heal, recovers, recover, drain, drains',
);

/** What can be done about more load. */
export const GROWTH_MEANS = new Lexicon(
  'shard, shards, sharding, sharded, partition, partitions, replica, replicas, autoscale, auto scale, more nodes, add nodes, more servers, more ' +
    'gateways, more workers, more consumers, cache, cdn, split, batch, fan out, precompute, region, regions, rate limit, shed, tier, cold storage, ' +
    'archive, queue, buffer, horizontally, horizontal, instances, brokers, nodes, workers, pods, read replicas, salting, salt, sub keys',
);

/** What can be watched. */
export const METRICS = new Lexicon(
  'p99, p95, p50, latency, error rate, errors, availability, slo, queue lag, lag, consumer lag, backlog, depth, hit ratio, hit rate, miss rate, ' +
    'cpu, memory, saturation, utilization, utilisation, connections, disconnects, reconnects, replication lag, throughput, qps, delivery time, age, ' +
    '5xx, 4xx, disk, budget, error budget, freshness, staleness, dlq, retries, drop rate, success rate, canary, eviction, evictions',
);

/** How a change goes out. */
export const ROLLOUT = new Lexicon(
  'canary, blue green, feature flag, flag, roll back, rollback, rolls back, rolled back, staged, rollout, roll out, rolling, shadow traffic, dark launch',
);

/** What a choice costs, said. */
export const PRICES = new Lexicon(
  'downside, cost, costs, costs us, price, at the price, drawback, but, penalty, trade off, tradeoff, give up, gives up, giving up, lose, loses, ' +
    'pay, pays, overhead, more complex, harder, wasteful, extra, duplicate storage, stale, slower, cons, con, hurts, catch',
);

/** What softens it. */
export const SOFTENERS = new Lexicon(
  'mitigate, mitigated, mitigation, soften, acceptable, accept, fine, ok, okay, tolerable, bounded, limited, limit, cap, capped, so we, handle, ' +
    'invalidate, invalidation, ttl, refresh, retry, reconcile, hybrid, only for, except, fallback, batch, compress, expire, worth, fix, workaround, ' +
    'keep, instead, move, split, warm',
);

/** What can be said of any part of any design. */
export const GENERIC = new Lexicon(
  'ensure, ensures, give, gives, provide, provides, solve, solved, solves, add, adds, added, matter, matters, monitor, scale, scales, scaling, help, helps, ' +
    'improve, improves, achieve, achieves, enable, enables, handle, handles, allow, allows, increase, increases, leverage, implement, implements, apply, ' +
    'guarantee, guarantees, bottleneck, alert, alerts, dashboard, fail, fails, failure, robust, efficient, modern, powerful, best, optimal, ' +
    'optimize, optimise, support, supports, important, critical, essential, enterprise, grade, cloud, native, platform, technology, tool, tools',
);

/** Qualities named without anything behind them, and other words to fill notes with. */
export const BUZZ = new Lexicon(
  'scalability, scalable, availability, high availability, strong consistency, scaling,  reliability, reliable, fault tolerance, fault tolerant, consistency, eventual consistency, ' +
    'latency, low latency, throughput, high throughput, performance, performant, durability, resilience, resilient, redundancy, failover, replication, ' +
    'sharding, partitioning, caching, cache, load balancing, load balancer, cdn, microservices, kubernetes, docker, kafka, redis, cassandra, dynamodb, ' +
    'mongodb, postgres, postgresql, mysql, elasticsearch, rabbitmq, sqs, s3, graphql, grpc, rest, websocket, monitoring, observability, alerting, ' +
    'logging, tracing, prometheus, grafana, ci cd, canary, blue green, feature flags, security, encryption, authentication, authorization, oauth, jwt, ' +
    'cap theorem, acid, base, nosql, sql, queue, message queue, pub sub, event driven, cqrs, event sourcing, saga, idempotency, rate limiting, circuit ' +
    'breaker, backpressure, autoscaling, horizontal scaling, vertical scaling, serverless, lambda, api gateway, zookeeper, consistent hashing, bloom ' +
    'filter, quorum, raft, paxos, gossip, leader election, heartbeat, health checks, ttl, lru, index, indexing, trade offs, tradeoffs, best practices, ' +
    'bottleneck, replicas, read replicas, multi region, disaster recovery, backup, slo, sla, sli, p99, error budget, runbooks, on call, dashboards',
);
