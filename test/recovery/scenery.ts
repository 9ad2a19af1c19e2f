/** Lists people write beside a design, with or without a box around them. */
export const LISTS: readonly string[] = [
  'Functional requirements:\n- create and read\n- search\n- notifications\nNon-functional:\n- 99.99% available\n- p99 < 200 ms',
  '100M DAU\n10 writes / user / day\n=> 12k writes/s\n=> peak 36k/s\nstorage: 5 PB over 5 years',
  'POST /v1/items {name, owner}\nGET /v1/items/{id}\nDELETE /v1/items/{id}',
  'users(id, name, email)\nitems(id, owner_id, created_at)',
  'Out of scope:\n1. analytics\n2. payments\n3. admin UI',
  'Trade-offs\n+ simple, cheap reads\n- stale for up to 60 s\n- rebuild takes hours',
  'Message {\n  id: uuid\n  chat_id: uuid\n  body: string\n  sent_at: timestamp\n}',
];

/** Sticky notes. */
export const STICKIES: readonly string[] = [
  'TODO: ask the interviewer about data retention',
  'What happens when the cache is cold?',
  'Consistency: eventual is good enough for the feed',
  'Follow-up: how do we handle a celebrity with 50M followers?',
  'Assume 100:1 reads to writes, average object 1 KB',
  'We shard by user id because most reads are per user',
  'Deep dive later: ordering of events in one partition',
  'Kafka keeps 7 days, so we can replay after a bug',
];

/** What the colours of a legend mean. */
export const LEGEND: readonly string[] = [
  'stateless',
  'stateful',
  'external',
  'cache',
  'storage',
  'optional',
  'new',
  'hot path',
];

/** Remarks with an arrow to a block. */
export const REMARKS: readonly string[] = [
  'single point of failure?',
  'bottleneck!',
  'hot path',
  'needs replicas?',
  'why not SQL here?',
  'scale this first',
  'cold start?',
];
