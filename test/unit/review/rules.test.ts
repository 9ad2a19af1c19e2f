import assert from 'node:assert/strict';
import { RULES } from '../../../src/core/review/rules';
import { boardOf, findingsOf } from './boards';
import { CASES } from './cases';

const graphOf = (rule: string, text: string) => {
  const graph = boardOf(text);
  if (rule !== 'unnamed-boxes') return graph;
  return {
    ...graph,
    blocks: graph.blocks.map((each) => (each.id.length === 1 ? { ...each, recognition: 'shape' as const } : each)),
  };
};

describe('the rules', () => {
  it('are all tested, each with an id of its own', () => {
    assert.deepEqual(RULES.map(({ id }) => id).sort(), Object.keys(CASES).sort());
  });

  for (const rule of RULES) {
    const { fires, silent, says, at, fix, beside } = CASES[rule.id] ?? assert.fail(`no case of ${rule.id}`);

    it(`${rule.id}: says what is the case, why it matters and what to ask, where it applies`, () => {
      const [finding] = findingsOf(rule.id, graphOf(rule.id, fires), beside);
      assert.ok(finding, 'it fires');
      assert.match(finding.message, says);
      assert.match(finding.title, /^\S.{3,28}$/, 'a title fits in a row');
      assert.match(finding.place, /\S/);
      assert.equal(finding.element, at);
      assert.equal(finding.elements[0], at);
      assert.match(finding.ask.text, /\d/);
      assert.ok(finding.ask.covers.length >= 2);
      assert.ok(finding.impact > 0 && finding.impact <= 1, String(finding.impact));
      for (const text of [finding.why, finding.falsePositives, finding.ask.text, ...finding.ask.covers]) {
        assert.match(text, /^\S.*\S$/);
        assert.doesNotMatch(text, /undefined|NaN|\{\d\}|Infinity/);
      }
      if (fix) assert.match(finding.fix?.label ?? '', fix);
      else assert.ok(!finding.fix || finding.fix.label);
    });

    it(`${rule.id}: is silent where it does not`, () => {
      assert.deepEqual(findingsOf(rule.id, graphOf(rule.id, silent), beside), []);
    });
  }
});
