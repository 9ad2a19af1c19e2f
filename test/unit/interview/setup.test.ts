import assert from 'node:assert/strict';
import { readSetup, writeSetup } from '../../../src/core/interview/setup';
import { makeSetup } from '../fixtures';

function broken(change: Record<string, unknown>): string {
  return JSON.stringify({ ...makeSetup(), ...change });
}

describe('interview.json', () => {
  it('reads what was written, with or without a byte order mark', () => {
    const setup = makeSetup();
    assert.deepEqual(readSetup(writeSetup(setup)), { type: 'ok', setup });
    assert.deepEqual(readSetup(`\uFEFF${writeSetup(setup)}`), { type: 'ok', setup });
  });

  for (const { name, text, where } of [
    { name: 'no JSON', text: '{"format": 1,', where: '' },
    { name: 'an empty file', text: '', where: '' },
    { name: 'no object', text: '[]', where: 'format' },
    { name: 'no format', text: broken({ format: undefined }), where: 'format' },
    { name: 'an unknown level', text: broken({ level: 'wizard' }), where: 'level' },
    { name: 'a plan without phases', text: broken({ plan: { id: 'p', name: 'P', phases: [] } }), where: 'plan.phases' },
    {
      name: 'a phase without length',
      text: broken({ plan: { id: 'p', name: 'P', phases: [{ phase: 'deepDive', name: 'D', minutes: 0 }] } }),
      where: 'plan.phases[0].minutes',
    },
  ]) {
    it(`says where ${name} is broken`, () => {
      const reading = readSetup(text);
      assert.equal(reading.type, 'broken');
      assert.equal(reading.type === 'broken' && reading.where, where);
      assert.ok(reading.type === 'broken' && reading.problem.length > 0);
    });
  }

  it('recognises a newer format before anything else', () => {
    assert.deepEqual(readSetup('{"format": 2, "anything": []}'), { type: 'newer', format: 2 });
  });
});
