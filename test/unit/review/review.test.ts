import assert from 'node:assert/strict';
import fc from 'fast-check';
import { derivedFlows } from '../../../src/core/board/graph/derivedFlows';
import type { Graph, GraphArrow, GraphBlock } from '../../../src/core/board/graph/graph';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import { BLOCK_KINDS } from '../../../src/core/board/kinds';
import { patternScene } from '../../../src/core/board/patternScene';
import type { SceneElement } from '../../../src/core/board/scene';
import { SEVERITIES } from '../../../src/core/review/finding';
import { ignoredOn, readIgnored, withIgnored } from '../../../src/core/review/ignored';
import { reviewDocument } from '../../../src/core/review/reviewDocument';
import { loadPatterns } from '../../../src/util/patterns';
import { scenesOf } from '../../recovery/measure';
import { arrow, block, makeGraph } from '../board/graph/graphs';
import { makeElement } from '../board/scenes';
import { boardOf, figuresOf, reviewOf } from './boards';

const patterns = loadPatterns().map((pattern) => ({
  name: pattern.name,
  graph: readGraph(patternScene(pattern, { prefix: 'p', seed: 1 })),
}));
const references = [...scenesOf({ blocks: 'palette', unbound: 0 }, 1)].map(({ elements }, index) => ({
  name: `reference design ${index + 1}`,
  graph: readGraph(elements),
}));

describe('the review of a board', () => {
  it('lists the worst first, then by rule and element, and says the same each time', () => {
    for (const { graph } of patterns) {
      const { findings } = reviewOf(graph);
      const keys = findings.map(({ severity, rule, element, id }) =>
        [SEVERITIES.indexOf(severity), rule, element, id].join(' '),
      );
      assert.deepEqual(keys, [...keys].sort());
      assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length);
      assert.deepEqual(reviewOf(graph).findings, findings);
    }
  });

  for (const { name, graph } of [...patterns, ...references]) {
    it(`finds no error in a sound design, and at least one honest limit: ${name}`, () => {
      const { findings } = reviewOf(graph);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        [],
      );
      assert.ok(findings.length > 0);
      const ids = new Set([...graph.blocks, ...graph.arrows].map(({ id }) => id));
      for (const { message, elements, fix } of findings) {
        assert.doesNotMatch(message, /undefined|NaN|\{\d\}|Infinity/);
        assert.deepEqual(
          elements.filter((id) => !ids.has(id)),
          [],
        );
        if (fix) assert.ok(ids.has(fix.type === 'between' ? fix.arrow : fix.block));
      }
    });
  }

  it('shows ten arbitrary boxes with ten arrows as bad as they are', () => {
    const { findings } = reviewOf(readGraph(arbitraryBoxes()));
    assert.equal(findings[0]?.severity, 'error');
    assert.match(findings[0]?.message ?? '', /^10 of 10 boxes do not say what they are: A, B, C, D, E, F \(\+4\)\.$/);
    assert.ok(findings.some(({ rule }) => rule === 'no-client'));
    assert.ok(findings.some(({ rule }) => rule === 'sync-cycle'));
  });

  it('counts a figure as used where its peak is, and where it is a step to one that is', () => {
    const text = 'web client ratePerSecond=@peak_uploads\nlb loadBalancer\napp appServer\nweb > lb\nlb > app';
    const unused = (lines: string) =>
      reviewOf(boardOf(text), { figures: figuresOf(lines) })
        .findings.filter(({ rule }) => rule === 'estimate-without-block')
        .map(({ subject }) => subject);
    assert.deepEqual(unused('uploads = 20/s\npeak_uploads = 60/s'), []);
    assert.deepEqual(unused('upload = 20/s\npeak_uploads = 60/s'), []);
    assert.deepEqual(unused('average = 20/s\nfactor = 3\npeak_uploads = average * factor'), []);
    assert.deepEqual(unused('mails = 20/s\nmail_peak = mails * 2\npeak_uploads = 60/s'), ['mail_peak', 'mails']);
  });

  it('says which estimate is missing, and calls nothing an error that rests on a guess', () => {
    const text = 'web client\nlb loadBalancer\napp appServer capacityPerSecond=10\nweb > lb\nlb > app';
    const guessed = reviewOf(boardOf(text)).findings.find(({ rule }) => rule === 'overload');
    assert.equal(guessed?.severity, 'warning');
    assert.match(guessed?.needs ?? '', /assumed rate of Read/);
    for (const known of [
      reviewOf(boardOf(text.replace('web client', 'web client ratePerSecond=500'))),
      reviewOf(boardOf(text), { figures: figuresOf('read_qps = 500/s\nwrite_qps = 5/s') }),
    ]) {
      const sure = known.findings.find(({ rule }) => rule === 'overload');
      assert.deepEqual([sure?.severity, sure?.needs], ['error', undefined]);
    }
  });

  it('calls nothing an error that rests on a kind read out of doubtful words', () => {
    const graph = boardOf('web client ratePerSecond=50\ndb sqlDatabase\nweb > db');
    const doubtful = graph.blocks.map((each) => ({ ...each, recognition: 'words' as const, confidence: 0.85 }));
    const [finding] = reviewOf({ ...graph, blocks: doubtful }).findings.filter(
      ({ rule }) => rule === 'client-to-store',
    );
    assert.equal(finding?.severity, 'warning');
    assert.equal(reviewOf(graph).findings[0]?.severity, 'error');
  });

  it('has nothing to say of an empty board', () => {
    assert.deepEqual(reviewOf(makeGraph([], [])), { findings: [], ignored: [], omitted: [], isUnsolved: false });
  });
});

