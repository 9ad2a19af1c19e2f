import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { estimateNames } from '../../../../src/core/board/binding/beside';
import { boundFigures } from '../../../../src/core/board/binding/figures';
import { renameInScene } from '../../../../src/core/board/binding/rename';
import { resolveBinding } from '../../../../src/core/board/binding/resolve';
import { bindingProblemText } from '../../../../src/core/board/binding/texts';
import { graphDocument } from '../../../../src/core/board/graph/graphDocument';
import { graphOutline } from '../../../../src/core/board/graph/outline';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { changeBlock } from '../../../../src/core/board/inspector/change';
import { inspectFields } from '../../../../src/core/board/inspector/fields';
import { readTyped } from '../../../../src/core/board/inspector/typed';
import { evaluate } from '../../../../src/core/estimate/sheet';
import { readContent } from '../../content/load';
import { box } from '../graph/sketch';

const FIGURES = boundFigures(
  'notes.md',
  evaluate('reads = 200M/day\nstorage = 3 TB/day\nttl = 5 min\nhits = 95%\nnodes = 13.2\nbroken = nothing'),
);

function problem(unit: Parameters<typeof resolveBinding>[0], formula: string, figures = FIGURES): string {
  const bound = resolveBinding(unit, formula, figures);
  return bound.type === 'problem'
    ? bindingProblemText(bound.problem, formula, 'Requests', l10n)
    : `fine: ${bound.value}`;
}

function valueIn(unit: Parameters<typeof resolveBinding>[0], formula: string): number | undefined {
  const bound = resolveBinding(unit, formula, FIGURES);
  return bound.type === 'value' ? bound.value : undefined;
}

/** A cache with these words and stored parameters. */
function board(words: string, parameters: Record<string, unknown> = {}) {
  return box('c', 0, 0, words, {
    customData: { block: 'cache', ...(Object.keys(parameters).length ? { parameters } : {}) },
  });
}

describe('a formula on the board', () => {
  it('comes to a value in the unit of its parameter', () => {
    assert.ok(Math.abs((valueIn('perSecond', 'reads') ?? 0) - 2314.8148148) < 1e-6);
    assert.ok(Math.abs((valueIn('perSecond', '2 * reads') ?? 0) - 4629.6296296) < 1e-6);
    assert.deepEqual([valueIn('seconds', 'ttl'), valueIn('ms', 'ttl'), valueIn('share', 'hits')], [300, 300_000, 0.95]);
  });

  it('asks for whole machines', () => {
    assert.equal(valueIn('count', 'nodes'), 14);
    assert.equal(valueIn('count', 'nodes / 13.2 * 3'), 3);
  });

  it('of a wrong dimension is refused, naming both', () => {
    const text = problem('perSecond', 'storage');
    assert.match(text, /^“storage” is .*(data|bytes).* per .*3 TB\/day.*; Requests needs a rate\.$/);
    assert.match(problem('count', 'reads'), /is a rate .*; Requests needs a plain number\.$/);
  });

  it('of unknown, broken or no names says so', () => {
    assert.equal(
      problem('perSecond', 'writes'),
      'notes.md has no line “writes = …”. Define it there, or choose another name.',
    );
    assert.match(problem('perSecond', 'broken'), /“broken” has no value yet: repair its line in notes.md/);
    assert.match(problem('perSecond', '5/s'), /After = comes a name/);
    assert.match(problem('perSecond', 'x = reads'), /After = comes a name/);
    assert.match(problem('perSecond', 'reads *'), /missing/);
    assert.match(problem('share', 'nodes'), /comes to 13\.2; that cannot be meant/);
    const bound = resolveBinding('perSecond', 'reads', undefined);
    assert.deepEqual(bound, { type: 'problem', problem: { type: 'noEstimate' } });
  });

  it('is read off customData and off the block’s own words', () => {
    const [set] = readGraph(board('Redis', { ratePerSecond: '= reads', ttlSeconds: 5 })).blocks;
    assert.deepEqual(set?.bindings, { ratePerSecond: { formula: 'reads', origin: 'set' } });
    assert.deepEqual(set?.parameters, { ttlSeconds: { value: 5, origin: 'set' } });
    const [written] = readGraph(board('Redis x3\nrate: = reads * 2\nTTL: = ttl')).blocks;
    assert.equal(written?.name, 'Redis');
    assert.deepEqual(written?.bindings, {
      ratePerSecond: { formula: 'reads * 2', origin: 'written' },
      ttlSeconds: { formula: 'ttl', origin: 'written' },
    });
    assert.deepEqual(written?.parameters, { instances: { value: 3, origin: 'written' } });
    const inline = readGraph(board('Redis, qps: = max(reads, 1,000 / s), x2')).blocks[0];
    assert.deepEqual(inline?.bindings, { ratePerSecond: { formula: 'max(reads, 1,000 / s)', origin: 'written' } });
    assert.deepEqual([inline?.name, inline?.parameters.instances?.value], ['Redis', 2]);
  });

  it('that is set wins over one that is written, and a set number over a written formula', () => {
    const [both] = readGraph(board('Redis\nrate: = reads', { ratePerSecond: '= writes' })).blocks;
    assert.equal(both?.bindings?.ratePerSecond?.formula, 'writes');
    const [number] = readGraph(board('Redis\nrate: = reads', { ratePerSecond: 7 })).blocks;
    assert.deepEqual([number?.bindings, number?.parameters.ratePerSecond?.value], [undefined, 7]);
  });

  it('leaves alone what is no formula', () => {
    for (const words of ['Redis\nqps = 5k', 'a == b', 'x: = y', 'latency = low']) {
      assert.equal(readGraph(board(words)).blocks[0]?.bindings, undefined, words);
    }
    const [empty] = readGraph(board('Redis', { ratePerSecond: '= ' })).blocks;
    assert.equal(empty?.bindings, undefined);
    const lone = readGraph(board('Redis', { ratePerSecond: '=' })).problems;
    assert.deepEqual(lone, [{ type: 'unusableParameter', element: 'c', subject: 'ratePerSecond' }]);
  });

  it('shows in what scripts and people read of the board', () => {
    const graph = readGraph(board('Redis', { ratePerSecond: '= reads' }));
    assert.deepEqual(graphDocument(graph).blocks[0]?.bindings, { ratePerSecond: { formula: 'reads', origin: 'set' } });
    assert.match(graphOutline(graph, l10n), /Redis \(Cache, rate = reads\)/);
    assert.deepEqual(graphDocument(readGraph(board('Redis'))).blocks[0]?.bindings, {});
  });
});

