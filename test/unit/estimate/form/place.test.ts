import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineForEstimate, type Placed, placeEstimate, withFreshNames } from '../../../../src/core/estimate/form/place';
import { type EstimateLanguage, evaluate } from '../../../../src/core/estimate/sheet';

const BLOCK = 'a = 1\nb = a * 2';

function insert(text: string, language: EstimateLanguage, line: number): string {
  return put(text, placeEstimate(text, language, line, BLOCK));
}

function put(text: string, { line, column, text: added }: Placed): string {
  const lines = text.split('\n');
  lines[line] = `${(lines[line] ?? '').slice(0, column)}${added}${(lines[line] ?? '').slice(column)}`;
  return lines.join('\n');
}

const FENCED = '```estimate\na = 1\nb = a * 2\n```';

describe('a built estimate in a document', () => {
  it('gets a fence of its own in Markdown, on lines of its own', () => {
    assert.equal(insert('', 'markdown', 0), FENCED);
    assert.equal(insert('# Notes\n\nwords', 'markdown', 1), `# Notes\n\n${FENCED}\n\nwords`);
    assert.equal(insert('# Notes\nwords', 'markdown', 0), `# Notes\n\n${FENCED}\n\nwords`);
    assert.equal(insert('words', 'markdown', 99), `words\n\n${FENCED}`);
  });

  it('goes as plain lines into a fence that is there, and into an .estimate file', () => {
    assert.equal(insert('```estimate\n```', 'markdown', 0), FENCED);
    assert.equal(insert('```estimate\nc = 3\n```', 'markdown', 1), '```estimate\nc = 3\na = 1\nb = a * 2\n```');
    assert.equal(insert('', 'estimate', 0), BLOCK);
    assert.equal(insert('c = 3', 'estimate', 0), `c = 3\n${BLOCK}`);
  });

  it('takes other names when some are in use, the same ending for all', () => {
    const text = '```estimate\nb = 5\n```\n';
    assert.equal(insert(text, 'markdown', 3), `${text}\n\`\`\`estimate\na_2 = 1\nb_2 = a_2 * 2\n\`\`\``);
    const taken = new Map([
      ['a', 0],
      ['b_2', 1],
    ]);
    assert.equal(withFreshNames('a = b // a, b\nb = 2', taken), 'a_3 = b_3 // a, b\nb_3 = 2');
    assert.equal(withFreshNames(BLOCK, new Map([['c', 0]])), BLOCK);
  });

  it('goes into the section on estimates when the cursor was put nowhere', () => {
    assert.equal(lineForEstimate('# Notes\n\n## Assumptions and estimates\n\nGuide.\n\n## API\n'), 4);
    assert.equal(lineForEstimate('# Notes\n\n## Estimates\n\n## API'), 2);
    assert.equal(lineForEstimate('## Estimates'), 0);
    assert.equal(lineForEstimate('# Notes\n\nwords\n\n'), 2);
    assert.equal(lineForEstimate(''), 0);
  });

  it('can be evaluated wherever it goes, and changes nothing else', () => {
    const line = fc.constantFrom('', 'words', 'a = 3', '```estimate', '```', '# b', '  ');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.nat(12), (lines, at) => {
        const text = lines.join('\n');
        const after = evaluate(insert(text, 'estimate', at), 'estimate');
        const added = [...after.definitions].filter(([name]) => /^b(_\d+)?$/.test(name));
        assert.ok(added.some(([, index]) => after.lines[index]?.value?.si === 2));
      }),
    );
  });
});
