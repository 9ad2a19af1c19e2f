import { once } from '../../once';
import type { BlockKindId } from '../kinds';

/** Product names by kind, comma-separated, as people write them. Upper and lower case, blanks, dots and hyphens do not matter. */
const PRODUCTS: Readonly<Record<BlockKindId, string>> = {
  client: `Chrome, Firefox, Safari, React Native, React, Angular, Vue, Next.js, Svelte, Flutter, Electron, iPhone, iPad, iOS,
    Android, Alexa, Roku, Apple TV, Fire TV, Smart TV, Grafana, Kibana`,
  dns: 'Route 53, Cloud DNS, Azure DNS, BIND, CoreDNS, NS1, DynDNS, Unbound, GeoDNS, AWS Route 53, Azure Traffic Manager',
  cdn: `CloudFront, Cloudflare, Akamai, Fastly, Cloud CDN, Azure CDN, Front Door, Azure Front Door, jsDelivr, Bunny CDN,
    KeyCDN, Limelight, Varnish, Open Connect, EdgeCast, StackPath, AWS CloudFront`,
  loadBalancer: `NGINX, HAProxy, Envoy, Traefik, ELB, ALB, NLB, GLB, AWS ELB, AWS ALB, AWS NLB, Elastic Load Balancer,
    Application Load Balancer, Network Load Balancer, Cloud Load Balancing, Google Load Balancer, Azure Load Balancer, LVS, IPVS,
    Maglev, Katran, Caddy, MetalLB, Keepalived, Seesaw, Application Gateway, Global Accelerator, GSLB, Istio, Linkerd`,
  apiGateway: `Kong, Apigee, AWS API Gateway, Amazon API Gateway, Tyk, Zuul, KrakenD, APISIX, Spring Cloud Gateway, Ocelot,
    Azure API Management, Cloud Endpoints, Ambassador, Gloo, Apollo Gateway, Apollo Router, Express Gateway, MuleSoft, WSO2`,
  webSocketGateway: `Socket.IO, SignalR, Centrifugo, Phoenix Channels, SockJS, Soketi, Action Cable, Mosquitto, EMQX, HiveMQ, ejabberd,
    Netty, Azure Web PubSub, Mercure, Janus, mediasoup, LiveKit`,
  appServer: `Node.js, Spring, Spring Boot, Java Spring, Django, Rails, Ruby on Rails, Flask, FastAPI, Laravel, Express.js, NestJS, ASP.NET,
    Tomcat, Gunicorn, uWSGI, Jetty, WildFly, JBoss, Phoenix, Gin, Quarkus, Micronaut, Elastic Beanstalk, App Engine,
    Heroku, Apache, Apache httpd, IIS, EC2, Compute Engine, Cloud Run, Puma, PHP, Azure App Service, Fargate, ECS`,
  service:
    'Keycloak, Hydra, LaunchDarkly, Unleash, Open Policy Agent, Jaeger, Zipkin, OpenTelemetry Collector, GraphHopper, OSRM, Triton',
  worker: `Celery, Sidekiq, Resque, Lambda, AWS Lambda, Cloud Functions, Azure Functions, Airflow, Temporal, Cadence, Step Functions,
    FFmpeg, MediaConvert, Elastic Transcoder, Argo Workflows, Luigi, Dagster, Prefect, Quartz, Hangfire, AWS Batch, Nutch, Scrapy,
    Puppeteer, Gearman, Logstash, Fluentd, Fluent Bit, Filebeat, Debezium, Firecracker, gVisor, Judge0, Telegraf`,
  cache: `Redis, Memcached, Memcache, ElastiCache, Hazelcast, Ehcache, Valkey, Dragonfly, DragonflyDB, KeyDB, Guava, Caffeine, Memorystore,
    Azure Cache, Apache Ignite, Ignite, DAX, EVCache, Redis Cluster, Redis Sentinel, Redis GEO, Twemproxy, Mcrouter, Aerospike,
    Infinispan, Momento, Upstash, GemFire, Geode, TAO, Redis Cache`,
  sqlDatabase: `PostgreSQL, Postgres, Postgre, PG, psql, PostGIS, MySQL, MariaDB, SQLite, Oracle, SQL Server, Microsoft SQL Server, MSSQL, Aurora,
    Amazon Aurora, RDS, AWS RDS, Cloud SQL, Azure SQL, Spanner, Google Spanner, Cloud Spanner, CockroachDB, Cockroach, YugabyteDB, Yugabyte,
    TiDB, Vitess, PlanetScale, Citus, DB2, Percona, Neon, VoltDB, AlloyDB, Supabase, SingleStore, MemSQL, InnoDB, Sybase, H2, Galera`,
  nosqlDatabase: `Cassandra, DynamoDB, Dynamo, DDB, MongoDB, Mongo, HBase, Bigtable, Cosmos DB, ScyllaDB, Scylla, Couchbase, CouchDB,
    RocksDB, LevelDB, Riak, Voldemort, Neo4j, JanusGraph, Neptune, ArangoDB, Dgraph, Firestore, Firebase, DocumentDB, RethinkDB, RavenDB,
    FoundationDB, Keyspaces, Accumulo, TiKV, OrientDB, Datastax, Astra, FaunaDB, Feast, BadgerDB, LMDB, Espresso, TigerGraph, Titan, BoltDB`,
  timeSeriesStore: `InfluxDB, Influx, TimescaleDB, Timescale, Prometheus, OpenTSDB, Graphite, VictoriaMetrics, Thanos, Cortex, Mimir,
    M3DB, QuestDB, KairosDB, RRDtool, Amazon Timestream, Timestream, ClickHouse, Druid, Pinot, BigQuery, Redshift, Snowflake, Vertica,
    Greenplum, Teradata, Presto, Trino, Hive, Athena, DuckDB, kdb, Synapse, Databricks, Kylin, StarRocks, Doris, Impala, Gorilla, Monarch,
    Datadog, New Relic, Apache Druid, Apache Pinot, Azure Data Explorer, CloudWatch`,
  objectStorage: `S3, AWS S3, Amazon S3, GCS, Google Cloud Storage, Cloud Storage, Azure Blob, Azure Blob Storage, MinIO, Ceph, HDFS, GlusterFS,
    Glacier, S3 Glacier, Backblaze, Backblaze B2, B2, Wasabi, R2, Cloudflare R2, EBS, EFS, NFS, Haystack, SeaweedFS, GFS, Colossus,
    Azure Files, Iceberg, Delta Lake, Lustre, NAS, SAN, f4, Spaces`,
  searchEngine: `Elasticsearch, Elastic, ES, OpenSearch, Solr, Lucene, Algolia, Meilisearch, Typesense, Sphinx, Vespa, Azure Search, CloudSearch, Xapian,
    Zinc, Bleve, ELK, Pinecone, Milvus, Weaviate, Qdrant, Faiss, pgvector, Earlybird, Tantivy, Manticore, Kendra, Splunk, Groonga`,
  messageQueue: `Kafka, Apache Kafka, MSK, Confluent, RabbitMQ, Rabbit, SQS, AWS SQS, Amazon SQS, ActiveMQ, ZeroMQ, NATS, JetStream, Pulsar, Apache Pulsar,
    Kinesis, AWS Kinesis, Kinesis Data Streams, Redis Streams, Redis Pub/Sub, Google Pub/Sub, Cloud Pub/Sub, Azure Service Bus, Service Bus,
    Event Hubs, Azure Event Hubs, EventBridge, Redpanda, NSQ, Beanstalkd, IBM MQ, RocketMQ, BullMQ, Disque, Amazon MQ, Cloud Tasks, Bookkeeper,
    Kestrel, EventStoreDB, Scribe, Event Grid, WarpStream, LogDevice, DistributedLog, Pub/Sub Lite, HornetQ, Artemis, Iron MQ`,
  streamProcessor: `Flink, Apache Flink, Spark, Apache Spark, Spark Streaming, Structured Streaming, Kafka Streams, ksqlDB, KSQL, Storm, Apache Storm,
    Samza, Heron, Beam, Apache Beam, Dataflow, Google Dataflow, Kinesis Analytics, Kinesis Data Analytics, Kinesis Firehose, Firehose,
    Hadoop, MapReduce, Materialize, RisingWave, Azure Stream Analytics, Stream Analytics, EMR, Dataproc, AWS Glue, NiFi, Faust, Bytewax, Kafka Connect,
    Esper, Gobblin, Millwheel, Arroyo`,
  coordination: `ZooKeeper, Apache ZooKeeper, etcd, Consul, Chubby, Eureka, Redlock, Raft, Paxos, Nacos, Curator, Helix, Vault, Snowflake ID, Doozer,
    Serf, Spring Cloud Config, AWS AppConfig, TSO, Sonyflake, Patroni, HashiCorp Vault, Kubernetes API`,
  notificationService: `APNs, APN, FCM, GCM, SNS, AWS SNS, Amazon SNS, SendGrid, Mailgun, SES, AWS SES, Amazon SES, Twilio, OneSignal, Pusher, Mailchimp, Postmark,
    Nexmo, Vonage, Braze, Airship, Firebase Cloud Messaging, Apple Push, Azure Notification Hubs, PagerDuty, Opsgenie, Alertmanager, Plivo,
    MessageBird, SparkPost, Web Push, Pushwoosh, Novu, Expo Push, Mandrill`,
  externalService: `Stripe, PayPal, Adyen, Braintree, Visa, Mastercard, Plaid, Klarna, Google Maps, Mapbox, HERE Maps, OpenStreetMap, Apple Maps,
    Auth0, Okta, Cognito, Firebase Auth, Google Login, Facebook Login, OpenAI, Anthropic, Salesforce, Zendesk, Worldpay, Razorpay, Checkout.com, Shopify,
    OpenWeather, Slack API, GitHub API, Twitter API, Facebook API, YouTube API, Amadeus, Sabre, Bloomberg, Nasdaq, NYSE, Fedex, UPS, DHL,
    Mixpanel, Google Analytics, Avalara, reCAPTCHA, Alipay, WeChat Pay, Apple Pay, Google Pay, Azure AD, Entra ID, Bedrock, SWIFT network`,
};

/** A product people name on a board. */
export interface Product {
  readonly name: string;
  readonly kind: BlockKindId;
}

function isKind(kind: string): kind is BlockKindId {
  return Object.hasOwn(PRODUCTS, kind);
}

/** Every product known, grouped by kind. */
export const catalogue: () => readonly Product[] = once(() =>
  Object.entries(PRODUCTS).flatMap(([kind, names]) =>
    isKind(kind) ? names.split(',').map((name) => ({ name: name.trim().replace(/\s+/g, ' '), kind })) : [],
  ),
);
