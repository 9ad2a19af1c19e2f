import { strict as assert } from 'node:assert';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import type { BlockParameters, Graph, GraphBlock } from '../../../src/core/board/graph/graph';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import { readLoad, situate } from '../../../src/core/capacity/boardLoad';
import { loadText, rateText, timeText } from '../../../src/core/capacity/loadFormat';
import { type LoadPicture, lossGroups } from '../../../src/core/capacity/loadPicture';
import { pictureOf } from '../../../src/core/capacity/pictureOf';
import { solve } from '../../../src/core/capacity/solve';
import type { WhatIf } from '../../../src/core/capacity/whatIf';
import { arrow, block, makeGraph } from '../board/graph/graphs';
import { readContent } from '../content/load';

const { parameters, assumptions } = readContent();
const defaults = { parameters, assumptions };

function said(made: GraphBlock, values: Readonly<Record<string, number>>): GraphBlock {
  const entries = Object.entries(values).map(([key, value]) => [key, { value, origin: 'set' }]);
  return { ...made, parameters: Object.fromEntries(entries) as BlockParameters };
}

function graphOf(blocks: readonly GraphBlock[], ends: readonly (readonly [string, string])[]): Graph {
  const arrows = ends.map(([from, to], index) => arrow(`a${index}`, from, to));
  return { ...makeGraph(blocks, arrows), flows: derivedFlows(blocks, arrows) };
}

function draw(graph: Graph, multiple = 1, whatIf?: WhatIf): LoadPicture {
  const load = readLoad({ graph, figures: undefined, defaults });
  const situated = situate(load.model, { multiple, whatIf });
  const before = solve(load.model);
  return pictureOf(load, before, situated && { ...situated, solution: solve(situated.model) }, l10n);
}

const SHOP = graphOf(
  [
    said(block('client', 'client', 'Shoppers'), { ratePerSecond: 900 }),
    block('app', 'appServer', 'Shop'),
    block('db', 'sqlDatabase', 'Orders'),
    block('alone', 'worker', 'Mailer'),
  ],
  [
    ['client', 'app'],
    ['app', 'db'],
  ],
);

function sentence(picture: LoadPicture, id: string): string {
  return picture.blocks.find((each) => each.id === id)?.sentence ?? '';
}