describe('a bound parameter in the inspector', () => {
  const { parameters: defaults } = readContent();
  const fieldsOf = (parameters: Record<string, unknown>, figures = FIGURES) => {
    const [block] = readGraph(board('Redis', parameters)).blocks;
    assert.ok(block);
    return inspectFields(block, defaults, figures);
  };

  it('shows its formula, its value, and what is wrong', () => {
    const fields = fieldsOf({ hitRatio: '= hits', ttlSeconds: '= reads' });
    const of = (id: string) => fields.find((field) => field.id === id);
    assert.deepEqual([of('hitRatio')?.text, of('hitRatio')?.value, of('hitRatio')?.origin], ['= hits', 0.95, 'set']);
    assert.deepEqual([of('ttlSeconds')?.value, of('ttlSeconds')?.binding?.bound.type], [undefined, 'problem']);
    assert.deepEqual([of('instances')?.binding, of('instances')?.value], [undefined, 1]);
  });

  it('is typed with “=”; a wrong one is refused before it reaches the board', () => {
    const field = { id: 'hitRatio', unit: 'share' } as const;
    const typed = readTyped(field, ' =hits ', FIGURES);
    assert.deepEqual(typed, {
      type: 'change',
      change: { type: 'bind', parameter: 'hitRatio', formula: 'hits' },
      text: '= hits',
    });
    assert.equal(readTyped(field, '= reads', FIGURES).type, 'binding');
    assert.equal(readTyped(field, '=', FIGURES).type, 'binding');
    assert.equal(readTyped(field, 'lots', FIGURES).type, 'problem');
    assert.deepEqual(readTyped(field, '95%', FIGURES), {
      type: 'change',
      change: { type: 'parameter', parameter: 'hitRatio', value: 0.95 },
      text: '95%',
    });
  });

  it('keeps the formula in customData, never the value', () => {
    const scene = board('Redis');
    const [block] = readGraph(scene).blocks;
    assert.ok(block);
    const [changed] = changeBlock(
      scene,
      block,
      { type: 'bind', parameter: 'hitRatio', formula: 'hits' },
      { id: 'f', seed: 1 },
    );
    assert.deepEqual(changed?.customData, { block: 'cache', parameters: { hitRatio: '= hits' } });
  });
});

describe('another name for a figure', () => {
  it('goes into formulas that are set and written, and nowhere else', () => {
    const scene = [
      ...board('reads cache\nrate: = reads + reads_2', {
        ratePerSecond: '= 2 * reads',
        instances: 3,
        ttlSeconds: '= ttl',
      }),
      ...box('d', 400, 0, 'reads', { customData: { block: 'service', other: '= reads' } }),
    ];
    const changed = renameInScene(scene, 'reads', 'read_qps');
    assert.deepEqual(
      changed.map(({ id }) => id),
      ['c', 'c-t'],
    );
    assert.deepEqual(changed[0]?.customData, {
      block: 'cache',
      parameters: { ratePerSecond: '= 2 * read_qps', instances: 3, ttlSeconds: '= ttl' },
    });
    assert.equal(changed[1]?.text, 'reads cache\nrate: = read_qps + reads_2');
    assert.equal(changed[1]?.originalText, changed[1]?.text);
    assert.ok((changed[1]?.width ?? 0) > (scene[1]?.width ?? 0));
    for (const element of changed) {
      const before = scene.find(({ id }) => id === element.id);
      assert.equal(element.version, (before?.version ?? 0) + 1);
      assert.notEqual(element.versionNonce, before?.versionNonce);
    }
  });

  it('finds a formula that is shown wrapped', () => {
    const [, label] = board('x');
    assert.ok(label);
    const wrapped = { ...label, originalText: 'Redis\nrate: = reads', text: 'Redis\nrate: =\nreads' };
    assert.equal(renameInScene([wrapped], 'reads', 'r')[0]?.text, 'Redis\nrate: =\nr');
  });
});

describe('the estimate of a board', () => {
  it('stands beside it: of its name, in the notes, or alone', () => {
    const files = ['notes.md', 'a.md', 'a.estimate', 'b.md', 'board.excalidraw'];
    assert.deepEqual(estimateNames('a.excalidraw', files), ['a.estimate', 'a.md', 'notes.md']);
    assert.deepEqual(estimateNames('b.excalidraw.svg', files), ['b.md', 'notes.md', 'a.estimate']);
    assert.deepEqual(estimateNames('c.excalidraw', ['x.estimate', 'y.estimate']), []);
  });
});
