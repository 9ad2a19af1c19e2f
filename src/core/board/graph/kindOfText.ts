import type { BlockKindId } from '../kinds';
import type { Term } from './vocabulary';
import { type Match, matchTerms } from './words';

/** What kind of block a text names, and how sure that is (0 to 1). */
export interface KindReading {
  readonly kind: BlockKindId;
  readonly confidence: number;
}

/** How much of a phrase's reading other phrases of the same text may change. */
type Weight = 'sure' | 'open' | 'weak';

interface PhraseReading extends KindReading {
  readonly weight: Weight;
  /** The term that says so, where one alone does. */
  readonly by?: Term;
}

type FoundTerm = Extract<Match, { type: 'term' }>;

/** Kinds that keep data: a product before a word for one of them says which ("Cassandra message store"). */
const STORES: ReadonlySet<BlockKindId> = new Set([
  ...(['cache', 'sqlDatabase', 'nosqlDatabase', 'timeSeriesStore'] as const),
  ...(['objectStorage', 'searchEngine', 'messageQueue'] as const),
]);

/** What people look at, or a library that speaks for them, whatever stands before it: "Cache client", "Orders dashboard". */
const USED_BY_PEOPLE = /^(?:client|dashboard|page|screen|portal|console)$/;

/** Work that stays a worker's when it is called a service. */
const WORK = /(?:worker|consumer|processor|transcoder|encoder|crawler|sandbox|cron)$/;

/** Kinds of which "service" says only that it is offered ("cache service"): of all others it says what they are ("ledger service"). */
const OFFERED: ReadonlySet<BlockKindId> = new Set([
  ...(['cache', 'cdn', 'dns', 'loadBalancer', 'apiGateway', 'webSocketGateway', 'coordination'] as const),
  ...(['notificationService', 'externalService', 'searchEngine', 'client', 'service'] as const),
]);

/** Names of what a box is made with: they give way to any word for what it does. */
const FRAMEWORKS: ReadonlySet<BlockKindId> = new Set(['appServer', 'client']);

/** The kind a text names, undefined when none of its words is known. Line ends and brackets divide it into phrases. */
export function kindOfText(text: string): KindReading | undefined {
  const tidy = text
    .slice(0, 400)
    .replace(/\b(pub)\s*[/-]\s*(sub)\b/gi, '$1$2')
    .replace(/\bi\/o\b/gi, 'io');
  const lines = tidy.split(/[\n\r]+/).filter((line) => line.trim() !== '');
  // A narrow box wraps its label: lines of one word each are one phrase.
  const wrapped = lines.length > 1 && lines.every((line) => !/\S\s+\S/.test(line.trim()) && !/^\W/.test(line.trim()));
  const phrases = (wrapped ? lines.join(' ') : tidy)
    .split(/[\n\r()[\]{}<>|:;,/+→]|\s[-–—]+\s|[-=]>/)
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  return combine(phrases.flatMap(readParts));
}

/** A phrase's words before and after a preposition, each read for itself. */
function readParts(phrase: string): (PhraseReading | undefined)[] {
  const parts: Match[][] = [[]];
  for (const match of matchTerms(phrase)) {
    if (match.type === 'preposition') parts.push([]);
    else parts[parts.length - 1]?.push(match);
  }
  return parts.filter((part) => part.length > 0).map(readPhrase);
}

function readPhrase(matches: readonly Match[]): PhraseReading | undefined {
  const found = matches.filter((match): match is FoundTerm => match.type === 'term');
  const last = found[found.length - 1];
  if (!last) return familiar(matches);
  const after = matches.slice(matches.lastIndexOf(last) + 1).filter(({ type }) => type === 'unknown');
  // "Driver matching" is about drivers, and is none.
  if (found.length === 1 && last.term.class === 'topic' && familiar(after)) return familiar(after);
  const before = matches.slice(0, matches.indexOf(last)).some(({ type }) => type === 'unknown');
  // "App" may be either end, but an app with a purpose ("Trading app") is the one people hold in their hands.
  const isApp = found.length === 1 && before && /^app(?:lication)?$/.test(last.term.key);
  const reading: PhraseReading = isApp
    ? { kind: 'client', confidence: 0.65, weight: 'open' }
    : { ...decide(found, last, matches.length === 1), by: last.term };
  const repaired = found.some((match) => match.repaired);
  return { ...reading, confidence: reading.confidence * (after.length > 0 ? 0.9 : 1) * (repaired ? 0.9 : 1) };
}

/** "Feed", "Checkout": no kind is named, but a part with a job. */
function familiar(matches: readonly Match[]): PhraseReading | undefined {
  const words = matches.filter(({ type }) => type === 'unknown');
  const known = words.length > 0 && words.every((match) => match.type === 'unknown' && match.familiar);
  return known ? { kind: 'service', confidence: 0.4, weight: 'weak' } : undefined;
}

