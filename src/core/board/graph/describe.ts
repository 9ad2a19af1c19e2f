import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import { findKind } from '../kinds';
import type {
  BlockParameters,
  Graph,
  GraphArrow,
  GraphBlock,
  GraphProblem,
  NumberParameter,
  ParameterBinding,
} from './graph';

type Words = Translator<l10n.L10nReplacement>;

/** What a block is called: its own name, or its kind's when it has none. One line. */
export function blockName({ name, kind }: GraphBlock): string {
  return oneLine(name) || (findKind(kind)?.name ?? kind);
}

/** What is known of a block beside its name, each in a few words: "3 instances", "95% hits", "rate = read_qps". */
export function parameterWords(block: Pick<GraphBlock, 'parameters' | 'bindings'>, l10n: Words): readonly string[] {
  const bound = Object.entries(block.bindings ?? {}) as [NumberParameter, ParameterBinding][];
  return [
    ...knownWords(block.parameters, l10n),
    ...bound.map(([name, { formula }]) => `${boundName(name, l10n)} = ${oneLine(formula)}`),
  ];
}

function boundName(name: NumberParameter, l10n: Words): string {
  const names: Readonly<Record<NumberParameter, string>> = {
    instances: l10n.t('instances'),
    shards: l10n.t('shards'),
    ratePerSecond: l10n.t('rate'),
    capacityPerSecond: l10n.t('capacity each'),
    connections: l10n.t('connections each'),
    serviceTimeMs: l10n.t('service time'),
    hitRatio: l10n.t('hit ratio'),
    ttlSeconds: l10n.t('TTL'),
    hotKeyShare: l10n.t('hottest key'),
  };
  return names[name];
}

function knownWords(parameters: BlockParameters, l10n: Words): readonly string[] {
  const known = (name: NumberParameter) => parameters[name]?.value;
  const role = parameters.role?.value;
  return [
    counted(known('instances'), (n) => (n === 1 ? l10n.t('1 instance') : l10n.t('{0} instances', n))),
    counted(known('shards'), (n) => (n === 1 ? l10n.t('1 shard') : l10n.t('{0} shards', n))),
    role && (role === 'primary' ? l10n.t('primary') : l10n.t('read replica')),
    counted(known('ratePerSecond'), (n) => l10n.t('{0} requests/s', shortNumber(n))),
    counted(known('capacityPerSecond'), (n) => l10n.t('takes {0} requests/s each', shortNumber(n))),
    counted(known('serviceTimeMs'), (n) => l10n.t('{0} ms a request', shortNumber(n))),
    counted(known('hitRatio'), (n) => l10n.t('{0}% hits', shortNumber(n * 100))),
    counted(known('ttlSeconds'), (n) => l10n.t('TTL {0} s', shortNumber(n))),
    counted(known('hotKeyShare'), (n) => l10n.t('{0}% for its hottest key', shortNumber(n * 100))),
  ].filter((words) => words !== undefined);
}

function counted(value: number | undefined, words: (value: number) => string): string | undefined {
  return value === undefined ? undefined : words(value);
}

/** A number in at most four digits: 100000 is "100k". */
export function shortNumber(value: number): string {
  const units: readonly (readonly [number, string])[] = [
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ];
  const [size, unit] = units.find(([each]) => Math.abs(value) >= each) ?? [1, ''];
  return `${Number((value / size).toPrecision(4))}${unit}`;
}

/** A block in one sentence for a screen reader: "Cache Redis, 3 instances, 2 arrows in, 1 out". */
export function blockSentence(graph: Graph, block: GraphBlock, l10n: Words): string {
  const kind = findKind(block.kind)?.name ?? block.kind;
  const name = blockName(block);
  const called = name === kind ? name : l10n.t('{0} {1}', kind, name);
  const incoming = graph.arrows.filter(({ to }) => to === block.id).length;
  const outgoing = graph.arrows.filter(({ from }) => from === block.id).length;
  const arrows = incoming === 1 ? l10n.t('1 arrow in') : l10n.t('{0} arrows in', incoming);
  return [called, ...parameterWords(block, l10n), arrows, l10n.t('{0} out', outgoing)].join(', ');
}

/** An arrow in one sentence: "Arrow from Client to Cache: reads". */
export function arrowSentence(graph: Graph, arrow: GraphArrow, l10n: Words): string {
  const from = endName(graph, arrow.from, l10n);
  const to = endName(graph, arrow.to, l10n);
  const label = oneLine(arrow.label);
  if (arrow.direction === 'both') {
    return label
      ? l10n.t('Arrow between {0} and {1}: {2}', from, to, label)
      : l10n.t('Arrow between {0} and {1}', from, to);
  }
  if (arrow.direction === 'none') {
    return label
      ? l10n.t('Line between {0} and {1}: {2}', from, to, label)
      : l10n.t('Line between {0} and {1}', from, to);
  }
  return label ? l10n.t('Arrow from {0} to {1}: {2}', from, to, label) : l10n.t('Arrow from {0} to {1}', from, to);
}

/** What one end of an arrow is attached to. */
export function endName(graph: Graph, id: string | undefined, l10n: Words): string {
  const block = graph.blocks.find((each) => each.id === id);
  return block ? blockName(block) : l10n.t('nothing');
}

/** What cannot be understood, and the cure, in one sentence. */
export function problemSentence(graph: Graph, { type, element, subject }: GraphProblem, l10n: Words): string {
  const block = graph.blocks.find(({ id }) => id === element);
  const name = block ? blockName(block) : '?';
  switch (type) {
    case 'looseEnd':
      return l10n.t('An end of this arrow is not attached: drag it onto a block.');
    case 'looseArrow':
      return l10n.t('This arrow touches no block: drag its ends onto blocks.');
    case 'unknownKind':
      return l10n.t('{0} is taken for a plain service: choose its kind.', name);
    case 'brokenFlow':
      return l10n.t('The steps of the flow “{0}” do not follow one another: record it again.', subject ?? '?');
    case 'unusableParameter':
      return l10n.t('{0}: “{1}” has a value that makes no sense; correct or remove it.', name, subject ?? '?');
  }
}

/** Text on one line, without spaces around it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
