import { strict as assert } from 'node:assert';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { ContentError } from '../../../src/core/content/check';

const FILE = {
  format: 'mockboard-model',
  version: 1,
  blocks: [
    { id: 'web', kind: 'appServer', instances: 2, serviceTimeMs: 10, serviceCv2: 1 },
    { id: 'db', serviceTimeMs: 5, queueLimit: 9, region: 'eu' },
  ],
  arrows: [{ from: 'web', to: 'db', calls: 2 }],
  flows: [{ name: 'Read', ratePerSecond: 50, route: { type: 'calls', from: 'web' } }],
  regions: [{ id: 'eu' }],
};

/** A copy with the value at a path of keys replaced. */
function damaged(path: readonly (string | number)[], value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(FILE)) as Record<string | number, never>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as never, copy);
  Object.defineProperty(parent, path[path.length - 1] ?? '', { value, enumerable: true });
  return copy;
}

describe('a model file', () => {
  it('is read, shorthands spelled out', () => {
    const { arrows, flows, links } = parseModel(FILE, 'a.json');
    assert.equal(arrows[0]?.id, 'web>db');
    assert.deepEqual(flows[0]?.route, { type: 'calls', from: ['web'] });
    assert.deepEqual(links, []);
  });

  it('takes an arrow of a walk by its id alone', () => {
    const walk = { type: 'walk', steps: ['web>db', { arrow: 'web>db', back: true }] };
    const { flows } = parseModel(damaged(['flows', 0, 'route'], walk), 'a.json');
    assert.deepEqual(flows[0]?.route, { ...walk, steps: [{ arrow: 'web>db' }, { arrow: 'web>db', back: true }] });
  });

  const wrong: readonly (readonly [string, readonly (string | number)[], unknown, string, RegExp])[] = [
    ['a newer version', ['version'], 2, 'version', /version 1/],
    ['another format', ['format'], 'excalidraw', 'format', /mockboard-model/],
    ['a negative time', ['blocks', 0, 'serviceTimeMs'], -1, 'blocks[0].serviceTimeMs', /at least 0/],
    ['no number', ['blocks', 0, 'serviceTimeMs'], Number.NaN, 'blocks[0].serviceTimeMs', /number/],
    ['a number that is too large', ['flows', 0, 'ratePerSecond'], 1e300, 'flows[0].ratePerSecond', /below 1e15/],
    ['half an instance', ['blocks', 0, 'instances'], 0.5, 'blocks[0].instances', /whole number/],
    ['a share above 1', ['blocks', 0, 'hitRatio'], 1.5, 'blocks[0].hitRatio', /from 0 to 1/],
    ['an unknown kind', ['blocks', 0, 'kind'], 'mainframe', 'blocks[0].kind', /kind of block/],
    ['an unknown field', ['blocks', 0, 'colour'], 'red', 'blocks[0].colour', /./],
    ['an arrow to nowhere', ['arrows', 0, 'to'], 'cache', 'arrows[0].to', /no block "cache"/],
    ['an unknown region', ['blocks', 1, 'region'], 'us', 'blocks[1].region', /no region "us"/],
    ['more copies needed than there are', ['blocks', 0, 'needed'], 3, 'blocks[0].needed', /instances \(2\)/],
    ['an id twice', ['blocks', 1, 'id'], 'web', 'arrows[0].to', /no block "db"/],
    ['a route of no type', ['flows', 0, 'route'], { type: 'jump' }, 'flows[0].route.type', /"walk", "calls"/],
    [
      'a step over no arrow',
      ['flows', 0, 'route'],
      { type: 'walk', steps: ['x'] },
      'flows[0].route.steps[0]',
      /no arrow/,
    ],
    [
      'chances to begin that miss 1',
      ['flows', 0, 'route'],
      { type: 'routing', entry: { web: 0.5 } },
      'flows[0].route.entry',
      /come to 1/,
    ],
    ['no blocks', ['blocks'], [], 'blocks', /at least one block/],
    ['no flows', ['flows'], [], 'flows', /at least one flow/],
  ];
  for (const [what, path, value, place, message] of wrong) {
    it(`is refused with ${what}, the place named`, () => {
      assert.throws(
        () => parseModel(damaged(path, value), 'a.json'),
        (error: unknown) => error instanceof ContentError && error.path === place && message.test(error.problem),
      );
    });
  }

  it('is refused when requests of a flow can never leave', () => {
    const loop = {
      ...FILE,
      arrows: [
        { from: 'web', to: 'db' },
        { from: 'db', to: 'web' },
      ],
      flows: [{ name: 'Loop', ratePerSecond: 1, route: { type: 'routing', entry: { web: 1 } } }],
    };
    assert.throws(() => parseModel(loop, 'a.json'), /never leave/);
  });

  it('is refused with an id that stands twice', () => {
    const twice = { ...FILE, blocks: [...FILE.blocks, { id: 'web' }] };
    assert.throws(() => parseModel(twice, 'a.json'), /"web" stands at blocks\[0\]\.id already/);
  });
});
