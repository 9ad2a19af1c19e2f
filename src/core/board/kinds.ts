/** Id of a building block's kind; stands in the `customData` of blocks, so it never changes meaning. */
export type BlockKindId =
  | 'client'
  | 'dns'
  | 'cdn'
  | 'loadBalancer'
  | 'apiGateway'
  | 'webSocketGateway'
  | 'appServer'
  | 'service'
  | 'worker'
  | 'cache'
  | 'sqlDatabase'
  | 'nosqlDatabase'
  | 'timeSeriesStore'
  | 'objectStorage'
  | 'searchEngine'
  | 'messageQueue'
  | 'streamProcessor'
  | 'coordination'
  | 'notificationService'
  | 'externalService';

/** One kind of building block as the palette offers it. */
export interface BlockKind {
  readonly id: BlockKindId;
  /** Name on the palette and first label of a new block. */
  readonly name: string;
  /** When to use it, in a few words. */
  readonly when: string;
  /** Product names people say. */
  readonly examples: readonly string[];
  readonly group: BlockGroup;
}

/** Groups of the palette, from the client to the storage. */
export type BlockGroup = 'edge' | 'compute' | 'data' | 'async' | 'other';

/** Fill colour of each group's blocks; light, so that black text stays readable in every theme. */
export const GROUP_COLORS: Readonly<Record<BlockGroup, string>> = {
  edge: '#d0ebff',
  compute: '#d3f9d8',
  data: '#ffe8cc',
  async: '#f3d9fa',
  other: '#e9ecef',
};

function kind(id: BlockKindId, group: BlockGroup, name: string, when: string, examples: string): BlockKind {
  return { id, group, name, when, examples: examples ? examples.split(', ') : [] };
}

/** All kinds, in palette order. */
export const BLOCK_KINDS: readonly BlockKind[] = [
  kind('client', 'edge', 'Client', 'whoever calls: web, mobile, another system', 'Web app, Mobile app'),
  kind('dns', 'edge', 'DNS', 'names to addresses, routing by region', 'Route 53'),
  kind('cdn', 'edge', 'CDN', 'static assets, users everywhere', 'CloudFront, Cloudflare'),
  kind('loadBalancer', 'edge', 'Load balancer', 'several app servers', 'NGINX, ALB'),
  kind('apiGateway', 'edge', 'API gateway', 'entry point to microservices', 'Kong, AWS API Gateway'),
  kind(
    'webSocketGateway',
    'edge',
    'WebSocket gateway',
    'real-time, both ways; holds connections',
    'chat, live updates',
  ),
  kind('appServer', 'compute', 'Application server', 'business logic', 'Node.js, Java Spring'),
  kind('service', 'compute', 'Service', 'any other part with one job', ''),
  kind('worker', 'compute', 'Worker', 'takes jobs off a queue', 'fan-out, transcoding'),
  kind(
    'streamProcessor',
    'compute',
    'Stream processor',
    'windows and aggregates over events',
    'Flink, Spark Streaming',
  ),
  kind('cache', 'data', 'Cache', 'read-heavy, hot data', 'Redis: sessions, feed cache'),
  kind('sqlDatabase', 'data', 'SQL database', 'ACID, relations', 'PostgreSQL, MySQL'),
  kind('nosqlDatabase', 'data', 'NoSQL database', 'write-heavy, flexible schema', 'Cassandra, DynamoDB, MongoDB'),
  kind('timeSeriesStore', 'data', 'Time-series store', 'metrics and events over time', 'InfluxDB, ClickHouse'),
  kind('objectStorage', 'data', 'Object storage', 'images, videos, files', 'S3, GCS'),
  kind('searchEngine', 'data', 'Search engine', 'full-text search, analytics', 'Elasticsearch, Algolia'),
  kind('messageQueue', 'async', 'Message queue', 'async work, decoupling', 'Kafka, SQS, RabbitMQ'),
  kind('notificationService', 'async', 'Notification service', 'push, e-mail, SMS', 'APNs, FCM, SendGrid'),
  kind('coordination', 'other', 'Coordination', 'locks, leaders, configuration', 'ZooKeeper, etcd'),
  kind('externalService', 'other', 'External service', 'run by someone else', 'payments, maps'),
];

const byId: ReadonlyMap<string, BlockKind> = new Map(BLOCK_KINDS.map((each) => [each.id, each]));

/** The kind with this id, or undefined for an id of no kind (a newer file, another tool). */
export function findKind(id: string): BlockKind | undefined {
  return byId.get(id);
}