describe('the load of a board', () => {
  it('is said of each block in one sentence: why, and what would help', () => {
    const picture = draw(SHOP);
    assert.match(
      sentence(picture, 'app'),
      /^Shop fits at 90%, but 66\.9% of its requests wait \(p99 \d+ ms\), and at 1\.1 times this load it breaks: 2 instances carry it with headroom \(70%\)\.$/,
    );
    assert.match(
      sentence(picture, 'db'),
      /^Orders fits at 18%, so hardly anything waits there .* at 5\.6 times this load it breaks: add instances \(1 now\) then\.$/,
    );
    assert.equal(sentence(picture, 'alone'), 'No request comes to Mailer: no flow leads there.');
    assert.match(sentence(picture, 'client'), /^Shoppers is where requests begin/);
  });

  it('says at once whether a block fits, and how many instances give headroom', () => {
    const needs = (instances: number, multiple = 1, more = {}) => {
      const [client, , ...others] = SHOP.blocks;
      assert.ok(client);
      const blocks = [client, said(block('app', 'appServer', 'Shop'), { instances, ...more }), ...others];
      return draw({ ...SHOP, blocks }, multiple).blocks.find(({ id }) => id === 'app')?.needs;
    };
    assert.deepEqual(
      [needs(1), needs(2), needs(4), needs(1, 2)],
      ['fits; 2 for headroom', 'fits', 'fits; needs 2 of 4', 'needs 3, has 1'],
    );
    const copies = (multiple: number) => {
      const blocks = SHOP.blocks.map((each) => (each.id === 'db' ? said(each, { instances: 3 }) : each));
      return draw({ ...SHOP, blocks }, multiple).blocks.find(({ id }) => id === 'db')?.needs;
    };
    assert.deepEqual([copies(1), copies(10), copies(100)], ['fits', 'fits; its replicas', 'its replicas']);
  });

  it('shows a backlog where more comes than is done, never a latency', () => {
    const picture = draw(SHOP, 2);
    const app = picture.blocks.find(({ id }) => id === 'app');
    assert.equal(app?.level, 'over');
    assert.equal(
      app?.sentence,
      'Shop gets 1.8k/s but can do 1k/s, so its backlog grows by 800/s and no latency holds: 3 instances carry it with headroom (70%).',
    );
    assert.ok(!app?.computed.some((line) => /p99/.test(line)));
    assert.ok(app?.computed.some((line) => line.startsWith('Backlog: 800 more every second')));
  });

  it('tells the formula with its numbers, and the defaults it took with their sources', () => {
    const app = draw(SHOP).blocks.find(({ id }) => id === 'app');
    assert.ok(app);
    assert.ok(app.computed.includes('Load: 900/s × 10 ms ÷ 10 at once = 90%'), app.computed.join('\n'));
    assert.ok(app.computed.some((line) => /^Wait: .* by M\/M\/c \(Erlang C\)$/.test(line)));
    assert.ok(app.computed.some((line) => line === 'Flow Read: 810/s, its share of what is said of Shoppers'));
    assert.ok(
      app.assumed.some((line) => /^Service time: 10 ms \(.+, 20\d\d\)$/.test(line)),
      app.assumed.join('\n'),
    );
    assert.equal(app.isAssumed, true);
  });

  it('looks sure only where nothing it follows from is a default', () => {
    const known = { instances: 2, capacityPerSecond: 1000, serviceTimeMs: 5 };
    const steps = [{ arrow: 'a0', back: false }];
    const graph: Graph = {
      ...graphOf(
        [said(block('client', 'client'), { ratePerSecond: 900 }), said(block('app', 'appServer'), known)],
        [['client', 'app']],
      ),
      flows: [{ name: 'Buy', origin: 'user', steps }],
    };
    const picture = draw(graph);
    assert.deepEqual(
      picture.blocks.map(({ isAssumed }) => isAssumed),
      [false, false],
    );
    assert.deepEqual(
      picture.arrows.map(({ text, isAssumed }) => [text, isAssumed]),
      [['900/s', false]],
    );
  });

  it('says of a flow that is drawn where its rate comes from when no line has its name', () => {
    const flows = ['Search', 'Buy'].map((name) => ({
      name,
      origin: 'user' as const,
      steps: [{ arrow: 'a0', back: false }],
    }));
    assert.deepEqual(
      draw({ ...SHOP, flows }).flows.map(({ note }) => note),
      ['Search', 'Buy'].map(() => 'its share of what Shoppers sends: no line of the estimate has its name'),
    );
    assert.deepEqual(
      draw(SHOP).flows.map(({ note }) => note),
      ['', ''],
    );
  });

  it('says of a hot key whether its share is assumed, or said of the block already', () => {
    const hot = (more: object) => {
      const blocks = SHOP.blocks.map((each) => (each.id === 'db' ? said(each, { shards: 4, ...more }) : each));
      return draw({ ...SHOP, blocks }, 1, { type: 'hotKey', block: 'db', share: 0.3 });
    };
    assert.match(hot({}).hotKey, /^30% of its requests are for one key, assumed\./);
    assert.match(hot({ hotKeyShare: 0.2 }).hotKey, /^20% of its requests are for one key already/);
    assert.deepEqual(hot({ hotKeyShare: 0.2 }).change?.blocks, []);
  });

  it('says which block has no rate, and takes none for granted', () => {
    const graph = graphOf([block('client', 'client', 'Shoppers'), block('app', 'appServer')], [['client', 'app']]);
    const { missing } = readLoad({ graph, figures: undefined, defaults });
    assert.deepEqual([missing?.block, missing?.name, missing?.assumed], ['client', 'Shoppers', '1k/s']);
    assert.equal(readLoad({ graph: SHOP, figures: undefined, defaults }).missing, undefined);
  });

  it('sums a change up beside how it was before', () => {
    assert.match(
      draw(SHOP, 10).change?.summary ?? '',
      /^p99 of Read 81 ms → no end \(backlog grows\); 2 blocks over capacity$/,
    );
    assert.match(draw(SHOP, 1, { type: 'lose', blocks: ['app'] }).change?.summary ?? '', /^nothing works; 1 cut off$/);
    assert.equal(draw(SHOP).change, undefined);
    assert.deepEqual(draw(SHOP, 2).change?.blocks[0], {
      id: 'app',
      name: 'Shop',
      before: '90%',
      now: '180%',
      isOver: true,
    });
  });

  it('widens arrows by what goes along them, up to a limit', () => {
    const width = (picture: LoadPicture) => picture.arrows.map((each) => each.width);
    const [busiest = 0, less = 0] = width(draw(SHOP));
    assert.ok(busiest >= less && less > 1);
    assert.deepEqual(
      width(draw(SHOP, 100)).map((each) => each <= 18),
      [true, true],
    );
  });

  it('knows the blocks of zones and regions, nested ones too', () => {
    const group = (id: string, kind: 'region' | 'zone', within?: string) => ({
      id,
      kind,
      name: id,
      bounds: { x: 0, y: 0, width: 1, height: 1 },
      ...(within ? { group: within } : {}),
    });
    const blocks = [
      { ...block('a', 'appServer'), group: 'z1' },
      { ...block('b', 'appServer'), group: 'r' },
    ];
    const groups = [group('r', 'region'), group('z1', 'zone', 'r'), group('z2', 'zone', 'r')];
    assert.deepEqual(
      lossGroups({ groups, blocks }).map(({ id, blocks: ids }) => [id, ids]),
      [
        ['r', ['a', 'b']],
        ['z1', ['a']],
      ],
    );
  });

  it('names how hot a hot key is as an assumption, and only where it is one', () => {
    const named = (picture: LoadPicture) =>
      picture.assumed.filter((text) => text.startsWith('Share of requests for one hot key: 30%'));
    assert.match(draw(SHOP).hotKey, /^30% of its requests are for one key, assumed\./);
    assert.deepEqual(named(draw(SHOP)), []);
    assert.equal(named(draw(SHOP, 1, { type: 'hotKey', block: 'db', share: 0.3 })).length, 1);
  });

  it('writes numbers people can read', () => {
    assert.deepEqual([rateText(1812), rateText(0.5), rateText(2.5e6)], ['1.81k/s', '0.5/s', '2.5M/s']);
    assert.deepEqual([loadText(0.042), loadText(0.62), loadText(4.04), loadText(40)], ['4.2%', '62%', '404%', '40×']);
    assert.deepEqual(
      [timeText(0.314), timeText(48.2), timeText(4200), timeText(300_000)],
      ['0.31 ms', '48 ms', '4.2 s', '5 min'],
    );
  });
});

