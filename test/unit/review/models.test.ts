import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { analyseModel } from '../../../src/core/review/analyse';
import { questionsOf } from '../../../src/core/review/questions/questions';
import { reviewBoard } from '../../../src/core/review/review';
import { model } from '../capacity/models';
import { readContent } from '../content/load';

const { parameters } = readContent();

function look(made: CapacityModel) {
  const facts = analyseModel(made, parameters);
  const review = reviewBoard(facts, new Map(), l10n);
  return { review, questions: questionsOf(facts, review.findings, undefined, l10n) };
}

describe('model files under review', () => {
  it('may be textbook networks: nobody asks for a client, and circles of routed requests are no calls', () => {
    const { review, questions } = look(
      model({
        blocks: ['a', 'b', 'c'].map((id) => ({ id, serviceTimeMs: 10 })),
        arrows: [
          { from: 'a', to: 'b', probability: 0.5 },
          { from: 'b', to: 'c' },
          { from: 'c', to: 'a', probability: 0.5 },
        ],
        flows: [{ name: 'jobs', ratePerSecond: 30, route: { type: 'routing', entry: { a: 1 } } }],
      }),
    );
    const rules = review.findings.map(({ rule }) => rule);
    assert.ok(
      !rules.some((rule) => ['no-client', 'orphan', 'unnamed-boxes', 'sync-cycle'].includes(rule)),
      rules.join(),
    );
    assert.ok(questions.length >= 3);
  });

  it('are answered with numbers whatever they hold, and with nothing when they are empty', () => {
    const value = fc.constantFrom(0, 1e-12, 1, 1000, 1e15);
    const blocks = fc.array(
      fc.record(
        {
          kind: fc.constantFrom(...BLOCK_KINDS.map(({ id }) => id)),
          serviceTimeMs: value,
          capacityPerSecond: fc.constantFrom(1e-9, 1, 1e15),
          instances: fc.constantFrom(1, 3, 1e6),
          shards: fc.constantFrom(1, 5),
          hitRatio: fc.constantFrom(0, 0.9, 1),
          recordCopies: fc.constantFrom(1, 3),
        },
        { requiredKeys: [] },
      ),
      { minLength: 1, maxLength: 6 },
    );
    const ends = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 });
    fc.assert(
      fc.property(blocks, ends, value, (list, pairs, ratePerSecond) => {
        const named = list.map((each, index) => ({ id: `b${index}`, ...each }));
        const arrows = pairs.flatMap(([from, to], index) =>
          from < list.length && to < list.length ? [{ id: `a${index}`, from: `b${from}`, to: `b${to}` }] : [],
        );
        const route = { type: 'calls', from: 'b0' };
        const { review, questions } = look(
          model({ blocks: named, arrows, flows: [{ name: 'all', ratePerSecond, route }] }),
        );
        for (const { message, ask } of review.findings)
          assert.doesNotMatch(message + ask.text, /undefined|NaN|Infinity/);
        for (const { text } of questions) assert.doesNotMatch(text, /undefined|NaN|Infinity/);
      }),
      { numRuns: 25 },
    );
  });

  it('of 10,000 blocks in a circle are looked at, and what is left out is said', () => {
    const blocks = Array.from({ length: 10_000 }, (_, index) => ({ id: `b${index}`, serviceTimeMs: 1 }));
    const arrows = blocks.map(({ id }, index) => ({ from: id, to: `b${(index + 1) % 10_000}` }));
    const flows = [{ name: 'all', ratePerSecond: 1, route: { type: 'calls', from: 'b0' } }];
    const { review } = look(model({ blocks, arrows, flows }));
    assert.equal(review.isUnsolved, true);
  });
});
