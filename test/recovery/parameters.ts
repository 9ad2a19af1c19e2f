import type { BlockKindId } from '../../src/core/board/kinds';
import type { Random } from './random';

/** Values written on a block, by the names they have in the graph. */
export type WrittenParameters = Readonly<Record<string, number | string>>;

/** What is written after or below a block's name, and what it means. `sameLine`: it may follow the name directly. */
export interface ParameterNote {
  readonly text: string;
  readonly sameLine: boolean;
  readonly parameters: WrittenParameters;
}

const SERVERS: readonly BlockKindId[] = [
  'appServer',
  'service',
  'worker',
  'webSocketGateway',
  'cache',
  'nosqlDatabase',
];
const ENTRIES: readonly BlockKindId[] = ['loadBalancer', 'apiGateway', 'appServer', 'service', 'messageQueue'];

/** Notes that make sense on a block of this kind; empty for kinds nobody annotates. */
function notesFor(kind: BlockKindId, random: Random): ParameterNote[] {
  const notes: ParameterNote[] = [];
  const add = (text: string, sameLine: boolean, parameters: WrittenParameters) =>
    notes.push({ text, sameLine, parameters });
  if (SERVERS.includes(kind)) {
    const instances = random.int(2, 24);
    for (const text of [`x${instances}`, `x ${instances}`, `×${instances}`, `(${instances})`, `(x${instances})`]) {
      add(text, true, { instances });
    }
    add(`${instances} ${random.pick(['instances', 'nodes', 'replicas', 'servers'])}`, false, { instances });
  }
  if (kind === 'sqlDatabase' || kind === 'nosqlDatabase') {
    const shards = random.pick([4, 8, 16, 32, 64]);
    add(`${shards} shards`, false, { shards });
  }
  if (kind === 'sqlDatabase') {
    add('(primary)', true, { role: 'primary' });
    add('read replica', false, { role: 'replica' });
  }
  if (kind === 'cache') {
    const [percent, seconds] = [random.pick([80, 90, 95, 99]), random.pick([30, 60, 300])];
    for (const text of [`${percent}% hit`, `hit rate ${percent}%`]) add(text, false, { hitRatio: percent / 100 });
    for (const text of [`TTL ${seconds}s`, `ttl: ${seconds}s`]) add(text, false, { ttlSeconds: seconds });
    add(`TTL ${seconds / 30}h`, false, { ttlSeconds: (seconds / 30) * 3600 });
  }
  if (ENTRIES.includes(kind)) {
    const thousands = random.pick([1, 5, 10, 50, 100]);
    for (const unit of ['qps', 'QPS', 'rps', 'req/s']) {
      add(`${thousands}k ${unit}`, false, { ratePerSecond: thousands * 1000 });
    }
  }
  return notes;
}

/** A note for a block of this kind, or undefined when the kind has none. */
export function parameterNote(kind: BlockKindId, random: Random): ParameterNote | undefined {
  const notes = notesFor(kind, random);
  return notes.length ? random.pick(notes) : undefined;
}