describe('ignored findings', () => {
  const graph = boardOf('web client ratePerSecond=50\ndb sqlDatabase instances=3\nweb > db');
  const element = makeElement('web-db', { customData: { other: 1 } });

  it('stand with their reason on the element, beside what others keep there', () => {
    const ignored = withIgnored(element, { rule: 'client-to-store' }, '  Firebase \n rules ');
    assert.deepEqual(ignored.customData, {
      other: 1,
      ignoredFindings: [{ rule: 'client-to-store', reason: 'Firebase rules' }],
    });
    assert.deepEqual(withIgnored(ignored, { rule: 'client-to-store' }, undefined), element);
    const bare = makeElement('x');
    assert.deepEqual(withIgnored(withIgnored(bare, { rule: 'hot' }, 'y'), { rule: 'hot' }, undefined), bare);
    assert.equal(withIgnored(bare, { rule: 'hot' }, undefined), bare);
  });

  it('are listed apart with the reason, never left out', () => {
    const before = reviewOf(graph);
    const stored = ignoredOn([withIgnored(element, { rule: 'client-to-store' }, 'Firebase rules')]);
    const after = reviewOf(graph, {}, stored);
    assert.equal(after.findings.length, before.findings.length - 1);
    assert.deepEqual(
      after.ignored.map(({ finding, reason }) => [finding.rule, reason]),
      [['client-to-store', 'Firebase rules']],
    );
    assert.equal(reviewDocument(after).ignored[0]?.reason, 'Firebase rules');
  });

  it('tell findings of one rule at one element apart by their subject', () => {
    const beside = { figures: figuresOf('upload_qps = 5/s\nmail_qps = 6/s') };
    const web = withIgnored(makeElement('web'), { rule: 'estimate-without-block', subject: 'mail_qps' }, 'later');
    const { findings, ignored } = reviewOf(graph, beside, ignoredOn([web]));
    assert.deepEqual(
      ignored.map(({ finding }) => finding.subject),
      ['mail_qps'],
    );
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'estimate-without-block').map(({ subject }) => subject),
      ['upload_qps'],
    );
  });

  it('are read out of any file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readIgnored(makeElement('x', { customData: { ignoredFindings: value } }));
        return read.every(({ rule, reason }) => typeof rule === 'string' && typeof reason === 'string');
      }),
    );
  });
});

