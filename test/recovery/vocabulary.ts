import type { BlockKindId } from '../../src/core/board/kinds';

/**
 * What people write on a block of a kind when they name the product or the role. Written down without looking at the words
 * the recogniser knows. `heldOut` spellings are never shown to whoever improves the recogniser: their figures tell what
 * it makes of words it was not tuned on. A spelling may name further kinds that are as right, after `~`.
 */
export interface Spellings {
  readonly common: readonly string[];
  readonly heldOut: readonly string[];
  /** What follows a purpose: "Feed" + "cache". */
  readonly nouns?: readonly string[];
}

function spellings(common: string, heldOut: string, nouns = ''): Spellings {
  const split = (list: string) => list.split(', ').filter(Boolean);
  return { common: split(common), heldOut: split(heldOut), nouns: split(nouns) };
}

/** Spellings by kind, for blocks of a design that have no names of their own. */
export const SPELLINGS: Readonly<Partial<Record<BlockKindId, Spellings>>> = {
  client: spellings(
    'Client, Clients, Users, User, Browser, Web client, Mobile app, Mobile client, Web app, iOS / Android, Web + mobile, Phone',
    'End users, Smartphone, Web browser, Desktop app, React SPA, iPhone app, Customers',
  ),
  dns: spellings('DNS, Route 53, DNS server, Route53', 'GeoDNS, Name server, Cloud DNS, DNS resolver'),
  cdn: spellings(
    'CDN, CloudFront, Cloudflare, Akamai, CDN (CloudFront), Fastly, CDN edge',
    'Content delivery network, Azure CDN, Edge locations, Cloud CDN, CDN PoPs',
  ),
  loadBalancer: spellings(
    'Load balancer, LB, nginx, HAProxy, ALB, L7 LB, Load Balancer (L4), AWS ELB, Loadbalancer, Nginx LB',
    'NLB, Envoy proxy, Reverse proxy, Traefik, Global LB, Elastic Load Balancer, L4 balancer',
  ),
  apiGateway: spellings(
    'API gateway, API GW, Gateway, Kong, AWS API Gateway, API Gateway (auth), APIGW, Api-gateway',
    'Zuul, Apigee, GraphQL gateway, Spring Cloud Gateway, Edge gateway, API mgmt gateway',
  ),
  webSocketGateway: spellings(
    'WebSocket gateway, WS gateway, WebSocket server, WS server, ws gw, WebSocket servers, Websocket GW, Socket server',
    'Socket.IO, WSS gateway, SSE gateway, Persistent connections (WS), Socket gateway, SignalR',
  ),
  appServer: spellings(
    'App server, App servers, API server, Application server, Web server, Backend, API servers, Web servers, Backend server, Node.js, Spring Boot app',
    'App tier, Django, Rails app, Express API, FastAPI, Go backend, Tomcat, Application tier',
  ),
  cache: spellings(
    'Redis, Cache, Memcached, Redis cache, Cache (Redis), Redis cluster, ElastiCache, LRU cache, In-memory cache, Distributed cache',
    'Valkey, Hazelcast, memcache, KeyDB, Memcache cluster, Dragonfly cache, Redis Cluster (hot data)',
    'cache',
  ),
  sqlDatabase: spellings(
    'Postgres, PostgreSQL, MySQL, SQL DB, RDS, Aurora, Relational DB, RDBMS, Postgres DB, Database ~nosqlDatabase, DB ~nosqlDatabase, MySQL cluster',
    'MariaDB, SQL Server, Oracle DB, CockroachDB, Cloud SQL, PG, Vitess, TiDB, Spanner, Aurora MySQL',
    'DB ~nosqlDatabase, database ~nosqlDatabase, SQL DB, tables ~nosqlDatabase',
  ),
  nosqlDatabase: spellings(
    'Cassandra, DynamoDB, MongoDB, NoSQL, NoSQL DB, Dynamo, Mongo, HBase, Cassandra cluster, Bigtable, KV store, Document DB',
    'ScyllaDB, Couchbase, Cosmos DB, Firestore, Key-value store, RocksDB, Riak, DDB, Wide-column store',
    'DB ~sqlDatabase, NoSQL, NoSQL DB, data store ~sqlDatabase, database ~sqlDatabase',
  ),
  timeSeriesStore: spellings(
    'InfluxDB, Time-series DB, TSDB, ClickHouse, Time series database, OLAP DB, Druid, Prometheus',
    'TimescaleDB, VictoriaMetrics, Apache Pinot, OpenTSDB, Amazon Timestream, Redshift ~sqlDatabase, BigQuery ~sqlDatabase',
  ),
  objectStorage: spellings(
    'S3, Blob store, Object storage, S3 bucket, Blob storage, GCS, Amazon S3, Object store, AWS S3',
    'MinIO, Azure Blob, Ceph, Google Cloud Storage, Cloud storage bucket, Blobstore, R2',
    'S3, blob store, object storage, bucket',
  ),
  searchEngine: spellings(
    'Elasticsearch, Search index, ES, Elastic Search, OpenSearch, Solr, Search cluster, Elastic',
    'Algolia, Lucene, Inverted index, Meilisearch, Typesense, Full-text search',
    'search index, search',
  ),
  messageQueue: spellings(
    'Kafka, Message queue, MQ, SQS, RabbitMQ, Queue, Kafka topic, Event bus, Task queue, Pub/Sub, Kinesis, Kafka queue',
    'Pulsar, ActiveMQ, NATS, Redpanda, Azure Service Bus, Event Hub, Message broker, Google PubSub',
    'queue, topic, Kafka, events queue',
  ),
  streamProcessor: spellings(
    'Flink, Stream processor, Spark Streaming, Kafka Streams, Stream processing, Flink job, Apache Flink',
    'Apache Beam, Storm, Samza, Dataflow, Spark Structured Streaming, ksqlDB',
  ),
  coordination: spellings(
    'ZooKeeper, etcd, Zookeeper, Lock service, Consul, Distributed lock, Zoo Keeper, Leader election',
    'ZK, Chubby, Lock manager, Coordination service',
  ),
  notificationService: spellings(
    'Notification service, Push notifications, Push service, APNs / FCM ~externalService, FCM ~externalService, Notification svc, Notifications, Notifier',
    'AWS SNS ~messageQueue, Firebase push ~externalService, Push notification server, Email + push, OneSignal ~externalService, Alerts & notifications',
  ),
  externalService: spellings(
    '3rd party API, External API, Third-party service, External service',
    'Partner API, 3rd-party provider, External partner',
  ),
};
