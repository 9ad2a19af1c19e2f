import assert from 'node:assert/strict';
import { readFacts } from '../../src/core/board/facts';
import { readGraph } from '../../src/core/board/graph/readGraph';
import { BLOCK_KINDS } from '../../src/core/board/kinds';
import { evaluate } from '../../src/core/estimate/sheet';
import { makeBoard } from '../bench/boards';
import { estimateLines } from '../bench/estimateLines';
import { median } from '../bench/measure';
import { withTable } from '../bench/table';
import { readText } from './architecture/manifest';
import { parseBoard } from './board/scenes';

describe('the benchmark', () => {
  it('measures boards of the size it says, with joined blocks of every kind', () => {
    const elements = [...parseBoard(makeBoard(100)).elements.values()];
    const facts = readFacts(elements.length, readGraph(elements));
    assert.equal(Object.keys(facts.kinds).length, BLOCK_KINDS.length);
    assert.equal(facts.boundArrows, 24);
    assert.equal(facts.elements, 99); // the last block has no neighbour
  });

  it('measures estimates without a mistake in them, every eighth line uncertain', () => {
    const text = estimateLines(200).map(({ ours }) => ours);
    const { lines } = evaluate(text.join('\n'));
    assert.deepEqual(
      lines.flatMap((line) => line?.problems ?? []),
      [],
    );
    assert.equal(lines.filter((line) => line?.value?.samples).length, 25);
  });

  it('takes the middle of its times', () => {
    assert.equal(median([9, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 30]), 3);
    assert.throws(() => median([]));
  });

  it('replaces the table of the README, and nothing else', () => {
    const readme = readText('README.md');
    const once = withTable(readme, '| a |');
    assert.match(once, /<!-- bench:start [^>]*-->\n\| a \|\n<!-- bench:end -->/);
    assert.equal(withTable(once, '| b |'), withTable(readme, '| b |'));
    assert.equal(once.split('## Known limits')[1], readme.split('## Known limits')[1]);
    assert.throws(() => withTable('no marks', '| a |'));
  });
});
