/**
 * Words that mean the same in questions about requirements; each group stands for its first word. Endings do not matter
 * (`store` also stands for `stored`), small words are left out.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['user', 'people', 'customer', 'audience', 'dau', 'mau', 'visitor', 'consumer', 'person', 'folks', 'userbase'],
  ['traffic', 'load', 'volume', 'throughput', 'qps', 'rps', 'tps'],
  ['day', 'daily', 'everyday'],
  [
    'latency',
    'fast',
    'quick',
    'quickly',
    'speed',
    'slow',
    'respond',
    'response',
    'p99',
    'p95',
    'percentile',
    'instant',
    'instantly',
    'millisecond',
  ],
  ['availability', 'available', 'uptime', 'downtime', 'nines', 'sla', 'outage', 'reliable', 'reliability'],
  ['consistency', 'consistent', 'inconsistent'],
  ['fresh', 'freshness', 'stale', 'staleness', 'outdated'],
  [
    'keep',
    'kept',
    'retain',
    'retention',
    'store',
    'storing',
    'storage',
    'persist',
    'persistence',
    'save',
    'archive',
    'forever',
  ],
  ['delete', 'deletion', 'remove', 'removal', 'erase', 'unsend'],
  ['edit', 'modify', 'change', 'alter'],
  ['expire', 'expiry', 'expiration', 'ttl', 'lifetime', 'lifespan'],
  ['image', 'photo', 'picture'],
  ['media', 'attachment', 'file'],
  ['order', 'ordering', 'sequence', 'reorder'],
  ['rank', 'ranked', 'ranking', 'relevance', 'personalised', 'personalized', 'algorithmic'],
  ['lose', 'lost', 'loss', 'losing', 'durable', 'durability', 'vanish'],
  ['duplicate', 'twice', 'dedupe', 'deduplicate'],
  ['encrypt', 'encryption', 'encrypted', 'e2ee'],
  ['presence', 'online', 'offline'],
  ['receipt', 'tick', 'checkmark'],
  ['concurrent', 'concurrency', 'concurrently', 'simultaneous', 'simultaneously', 'parallel'],
  ['connection', 'connect', 'socket', 'websocket'],
  ['device', 'tablet', 'desktop', 'laptop'],
  [
    'region',
    'regional',
    'geographic',
    'geography',
    'country',
    'continent',
    'global',
    'globally',
    'worldwide',
    'international',
    'datacenter',
    'datacentre',
  ],
  ['account', 'login', 'signin', 'signup', 'authentication', 'authenticate', 'auth'],
  ['advertisement', 'ad', 'advert', 'advertising', 'sponsored'],
  ['moderate', 'moderation', 'spam', 'abuse', 'abusive'],
  ['admin', 'administrator', 'dashboard', 'backoffice'],
  ['link', 'url'],
  ['feature', 'functionality', 'capability'],
  ['core', 'main', 'primary'],
  ['alias', 'vanity', 'custom', 'customise', 'customize'],
  ['guess', 'guessable', 'unguessable', 'predict', 'predictable', 'unpredictable', 'enumerate'],
  ['create', 'creation', 'write', 'written', 'generate'],
  ['analytics', 'statistics', 'stats', 'metrics'],
  ['character', 'charset', 'alphabet', 'letter'],
  ['feed', 'timeline'],
  ['post', 'tweet'],
  ['chat', 'conversation', 'dm'],
  ['call', 'calling', 'voip'],
  ['large', 'big', 'size', 'huge', 'maximum', 'max', 'limit'],
  ['notify', 'notification', 'push', 'alert'],
  ['search', 'find', 'lookup'],
];

/** Phrases that are read as one word, in lower case; the earlier wins. */
export const PHRASES: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\bend[- ]?(?:to|2)[- ]?end\b|\be2e\b/g, ' e2e '],
  [/\b(?:daily active(?: users?)?|daily users?)\b|\busers? (?:a|per|each|every) day\b/g, ' user active day '],
  [/\bhow (?:many|much)\b|\bnumber of\b|\bamount of\b|\bquantity of\b/g, ' howmany '],
  [/\bhow long\b/g, ' howlong '],
  [/\bhow (?:fast|quick|quickly|soon|slow)\b/g, ' latency '],
  [/\bhow (?:big|large)\b/g, ' large '],
  [/\bhow often\b|\bhow frequently\b/g, ' howoften '],
  [/\breal[- ]?time\b/g, ' latency '],
  [/\bup[- ]to[- ]date\b/g, ' fresh '],
  [/\b(?:what|which) (?:kind|type|sort)s?(?: of)?\b/g, ' whichkind '],
  [/\buser base\b/g, ' user '],
  [/\b(?:at the )?same time\b|\bat (?:once|one time|any (?:one )?(?:time|moment))\b/g, ' concurrent '],
  [/\blast[- ]seen\b/g, ' lastseen '],
  [/\b(?:1|one)[- ]?(?:to|:|on|2)[- ]?(?:1|one)\b/g, ' onetoone '],
  [/\bfor ?ever\b/g, ' keep '],
  [/\bback[- ]office\b/g, ' admin '],
  [/\bdata cent(?:er|re)s?\b/g, ' region '],
  [/\b(?:sign|log)[- ](?:in|up)\b/g, ' account '],
  [/\b(?:exactly|at[- ]least|at[- ]most)[- ]once\b/g, ' guarantee duplicate '],
];

/** Words that every question is made of, and that tell none from another. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a about all allow allowed also am an and any anybody anyone anything app application approximately are as ask
  assume assumption at be been being besides both but by can care clarify consider could curious deal default design
  designed designing did do does doing don done each either else every everybody everyone exactly expect expected
  focus for from get gets give go goal going gonna good got had handle handled happen happens has have having he
  hello her here hey hi him his how i if important in include included including into is it its just kind kinds know
  let lets like look made make makes many may maybe me mean might more most much multi multiple must my need needed
  needs no not now of off ok okay on one only or other our out over overall part per please possible product provide
  question rather really requirement requirements roughly say scope see several shall she should single so some
  somebody someone something specific specifically still such support supported supporting suppose supposed sure
  system take talk target tell than thank thanks that the their them then there these they thing things think
  thinking this those through time times to too type types up us use used uses using very want wants was way we well
  were what whats when whether which while who whom whose why will with within wonder wondering worry would yes yet
  you your`.split(/\s+/),
);

/** Words of solutions. Whoever asks for one asks what is his own to decide, not what the interviewer knows. */
export const SOLUTION_WORDS: ReadonlySet<string> = new Set(
  `algorithm api aws azure balancer bigtable cache caching cassandra cdn cloud container database databases db dynamodb
  docker elasticsearch endpoint framework gcp graphql grpc hash hashing http index java kafka kubernetes language library
  memcached microservice microservices mongodb monolith mysql nginx nosql partition postgres postgresql programming protocol
  proxy python queue rabbitmq redis replica replicate replication rest s3 schema server servers shard sharding sql sqs stack
  technology tool websockets`.split(/\s+/),
);
