import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { examineProblem } from '../../../src/core/problems/checkProblem';
import type { Problem } from '../../../src/core/problems/problem';
import { byDemand } from '../../../src/core/problems/readProblem';
import { loadContent } from '../../../src/util/content';
import { ProblemBank, readInterviewProblem } from '../../../src/util/problemBank';
import { BANK_FILES, readProblem } from './bank';

const { parameters, assumptions } = loadContent();
const ROOT = join(__dirname, '../../..');
const SOUND = readProblem('url-shortener');

function faultsOf(change: Partial<Problem>): readonly string[] {
  const { faults } = examineProblem({ ...SOUND, ...change }, { parameters, assumptions }, l10n);
  return faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** The lines of the sound estimate with another one in place of the one that defines the same name. */
function withLine(line: string): readonly string[] {
  const [name] = line.split(' ');
  return SOUND.estimate.map((each) => (each.startsWith(`${name} =`) ? line : each));
}

describe('what is checked of a problem', () => {
  it('is each line of the estimate, where it stands', () => {
    const [first] = faultsOf({ board: undefined, estimate: withLine('link_size = 500 B + 1 s') });
    assert.match(first ?? '', /^estimate\.4: cannot add/);
  });

  it('is each key figure: its name, its source, how near it is, and what rests on it', () => {
    const figure = { name: 'redirects', expected: '30k / s', source: 'grokking', decision: 'd' };
    const only = (change: object) =>
      faultsOf({ board: undefined, keyFigures: [{ ...figure, ...change }], deepDives: [], nonFunctional: [] })[0] ?? '';
    assert.match(only({}), /^keyFigures\.0\.expected: “redirects” comes to 19\.3k\/s .*15%/);
    assert.match(only({ expected: '20k / s' }), /^keyFigures\.0\.name: Nothing rests on/);
    assert.match(only({ expected: '20 GB' }), /^keyFigures\.0\.expected: .*another kind/);
    assert.match(only({ expected: 'many' }), /^keyFigures\.0\.expected: .*no value/);
    assert.match(only({ source: 'nobody' }), /^keyFigures\.0\.source: No source has the id “nobody”/);
    assert.match(only({ name: 'nothing' }), /^keyFigures\.0\.name: The estimate has no line “nothing = …”/);
  });

  it('is what refers to no key figure', () => {
    const faults = faultsOf({
      board: undefined,
      nonFunctional: [{ text: 'Fast', figures: ['speed'] }],
      deepDives: [],
      keyFigures: [],
    });
    assert.deepEqual(faults, ['nonFunctional.0.figures.0: “speed” is no key figure.']);
  });

  it('is the board: bound values, rates of flows, and what is overloaded', () => {
    const { board } = SOUND;
    assert.ok(board);
    const blocks = board.design.blocks.map((block) =>
      block.id === 'redirect' ? { ...block, parameters: { instances: '= redirect_machines' } } : block,
    );
    const unbound = faultsOf({ board: { ...board, design: { ...board.design, blocks } } });
    assert.match(unbound[0] ?? '', /^board\.blocks\.2\.parameters\.instances: estimate has no line “redirect_machines/);
    assert.match(unbound[1] ?? '', /^board\.blocks\.2: Redirect servers gets 57\.9k/);
    const rates = board.rates.map((flow) => (flow.name === 'Redirect' ? { ...flow, rate: 'redirects' } : flow));
    assert.match(faultsOf({ board: { ...board, rates } })[0] ?? '', /^board\.flows\.0\.rate: .*“peak_redirects”/);
  });
});

describe('the problem bank', () => {
  const bank = new ProblemBank(ROOT);

  it('lists every file, the most asked first', async () => {
    const listed = await bank.list();
    assert.deepEqual(listed.map(({ id }) => `${id}.json`).sort(), BANK_FILES);
    assert.deepEqual(listed, byDemand(listed));
    assert.equal(listed[0]?.id, 'url-shortener');
  });

  it('gives an interview its problem: the copy in its folder, one of the bank, or none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mockboard-problem-'));
    const setup = { id: 'chat-app', title: 'Chat', prompt: 'Design a chat.' };
    assert.deepEqual(await readInterviewProblem(folder, setup, bank), readProblem('chat-app'));
    assert.equal(await readInterviewProblem(folder, { ...setup, id: 'own' }, bank), undefined);
    copyFileSync(join(ROOT, 'media/problem-file/template.json'), join(folder, 'problem.json'));
    assert.equal((await readInterviewProblem(folder, setup, bank))?.id, 'parking-garage');
    writeFileSync(join(folder, 'problem.json'), '{"format": 1}');
    await assert.rejects(readInterviewProblem(folder, setup, bank), /problem\.json: id/);
    writeFileSync(join(folder, 'problem.json'), '{"format"');
    await assert.rejects(readInterviewProblem(folder, setup, bank), /problem\.json: .*JSON/);
    rmSync(folder, { recursive: true });
  });

  it('reads one as a whole, and nothing outside its folder', async () => {
    assert.deepEqual(await bank.read('chat-app'), readProblem('chat-app'));
    assert.equal(await bank.read('../signals'), undefined);
    assert.equal(await bank.read('nothing'), undefined);
  });
});