describe('any board', function () {
  this.timeout(60_000); // 10,000 blocks, on a machine that may be busy

  it('is reviewed without a fault', () => {
    const kind = fc.constantFrom(...BLOCK_KINDS.map(({ id }) => id));
    const number = fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constantFrom(0, 1e-300, 1e300, Number.MAX_VALUE));
    const graphs = fc
      .record({
        kinds: fc.array(fc.tuple(kind, fc.string({ maxLength: 12 }), fc.option(number), fc.option(number)), {
          maxLength: 14,
        }),
        ends: fc.array(
          fc.tuple(
            fc.nat(15),
            fc.nat(15),
            fc.constantFrom('', 'retry', 'write', 'x'),
            fc.boolean(),
            fc.constantFrom('forward', 'both', 'none'),
          ),
          { maxLength: 24 },
        ),
      })
      .map(({ kinds, ends }): Graph => {
        const blocks = kinds.map(
          ([id, name, rate, instances], index): GraphBlock => ({
            ...block(`b${index}`, id, name),
            parameters: {
              ...(rate === null ? {} : { ratePerSecond: { value: rate, origin: 'set' } }),
              ...(instances === null
                ? {}
                : { instances: { value: Math.max(1, Math.floor(instances)), origin: 'set' } }),
            },
          }),
        );
        const idOf = (place: number) => blocks[place]?.id;
        const arrows = ends.map(
          ([from, to, label, isAsync, direction], index): GraphArrow => ({
            ...arrow(`a${index}`, idOf(from), idOf(to), label),
            isAsync,
            direction: direction as GraphArrow['direction'],
          }),
        );
        return { ...makeGraph(blocks, arrows), flows: derivedFlows(blocks, arrows) };
      });
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const { message, ask, why, impact } of reviewOf(graph).findings) {
          for (const text of [message, ask.text, why]) assert.doesNotMatch(text, /undefined|NaN/);
          assert.ok(impact >= 0 && impact <= 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of 10,000 blocks is reviewed, and what is left out is said', () => {
    const kinds = ['client', 'loadBalancer', 'appServer', 'cache', 'sqlDatabase', 'messageQueue'] as const;
    const blocks = Array.from({ length: 10_000 }, (_, index) => block(`b${index}`, kinds[index % 6] ?? 'service'));
    const arrows = blocks.slice(1).map(({ id }, index) => arrow(`a${index}`, `b${index}`, id));
    const ring = [...arrows, arrow('back', 'b9999', 'b1')];
    const { findings, omitted, isUnsolved } = reviewOf({
      ...makeGraph(blocks, ring),
      flows: derivedFlows(blocks, ring),
    });
    assert.ok(isUnsolved && findings.length > 0 && findings.length < 2000);
    assert.ok(omitted.some(({ count }) => count > 100));
  });
});

function arbitraryBoxes(): SceneElement[] {
  const places = Array.from({ length: 10 }, (_, index) => index);
  const boxes = places.flatMap((index) => {
    const [x, y] = [(index % 5) * 300, Math.floor(index / 5) * 250];
    const text = 'ABCDEFGHIJ'[index];
    const bound = { boundElements: [{ type: 'text', id: `t${index}` }] };
    return [
      makeElement(`b${index}`, { x, y, width: 160, height: 80, ...bound }),
      makeElement(`t${index}`, {
        type: 'text',
        text,
        originalText: text,
        containerId: `b${index}`,
        x: x + 70,
        y: y + 30,
        width: 20,
        height: 20,
        fontSize: 16,
      }),
    ];
  });
  const arrows = places.map((index) =>
    makeElement(`a${index}`, {
      type: 'arrow',
      points: [
        [0, 0],
        [100, 0],
      ],
      startBinding: { elementId: `b${index}`, focus: 0, gap: 1 },
      endBinding: { elementId: `b${(index * 3 + 1) % 10}`, focus: 0, gap: 1 },
      startArrowhead: null,
      endArrowhead: 'arrow',
    }),
  );
  return [...boxes, ...arrows];
}
