import assert from 'node:assert/strict';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { changesBetween } from '../../../src/core/simulation/edits';
import { flowTo } from './simulate';

function model(app: object = {}, flow: object = {}) {
  const blocks = [{ id: 'front' }, { id: 'app', instances: 2, serviceTimeMs: 5, ...app }];
  const arrows = [{ id: 'in', from: 'front', to: 'app' }];
  return parseModel(
    { format: 'mockboard-model', version: 1, blocks, arrows, flows: [flowTo('front', 10, flow)] },
    'test.json',
  );
}

describe('an edit during a run', () => {
  it('is none when only names or prices change', () => {
    assert.deepEqual(changesBetween(model(), model({ name: 'App', dollarsPerInstanceMonth: 9 })), []);
  });

  it('adds and takes away instances on the way', () => {
    assert.deepEqual(changesBetween(model(), model({ instances: 5 })), [
      { type: 'instances', block: 'app', instances: 5 },
    ]);
    assert.deepEqual(changesBetween(model(), model({ instances: 1 })), [
      { type: 'instances', block: 'app', instances: 1 },
    ]);
  });

  it('takes a new run for anything else', () => {
    assert.equal(changesBetween(model(), model({ serviceTimeMs: 6 })), undefined);
    assert.equal(changesBetween(model(), model({}, { ratePerSecond: 11 })), undefined);
    assert.equal(changesBetween(model(), model({ readReplicas: 1 })), undefined);
  });
});
