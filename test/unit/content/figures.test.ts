import { strict as assert } from 'node:assert';
import type { Problem } from '../../../src/core/problems/problem';
import { readProblem } from '../problems/bank';
import { readContent } from './load';

const content = readContent();

function item(sectionId: string, label: string) {
  const section = content.reference.find(({ id }) => id === sectionId);
  const found = section?.items.find((each) => each.label === label);
  assert.ok(found, `no "${label}" in ${sectionId}`);
  return found;
}

describe('numbers every engineer should know', () => {
  const numbers = [
    ['L1 cache', '0.5 ns'],
    ['RAM', '100 ns'],
    ['SSD random read', '16 µs'],
    ['HDD seek', '4 ms'],
    ['Round trip in one data centre', '0.5 ms'],
    ['Round trip across the US', '40 ms'],
    ['Round trip US–Europe', '80 ms'],
    ['Round trip US–Asia', '150 ms'],
    ['PostgreSQL', '5,000–10,000 QPS'],
    ['MySQL', '5,000–10,000 QPS'],
    ['Redis', '100,000+ QPS'],
    ['Cassandra', '10,000–50,000 QPS'],
    ['Kafka broker', '100,000+ msg/s'],
    ['NGINX', '10,000+ concurrent connections'],
    ['WebSocket gateway', 'about 50,000 connections'],
    ['1 M users × 1 KB', '1 GB'],
    ['1 G messages × 100 B', '100 GB'],
    ['1 M images × 200 KB', '200 GB'],
    ['1 M videos × 50 MB', '50 TB'],
    ['One day', '86,400 s/day ≈ 100,000 for quick maths'],
    ['One month', '2.5 M s/month'],
    ['1 M requests/day', '≈ 12 QPS'],
    ['1 G requests/day', '≈ 12,000 QPS'],
  ] as const;

  for (const [label, figure] of numbers) {
    it(`${label}: ${figure}`, () => assert.equal(item('numbers', label).detail, figure));
  }
});

describe('scorecard, plan and architectures', () => {
  const weights = [
    ['Problem solving', '25%'],
    ['Technical depth', '25%'],
    ['Trade-off analysis', '20%'],
    ['Communication', '15%'],
    ['Scalability', '15%'],
  ] as const;
  for (const [label, weight] of weights) {
    it(`${label} weighs ${weight}`, () => assert.ok(item('scorecard', label).detail.startsWith(`${weight}: `)));
  }

  const phases = [
    ['Requirements', '5 of 45 min (11%), 5 of 60 min (8%)'],
    ['Estimation', '5 of 45 min (11%), 5 of 60 min (8%)'],
    ['High-level design', '15 of 45 min (33%), 15 of 60 min (25%)'],
    ['Deep dive', '20 of 45 min (45%), 30 of 60 min (50%)'],
    ['Q&A and polish', '5 of 60 min (8%)'],
  ] as const;
  for (const [label, share] of phases) {
    it(`${label} takes ${share}`, () => assert.equal(item('phases', label).detail, share));
  }

  const architectures = [
    ['Read-heavy (URL shortener, CDN)', 'cache first + SQL: Redis → PostgreSQL'],
    ['Write-heavy (chat, IoT, logs)', 'append-only + NoSQL: Kafka → Cassandra'],
    ['Real-time (chat, notifications)', 'WebSocket + pub/sub: WS gateway → Redis Pub/Sub'],
    ['Feed/timeline (Twitter, Instagram)', 'hybrid fan-out: Redis sorted sets + Cassandra'],
    ['Search (autocomplete, product search)', 'inverted index: Elasticsearch + Redis'],
    ['Geospatial (Uber, maps)', 'quadtree / geohash: Redis GEO + PostgreSQL/PostGIS'],
    ['Collaborative (Google Docs)', 'OT/CRDT + WebSocket: OT engine + Redis + PostgreSQL'],
    ['Media (YouTube, Instagram)', 'upload pipeline + CDN: S3 → transcoding → CDN'],
    ['E-commerce (cart, orders)', 'event-driven + ACID: Kafka + PostgreSQL + Redis'],
  ] as const;
  for (const [label, pattern] of architectures) {
    it(`${label}: ${pattern}`, () => assert.equal(item('architectures', label).detail, pattern));
  }
});

describe('figures of the problems', () => {
  const parts: readonly [string, keyof Problem, readonly string[]][] = [
    ['chat-app', 'functional', ['up to 200 members', 'sent → delivered → read', 'kept for ever']],
    [
      'chat-app',
      'nonFunctional',
      [
        '500 M DAU',
        '2 G registered',
        '< 500 ms',
        '99.99%',
        'under 52 minutes',
        '50 M concurrent WebSocket connections',
      ],
    ],
    ['chat-app', 'outOfScope', ['calls', 'Stories', 'Payments', 'Admin dashboard', 'Content moderation']],
    [
      'chat-app',
      'estimate',
      [
        '500M',
        '40 messages/user/day',
        '20 G/day',
        '230 K msg/s',
        '700 K/s',
        '50 K QPS',
        '150 B',
        '3 TB/day',
        '1 PB/year',
        '5 PB in 5 years',
        '5% * 200 kB',
        '200 TB/day',
        '105 MB/s',
        '22 TB',
      ],
    ],
    [
      'chat-app',
      'deepDives',
      [
        '50 M connections',
        '50 K a server',
        '1,000 gateways',
        '`session:<user>`',
        'TTL 300 s',
        'drops 50 K users',
        '2–5 s',
        'O(1)',
      ],
    ],
    [
      'url-shortener',
      'estimate',
      ['500M / month', '200 writes/s', '20 K reads/s', '30 G links', '15 TB in 5 years', '170 GB'],
    ],
    ['news-feed', 'estimate', ['6 K posts/s', '60 K/s', '100 K timeline reads/s', '5.4 PB in 3 years']],
  ];

  for (const [id, part, figures] of parts) {
    it(`${id}: ${part}`, () => {
      const text = JSON.stringify(readProblem(id)[part]);
      assert.deepEqual(
        figures.filter((figure) => !text.includes(figure)),
        [],
      );
    });
  }

  // The comments of the estimates state results; these are the same sums done here.
  const day = 86_400;
  const sums: readonly [string, number, number][] = [
    ['chat messages a second', (500e6 * 40) / day, 230e3],
    ['chat peak', ((500e6 * 40) / day) * 3, 700e3],
    ['chat storage a day', 500e6 * 40 * 150, 3e12],
    ['chat images a day', 500e6 * 40 * 0.05 * 200e3, 200e12],
    ['chat ingress', 700e3 * 150, 105e6],
    ['chat cache', 500e6 * 10 * 30 * 150, 22e12],
    ['shortener writes', 500e6 / 2.5e6, 200],
    ['shortener storage', 500e6 * 12 * 5 * 500, 15e12],
    ['shortener cache', 20e3 * day * 0.2 * 500, 170e9],
    ['codes to links ratio', 62 ** 7 / 30e9, 117],
    ['feed posts', 500e6 / day, 6e3],
    ['feed storage in 3 years', 500e6 * 10e3 * 365 * 3, 5.4e15],
    ['feed cache of ids', 100e6 * 500 * 16, 800e9],
    ['minutes to push to 50 M', 50e6 / 60e3 / 60, 14],
  ];
  for (const [name, computed, stated] of sums) {
    it(`${name} is right to 5%`, () => assert.ok(Math.abs(computed / stated - 1) < 0.05, String(computed)));
  }
});
