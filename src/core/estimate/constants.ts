import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { BYTE, type Dimension, NO_DIMENSION, PER_SECOND, SECOND } from './dimension';

type Summary = (l10n: Translator<l10n.L10nReplacement>) => string;

/** A figure of the field that can be used by its name. */
export interface Constant {
  readonly name: string;
  readonly si: number;
  readonly dimension: Dimension;
  /** What it is, with its range where sources differ. */
  readonly summary: Summary;
  readonly source: Summary;
}

const cheatSheet: Summary = (l10n) => l10n.t('numbers every engineer should know');

function figure(name: string, si: number, dimension: Dimension, summary: Summary): [string, Constant] {
  return [name, { name, si, dimension, summary, source: cheatSheet }];
}

const LATENCIES = [
  figure('l1_cache', 0.5e-9, SECOND, (l10n) => l10n.t('a reference to the L1 cache')),
  figure('ram_access', 100e-9, SECOND, (l10n) => l10n.t('a reference to main memory')),
  figure('ssd_read', 16e-6, SECOND, (l10n) => l10n.t('a random read of an SSD')),
  figure('hdd_seek', 4e-3, SECOND, (l10n) => l10n.t('a seek of a hard disk')),
  figure('rtt_datacenter', 0.5e-3, SECOND, (l10n) => l10n.t('a round trip inside one data centre')),
  figure('rtt_us', 40e-3, SECOND, (l10n) => l10n.t('a round trip across the US')),
  figure('rtt_us_europe', 80e-3, SECOND, (l10n) => l10n.t('a round trip between the US and Europe')),
  figure('rtt_us_asia', 150e-3, SECOND, (l10n) => l10n.t('a round trip between the US and Asia')),
];

const THROUGHPUTS = [
  figure('postgres_qps', 5000, PER_SECOND, (l10n) =>
    l10n.t('queries one PostgreSQL node takes; sources say 5,000 to 10,000 a second'),
  ),
  figure('mysql_qps', 5000, PER_SECOND, (l10n) =>
    l10n.t('queries one MySQL node takes; sources say 5,000 to 10,000 a second'),
  ),
  figure('redis_qps', 100_000, PER_SECOND, (l10n) =>
    l10n.t('operations one Redis node takes: 100,000 and more a second'),
  ),
  figure('cassandra_qps', 10_000, PER_SECOND, (l10n) =>
    l10n.t('operations one Cassandra node takes; sources say 10,000 to 50,000 a second'),
  ),
  figure('kafka_rate', 100_000, PER_SECOND, (l10n) =>
    l10n.t('messages one Kafka broker takes: 100,000 and more a second'),
  ),
  figure('nginx_connections', 10_000, NO_DIMENSION, (l10n) => l10n.t('connections one NGINX holds: 10,000 and more')),
  figure('websocket_connections', 50_000, NO_DIMENSION, (l10n) =>
    l10n.t('connections one WebSocket gateway holds, about'),
  ),
];

const SIZES = [
  figure('user_size', 1e3, BYTE, (l10n) => l10n.t('what is kept of a user: 1 M users are 1 GB')),
  figure('message_size', 100, BYTE, (l10n) => l10n.t('the text of a message: 1 G messages are 100 GB')),
  figure('image_size', 200e3, BYTE, (l10n) => l10n.t('a picture as apps store it: 1 M pictures are 200 GB')),
  figure('video_size', 50e6, BYTE, (l10n) => l10n.t('a short video: 1 M videos are 50 TB')),
];

/** What people reckon with at a whiteboard in place of a day of 86,400 s and a month of 2,592,000 s. */
const ROUNDED = [
  figure('quick_day', 100_000, SECOND, (l10n) => l10n.t('a day for quick maths: really 86,400 s')),
  figure('quick_month', 2.5e6, SECOND, (l10n) => l10n.t('a month for quick maths: really 2,592,000 s')),
  figure('million_a_day', 12, PER_SECOND, (l10n) => l10n.t('a million requests a day, rounded: really 11.6/s')),
  figure('billion_a_day', 12_000, PER_SECOND, (l10n) => l10n.t('a billion requests a day, rounded: really 11,574/s')),
];

/** The figures, by name. Ranges are represented by their careful end. */
export const CONSTANTS: ReadonlyMap<string, Constant> = new Map([...LATENCIES, ...THROUGHPUTS, ...SIZES, ...ROUNDED]);
