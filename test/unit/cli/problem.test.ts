import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../architecture/sources';
import { buildProgram, runProgram } from './program';

describe('the command line: problem', function () {
  this.timeout(30_000); // starts a Node each time
  let folder = '';
  const run = (...args: string[]) => runProgram(args, folder);
  const sound = readFileSync(join(root, 'media/problem-file/template.json'), 'utf8');

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mockboard-cli-'));
    writeFileSync(join(folder, 'sound.json'), sound);
    writeFileSync(join(folder, 'odd.json'), sound.replace('"cars = 4M / day"', '"cars = 4M / dy"'));
    writeFileSync(join(folder, 'broken.json'), '{"format": 1');
    await buildProgram();
  });

  after(() => rmSync(folder, { recursive: true }));

  it('says that a file is sound, where it is not, and that it is none', async () => {
    const [good, odd, broken] = await Promise.all([
      run('problem', 'sound.json'),
      run('problem', 'odd.json', '--json'),
      run('problem', 'broken.json'),
    ]);
    assert.deepEqual([good.code, good.stdout], [0, 'Parking garage is sound.\n']);
    assert.equal(odd.code, 1);
    const { format, id, faults } = JSON.parse(odd.stdout);
    assert.deepEqual([format, id], ['mockboard-problem-check', 'parking-garage']);
    assert.deepEqual(faults[0].path, ['estimate', 0]);
    assert.deepEqual([broken.code, broken.stdout], [2, '']);
    assert.match(broken.stderr, /broken\.json is no problem file\. Line 1 is no JSON/);
  });
});
