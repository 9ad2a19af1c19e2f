const NUMBER = String.raw`\d{1,3}(?:[,']\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
/** A number and, attached or not, what it is times: groups 1 and 2. */
const AMOUNT = String.raw`(?<![\w.])(${NUMBER})\s*([kKmMbBgGtT](?![a-zA-Z]))?`;
const AHEAD = String.raw`(?:(?:~|≈|about|approx\.?|ca\.?|avg|average|peak|total|>|≥|>=)\s*)*`;

const THINGS =
  '(?:req(?:uest)?|msg|message|op(?:eration)?|write|read|event|querie|query|tran?saction|insert|update|click|call|record|hit|view|w|r|txn?)s?';
const PER = String.raw`(?:\s*\/\s*|\s+per\s+|\s+a\s+)(s(?:ec(?:ond)?s?)?|m(?:in(?:ute)?s?)?|h(?:(?:ou)?rs?)?|d(?:ays?)?)\b`;
const EACH = String.raw`(\s*(?:each|(?:per|\/|a)\s*(?:node|instance|server|host|replica|broker|shard|machine)s?)\b)?`;
const LIMIT = String.raw`(?:(max\.?|up to|capacity|limit|can take|handles?|≤|<=?)\s*[:=]?\s*)?`;

/** "up to ~100k write qps each": limit, amount, suffix, unit of time, each. */
export const RATE = regex(
  String.raw`${AHEAD}${LIMIT}${AMOUNT}\+?\s*(?:(?:read|write|peak|avg)s?\s+)?(?:(?:[qrtw]ps|ops|iops)\b|(?:${THINGS})?${PER})${EACH}`,
);
/** "QPS: 100k": amount, suffix. */
export const NAMED_RATE = regex(String.raw`\b(?:[qrt]ps)\s*[:=≈~]?\s*${AMOUNT}(?!\w)`);

const RATIO = String.raw`(?<![\w.])(${NUMBER})\s*(%?)`;
const HITS = String.raw`(hits?|miss(?:es)?)(?:[\s-]*(?:ratio|rate))?`;
/** "95% hit rate": amount, percent, hit or miss. */
export const RATIO_BEFORE = regex(String.raw`${AHEAD}${RATIO}\s*${HITS}\b`);
/** "hit ratio 0.95": hit or miss, amount, percent. */
export const RATIO_AFTER = regex(String.raw`\b${HITS}\s*(?:[:=≈~]|of)?\s*${RATIO}(?!\w)`);

const TIME = String.raw`(${NUMBER})\s*(ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)?`;
/** "TTL 5m", "expires in 1 h", "24h TTL": amount, unit. */
export const TTL: readonly RegExp[] = [
  regex(String.raw`\b(?:ttl|expir(?:es|y|ation)(?:\s+(?:in|after))?)\s*[:=≈~]?\s*(?:of\s+)?${TIME}(?!\w)`),
  regex(String.raw`(?<![\w.])${TIME}\s*ttl\b`),
];

/** "takes 5 ms", but no percentile and no limit: amount, unit. */
export const SERVICE_TIME = regex(
  String.raw`(?:\b(?:latency|service time|takes|avg|mean|time)\s*[:=]?\s*)?(?<![\w.<≤])(?<![<≤]\s|p\d\d\s?[:=<]?\s?)(${NUMBER})\s*(ms|millis(?:econds)?|µs|us)(?!\w)`,
);

/** "50k connections": amount, suffix. */
export const CONNECTIONS: readonly RegExp[] = [
  regex(
    String.raw`${AMOUNT}\+?\s*(?:open |concurrent |live |ws |websocket |tcp )?(?:connections?|conns?|sockets?|websockets)\b`,
  ),
];

/** "16 shards", "shards: 16", "sharded x16": amount, suffix. */
export const SHARDS: readonly RegExp[] = [
  regex(String.raw`${AMOUNT}[\s-]*(?:way[\s-]*)?(?:shard|partition)(?:s|ed)?\b`),
  regex(String.raw`\b(?:shards|partitions)\s*[:=x×]?\s*${AMOUNT}(?!\w)`),
  regex(String.raw`\b(?:sharded|partitioned)\s*[:=x×]\s*(${NUMBER})([kKmM](?![a-zA-Z]))?(?!\w)`),
];

const COUNTED =
  'replicas?|nodes?|instances?|machines?|hosts?|pods?|copies|copy|boxes|vms?|containers?|read[ -]replicas?|tasks|brokers?';
const COUNT_WORDS = 'replicas|replica count|nodes|instances|servers|pods|count|n|pool of|cluster of|fleet of';

/** "x3", "×3", "3x", "(5)", "3 replicas", "nodes: 3": amount, suffix. */
export const INSTANCES: readonly RegExp[] = [
  regex(String.raw`(?<![\w.])[x×*]\s*(${NUMBER})\s*([kKmM](?![a-zA-Z]))?(?![\w%])`),
  regex(String.raw`${AMOUNT}\s*[x×](?!\w)`),
  regex(String.raw`\(\s*[~n=≈]*\s*(\d{1,3}(?:[,']\d{3})+|\d{1,6})([kKmM])?\s*\)`),
  regex(String.raw`${AMOUNT}[\s-]*(?:${COUNTED})\b(?!\s+of\b)`),
  regex(String.raw`\b(?:${COUNT_WORDS})\s*[:=]?\s*${AMOUNT}(?!\w)`),
];

/** "3 app servers": amount, suffix, the words, the last of them. */
export const LEADING_COUNT = /^\s*(\d{1,3}(?:,\d{3})+|\d{1,6})([kK])?\s+((?:[\p{L}-]+\s+){0,3}?([\p{L}]+s))\s*$/u;
/** What is counted, but not as running copies. */
export const CROWD =
  /^(?:users?|clients?|customers?|people|connections?|requests?|days?|hours?|regions?|zones?|azs?|levels?|parties|ways?|[kmgt]?bps)$/i;

function regex(source: string): RegExp {
  return new RegExp(source, 'i');
}
