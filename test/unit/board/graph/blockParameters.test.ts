import assert from 'node:assert/strict';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { box } from './sketch';

function read(words: string, parameters?: Record<string, unknown>) {
  const graph = readGraph(
    box('a', 0, 0, words, parameters ? { customData: { block: 'sqlDatabase', parameters } } : {}),
  );
  return { parameters: graph.blocks[0]?.parameters, problems: graph.problems, name: graph.blocks[0]?.name };
}

describe('parameters of a block', () => {
  it('are what is written on it', () => {
    const { parameters, name } = read('Postgres read replica x3');
    assert.deepEqual(parameters, {
      instances: { value: 3, origin: 'written' },
      role: { value: 'replica', origin: 'written' },
    });
    assert.equal(name, 'Postgres');
  });

  it('count as they were set, whatever is written', () => {
    const { parameters } = read('Postgres primary x3, 16 shards', { instances: 5, role: 'replica' });
    assert.deepEqual(parameters, {
      instances: { value: 5, origin: 'set' },
      shards: { value: 16, origin: 'written' },
      role: { value: 'replica', origin: 'set' },
    });
  });

  it('that mean nothing are problems, and what is written counts', () => {
    const { parameters, problems } = read('Postgres x3', {
      instances: 0,
      shards: 1.5,
      hitRatio: 1.1,
      ttlSeconds: '300',
      ratePerSecond: Number.NaN,
      role: 'boss',
      somethingNewer: {},
      serviceTimeMs: null,
    });
    assert.deepEqual(parameters, { instances: { value: 3, origin: 'written' } });
    const subjects = ['instances', 'shards', 'ratePerSecond', 'hitRatio', 'ttlSeconds', 'role'];
    assert.deepEqual(
      problems,
      subjects.map((subject) => ({ type: 'unusableParameter', element: 'a', subject })),
    );
  });

  it('leave roles to what keeps data', () => {
    assert.deepEqual(
      [read('Master data service').name, read('Master data service').parameters],
      ['Master data service', {}],
    );
  });
});
