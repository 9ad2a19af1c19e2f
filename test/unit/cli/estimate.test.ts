import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EstimateDocument } from '../../../src/core/estimate/sheetDocument';
import { buildProgram, runProgram } from './program';

describe('the command line: estimate', () => {
  let folder = '';
  const run = (...args: string[]) => runProgram(args, folder);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    writeFileSync(join(folder, 'load.estimate'), 'dau = 500M users\nwrites = dau * (30..50)/day\nwrites + 3 GB\n');
    writeFileSync(join(folder, 'notes.md'), '# Chat\n\n```estimate\n500M * 40 / day\n```\n');
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints values and diagnostics as one JSON document, and exits with 1 when a line is wrong', async () => {
    const { code, stdout, stderr } = await run('estimate', 'load.estimate', '--json');
    assert.deepEqual([code, stderr], [1, '']);
    const { format, version, lines, diagnostics } = JSON.parse(stdout) as EstimateDocument;
    assert.deepEqual([format, version], ['mockboard-estimate', 1]);
    const [dau, writes] = lines;
    assert.deepEqual(dau, {
      line: 1,
      name: 'dau',
      value: 500e6,
      dimension: { byte: 0, second: 0, dollar: 0 },
      display: '500M',
      interval: null,
    });
    assert.ok(writes?.interval && writes.interval.p5 < writes.value && writes.value < writes.interval.p95);
    assert.deepEqual(
      diagnostics.map(({ message: _, ...place }) => place),
      [{ line: 3, column: 1, endColumn: 14, severity: 'error', code: 'dimensions' }],
    );
  });

  it('reads the fences of Markdown, and prints a line each for people', async () => {
    const { code, stdout } = await run('estimate', 'notes.md');
    assert.deepEqual([code, stdout], [0, '4: 231k/s (20B/day)\n']);
  });
});