function decide(found: readonly FoundTerm[], { term: last }: FoundTerm, isAlone: boolean): PhraseReading {
  const before = found.slice(0, -1).map(({ term }) => term);
  const product = findLast(before, (term) => term.class === 'product' && !FRAMEWORKS.has(term.kind));
  const head = findLast(before, (term) => term.class === 'head');
  if (last.class === 'product') return productReading(last, head);
  if (USED_BY_PEOPLE.test(last.key)) return sure('client', 0.85);
  if (last.class === 'head') {
    return product && saysWhich(product, last)
      ? sure(product.kind, 0.93)
      : sure(last.kind, last.key.length < 3 ? 0.85 : 0.9);
  }
  if (product) return sure(product.kind, product.kind === 'externalService' ? 0.7 : 0.92);
  if (last.class === 'topic') return head ? sure(head.kind, 0.85) : topicReading(last, before);
  if (last.class === 'machine') return machineReading(last, before, head, isAlone);
  return { kind: last.kind, confidence: 0.75, weight: 'open' };
}

function productReading(product: Term, head: Term | undefined): PhraseReading {
  if (!FRAMEWORKS.has(product.kind)) return sure(product.kind, 0.95);
  return head ? sure(head.kind, 0.85) : { kind: product.kind, confidence: 0.8, weight: 'open' };
}

/** True when the product before a head is the better answer: "Flink job", "DynamoDB session store", but not "Kafka consumer". */
function saysWhich(product: Term, head: Term): boolean {
  if (product.kind === 'streamProcessor') return head.kind === 'worker' || head.kind === 'appServer';
  if (product.kind === 'externalService' || product.kind === 'notificationService') return /api$/.test(head.key);
  return STORES.has(product.kind) && STORES.has(head.kind) && !/(cache|queue|topic)$/.test(head.key);
}

function topicReading(topic: Term, before: readonly Term[]): PhraseReading {
  const base = findLast(before, (term) => term.class === 'container');
  if (base && topic.kind === 'sqlDatabase') return { kind: base.kind, confidence: 0.75, weight: 'open' };
  return { kind: topic.kind, confidence: topic.kind === 'client' ? 0.85 : 0.65, weight: 'open' };
}

function machineReading(
  machine: Term,
  before: readonly Term[],
  head: Term | undefined,
  isAlone: boolean,
): PhraseReading {
  const isService = machine.key === 'service' || machine.key === 'svc';
  if (head && !(isService && isServiceOf(head))) return sure(head.kind, 0.85);
  const container = findLast(
    before,
    (term) => term.class === 'container' && !/^(data|log|metadata|events|inbox)/.test(term.key),
  );
  if (container) return { kind: container.kind, confidence: 0.7, weight: 'open' };
  // "Feed service" is what it is, whatever is written below it; a "server" may turn out to be anything.
  if (isService && isAlone) return { kind: 'service', confidence: 0.8, weight: 'open' };
  return { kind: machine.kind, confidence: isService ? 0.88 : 0.75, weight: isService ? 'sure' : 'open' };
}

/** True when "service" after this word names a service about it: "uploader service", but not "object storage service". */
function isServiceOf(head: Term): boolean {
  return (
    !OFFERED.has(head.kind) &&
    !WORK.test(head.key) &&
    !/(?:queue|bus|broker|pubsub|storage|store|db|bucket|warehouse)$/.test(head.key)
  );
}

function sure(kind: BlockKindId, confidence: number): PhraseReading {
  return { kind, confidence, weight: 'sure' };
}

const WEIGHTS: Readonly<Record<Weight, number>> = { weak: 0, open: 1, sure: 2 };

/** The first phrase counts, unless it leaves open what a later one says. */
function combine(readings: readonly (PhraseReading | undefined)[]): KindReading | undefined {
  let best: PhraseReading | undefined;
  for (const reading of readings) {
    if (reading && (!best || WEIGHTS[reading.weight] > WEIGHTS[best.weight])) best = reading;
  }
  if (!best) return undefined;
  // "Geo index (Redis)", "Due jobs, SQS": the product says in what it is kept.
  const keptIn = readings.find((reading) => best?.by && reading?.by && keeps(reading.by, best.by));
  if (keptIn) best = keptIn;
  const first = readings[0] === best;
  return { kind: best.kind, confidence: Math.round(best.confidence * (first ? 1 : 0.95) * 1000) / 1000 };
}

function keeps(product: Term, head: Term): boolean {
  if (product.class !== 'product' || head.class !== 'head') return false;
  return saysWhich(product, head) || (product.kind === 'messageQueue' && /(?:job|task|transcode)$/.test(head.key));
}

function findLast<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item !== undefined && test(item)) return item;
  }
  return undefined;
}
