import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insideFences, mayHoldEstimate, opensEstimate } from '../../../src/core/estimate/fences';
import { evaluate } from '../../../src/core/estimate/sheet';

const line = fc.constantFrom(
  'a = 1',
  '',
  '```estimate',
  '~~~~ Estimate load',
  '   ```estimate\tload',
  '```estimate `x`',
  '```js',
  '```',
  '~~~~',
  'd = missing',
);
const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 }).map((lines) => {
  return lines.flat().join('');
});

describe('A text that may hold an estimate', () => {
  it('is any of the language, and Markdown with a fence of it', () => {
    assert.ok(mayHoldEstimate('', 'estimate'));
    for (const fence of ['```estimate', '~~~~ Estimate load', 'x\r\n   ```estimate\r\n1']) {
      assert.ok(mayHoldEstimate(fence, 'markdown'), fence);
    }
    for (const none of ['estimate', '```estimates', '    ```estimate', 'x ```estimate', '``estimate', '```js\n```']) {
      assert.ok(!mayHoldEstimate(none, 'markdown'), none);
    }
  });

  it('is every text that has lines with a value', () => {
    fc.assert(
      fc.property(text, (any) => {
        const has = evaluate(any, 'markdown').lines.some((each) => each !== undefined);
        assert.ok(!has || mayHoldEstimate(any, 'markdown'));
      }),
    );
  });
});

describe('The line that opens an estimate', () => {
  it('is one after which lines are inside', () => {
    fc.assert(fc.property(line, (any) => assert.equal(opensEstimate(any), insideFences([any, 'a = 1'])[1])));
  });
});
