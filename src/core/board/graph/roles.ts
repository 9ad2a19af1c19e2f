import { once } from '../../once';
import type { BlockKindId } from '../kinds';

/**
 * How much a word of a role decides. A `head` says what the box is, even with a product before it ("Kafka consumer"). A
 * `machine` ("server", "service") and a `container` ("store", "DB") only have a default: a product before them wins ("Redis
 * store"), a head before a machine too ("cache server"). A `topic` counts only as the last word ("user", but not "user DB").
 */
export type RoleClass = 'head' | 'machine' | 'container' | 'topic';

type Roles = Readonly<Partial<Record<BlockKindId, string>>>;

const HEADS: Roles = {
  client: `client app, mobile app, web app, web application, mobile client, web client, browser, web browser, desktop app, mobile application, client application,
    driver app, rider app, user app, customer app, single page app, SPA, client library, client proxy, smart client, SDK, thin client, thick client, TV app,
    IoT device, end user, user device, web UI, frontend app, front end, web front end, mobile phone, CLI, client SDK, API client, API consumer,
    metrics agent, monitoring agent, collection agent, log agent, host agent, metrics source, desktop client, admin UI, admin console,
    web page, webpage, browser extension, game client, user interface, monitored host, admin panel, admin dashboard, sync client`,
  dns: 'DNS, DNS server, DNS service, DNS resolver, DNS cache, name server, domain name system, DNS load balancer, domain name service, DNS lookup',
  cdn: `CDN, CDN cache, CDN edge, edge cache, edge server, edge location, content delivery network, content distribution network, POP, edge node, edge network,
    CDN server, CDN node, edge PoP, static CDN, browser cache, push CDN, pull CDN, CDN origin shield, edge`,
  loadBalancer: `load balancer, LB, balancer, load balancing, reverse proxy, L4 LB, L7 LB, layer 4 load balancer, layer 7 load balancer, global load balancer,
    proxy, proxy server, ingress, ingress controller, LBs, VIP, traffic manager, traffic router, request router, software load balancer, SLB,
    hardware load balancer, HTTP proxy, service mesh, forward proxy, round robin, client side load balancer, DB proxy, service proxy, shard router`,
  apiGateway: `API gateway, API GW, gateway, GW, APIGW, BFF, backend for frontend, edge gateway, GraphQL gateway, API proxy, HTTP gateway, REST gateway,
    API management, GraphQL, web gateway, mobile gateway, gRPC gateway, GraphQL federation, gateway service, API edge`,
  webSocketGateway: `WebSocket gateway, WS gateway, WS GW, WebSocket, WebSocket server, WS server, WebSocket service, WebSocket manager, WebSocket handler, WS,
    WSS, socket server, socket gateway, socket service, connection gateway, connection server, connection manager, connection service, real time gateway, real time server,
    realtime service, push gateway, SSE, SSE server, SSE gateway, server sent events, long polling, long polling server, signaling server, signalling server, MQTT broker, MQTT gateway,
    MQTT, chat gateway, message gateway, messaging gateway, streaming gateway, WebRTC, SFU, STUN, TURN server, WebSocket cluster, websockets, web socket,
    web socket gateway, web socket server, web socket service, WebSocket LB, session gateway, WebSocket connections, WS connections, websocket hub, market data gateway`,
  appServer: `app server, application server, web server, API server, app servers, web servers, HTTP server, backend server, back end server, REST server,
    GraphQL server, backend, back end, monolith, web tier, app tier, application tier, application, app, web app server, BE, BE server, API,
    REST API, web API, HTTP API, public API, internal API, API layer, stateless server, stateless API, app layer, application layer, business logic, presentation layer,
    web layer, webserver, gRPC server, query API, read API, write API, search API, origin server, origin, app nodes, backend API, core API, API servers, app node, web node,
    upload server, media server, query server, gRPC API, application backend`,
  service: `microservice, micro service, matching engine, recommendation engine, rules engine, rule engine, pricing engine, ranking engine, rate limiter, limiter, throttler, OT engine,
    model server, inference server, inference engine, merge service, risk manager, order manager, risk engine, orchestrator, search service, fraud detection, recommender, ranker,
    query engine, authenticator, URL shortener, aggregator service, router service, workflow engine, fan-out service, matchmaker, ID resolver, feature flags, order book, matcher, token service,
    auth server, authentication server, authorization server, identity server, query service, map service, payment service, payments service, streaming service, geo service, user service,
    job scheduler, task scheduler, scheduler, cron scheduler, delay scheduler, workflow scheduler, dispatcher, coordinator service, storage API, tweet service, CRDT engine, risk check, risk`,
  worker: `worker, fan-out worker, consumer, worker pool, worker node, job, cron job, cron, batch job, background job, background worker, job runner, task runner, executor, runner,
    transcoder, transcoding, encoder, video encoder, image resizer, thumbnailer, thumbnail generator, indexer, crawler, web crawler, fetcher, parser, HTML parser, fan-out, processor, handler, daemon,
    image processor, video processor, message processor, event processor, payment executor, poller, dequeuer, sender, email sender, subscriber, loader, importer, exporter, extractor, replicator,
    reconciler, reconciliation, reconciliation job, batch reconciliation, scraper, spider, downloader, HTML fetcher, URL extractor, link extractor, batch worker, compactor, garbage collector, GC, cleaner, sweeper, reaper,
    sandbox, code runner, code executor, judge, judger, judge machine, async worker, job worker, task worker, relay, outbox relay, event handler, event consumer, event listener, listener, mapper, reducer,
    serverless function, function, functions, lambda function, cleanup service, purge job, archiver, renderer, generator, thumbnail service, transcoding service, transcode, image worker, notification worker,
    encoding service, video processing, image processing, media processing, ETL, ETL job, CDC, change data capture, cache warmer, prefetcher, backup job, retry handler, deduper, trie builder, index builder, builder, bot,
    log collector, collector, metrics collector, shipper, puller, scorer, trainer, converter, resizer, compressor, retrier, uploader, timer, delivery worker, message relay, batch processor, aggregation worker`,
  streamProcessor: `stream processor, stream processing, streaming job, stream job, stream aggregator, aggregator, aggregation, aggregation service, aggregation job, event aggregator, streaming engine, stream engine, batch processing, real time processing, complex event processing, CEP, windowing, windowed aggregation, click aggregator, count aggregator,
    streaming pipeline, data pipeline, event pipeline, counter service, aggregation engine, metrics aggregator, stream consumer, log aggregator, top k processor, stream layer, speed layer, batch layer, stream enricher, down sampler, rollup job`,
  cache: `cache, caching, cache layer, cache server, cache cluster, cache node, in memory cache, in memory store, distributed cache, local cache, session store, session cache, session storage, session registry, feed cache, KV cache,
    hot cache, look aside cache, read through cache, write through cache, write back cache, LRU cache, LRU, result cache, query cache, object cache, page cache, geo cache, timeline cache, idempotency store, idempotency cache,
    leaderboard, sorted set, counter store, counters, presence store, connection registry, in memory DB, in memory database, cache tier, cache aside, cache store, cache DB, session DB, counter shard, token bucket, rate limit store, hot store, seat map, idempotency keys`,
  sqlDatabase: `SQL, RDBMS, relational, relational DB, relational database, SQL DB, SQL database, SQL store, ledger, ledger DB, transactional DB, OLTP, relational store, SQL replica, ACID DB,
    ACID database, ACID store, transaction store, sharded SQL, relational data store, ledger database, NewSQL`,
  nosqlDatabase: `NoSQL, NoSQL DB, NoSQL database, NoSQL store, KV store, KVS, KV, key value, key value store, key value DB, key value database, document store, document database, wide column, wide column store,
    column store, column family, graph DB, graph database, graph store, social graph, message store, messages store, message storage, feature store, inbox store, event store, LSM store, LSM tree, SSTable, memtable, post store, tweet store,
    storage node, user graph, wide column DB, columnar DB, profile store, URL store, state store, trie store, trie DB, op log store, follow graph, storage nodes, wide column database, SSTables, NoSQL cluster, document oriented DB`,
  timeSeriesStore: `time series DB, time series database, time series store, time series, TSDB, OLAP, OLAP store, OLAP DB, OLAP database, OLAP cube, data warehouse, warehouse, DWH, DW, analytics store, analytics DB, analytics database, metrics DB,
    metrics database, metrics store, metric store, analytical store, analytical DB, time series storage, metrics storage, columnar store, analytics storage, reporting DB, reporting database, timeseries, historical store, event analytics,
    analytical database, metric DB, metric storage`,
  objectStorage: `object storage, object store, blob storage, blob store, blob, blobs, bucket, file storage, file store, file system, distributed file system, DFS, media storage, media store, image storage, image store, photo storage, photo store,
    video storage, video store, video files, data lake, lake, object DB, static storage, static assets, static files, cold storage, archive, archive storage, raw storage, raw store, file server, segment storage, segment store, block storage, block store, log archive,
    content store, content storage, asset storage, asset store, attachment store, snapshot store, snapshot storage, snapshots, document storage, disk storage, binary store, backup storage, upload bucket, media bucket, raw data, chunk store, chunk storage, image files, page store`,
  searchEngine: `search engine, search index, search cluster, search DB, inverted index, full text search, full text index, search server, geo index, index server, index store, search store, geospatial index, quadtree, geohash index, spatial index,
    vector DB, vector database, vector store, vector search, vector index, search backend, text search, search database, index shard, search shard, text index, search tier, location index, search node`,
  messageQueue: `message queue, queue, MQ, message broker, broker, event bus, message bus, bus, pub/sub, pubsub, publish subscribe, job queue, task queue, work queue, event queue, topic, event stream, message stream, event log, commit log, append log,
    write ahead log, WAL, dead letter queue, DLQ, delay queue, priority queue, FIFO queue, event hub, event broker, stream, data stream, log stream, messaging, message topic, URL frontier, frontier, waiting room, outbox, event backbone,
    change stream, queueing, queuing, mailbox, buffer, event streaming, streaming platform, message log, message queues, events queue, job Q, message Q, retry queue, click stream, partitioned log, append only log, ingest queue, virtual waiting room`,
  coordination: `coordination, coordination service, coordinator, lock service, lock manager, distributed lock, distributed lock manager, lock, locks, leader election, leader elector, service discovery, service registry, config server, config service,
    config store, configuration service, configuration server, configuration store, configuration management, consensus, ID generator, ID generation, ID service, ID generation service, unique ID generator, key generation service, key generator, key service, KGS, sequencer, sequence generator, snowflake service,
    ticket server, cluster manager, metadata coordinator, lock store, Zk, ID allocator, counter range service, discovery, membership, gossip, hash ring, ring manager, config manager, leader lock, lease manager, unique ID service, range allocator, discovery service, naming service, token range server`,
  notificationService: `notification, notifications, notification service, notification server, notification system, notifier, push notification, push notifications, push notification service, push service, push server, push notification server, email service, mail service,
    mail server, email server, SMTP, SMTP server, SMS service, SMS gateway, SMS sender, email gateway, mailer, alerting, alerting service, alert service, alerting system, messaging provider, push provider, SMS provider, email provider, notification provider,
    notification gateway, email notification, iOS push, android push, alert engine, notification hub, email sender service, in app notification, notification sender, alerts, notif, notif service, SMS notification, notification channel, notification dispatcher`,
  externalService: `external service, external API, external system, external provider, third party, third party service, third party API, 3rd party, 3rd party service, 3rd party API, payment provider, payment gateway, payment processor, payment service provider, PSP,
    map provider, maps provider, maps API, maps service, map API, geocoding API, external, partner, partner API, bank, bank API, banks, card network, card processor, credit card network, acquirer, identity provider, IdP, SSO provider, OAuth provider, social login,
    weather API, exchange, stock exchange, carrier, legacy system, ERP, CRM, vendor, SaaS, shipping provider, shipping API, tax service, fraud provider, airline API, partner system, issuer, mainframe, payment network, ad network, calendar provider, payment API, webhook receiver,
    merchant webhook, external bank, internet, website, target website, web servers of others, external DNS, market data provider, exchange feed, CAPTCHA service, weather service, search provider, KYC provider, translation API, LLM provider, LLM API, maps`,
};

