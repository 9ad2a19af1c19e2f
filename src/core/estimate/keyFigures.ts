import { Consequences } from './consequences';
import { BYTE, BYTE_PER_SECOND, isDimensionless, PER_SECOND, sameDimension } from './dimension';
import { formatQuantity } from './format';
import {
  CACHE_MEMORY,
  CASSANDRA,
  type Comparison,
  compareWithLimits,
  DATABASE_SIZE,
  KAFKA,
  NETWORK_CARD,
  type NodeLimit,
  POSTGRESQL,
  REDIS,
  WEBSOCKET,
} from './nodeLimits';
import type { Sheet } from './sheet';
import type { Value } from './value';

/** What a figure is about; the order is the one figures are shown in. */
export const FIGURE_TOPICS = ['traffic', 'storage', 'bandwidth', 'cache', 'nodes'] as const;

export type FigureTopic = (typeof FIGURE_TOPICS)[number];

/** A figure a design is decided by. Plain data: it is sent to pages as it is. */
export interface KeyFigure {
  readonly name: string;
  readonly topic: FigureTopic;
  /** Line of its definition, from zero. */
  readonly line: number;
  /** In SI units. */
  readonly value: number;
  readonly display: string;
  readonly comparison?: Comparison;
  /** Nothing is made of it: no line uses it, and no words draw a conclusion from it. */
  readonly isIdle: boolean;
}

/** More rows than these nobody reads. */
export const MOST_FIGURES = 60;

/** The figures of a document that a design is decided by, by topic, each topic in the order of its lines. */
export function keyFigures(sheet: Sheet): readonly KeyFigure[] {
  const found: Found[] = [];
  for (const [name, line] of sheet.definitions) {
    const value = sheet.lines[line]?.value;
    const meaning = value && meaningOf(words(name), value);
    if (value && meaning) found.push({ name, line, value, meaning });
  }
  const consequences = new Consequences(sheet);
  return FIGURE_TOPICS.flatMap((topic) => found.filter(({ meaning }) => meaning.topic === topic))
    .slice(0, MOST_FIGURES)
    .map((figure) => keyFigure(figure, consequences));
}

interface Found {
  readonly name: string;
  readonly line: number;
  readonly value: Value;
  readonly meaning: Meaning;
}

function keyFigure({ name, line, value, meaning }: Found, consequences: Consequences): KeyFigure {
  const { topic, limits, display } = meaning;
  const comparison = compareWithLimits(value.si, limits);
  return {
    name,
    topic,
    line,
    value: value.si,
    display: display(value),
    ...(comparison ? { comparison } : {}),
    // Numbers of machines are decisions themselves.
    isIdle: topic !== 'nodes' && !consequences.isDecided(name, line),
  };
}

interface Meaning {
  readonly topic: FigureTopic;
  readonly limits: readonly NodeLimit[];
  readonly display: (value: Value) => string;
}

/** The words of a name, in the singular: "peakReads_qps" is peak, read, qps. */
function words(name: string): ReadonlySet<string> {
  const parts = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(parts.flatMap((part) => [part, part.replace(/ies$/, 'y'), part.replace(/s$/, '')]));
}

type WordList = ReadonlySet<string>;

function list(text: string): WordList {
  return new Set(text.split(' '));
}

function hasAny(name: WordList, known: WordList): boolean {
  for (const word of name) if (known.has(word)) return true;
  return false;
}

const READS = list('read get fetch query search lookup redirect view browse timeline feed download history hit pull');
const EVENTS = list('event log metric click ping location telemetry notification');
const WRITES = list('write post insert update upload message msg send create ingest save order tweet like comment');
const CACHE = list('cache cached hot memory ram working redis memcached');
const STORE = list('storage stored store disk data db database media archive backup blob year kept growth');
/** Kept in object storage, which no single machine limits. */
const OBJECTS = list('media archive backup blob image photo video picture file attachment');
const NETWORK = list('bandwidth ingress egress in out network throughput traffic inbound outbound');
const CONNECTIONS = list('connection connected socket websocket online concurrent session');
const NODES = list('server node machine instance shard partition broker replica gateway worker host pod');
/** Rates of one machine are what a figure is compared with, not a figure. */
const CAPACITY = list('capacity limit one each');

function meaningOf(name: ReadonlySet<string>, value: Value): Meaning | undefined {
  const { dimension } = value;
  if (sameDimension(dimension, PER_SECOND)) return traffic(name);
  if (sameDimension(dimension, BYTE_PER_SECOND)) return flow(name, value);
  if (sameDimension(dimension, BYTE)) return amount(name);
  return isDimensionless(dimension) ? count(name) : undefined;
}

function traffic(name: ReadonlySet<string>): Meaning | undefined {
  if (hasAny(name, CAPACITY) || hasAny(name, NODES)) return undefined;
  const limits = hasAny(name, READS)
    ? [POSTGRESQL, REDIS]
    : hasAny(name, WRITES)
      ? [POSTGRESQL, CASSANDRA]
      : hasAny(name, EVENTS)
        ? [POSTGRESQL, KAFKA]
        : [POSTGRESQL, REDIS];
  return { topic: 'traffic', limits, display: plainly };
}

/** Data per time is what a store grows by when it is called so or counted by the day, else what a line carries. */
function flow(name: ReadonlySet<string>, { style }: Value): Meaning {
  const isGrowth = !hasAny(name, NETWORK) && (hasAny(name, STORE) || (style.per?.seconds ?? 0) >= DAY);
  return isGrowth
    ? { topic: 'storage', limits: [], display: daily }
    : { topic: 'bandwidth', limits: [NETWORK_CARD], display: plainly };
}

/** Sizes of single objects are what one reckons with, not what a design is decided by. */
function amount(name: ReadonlySet<string>): Meaning | undefined {
  if (hasAny(name, CACHE)) return { topic: 'cache', limits: [CACHE_MEMORY], display: plainly };
  if (!hasAny(name, STORE) || name.has('size')) return undefined;
  return { topic: 'storage', limits: hasAny(name, OBJECTS) ? [] : [DATABASE_SIZE], display: plainly };
}

function count(name: ReadonlySet<string>): Meaning | undefined {
  if (hasAny(name, CONNECTIONS)) return { topic: 'traffic', limits: [WEBSOCKET], display: plainly };
  if (name.has('replication') || name.has('factor') || name.has('per')) return undefined;
  return hasAny(name, NODES) ? { topic: 'nodes', limits: [], display: plainly } : undefined;
}

const DAY = 86_400;

/** Without the second form a line's end shows: a column is narrow. */
function plainly({ si, dimension, style }: Value): string {
  return formatQuantity(si, dimension, style.isBinary ? { isBinary: true } : {});
}

function daily({ si, style }: Value): string {
  return `${formatQuantity(si * DAY, BYTE, style.isBinary ? { isBinary: true } : {})}/day`;
}
