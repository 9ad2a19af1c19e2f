/** A worked example of the literature in the language, with its result reckoned from the same figures. */
export interface WorkedExample {
  readonly source: string;
  /** An estimate; its last line is the result. */
  readonly text: string;
  /** The result in SI units (bytes, seconds, dollars), as arithmetic on the source's figures. */
  readonly expected: number;
}

const DAY = 24 * 60 * 60;
const YEAR = 365 * DAY;

const XU_1 = 'Xu, System Design Interview, vol. 1, 2020';
const XU_2 = 'Xu, Lam, System Design Interview, vol. 2, 2022';
const LAZOWSKA = 'Lazowska et al., Quantitative System Performance, 1984, ch. 3';

const SERVICES: readonly WorkedExample[] = [
  {
    source: `${XU_1}, ch. 2: Twitter, tweets a second`,
    text: 'mau = 300M users\ndau = mau * 50%\ntweets = dau * 2 / day',
    expected: (300e6 * 0.5 * 2) / DAY,
  },
  {
    source: `${XU_1}, ch. 2: Twitter, peak`,
    text: 'tweets = 300M * 50% * 2 / day\npeak = 2 * tweets',
    expected: (2 * 300e6 * 0.5 * 2) / DAY,
  },
  {
    source: `${XU_1}, ch. 2: Twitter, media a day`,
    text: '150M * 2/day * 10% * 1 MB',
    expected: (150e6 * 2 * 0.1 * 1e6) / DAY,
  },
  {
    source: `${XU_1}, ch. 2: Twitter, media in five years`,
    text: 'media = 30 TB/day\nmedia * 5 years',
    expected: 30e12 * 365 * 5,
  },
  { source: `${XU_1}, ch. 8: short URLs written`, text: '100M/day', expected: 100e6 / DAY },
  {
    source: `${XU_1}, ch. 8: short URLs read, 10 for a write`,
    text: 'writes = 100M/day\nreads = 10 * writes',
    expected: (10 * 100e6) / DAY,
  },
  { source: `${XU_1}, ch. 8: short URLs of ten years`, text: '100M/day * 10 years', expected: 100e6 * 365 * 10 },
  {
    source: `${XU_1}, ch. 8: their storage`,
    text: 'urls = 100M/day * 10 years\nurls * 100 B',
    expected: 100e6 * 365 * 10 * 100,
  },
  { source: `${XU_1}, ch. 8: length of a code for 365 billion URLs`, text: 'base62_length(365G)', expected: 7 },
  { source: `${XU_1}, ch. 9: crawler, pages a second`, text: '1G pages / month', expected: 1e9 / (30 * DAY) },
  {
    source: `${XU_1}, ch. 9: crawler, storage of five years`,
    text: 'a_month = 1G pages * 500 kB\na_month * 12 * 5',
    expected: 1e9 * 500e3 * 12 * 5,
  },
  {
    source: `${XU_1}, ch. 12: chat, memory for a million connections`,
    text: '1M connections * 10 kB',
    expected: 1e6 * 10e3,
  },
  {
    source: `${XU_1}, ch. 13: autocomplete, a query for each of 20 characters`,
    text: '10M users * 10 / day * 20',
    expected: (10e6 * 10 * 20) / DAY,
  },
  {
    source: `${XU_1}, ch. 13: autocomplete, new data a day`,
    text: '10M * 10 * 20 B * 20% to GB',
    expected: 10e6 * 10 * 20 * 0.2,
  },
  { source: `${XU_1}, ch. 14: YouTube, uploads a day`, text: '5M * 10% * 300 MB', expected: 5e6 * 0.1 * 300e6 },
  {
    source: `${XU_1}, ch. 14: YouTube, what the CDN costs a day`,
    text: '5M/day * 5 * 0.3 GB * 0.02 $/GB',
    expected: (5e6 * 5 * 0.3 * 0.02) / DAY,
  },
  { source: `${XU_1}, ch. 15: Drive, space given away`, text: '50M users * 10 GB', expected: 50e6 * 10e9 },
  { source: `${XU_1}, ch. 15: Drive, uploads`, text: '10M * 2 / 24 h', expected: (10e6 * 2) / (24 * 3600) },
  {
    source: `${XU_1}, ch. 7: years of a 41-bit count of milliseconds`,
    text: '2^41 * 1 ms',
    expected: 2_199_023_255_552 / 1000,
  },
  { source: `${XU_1}, ch. 7: identifiers of 12 bits a millisecond`, text: '2^12 / (1 ms)', expected: 4_096_000 },
  { source: `${XU_2}, ch. 1: proximity service, searches`, text: '100M users * 5 / day', expected: (100e6 * 5) / DAY },
  {
    source: `${XU_2}, ch. 2: nearby friends, location updates`,
    text: 'active = 100M users * 10%\nactive / 30 s',
    expected: (100e6 * 0.1) / 30,
  },
  {
    source: `${XU_2}, ch. 3: maps, tiles at the 21st zoom level`,
    text: 'tiles = 4^21\ntiles * 100 kB',
    expected: 4_398_046_511_104 * 100e3,
  },
  {
    source: `${XU_2}, ch. 5: monitoring, metrics`,
    text: 'pools = 1000\nmachines = 100\nper_machine = 100 metrics\npools * machines * per_machine',
    expected: 10e6,
  },
  { source: `${XU_2}, ch. 6: ad clicks, peak`, text: '5 * 1G/day', expected: (5 * 1e9) / DAY },
  { source: `${XU_2}, ch. 6: ad clicks, storage a month`, text: '1G/day * 0.1 kB * 1 month', expected: 1e9 * 100 * 30 },
  {
    source: `${XU_2}, ch. 7: hotels, reservations a day`,
    text: 'rooms = 1M\nrooms * 70% / 3 days',
    expected: (1e6 * 0.7) / (3 * DAY),
  },
  {
    source: `${XU_2}, ch. 8: mail, storage of a year`,
    text: '1G users * 40 emails/day * 50 kB * 1 year',
    expected: 1e9 * 40 * 50e3 * 365,
  },
  {
    source: `${XU_2}, ch. 9: object store, objects of 100 PB at 40% use`,
    text: 'mean = 20% * 0.5 MB + 60% * 32 MB + 20% * 200 MB\n100 PB * 40% / mean',
    expected: (100e15 * 0.4) / (0.2 * 0.5e6 + 0.6 * 32e6 + 0.2 * 200e6),
  },
  { source: `${XU_2}, ch. 10: leaderboard, memory`, text: '25M users * (24 B + 2 B)', expected: 25e6 * 26 },
  { source: `${XU_2}, ch. 12: wallet, nodes for two operations each`, text: 'shards(2 * 1M/s, 1k/s)', expected: 2000 },
  {
    source: `${XU_2}, ch. 13: exchange, orders in 6.5 hours, peak`,
    text: 'orders = 1G / (6.5 h)\n5 * orders',
    expected: (5 * 1e9) / (6.5 * 3600),
  },
];

