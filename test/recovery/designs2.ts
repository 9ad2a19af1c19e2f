/** Reference designs as `readDesign` reads them: places 10 to 17. */
export const DESIGNS_10_TO_17: readonly string[] = [
  `C10 Design a distributed cache
  app appServer
  lib service: Cache client library ~client | Cache client ~client | Client library ~client || Smart client ~client | Routing library
  proxy loadBalancer: Cache proxy ~cache ~service | Proxy | Twemproxy ~cache ~service | mcrouter ~cache ~service || Redis proxy ~cache | Consistent hashing proxy ~service
  node1 cache: Cache node 1 | Node A (Redis) | Redis shard 1 | Memcached node 1 || Redis primary A | Cache server A
  node2 cache: Cache node 2 | Node B (Redis) | Redis shard 2 | Memcached node 2 || Redis primary B | Cache server B
  node3 cache: Cache node 3 | Node C (Redis) | Redis shard 3 | Memcached node 3 || Redis primary C | Cache server C
  coord coordination
  db sqlDatabase
  app -> lib: get / set
  lib -> proxy
  lib -> coord: ring config
  proxy -> node1: hash(key)
  proxy -> node2
  proxy -> node3
  coord -> node1: heartbeat
  app -> db: on miss`,
  `C11 Design a rate limiter
  user client
  lb loadBalancer
  gw apiGateway
  limiter service: Rate limiter | Rate limiter service | Rate limit middleware | Limiter || Throttler | Throttling service
  counters cache for Counters
  rules sqlDatabase for Rules
  app appServer
  queue messageQueue for Audit
  user -> lb
  lb -> gw
  gw -> limiter: allow?
  limiter -> counters: INCR
  limiter -> rules: load rules
  gw -> app: forward
  limiter -> queue: 429s async`,
  `C12 Design typeahead
  user client
  cdn cdn
  lb loadBalancer
  suggest service: Suggestion service | Autocomplete service | Typeahead service | Query service || Completion service | Prefix lookup API
  top cache for Top-k
  tries nosqlDatabase for Trie
  queue messageQueue for Search log
  agg worker: Aggregation job ~streamProcessor | Aggregation worker ~streamProcessor | Trie builder worker | Aggregator workers ~streamProcessor || Batch job workers | Trie updater worker
  logs objectStorage for Query logs
  user -> cdn: GET ?q=ab
  cdn -> lb
  lb -> suggest: prefix
  suggest -> top: get
  suggest -> tries: on miss
  suggest -> queue: log query
  queue -> agg: weekly
  agg -> logs
  agg -> tries: rebuild
  agg -> top: warm up`,
  `C13 Design a stock exchange
  trader client: Trader | Client | Trading app | Broker ~externalService || Trading terminal | Trader UI
  gw apiGateway
  orders service: Order manager | Order service | OMS | Order management service || Order router | Order entry service
  risk service: Risk service | Risk check service | Risk manager || Risk engine | Pre-trade check
  seq coordination: Sequencer ~service | Order sequencer ~service | Sequencer (leader) ~service || Inbound sequencer ~service
  engine service: Matching engine | Matching engine (in memory) | Order book engine | Crossing engine || Matcher
  log messageQueue for Events
  db sqlDatabase for Orders
  cache cache for Quotes
  md service: Market data service | Market data publisher | Quotes service || Ticker service | Price feed service
  ws webSocketGateway
  trader -> gw: place order
  gw -> orders: POST /orders
  orders -> risk: check
  orders -> seq: sequence
  seq -> engine: ordered
  engine -> log: executions
  log -> db: persist
  log -> md
  md -> cache: last price
  md -> ws: push
  ws -> trader: quotes`,
  `C14 Design Ticketmaster
  user client
  cdn cdn
  lb loadBalancer
  gw apiGateway
  wait messageQueue: Waiting room queue | Virtual waiting queue | Waiting queue || Admission queue | Waiting room (SQS)
  event service: Event service | Events API | Catalog service || Show service | Venue service
  booking service: Booking service | Reservation service | Ticket service | Booking API || Seat hold service | Ticketing service
  locks cache: Redis locks ~coordination | Seat locks (Redis) ~coordination | Redis (seat map) | Seat map cache || Redis hold TTLs | Seat availability cache
  db sqlDatabase for Tickets
  search searchEngine for Events
  push notificationService
  psp externalService: Stripe | Payment provider | Payment gateway ~service | PayPal | Payment gateway (Stripe) || Adyen | Braintree
  user -> cdn: static
  user -> lb
  lb -> gw
  gw -> wait: on sale
  wait -> booking: admit 1k/s
  gw -> event: GET /events
  gw -> search: search
  event -> db: read
  booking -> locks: hold 10 min
  booking -> db: transaction
  booking -> psp: charge
  booking -> push: tickets`,
  `C15 Design a key-value store
  user client
  lb loadBalancer
  coord service: Coordinator ~coordination | Coordinator node ~coordination | Request coordinator ~coordination || Request router | Coordinator service ~coordination
  node1 nosqlDatabase: Storage node A ~objectStorage | KV node 1 | KV store node A | Key-value node 1 || RocksDB node A | KV shard 1
  node2 nosqlDatabase: Storage node B ~objectStorage | KV node 2 | KV store node B | Key-value node 2 || RocksDB node B | KV shard 2
  node3 nosqlDatabase: Storage node C ~objectStorage | KV node 3 | KV store node C | Key-value node 3 || RocksDB node C | KV shard 3
  ring coordination
  user -> lb: get / put
  lb -> coord
  coord -> node1: replicate
  coord -> node2: W = 2
  coord -> node3
  ring -> coord: membership
  node1 -> node2: gossip
  node2 -> node3: hinted handoff`,
  `C16 Design a notification system
  caller client: Client | Internal services ~service | Clients | Caller || Upstream services ~service | Client apps
  gw apiGateway
  api service: Notification API ~notificationService | Notification service ~notificationService | Intake service || Event intake API | Trigger service
  prefs sqlDatabase for Preferences
  cache cache for Templates
  pushq messageQueue for Push
  mailq messageQueue for Email
  pushw worker: Push worker ~notificationService | Push workers ~notificationService | Push sender worker ~notificationService || Mobile push workers ~notificationService | Push consumers ~notificationService
  mailw worker: Email worker ~notificationService | Email workers ~notificationService | Mail sender worker ~notificationService || Mail workers ~notificationService | Email consumers ~notificationService
  apns notificationService: APNs ~externalService | FCM ~externalService | APNs / FCM ~externalService | APNS ~externalService || Apple push ~externalService | Firebase Cloud Messaging ~externalService
  ses notificationService: SendGrid ~externalService | SES ~externalService | Amazon SES ~externalService | Email provider ~externalService || Mailgun ~externalService | Postmark ~externalService
  log nosqlDatabase for Delivery log
  caller -> gw: POST /notify
  gw -> api
  api -> prefs: opt-out?
  api -> cache: template
  api -> pushq: enqueue
  api -> mailq: enqueue
  pushq -> pushw
  mailq -> mailw
  pushw -> apns: send
  mailw -> ses: send
  pushw -> log: status
  mailw -> log: status`,
  `C17 Design a payment system
  merchant client: Merchant | Client | Checkout page | Shopper || Web shop | POS terminal
  gw apiGateway
  pay service: Payment service | Payments API | Charge service || Payment orchestrator | Payment executor
  ledger service: Ledger service | Ledger API || Double-entry ledger service | Accounting service
  wallet service: Wallet service | Balance service || Account balance API | Wallet
  db sqlDatabase for Ledger
  keys cache for Idempotency keys
  queue messageQueue for Payment events
  psp externalService: Stripe | PSP | Payment provider | Adyen | Payment processor || Braintree | Visa / Mastercard
  recon worker: Reconciliation job | Reconciliation worker | Recon job worker || Nightly reconciliation worker | Settlement batch worker
  hooks service: Webhook service | Webhooks | Webhook receiver || Callback service
  merchant -> gw: POST /charges
  gw -> pay
  pay -> keys: idempotency key
  pay -> psp: charge
  psp -> hooks: webhook
  hooks -> queue
  pay -> queue: event
  queue -> ledger: consume
  ledger -> db: double entry
  ledger -> wallet: balance
  recon -> db: compare
  recon -> psp: settlement file`,
];
