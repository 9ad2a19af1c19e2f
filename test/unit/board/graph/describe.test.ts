import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import {
  arrowSentence,
  blockSentence,
  parameterWords,
  problemSentence,
  shortNumber,
} from '../../../../src/core/board/graph/describe';
import type { GraphProblem } from '../../../../src/core/board/graph/graph';
import { arrow, block, makeGraph } from './graphs';

const set = <T>(value: T) => ({ value, origin: 'set' }) as const;

describe('words for what is known of a block', () => {
  it('name each value with its unit', () => {
    const words = parameterWords(
      {
        parameters: {
          instances: set(3),
          shards: set(1),
          role: set('replica'),
          ratePerSecond: set(100_000),
          capacityPerSecond: set(2500),
          serviceTimeMs: set(0.5),
          hitRatio: set(0.95),
          ttlSeconds: set(300),
        },
        bindings: { connections: { formula: 'users * 2', origin: 'written' } },
      },
      l10n,
    );
    assert.deepEqual(words, [
      '3 instances',
      '1 shard',
      'read replica',
      '100k requests/s',
      'takes 2.5k requests/s each',
      '0.5 ms a request',
      '95% hits',
      'TTL 300 s',
      'connections each = users * 2',
    ]);
    assert.deepEqual(parameterWords({ parameters: {} }, l10n), []);
    const lone: Parameters<typeof parameterWords>[0] = { parameters: { instances: set(1), role: set('primary') } };
    assert.deepEqual(parameterWords(lone, l10n), ['1 instance', 'primary']);
  });

  it('keep numbers short', () => {
    const shown = [0, 7, 999, 1000, 12_345, 1_500_000, 2e9, 0.125].map(shortNumber);
    assert.deepEqual(shown, ['0', '7', '999', '1k', '12.35k', '1.5M', '2G', '0.125']);
  });
});

describe('a sentence for a screen reader', () => {
  const graph = makeGraph(
    [block('a', 'client', 'Client'), { ...block('b', 'cache', 'Redis'), parameters: { instances: set(3) } }],
    [
      arrow('1', 'a', 'b', ' reads\n fast '),
      arrow('2', 'a', 'b'),
      { ...arrow('3', 'b', 'a'), direction: 'both' },
      { ...arrow('4', 'a', 'b', 'x'), direction: 'none' },
      arrow('5', 'a', undefined),
    ],
  );
  const sentence = (index: number) => {
    const found = graph.arrows[index];
    assert.ok(found);
    return arrowSentence(graph, found, l10n);
  };

  it('tells kind, name, parameters and arrows of a block', () => {
    const [client, cache] = graph.blocks;
    assert.ok(client && cache);
    assert.equal(blockSentence(graph, cache, l10n), 'Cache Redis, 3 instances, 3 arrows in, 1 out');
    assert.equal(blockSentence(graph, client, l10n), 'Client, 1 arrow in, 4 out');
  });

  it('tells the ends, the way and the label of an arrow', () => {
    assert.equal(sentence(0), 'Arrow from Client to Redis: reads fast');
    assert.equal(sentence(1), 'Arrow from Client to Redis');
    assert.equal(sentence(2), 'Arrow between Redis and Client');
    assert.equal(sentence(3), 'Line between Client and Redis: x');
    assert.equal(sentence(4), 'Arrow from Client to nothing');
  });

  it('has a cure for every problem', () => {
    const types: readonly GraphProblem['type'][] = [
      'looseEnd',
      'looseArrow',
      'unknownKind',
      'brokenFlow',
      'unusableParameter',
    ];
    const sentences = types.map((type) => problemSentence(graph, { type, element: 'b', subject: 'send' }, l10n));
    assert.equal(new Set(sentences).size, types.length);
    for (const each of sentences) assert.match(each, /: .+\.$|; .+\.$/);
    assert.match(sentences[2] ?? '', /^Redis/);
    assert.match(sentences[3] ?? '', /“send”/);
  });
});