const SYSTEMS: readonly WorkedExample[] = [
  {
    source: 'Kleppmann, Designing Data-Intensive Applications, 2017, ch. 1: home timelines written',
    text: 'tweets = 4.6k/s\nfollowers = 75\ntweets * followers',
    expected: 4600 * 75,
  },
  {
    source: 'Kleppmann, ch. 1: disks that die, of 10,000 that last 30 years',
    text: '10,000 / (30 years)',
    expected: 10_000 / (30 * YEAR),
  },
  {
    source: 'Dean, LADIS 2009: 30 thumbnails read one after the other',
    text: 'read = 10 ms + 256 kB / (30 MB/s)\n30 * read',
    expected: 30 * (0.01 + 256e3 / 30e6),
  },
  { source: 'Dean, LADIS 2009: a branch missed 2^32 times', text: '2^32 * 5 ns', expected: 4_294_967_296 * 5e-9 },
  {
    source: 'Dean, Barroso, The Tail at Scale, 2013: one of 100 servers is slow',
    text: '1 - 0.99^100',
    expected: 0.6339676587267709,
  },
  {
    source: 'Dean, Barroso, 2013: one in 10,000 of 2,000 servers',
    text: '1 - (1 - 0.01%)^2000',
    expected: -Math.expm1(2000 * Math.log1p(-1e-4)),
  },
  {
    source: 'Beyer et al., Site Reliability Engineering, 2016, app. A',
    text: 'downtime(99.9%)',
    expected: 8.76 * 3600,
  },
  { source: 'Beyer et al., app. A: five nines', text: 'downtime(99.999%)', expected: 5.256 * 60 },
  {
    source: 'White, Hadoop: The Definitive Guide, ch. 1: reading a terabyte',
    text: '1 TB / (100 MB/s)',
    expected: 10_000,
  },
  { source: 'White, ch. 1: from 100 drives', text: '1 TB / 100 / (100 MB/s)', expected: 100 },
  {
    source: 'Muralidhar et al., f4, 2014: copies kept by 14 blocks for 10 and a third for two sites',
    text: 'blocks = 14 / 10\nblocks * 3 / 2',
    expected: 2.1,
  },
  {
    source: 'Gregg, Systems Performance, 2013, ch. 2: memory when a cycle were a second',
    text: '120 ns / (0.3 ns) * 1 s',
    expected: 400,
  },
  {
    source: 'Patterson, Hennessy, Computer Organization and Design: a sector of a disk',
    text: 'rotation = 0.5 / (15,000 / min)\n4 ms + rotation + 512 B / (100 MB/s) + 0.2 ms',
    expected: 0.004 + 0.5 / 250 + 512 / 100e6 + 0.0002,
  },
  { source: `${LAZOWSKA}: utilisation law`, text: '40/s * 0.0225 s', expected: 0.9 },
  { source: `${LAZOWSKA}: Little’s law`, text: '4 / (40/s)', expected: 0.1 },
  { source: `${LAZOWSKA}: response time law`, text: '64 / (2/s) - 30 s', expected: 2 },
];