describe('boards nobody would draw', () => {
  const WHAT_IFS: readonly ((id: string) => WhatIf)[] = [
    () => ({ type: 'load', multiple: 10 }),
    () => ({ type: 'coldCaches' }),
    (id) => ({ type: 'lose', blocks: [id] }),
    (id) => ({ type: 'slow', block: id }),
    (id) => ({ type: 'hotKey', block: id, share: 0.3 }),
    (id) => ({ type: 'retries', block: id }),
  ];

  function assertReadable(picture: LoadPicture): void {
    const text = JSON.stringify(picture);
    assert.ok(!/NaN|Infinity|undefined/.test(text), text.slice(0, 2000));
    for (const { width, text } of picture.arrows) assert.ok(text === '' ? width === 0 : width > 0 && width <= 18);
  }

  it('are solved in every what-if: empty, in circles, without a client, with numbers that are none', () => {
    const kind = fc.constantFrom(...BLOCK_KINDS.map(({ id }) => id));
    const number = fc.constantFrom(Number.NaN, -1, 0, 1e-9, 1, 3, 1e6, 1e300, Number.POSITIVE_INFINITY);
    const names = fc.constantFrom(
      'instances',
      'shards',
      'ratePerSecond',
      'capacityPerSecond',
      'serviceTimeMs',
      'hitRatio',
      'connections',
    );
    const blocks = fc.array(fc.tuple(kind, fc.dictionary(names, number, { maxKeys: 3 })), { maxLength: 6 });
    const ends = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 10 });
    fc.assert(
      fc.property(blocks, ends, fc.constantFrom(...WHAT_IFS), fc.nat(5), (kinds, arrows, whatIf, at) => {
        const drawn = kinds.map(([id, values], index) => said(block(`b${index}`, id), values));
        const joined = arrows.filter(([from, to]) => from < drawn.length && to < drawn.length);
        const graph = graphOf(
          drawn,
          joined.map(([from, to]) => [`b${from}`, `b${to}`]),
        );
        assertReadable(draw(graph));
        assertReadable(draw(graph, 3, whatIf(`b${at}`)));
      }),
      { numRuns: 150 },
    );
  });

  it('may have names with anything in them', () => {
    const name = '<img src=x onerror=alert(1)> {0} ${x}';
    const graph = graphOf(
      [said(block('c', 'client', name), { ratePerSecond: 5 }), block('s', 'service', name)],
      [['c', 's']],
    );
    assert.ok(sentence(draw(graph), 's').startsWith(name));
  });
});
