import { BYTE, type Dimension, NO_DIMENSION, PER_SECOND, SECOND } from './dimension';

/** A figure of the field that can be used by its name. */
export interface Constant {
  readonly name: string;
  readonly si: number;
  readonly dimension: Dimension;
  /** What it is, with its range where sources differ. */
  readonly summary: string;
  readonly source: string;
}

const CHEAT_SHEET = 'numbers every engineer should know';

function figure(
  name: string,
  si: number,
  dimension: Dimension,
  summary: string,
  source = CHEAT_SHEET,
): [string, Constant] {
  return [name, { name, si, dimension, summary, source }];
}

/** The figures, by name. Ranges are represented by their careful end. */
export const CONSTANTS: ReadonlyMap<string, Constant> = new Map([
  figure('l1_cache', 0.5e-9, SECOND, 'reference to the L1 cache'),
  figure('ram_access', 100e-9, SECOND, 'reference to main memory'),
  figure('ssd_read', 16e-6, SECOND, 'random read of an SSD'),
  figure('hdd_seek', 4e-3, SECOND, 'seek of a hard disk'),
  figure('rtt_datacenter', 0.5e-3, SECOND, 'round trip inside one data centre'),
  figure('rtt_us', 40e-3, SECOND, 'round trip across the US'),
  figure('rtt_us_europe', 80e-3, SECOND, 'round trip between the US and Europe'),
  figure('rtt_us_asia', 150e-3, SECOND, 'round trip between the US and Asia'),
  figure('postgres_qps', 5000, PER_SECOND, 'queries one PostgreSQL node takes; sources say 5,000 to 10,000'),
  figure('mysql_qps', 5000, PER_SECOND, 'queries one MySQL node takes; sources say 5,000 to 10,000'),
  figure('redis_qps', 100_000, PER_SECOND, 'operations one Redis node takes; 100,000 and more'),
  figure('cassandra_qps', 10_000, PER_SECOND, 'operations one Cassandra node takes; sources say 10,000 to 50,000'),
  figure('kafka_rate', 100_000, PER_SECOND, 'messages one Kafka broker takes; 100,000 and more'),
  figure('nginx_connections', 10_000, NO_DIMENSION, 'connections one NGINX holds; 10,000 and more'),
  figure('websocket_connections', 50_000, NO_DIMENSION, 'connections one WebSocket gateway holds, about'),
  figure('image_size', 200e3, BYTE, 'a picture as apps store it'),
  figure('video_size', 50e6, BYTE, 'a short video'),
]);
