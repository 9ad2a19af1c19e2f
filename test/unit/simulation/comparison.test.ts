import assert from 'node:assert/strict';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { solve } from '../../../src/core/capacity/solve';
import { type ComparedFlow, compare } from '../../../src/core/simulation/comparison';
import { flowTo, type ModelParts, simulate } from './simulate';

function compared(parts: ModelParts, requests: number): ComparedFlow {
  const model = parseModel({ format: 'mockboard-model', version: 1, ...parts }, 'test.json');
  const [flow] = compare(solve(model), simulate(parts, { requests, warmUpRequests: Math.floor(requests / 10) }));
  return flow ?? assert.fail('there is a flow');
}

describe('formula beside simulation', () => {
  const calm = { blocks: [{ id: 'a', serviceTimeMs: 10 }], flows: [flowTo('a', 50)] };

  it('agrees where the formula is exact', () => {
    const { verdict, times } = compared(calm, 100_000);
    assert.equal(verdict, 'agrees');
    assert.deepEqual(
      times.map(({ measure, formulaMs }) => [measure, Math.round(formulaMs ?? 0)]),
      [
        ['mean', 20],
        ['p50', 14],
        ['p95', 60],
        ['p99', 92],
      ],
    );
  });

  it('says where the formula is off, and by how much', () => {
    const arrows = [{ id: 'fan', from: 'a', to: 'b', calls: 20, parallel: true }];
    const blocks = [{ id: 'a' }, { id: 'b', serviceTimeMs: 10, instances: 4 }];
    const { verdict, times } = compared({ blocks, arrows, flows: [flowTo('a', 15)] }, 100_000);
    assert.equal(verdict, 'differs');
    const p99 = times.find(({ measure }) => measure === 'p99');
    assert.ok((p99?.offBy ?? 0) < -0.1, `off by ${p99?.offBy}`);
  });

  it('waits for samples, and calls an overload one', () => {
    assert.equal(compared(calm, 300).verdict, 'waiting');
    const flood = { blocks: [{ id: 'a', serviceTimeMs: 10 }], flows: [flowTo('a', 200)] };
    const { verdict, backlogPerSecond } = compared(flood, 20_000);
    assert.equal(verdict, 'overload');
    assert.ok(Math.abs(backlogPerSecond - 100) < 10);
  });
});