const NETWORKS: readonly WorkedExample[] = [
  {
    source: 'Tanenbaum, Wetherall, Computer Networks, 2011, ch. 2: a box of tapes a day',
    text: '1000 * 800 GB / 24 hours to Gbps',
    expected: (1000 * 800e9) / DAY,
  },
  { source: 'Tanenbaum, Wetherall, ch. 2: a T1 line', text: '8000/s * 193 bit', expected: (8000 * 193) / 8 },
  {
    source: 'Tanenbaum, Wetherall, ch. 7: an hour of sound of a compact disc',
    text: 'stream = 44.1k/s * 16 bit * 2\nstream * 1 h',
    expected: 44_100 * 2 * 2 * 3600,
  },
  {
    source: 'Peterson, Davie, Computer Networks, ch. 1: delay × bandwidth',
    text: 'bandwidth_delay(45 Mbps, 50 ms)',
    expected: 2.25e6 / 8,
  },
  {
    source: 'Kurose, Ross, Computer Networking, ch. 1: a file over one of 24 circuits',
    text: 'circuit = 1.536 Mbps / 24\n640 kbit / circuit + 500 ms',
    expected: 10.5,
  },
  { source: 'Kurose, Ross, ch. 1: a message over a link', text: '7.5 Mbit / (1.5 Mbps)', expected: 5 },
];

const CHANCE: readonly WorkedExample[] = [
  {
    source: 'Feller, Probability Theory, 1968, ch. II: 23 birthdays',
    text: 'collision_probability(23, 365)',
    expected: -Math.expm1(-253 / 365),
  },
  {
    source: 'RFC 9562: random identifiers of 122 bits until two are the same, one time in two',
    text: 'items_until_collision(2^122, 50%)',
    expected: 2 ** 61.5 * Math.sqrt(Math.LN2),
  },
  {
    source: 'Broder, Mitzenmacher, Network Applications of Bloom Filters, 2004: bits for 1%',
    text: 'bloom_bits(1, 1%)',
    expected: Math.log(100) / Math.LN2 ** 2 / 8,
  },
  {
    source: 'Bentley, Programming Pearls, column 7: what the Mississippi carries, in cubic miles',
    text: 'width = 1\ndepth = 1/250\nspeed = 5/h\nwidth * depth * speed',
    expected: 5 / 250 / 3600,
  },
  { source: 'Bentley, column 7: π seconds are a nanocentury', text: '100 years / 1G', expected: 3.1536 },
  {
    source: 'Fermi: piano tuners in Chicago',
    text: [
      'tunings = 9M people / 2 / 20 / year',
      'by_one = 50 weeks * 5/week * 8 h / (2 h) / year',
      'tunings / by_one',
    ].join('\n'),
    expected: 225,
  },
];

/** Worked examples of the literature. */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [...SERVICES, ...SYSTEMS, ...NETWORKS, ...CHANCE];
