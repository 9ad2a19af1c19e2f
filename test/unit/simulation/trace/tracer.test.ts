import assert from 'node:assert/strict';
import { resultsOf } from '../../../../src/core/simulation/results';
import type { Scenario } from '../../../../src/core/simulation/scenario';
import type { TraceRecord } from '../../../../src/core/simulation/trace/record';
import { Tracer } from '../../../../src/core/simulation/trace/tracer';
import { begin, flowTo, type ModelParts, runUntil } from '../simulate';

const CHAIN: ModelParts = {
  blocks: [
    { id: 'front', serviceTimeMs: 1, serviceCv2: 0 },
    { id: 'api', serviceTimeMs: 2, serviceCv2: 0 },
    { id: 'store', serviceTimeMs: 4, serviceCv2: 0 },
    { id: 'queue', serviceTimeMs: 1, serviceCv2: 0 },
  ],
  arrows: [
    { id: 'in', from: 'front', to: 'api', roundTripMs: 2 },
    { id: 'tell', from: 'api', to: 'queue', async: true },
    { id: 'read', from: 'api', to: 'store', roundTripMs: 2, timeoutMs: 500 },
  ],
  flows: [flowTo('front', 1)],
};
const ROUGH: Scenario = {
  incidents: [{ type: 'down', block: 'store', atMs: 400, forMs: 300 }],
};

function trace(parts: ModelParts, every: number, untilMs: number, scenario: Scenario = {}) {
  const run = begin(parts, { untilMs, scenario });
  const tracer = new Tracer(run);
  tracer.every = every;
  const records: TraceRecord[] = [];
  while (tracer.step(1000, untilMs)) records.push(...tracer.take());
  return { run, records: [...records, ...tracer.take()] };
}

describe('a trace', () => {
  it('tells where a request is, over which arrow it came, and how it ended', () => {
    const { records } = trace(CHAIN, 1, 20_000);
    const first = records.filter(({ request }) => request === 1);
    const bornMs = first[0]?.atMs ?? Number.NaN;
    const lines = first.map((record) => {
      const at = `${Math.round((record.atMs - bornMs) * 1000) / 1000}`;
      if (record.type === 'comes') return `${at} ${record.over?.arrow ?? 'outside'} > ${record.block}`;
      if (record.type === 'goes') return `${at} ${record.block} ${record.outcome ?? 'passes on'}`;
      return record.type === 'ends' ? `${at} ${record.outcome}` : record.type;
    });
    assert.deepEqual(lines, [
      '0 outside > front',
      '1 front passes on',
      '2 in > api',
      '4 tell > queue',
      '5 read > store',
      '5 queue completed',
      '10 store completed',
      '11 api completed',
      '11 completed',
    ]);
  });

  it('changes nothing, whatever happens', () => {
    const busy = { ...CHAIN, flows: [flowTo('front', 150)] };
    const expected = runUntil(begin(busy, { untilMs: 3000, scenario: ROUGH }));
    for (const every of [0, 1, 7]) {
      const { run, records } = trace(busy, every, 3000, ROUGH);
      assert.deepEqual(resultsOf(run), expected);
      assert.equal(records.length > 0, every > 0);
    }
  });

  it('follows the requests it is asked to, each to its end', () => {
    const { run, records } = trace({ ...CHAIN, flows: [flowTo('front', 100)] }, 5, 10_000);
    const requests = new Set(records.map(({ request }) => request));
    assert.equal(requests.size, Math.ceil(run.generated / 5));
    const open = new Map<number, number>();
    for (const record of records) {
      if (record.type === 'comes') open.set(record.stay, record.request);
      if (record.type === 'goes') assert.ok(open.delete(record.stay), 'only what has come goes');
    }
    assert.ok(open.size <= 8, `${open.size} stays have no end`);
    assert.equal(
      records.some(({ type }) => type === 'lost'),
      false,
    );
  });

  it('says what failed, and what was turned away', () => {
    const { records } = trace({ ...CHAIN, flows: [flowTo('front', 100)] }, 1, 1000, ROUGH);
    const outcomes = new Set(records.flatMap((record) => (record.type === 'goes' ? [record.outcome] : [])));
    assert.ok(outcomes.has('down') && outcomes.has('crashed') && outcomes.has('completed'));
    const ends = new Set(records.flatMap((record) => (record.type === 'ends' ? [record.outcome] : [])));
    assert.ok(ends.has('down'));
  });

  it('keeps to its memory when a queue grows for ever', () => {
    const flood = { blocks: [{ id: 'a', serviceTimeMs: 1000 }], flows: [flowTo('a', 1000)] };
    const { records } = trace(flood, 1, 1000);
    const open = new Set<number>();
    for (const { type, request } of records) {
      if (type === 'comes') open.add(request);
      if (type === 'ends' || type === 'lost') open.delete(request);
      assert.ok(open.size <= 65);
    }
  });
});
