import { strict as assert } from 'node:assert';
import { SNIPPETS_OF_PHASE, snippetsForPhase } from '../../../src/core/content/snippets';
import { PHASE_IDS } from '../../../src/core/interview/plan';
import { readSnippets } from './load';
import { parseSnippet } from './parseSnippet';

const snippets = readSnippets();

describe('snippet reader of these tests', () => {
  it('reads every form of tab stop', () => {
    assert.deepEqual(parseSnippet(`a $1 \${2} \${3:x y} \${4|a,b\\, c|} \\$ $0`), [
      { number: 1, choices: [] },
      { number: 2, choices: [] },
      { number: 3, choices: [] },
      { number: 4, choices: ['a', 'b, c'] },
      { number: 0, choices: [] },
    ]);
  });

  for (const broken of [`\${1:open`, `\${1|a,b}`, '$', `\${x}`, `\${1|a|b|}`]) {
    it(`refuses ${broken}`, () => assert.throws(() => parseSnippet(broken), /no tab stop/));
  }
});

describe('snippets', () => {
  for (const [name, { prefix, description, scope, body }] of Object.entries(snippets)) {
    describe(prefix, () => {
      const stops = parseSnippet(body.join('\n'));

      it('is described, for Markdown only', () => {
        assert.match(prefix, /^sd-[a-z]+$/);
        assert.match(name, /^[A-Z]/);
        assert.ok(description.length > 20, description);
        assert.equal(scope, 'markdown');
      });

      it('has tab stops 1, 2, 3 … and ends at $0', () => {
        const numbers = [...new Set(stops.map(({ number }) => number))].sort((a, b) => a - b);
        assert.deepEqual(
          numbers,
          numbers.map((_, index) => index),
        );
        assert.ok(numbers.length > 2);
        assert.equal(stops.at(-1)?.number, 0);
      });

      it('offers choices that differ and are not blank', () => {
        for (const { choices } of stops) {
          assert.equal(new Set(choices).size, choices.length, choices.join());
          assert.ok(
            choices.every((choice) => choice !== '' && choice === choice.trim()),
            choices.join(),
          );
          assert.notEqual(choices.length, 1);
        }
      });

      it('closes its fences', () => {
        assert.equal(body.filter((line) => line.startsWith('```')).length % 2, 0);
      });
    });
  }

  it('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });

  it('all belong to a phase, and every phase has some that exist', () => {
    const known = new Set(Object.values(snippets).map(({ prefix }) => prefix));
    const mapped = new Set(Object.values(SNIPPETS_OF_PHASE).flat());
    assert.deepEqual([...mapped].sort(), [...known].sort());
    for (const phase of PHASE_IDS) assert.ok(SNIPPETS_OF_PHASE[phase].length >= 3, phase);
  });

  it('are offered in the order of the phase', () => {
    for (const phase of PHASE_IDS) {
      assert.deepEqual(
        snippetsForPhase(snippets, phase).map(({ prefix }) => prefix),
        SNIPPETS_OF_PHASE[phase],
      );
    }
  });

  it('cover what the interview asks to be written', () => {
    const prefixes = new Set(Object.values(snippets).map(({ prefix }) => prefix));
    const wanted =
      'functional nonfunctional outofscope qps storage bandwidth cache estimate api entity dataflow tradeoff failure monitoring deepdive summary';
    assert.deepEqual(
      wanted.split(' ').filter((name) => !prefixes.has(`sd-${name}`)),
      [],
    );
  });
});
