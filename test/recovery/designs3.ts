/** Reference designs as `readDesign` reads them: places 18 to 25. */
export const DESIGNS_18_TO_25: readonly string[] = [
  `C18 Design post search
  user client
  lb loadBalancer
  query service: Query service | Search API ~searchEngine | Search service ~searchEngine || Query frontend | Query router
  index1 searchEngine: Search shard 1 | ES shard 1 | Index shard 1 | Elasticsearch 1 || Lucene shard A | Inverted index A
  index2 searchEngine: Search shard 2 | ES shard 2 | Index shard 2 | Elasticsearch 2 || Lucene shard B | Inverted index B
  cache cache for Results
  queue messageQueue for New posts
  indexer worker: Indexer | Indexing worker | Index builder worker | Indexer workers || Index writers | Ingestion worker
  posts nosqlDatabase for Posts
  cold objectStorage for Cold index
  user -> lb: GET /search?q=
  lb -> query
  query -> cache: hot queries
  query -> index1: scatter
  query -> index2: gather
  posts -> queue: CDC
  queue -> indexer
  indexer -> index1: update
  indexer -> index2
  indexer -> cold: archive`,
  `C19 Design Yelp
  user client
  cdn cdn
  lb loadBalancer
  gw apiGateway
  nearby service: Location based service | LBS ~loadBalancer | Nearby search service ~searchEngine | Geo search service ~searchEngine || Proximity service | Place finder
  places service: Business service | Place service | Places API || Listing service | POI service
  geo cache: Geohash cache | Geo index (Redis) | Redis geohash | Quadtree cache || Redis GEO | S2 cell cache
  primary sqlDatabase: Postgres (primary) | Primary DB ~nosqlDatabase | MySQL primary | Postgres primary || MariaDB primary | PostGIS primary
  replica sqlDatabase: Postgres (replica) | Read replica ~nosqlDatabase | MySQL read replica | Postgres replica || MariaDB read replica | PostGIS replica
  photos objectStorage for Photos
  user -> cdn: photos
  user -> lb
  lb -> gw
  gw -> nearby: GET /nearby
  gw -> places: GET /places/:id
  nearby -> geo: cells
  nearby -> replica: read
  places -> primary: write
  primary -> replica: replication
  places -> photos: upload
  cdn -> photos`,
  `C20 Design metrics monitoring
  agents client: Agents ~service | Metrics agent ~service | Servers with agents ~appServer ~service | Hosts ~appServer || Node exporter ~service | Collectd agent ~service
  lb loadBalancer
  collect service: Metrics collector | Collector | Ingest service | Ingestion service || Telemetry gateway | Scraper
  queue messageQueue for Metrics
  stream streamProcessor
  tsdb timeSeriesStore
  query service: Query service | Query API | Metrics query service || PromQL frontend | Query engine
  cache cache for Query results
  dash client: Dashboard ~service | Grafana ~service | Dashboards ~service || Grafana UI ~service | Web dashboard ~service
  alerts service: Alert manager ~notificationService | Alerting service ~notificationService | Alerting ~notificationService || Rule evaluator | Alert evaluator
  push notificationService: PagerDuty ~externalService | Notification service | Email / Slack ~externalService || OpsGenie ~externalService | On-call pager ~externalService
  agents -> lb: push metrics
  lb -> collect
  collect -> queue: batch
  queue -> stream: consume
  stream -> tsdb: write
  query -> tsdb: range query
  query -> cache
  dash -> query: poll
  alerts -> query: rules
  alerts -> push: notify`,
  `C21 Design Airbnb
  guest client: Guest | Guest app | Client | Web / mobile || Traveller | Guest browser
  cdn cdn
  lb loadBalancer
  gw apiGateway
  search service: Search service ~searchEngine | Search API ~searchEngine || Listing search service ~searchEngine | Stay finder
  booking service: Booking service | Reservation service | Reservations API || Reservation manager | Stay booking service
  hotel service: Hotel service | Listing service | Inventory service || Room catalog service | Property service
  index searchEngine for Listings
  cache cache for Availability
  db sqlDatabase for Reservations
  queue messageQueue for Booking events
  push notificationService
  psp externalService: Stripe | Payment provider | PayPal | Payment gateway ~service || Adyen | Checkout.com
  guest -> cdn
  guest -> lb: HTTPS
  lb -> gw
  gw -> search: GET /search
  search -> index: geo + dates
  search -> cache: availability
  gw -> booking: POST /bookings
  booking -> db: row lock
  booking -> psp: pay
  booking -> queue: booked
  queue -> push: confirmation
  gw -> hotel
  hotel -> db: inventory`,
  `C22 Design a job scheduler
  user client
  gw apiGateway
  api service: Job service | Jobs API | Scheduler API || Job submission service | Task API
  db nosqlDatabase for Jobs
  sched service: Scheduler | Scheduler service | Job scheduler || Cron master | Tick service
  leader coordination
  queue messageQueue for Due jobs
  workers worker: Workers | Worker pool | Executors | Job workers | Worker || Runners | Job executors
  cache cache for Status
  results objectStorage for Results
  user -> gw: POST /jobs
  gw -> api
  api -> db: store
  sched -> db: poll due
  sched -> leader: lease
  sched -> queue: enqueue
  queue -> workers: pull
  workers -> cache: status
  workers -> results: output
  workers -> db: done`,
  `C23 Design LeetCode
  coder client: Coder | Browser | Client | Contestant || Contestant browser | Code editor (web)
  cdn cdn
  lb loadBalancer
  gw apiGateway
  problems service: Problem service | Problems API || Problem catalog service | Question service
  submit service: Submission service | Submit API | Submissions service || Submission intake | Judge API
  queue messageQueue for Submissions
  judge worker: Judge workers | Code runner workers | Sandbox worker | Execution workers | Judge worker || Sandboxed runners | Docker workers
  tests objectStorage for Test cases
  db sqlDatabase for Submissions
  board cache for Leaderboard
  coder -> cdn: static
  coder -> lb
  lb -> gw
  gw -> problems: GET /problems
  gw -> submit: POST /submit
  submit -> queue: enqueue
  queue -> judge
  judge -> tests: load
  judge -> db: verdict
  judge -> board: ZADD
  problems -> db: read
  submit -> db: save`,
  `C24 Design an ad click aggregator
  user client
  lb loadBalancer
  click service: Click service | Click tracker | Click API | Ad redirect service || Click collector | Click ingest endpoint
  log messageQueue for Clicks
  stream streamProcessor
  olap timeSeriesStore
  raw objectStorage for Raw events
  batch worker: Reconciliation job | Batch reconciliation worker | Spark batch job ~streamProcessor || Nightly batch worker | Hourly reconciliation worker
  query service: Query service | Analytics API | Reporting service || Advertiser reports API | Metrics query service
  cache cache for Reports
  adv client: Advertiser | Advertiser dashboard | Advertisers || Advertiser UI | Ads manager browser
  user -> lb: click
  lb -> click: GET /click
  click -> log: publish
  log -> stream: 1 min windows
  stream -> olap: aggregates
  log -> raw: archive
  raw -> batch
  batch -> olap: corrections
  query -> olap: SELECT
  query -> cache
  adv -> query: reports`,
  `C25 Design top K videos
  user client
  gw apiGateway
  views service: View service | Views API | View counter service | Event collector || View ingestion | View tracking endpoint
  log messageQueue for Views
  shard1 cache: Counter shard 1 (Redis) | Counter cache 1 | Redis counters 1 | Redis shard 1 || Redis sorted set 1 | Redis heap 1
  shard2 cache: Counter shard 2 (Redis) | Counter cache 2 | Redis counters 2 | Redis shard 2 || Redis sorted set 2 | Redis heap 2
  stream streamProcessor
  merge service: Merge service | Merger | Top-K service | Aggregation service ~streamProcessor || Top-k merger | Ranking API
  snaps objectStorage for Snapshots
  results cache for Top-K results
  user -> gw: GET /top
  gw -> merge
  gw -> views: POST /view
  views -> log: 800k/s
  log -> stream: partition by video
  stream -> shard1: incr
  stream -> shard2: incr
  shard1 -> snaps: snapshot
  shard1 -> merge: top 1000
  shard2 -> merge: top 1000
  merge -> results: cache
  gw -> results: read`,
];
