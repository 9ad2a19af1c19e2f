/** Reference designs as `readDesign` reads them: the nine most asked. */
export const DESIGNS_1_TO_9: readonly string[] = [
  `C1 Design a URL shortener
  user client
  cdn cdn
  lb loadBalancer
  write service: Shorten service | URL service | Shortener API | Write service || Link creation service | Tiny URL creator
  read service: Redirect service | Read service | Redirector || Lookup service | Link resolver
  cache cache for URLs
  store nosqlDatabase for URL mappings
  keys service: Key generation service ~coordination | KGS ~coordination | Key service ~coordination | ID generator ~coordination || Ticket server ~coordination | Range allocator ~coordination
  clicks messageQueue for Clicks
  stats timeSeriesStore for Analytics
  user -> cdn: GET /abc123
  cdn -> lb: cache miss
  lb -> write: POST /urls
  lb -> read: GET /{code}
  read -> cache: lookup
  read -> store: on miss
  write -> store: insert
  write -> keys: next range
  read -> clicks: async
  clicks -> stats: count`,
  `C2 Design a news feed
  user client
  cdn cdn
  lb loadBalancer
  gw apiGateway
  post service: Post service | Tweet service | Posts API || Publishing service | Write path service
  feed service: Feed service | Timeline service | Newsfeed API || Home timeline service | Feed reader
  queue messageQueue for Post events
  fanout worker: Fan-out worker | Fanout workers | Feed fan-out worker | Fan out workers || Fan-out consumers | Timeline builder workers
  feeds cache for Feed
  posts nosqlDatabase for Posts
  media objectStorage for Media
  search searchEngine for Posts
  push notificationService
  user -> cdn: images
  user -> lb: HTTPS
  lb -> gw
  gw -> post: POST /posts
  gw -> feed: GET /feed
  post -> posts: write
  post -> media: upload
  post -> queue: publish
  queue -> fanout: consume
  fanout -> feeds: push post ids
  feed -> feeds: read
  feed -> posts: hydrate
  gw -> search: GET /search
  fanout -> push: mentions
  cdn -> media: origin`,
  `C3 Design WhatsApp
  user client
  lb loadBalancer
  ws webSocketGateway
  chat service: Chat service | Message service | Messaging service || Conversation service | Message router
  presence service: Presence service | Online status service | Last seen service || Heartbeat service | User status tracker
  sessions cache for Sessions
  queue messageQueue for Messages
  store nosqlDatabase for Messages
  media objectStorage for Media
  cdn cdn
  push notificationService
  user -> lb: connect
  lb -> ws: WebSocket
  ws -> chat: 1. send message
  ws -> sessions: user -> server
  chat -> store: 2. persist
  chat -> queue: 3. publish
  queue -> ws: 4. deliver
  ws -> presence: heartbeat
  presence -> sessions: TTL 30s
  queue -> push: if offline
  user -> cdn: media
  cdn -> media`,
  `C4 Design YouTube
  user client: Viewer | Client | User | Creator | TV app || Streaming client | Uploader (browser)
  cdn cdn for Video
  lb loadBalancer
  gw apiGateway
  upload service: Upload service | Video upload service | Uploader service || Ingest service | Resumable upload API
  watch service: Video service | Playback service | Streaming service | Watch API || Manifest service | Metadata service
  raw objectStorage for Raw videos
  queue messageQueue for Transcode jobs
  transcode worker: Transcoder | Transcoding workers | Video encoder workers | Encoding workers || Transcoding fleet | FFmpeg workers
  segments objectStorage for Segments
  meta sqlDatabase for Metadata
  cache cache for Metadata
  search searchEngine
  user -> cdn: stream
  user -> lb
  lb -> gw
  gw -> upload: PUT /videos
  gw -> watch: GET /videos/:id
  upload -> raw: multipart
  upload -> queue: enqueue
  queue -> transcode
  transcode -> raw: read
  transcode -> segments: write HLS
  transcode -> meta: mark ready
  cdn -> segments: origin pull
  watch -> cache: read
  watch -> meta: on miss
  gw -> search: query`,
  `C5 Design Instagram
  user client
  cdn cdn
  lb loadBalancer
  gw apiGateway
  photo service: Photo service | Image service | Upload service || Media upload API | Post creation service
  feed service: Feed service | Feed generation service | Timeline service || Feed generator | Home feed API
  photos objectStorage for Photos
  queue messageQueue for Uploads
  resize worker: Image worker | Image processing workers | Thumbnail worker | Resize workers || Thumbnail generator workers | Image resizer worker
  posts nosqlDatabase for Posts
  graph sqlDatabase for Follows
  feeds cache for Feeds
  search searchEngine
  push notificationService
  user -> cdn: photos
  user -> lb: HTTPS
  lb -> gw
  gw -> photo: POST /photos
  gw -> feed: GET /feed
  photo -> photos: pre-signed upload
  photo -> queue: async
  queue -> resize
  resize -> photos: thumbnails
  photo -> posts: metadata
  feed -> feeds: read
  feed -> graph: followees
  feed -> posts
  gw -> search
  photo -> push: likes
  cdn -> photos`,
  `C6 Design a web crawler
  seeds service: Seed URLs ~objectStorage ~client | Seed service | Seed list service || Seeder service | Seed loader
  frontier messageQueue: URL frontier queue | Frontier queue | URL queue | URLs (Kafka) | SQS (URLs) || Crawl queue | Host queues (RabbitMQ)
  fetch worker: Fetcher workers | Crawler workers | Crawl workers | Fetch workers | HTML fetcher workers || Downloader workers | Spider workers
  dns dns: DNS | DNS resolver | DNS cache ~cache || Local DNS | DNS lookup
  robots cache for Robots.txt
  pages objectStorage for HTML pages
  parse worker: Parser worker | Parsing workers | HTML parser worker | Link extractor worker || Extraction workers | Content parser workers
  seen nosqlDatabase for URL state
  internet externalService: Internet ~client | The web ~client | Web sites ~client | External websites || WWW | Public internet
  seeds -> frontier: seed
  frontier -> fetch: next URL
  fetch -> dns: resolve
  fetch -> robots: allowed?
  fetch -> internet: GET
  fetch -> pages: store HTML
  pages -> parse
  parse -> seen: seen before?
  parse -> frontier: new links`,
  `C7 Design Uber
  rider client: Rider app | Rider | Passenger app | Rider (mobile) || Rider phone | Rider client
  driver client: Driver app | Driver | Driver (mobile) | Driver client || Driver phone | Driver's app
  lb loadBalancer
  gw apiGateway
  ws webSocketGateway
  ride service: Ride service | Trip service | Trips API || Booking service | Ride orchestrator
  match service: Matching service | Dispatch service | Driver matching || Dispatcher | Match engine service
  loc service: Location service | Driver location service | Location API || GPS ingest service | Position tracker
  geo cache: Redis geo | Geo index (Redis) | Redis (geohash) | Location cache || Driver positions (Redis GEO) | Redis H3 cells
  queue messageQueue for Ride requests
  trips sqlDatabase for Trips
  push notificationService
  maps externalService: Google Maps | Maps API | Maps provider | Google Maps API || Mapbox | HERE maps API
  rider -> lb: request ride
  lb -> gw
  driver -> ws: location every 5s
  ws -> loc
  loc -> geo: GEOADD
  gw -> ride: POST /rides
  ride -> queue: enqueue
  queue -> match: consume
  match -> geo: nearby drivers
  ride -> trips: write
  match -> push: offer
  push -> driver
  ride -> maps: ETA`,
  `C8 Design Dropbox
  app client: Desktop client | Client | Sync client | Laptop | Mobile app || Desktop sync agent | Device
  cdn cdn
  lb loadBalancer
  gw apiGateway
  meta service: Metadata service | File metadata service | Metadata API || File index service | Namespace service
  block service: Block service | Block server | Chunk service | Upload service || Chunk uploader | Block API
  blocks objectStorage for Chunks
  db sqlDatabase for Metadata
  cache cache for Metadata
  queue messageQueue for Changes
  sync service: Sync service | Synchronization service | Sync server || Change feed service | Long poll service
  push notificationService
  app -> lb: upload / download
  lb -> gw
  gw -> meta: commit file
  gw -> block: PUT /blocks
  block -> blocks: 4 MB chunks
  meta -> db: transaction
  meta -> cache: read
  meta -> queue: file changed
  queue -> sync
  sync -> push: notify devices
  push -> app: poke
  app -> cdn: download
  cdn -> blocks`,
  `C9 Design Google Docs
  editor client: Editor | Browser | Client | Web editor | Collaborators || Editor (browser) | Google Docs tab
  lb loadBalancer
  ws webSocketGateway
  collab service: Collaboration service | OT service | Document service | CRDT service || Op transformer | Editing session service
  docs service: Docs API | File service | Document metadata service || Doc CRUD service | Permissions service
  presence cache for Cursors
  ops nosqlDatabase for Operations
  snaps objectStorage for Snapshots
  meta sqlDatabase for Doc metadata
  queue messageQueue for Edits
  compact worker: Compaction worker | Snapshot worker | Compaction job worker || Snapshotting workers | Oplog compactor worker
  editor -> lb
  lb -> ws: WebSocket
  lb -> docs: REST
  ws -> collab: ops
  collab -> ops: append
  collab -> presence: cursors
  collab -> queue: async
  queue -> compact
  compact -> ops: read log
  compact -> snaps: write snapshot
  docs -> meta
  docs -> snaps: load`,
];