const MACHINES: Roles = {
  appServer: 'server, servers, host, machine, compute, VM, box',
  service:
    'service, svc, system, engine, platform, component, module, manager, controller, subsystem, tool, layer, logic, provider service, resolver, validator, tracker, checker, detector, finder, planner, monitor, calculator, estimator, producer, publisher',
};

const CONTAINERS: Roles = {
  sqlDatabase:
    'database, DB, data base, databases, DBs, datastore, data store, persistence, database cluster, data tier, database server, DB server, persistent store, data layer',
  nosqlDatabase: 'store, stores, data, registry, repository, table, metadata',
  objectStorage: 'storage, files, disk, uploads, backup, backups',
  searchEngine: 'index, indexes, indices',
  messageQueue: 'log, logs, inbox, events',
};

const TOPICS: Roles = {
  client: `client, user, customer, driver, rider, passenger, mobile, phone, device, desktop, laptop, viewer, caller, visitor, buyer, seller, merchant, courier, admin, UI, GUI, web, frontend, FE, tablet, reader, writer, author, player,
    advertiser, recipient, receiver, sensor, guest, host user, operator, agent, watcher, uploader client, subscriber client, IoT, smartphone, person, people, actor, user agent, consumer app, creator, shopper, candidate, trader, contestant, browsers, thing, employee, tenant,
    dashboard, page, screen, portal, console, coder, collaborator, editor, participant, streamer, broadcaster, student, teacher, patient, doctor, developer, engineer, analyst,
    moderator, bidder, voter, gamer, attendee, organizer, organiser, programmer, moviegoer, traveler, traveller, publisher client, subscriber device, peer, human, staff, team member`,
  timeSeriesStore: 'analytics, metrics, BI, reporting',
  searchEngine: 'search, typeahead index',
  cache: 'session, sessions, hot data',
  sqlDatabase:
    'primary, replica, read replica, master, slave, standby, shard, secondary, leader, follower, transactions',
  notificationService: 'push, email, SMS, e-mail, mail, alert',
  objectStorage: 'images, videos, photos, media files',
  coordination: 'config, configuration, election',
  externalService: 'third parties, geocoding',
  streamProcessor: 'streaming, stream analysis, analysis, rollup, downsampling',
};

/** A word or a few that say what a box is for, without naming a product. */
export interface Role {
  readonly name: string;
  readonly kind: BlockKindId;
  readonly class: RoleClass;
}

function list(roles: Roles, roleClass: RoleClass): Role[] {
  return (Object.entries(roles) as [BlockKindId, string][]).flatMap(([kind, names]) =>
    names.split(',').map((name) => ({ name: name.trim().replace(/\s+/g, ' '), kind, class: roleClass })),
  );
}

/** All role words; where one stands twice, the first counts. */
export const roles: () => readonly Role[] = once(() => [
  ...list(HEADS, 'head'),
  ...list(MACHINES, 'machine'),
  ...list(CONTAINERS, 'container'),
  ...list(TOPICS, 'topic'),
]);
