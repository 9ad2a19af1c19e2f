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

  it('has every line with a value, named or not, in SI units, with its 90% interval', async () => {
    writeFileSync(
      join(folder, 'cases.estimate'),
      '1 KiB + 1 kB\nspread = (20..60)*(100..300)\n20 PB / 5 days = 20 TB/s\n',
    );
    const { code, stdout } = await run('estimate', 'cases.estimate', '--json');
    const { lines, diagnostics } = JSON.parse(stdout) as EstimateDocument;
    assert.deepEqual(
      lines.map(({ line, name, value, dimension }) => [line, name, value, dimension]),
      [
        [1, null, 2024, { byte: 1, second: 0, dollar: 0 }],
        [2, 'spread', 6000, { byte: 0, second: 0, dollar: 0 }],
        [3, null, 20e15 / 432_000, { byte: 1, second: -1, dollar: 0 }],
      ],
    );
    assert.ok(Math.abs((lines[1]?.interval?.p5 ?? 0) / 2759 - 1) < 0.05);
    assert.ok(Math.abs((lines[1]?.interval?.p95 ?? 0) / 13_048 - 1) < 0.05);
    assert.deepEqual(diagnostics, [
      {
        line: 3,
        column: 18,
        endColumn: 25,
        severity: 'error',
        code: 'claimHigh',
        message: 'This is 430× too high: it comes out as 46.3 GB/s.',
      },
    ]);
    assert.equal(code, 1);
  });

  it('exits with 0 when there is something to say but nothing wrong', async () => {
    writeFileSync(join(folder, 'said.estimate'), '// rounding: interview\n3B\n1 GB/s = 4 GB/s\n20G/day\n');
    const { code, stdout } = await run('estimate', 'said.estimate');
    assert.equal(code, 0);
    assert.match(stdout, /^4: ≈ 200k\/s \(exact 231k\/s\)$/m);
    assert.match(stdout, /^2:1 info: “3B” is read as 3 billion; write 3 B for bytes\.$/m);
    assert.match(stdout, /^3:10 warning: This is 4× too high: it comes out as 1 GB\/s\.$/m);
  });

  it('reads the fences of Markdown, and prints a line each for people', async () => {
    const { code, stdout } = await run('estimate', 'notes.md');
    assert.deepEqual([code, stdout], [0, '4: 231k/s (20B/day)\n']);
  });
});
