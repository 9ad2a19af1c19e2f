import { notesText } from '../../../src/core/interview/files';
import type { InterviewSetup } from '../../../src/core/interview/setup';
import type { InterviewFiles } from '../../../src/core/scorecard/sources';
import { readProblem, textsOf } from '../problems/bank';
import { readInterview, scoreContent } from './interviews';

const PRODUCTS = 'Kafka,Redis,Cassandra,PostgreSQL,DynamoDB,Elasticsearch,Kubernetes,NGINX,S3,gRPC'.split(',');
const MEANS =
  'sharding,replication,consistent hashing,caching,load balancing,partitioning,rate limiting,leader election,event sourcing,circuit breakers,bloom filters,write-ahead logs,quorum,gossip,backpressure'.split(
    ',',
  );
const VIRTUES =
  'scalability,high availability,low latency,fault tolerance,durability,strong consistency,resilience,throughput,reliability,eventual consistency'.split(
    ',',
  );
const FORMS: readonly ((word: (list: readonly string[]) => string) => string)[] = [
  (word) => `We use ${word(PRODUCTS)} for ${word(VIRTUES)} and ${word(MEANS)}`,
  (word) => `${word(PRODUCTS)} gives us ${word(VIRTUES)} because of ${word(MEANS)}`,
  (word) => `${word(MEANS)} ensures ${word(VIRTUES)}, so the system has ${word(VIRTUES)}`,
  (word) => `${word(PRODUCTS)} over ${word(PRODUCTS)} because ${word(VIRTUES)} matters more than ${word(VIRTUES)}`,
  (word) => `If ${word(PRODUCTS)} fails we have ${word(MEANS)} and ${word(VIRTUES)}`,
  (word) => `The bottleneck is ${word(VIRTUES)}, solved by ${word(MEANS)} with ${word(PRODUCTS)}`,
  (word) => `To scale 10x we add ${word(MEANS)} and more ${word(PRODUCTS)}`,
  (word) => `We monitor ${word(VIRTUES)} of ${word(PRODUCTS)} with dashboards and alerts`,
];
const NUMBERS = '99.99%,100k qps,10x,5 ms,1M users,3 replicas,10 TB,p99 < 100 ms,30 days,100:1'.split(',');

/** Chooses from lists, the same for the same seed (ISO C's example generator). */
function chooser(seed: number): (list: readonly string[]) => string {
  let state = seed;
  return (list) => {
    state = (1103515245 * state + 12345) % 2 ** 31;
    return list[Math.floor((state / 2 ** 31) * list.length)] ?? '';
  };
}

function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `- ${line(index)}`).join('\n');
}

const PLAYBOOK = scoreContent.content.playbook.lines.map(({ text }) => `- ${text.replace(/[«»]/g, '')}`).join('\n');

/** Ways to fill notes without a thought, by name: each gives what stands under every heading. */
export const STYLES: Readonly<Record<string, (problem: string, seed: number) => string>> = {
  'lists of catchwords': (_, seed) => {
    const word = chooser(seed);
    return many(6, () => [PRODUCTS, MEANS, VIRTUES, MEANS, VIRTUES].map(word).join(', '));
  },
  'sentences made of catchwords': (_, seed) => {
    const word = chooser(seed);
    return many(10, (index) => FORMS[(index + seed) % FORMS.length]?.(word) ?? '');
  },
  'catchwords with numbers': (_, seed) => {
    const word = chooser(seed);
    return many(8, () => `${word(PRODUCTS)} ${word(NUMBERS)}, ${word(VIRTUES)} ${word(NUMBERS)}, ${word(MEANS)}`);
  },
  'the questions one may ask': (problem) =>
    clarificationsOf(problem)
      .map(({ question }) => `- ${question}`)
      .join('\n'),
  'the prompt, again and again': (problem) => readProblem(problem)?.prompt ?? '',
  'all that is known of the problem': (problem) =>
    textsOf({ ...readProblem(problem), clarifications: [], estimate: [] })
      .map(([, text]) => `- ${text}`)
      .join('\n'),
  'the lines to say': () => PLAYBOOK,
  'headings and guides': () =>
    scoreContent.content.notes.map(({ heading, guide }) => `- ${heading}: ${guide}`).join('\n'),
};

function clarificationsOf(problem: string) {
  return readProblem(problem)?.clarifications ?? [];
}

const buzzwords = readInterview('url-buzzwords');

/** An interview about a problem whose notes hold the same under every heading, beside six boxes in a row. */
export function stuffed(problem: string, text: string): InterviewFiles {
  const known = readProblem(problem);
  if (!known) throw new Error(problem);
  const { id, title, prompt } = known;
  const setup: InterviewSetup = { ...buzzwords.setup, problem: { id, title, prompt } };
  const template = notesText(setup, scoreContent.content.notes);
  const notes = template.replace(/^(## .*)$/gm, (heading) => `${heading}\n\n${text}\n`);
  const events = buzzwords.events.map((event) => (event.type === 'interviewStarted' ? { ...event, setup } : event));
  return { ...buzzwords, setup, notes, events };
}
