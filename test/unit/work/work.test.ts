import assert from 'node:assert/strict';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { solve } from '../../../src/core/capacity/solve';
import type { SimulationResult } from '../../../src/core/simulation/simulationResult';
import { WorkBench } from '../../../src/core/work/bench';
import { WorkClient, type WorkFailed } from '../../../src/core/work/client';
import { type ConfirmAnswer, confirmInPieces } from '../../../src/core/work/confirmInPieces';
import type { Workers } from '../../../src/core/work/jobs';
import { PLAY_WARM_UP, type PlayFrame } from '../../../src/core/work/playInPieces';
import { WORKERS } from '../../../src/core/work/workers';
import { begin, runUntil } from '../simulation/simulate';

const MODEL = parseModel(
  {
    format: 'mockboard-model',
    version: 1,
    blocks: [{ id: 'api', serviceTimeMs: 10 }],
    flows: [{ name: 'read', ratePerSecond: 50, route: { type: 'calls', from: 'api' } }],
  },
  'model.json',
);

/** A page and its worker, joined by copies of what they send; `run` lets so many pieces of work be done. */
function joined(workers: Workers = WORKERS) {
  const soon: (() => void)[] = [];
  const sent: string[] = [];
  const client = new WorkClient((message) => {
    sent.push(message.type);
    bench.receive(structuredClone(message));
  });
  const bench = new WorkBench({
    workers,
    post: (message) => client.receive(structuredClone(message)),
    soon: (callback) => soon.push(callback),
  });
  const run = (pieces = Number.POSITIVE_INFINITY) => {
    for (let left = pieces; left > 0 && soon.length > 0; left -= 1) soon.shift()?.();
  };
  return { client, run, sent, soon };
}

describe('work on another thread', () => {
  it('answers like work on this one', () => {
    const { client, run } = joined();
    let answer: unknown;
    client.ask('solve', { model: MODEL }, { done: (solution) => (answer = solution), failed: assert.fail });
    run();
    assert.deepEqual(answer, solve(MODEL));
  });

  it('says how far a simulation is, up to its end', () => {
    const { client, run } = joined();
    const shares: number[] = [];
    const task = { model: MODEL, seed: 1, requests: 100_000 };
    let result: SimulationResult | undefined;
    client.ask('simulate', task, {
      progress: ({ share }) => shares.push(share),
      done: (answer) => (result = answer),
      failed: assert.fail,
    });
    run();
    assert.ok(shares.length > 1);
    assert.deepEqual(
      [...shares].sort((a, b) => a - b),
      shares,
    );
    assert.equal(result?.end, 'requests');
    assert.equal(result?.flows[0]?.generated, 100_000);
  });

  it('lets a short job come between the pieces of a long one, and a cancelled one end without a word', () => {
    const { client, run, soon } = joined();
    const heard: string[] = [];
    const long = client.ask(
      'simulate',
      { model: MODEL, seed: 1, requests: 10_000_000 },
      { progress: () => heard.push('progress'), done: () => heard.push('long'), failed: assert.fail },
    );
    run(2);
    client.ask('solve', { model: MODEL }, { done: () => heard.push('short'), failed: assert.fail });
    run(1);
    assert.deepEqual(heard, ['progress', 'progress', 'progress', 'short']);
    long.cancel();
    long.cancel();
    run();
    assert.equal(heard.length, 4);
    assert.equal(soon.length, 0, 'nothing is left to do');
  });

  it('confirms with the same run as ever, and ends one that has too much to do', () => {
    const { client, run } = joined();
    const shares: number[] = [];
    let answer: ConfirmAnswer | undefined;
    client.ask(
      'confirm',
      { model: MODEL, seed: 5, requests: 20_000 },
      { progress: (share) => shares.push(share), done: (said) => (answer = said), failed: assert.fail },
    );
    run();
    const alone = runUntil(begin(MODEL, { seed: 5, requests: 20_000, warmUpRequests: 2000 }));
    assert.deepEqual(answer, { type: 'shown', result: alone, uptime: undefined });
    assert.ok(shares.length > 1 && shares.length <= 10, `${shares.length}`);
    const short = confirmInPieces({ model: MODEL, seed: 5, requests: 20_000 }, 5000);
    const turn = short.turn();
    assert.ok(turn.type === 'done' && turn.answer.type === 'shown');
    assert.deepEqual([turn.answer.result.end, turn.answer.result.events], ['events', 5000]);
    assert.ok(turn.answer.result.limits.some(({ type }) => type === 'events'));
  });

  it('confirms how long what fails by chance is up, in pieces like the rest', () => {
    const blocks = MODEL.blocks.map((block) => ({ ...block, availability: 0.99 }));
    const work = confirmInPieces({ model: { ...MODEL, blocks }, seed: 5, requests: 1000 });
    let turn = work.turn();
    let pieces = 1;
    for (; turn.type !== 'done'; turn = work.turn()) pieces += 1;
    assert.ok(pieces > 5, `${pieces}`);
    const [flow] = (turn.answer.type === 'shown' && turn.answer.uptime?.flows) || [];
    assert.ok(flow && flow.upShare.low <= 0.99 && 0.99 <= flow.upShare.high);
  });

  it('hands on why a job failed, and goes on with the others', () => {
    const { client, run } = joined({
      ...WORKERS,
      solve: () => ({
        turn: () => {
          throw new Error('No such model.');
        },
      }),
    });
    const failures: WorkFailed[] = [];
    let isDone = false;
    client.ask(
      'solve',
      { model: MODEL },
      { done: () => assert.fail('it has an answer'), failed: (error) => failures.push(error) },
    );
    client.ask(
      'simulate',
      { model: MODEL, seed: 1, requests: 10 },
      {
        done: () => {
          isDone = true;
        },
        failed: assert.fail,
      },
    );
    run();
    assert.deepEqual(
      failures.map(({ name, message }) => `${name}: ${message}`),
      ['WorkFailed: No such model.'],
    );
    assert.equal(isDone, true);
  });

  it('lets nobody wait for a worker that is gone', () => {
    const { client, sent } = joined();
    const failures: string[] = [];
    const asked = client.ask(
      'solve',
      { model: MODEL },
      { done: () => assert.fail('it has an answer'), failed: ({ message }) => failures.push(message) },
    );
    client.fail('It is gone.');
    client.fail('It is gone.');
    asked.cancel();
    assert.deepEqual(failures, ['It is gone.']);
    assert.deepEqual(sent, ['start']);
  });

  it('lets a run go on only as far as it is told, and end like one that nobody watches', () => {
    const { client, run } = joined();
    const frames: PlayFrame[] = [];
    let result: SimulationResult | undefined;
    const task = { model: MODEL, seed: 7, requests: 20_000 };
    const ears = {
      progress: (frame: PlayFrame) => frames.push(frame),
      done: (answer: SimulationResult) => (result = answer),
      failed: assert.fail,
    };
    const play = client.ask('play', task, ears);
    run();
    assert.equal(frames.length, 0);
    play.tell({ type: 'advance', toMs: 1000, frames: 4, every: 10 });
    run();
    assert.deepEqual(
      frames.map(({ nowMs }) => nowMs),
      [250, 500, 750, 1000],
    );
    assert.deepEqual(
      frames.map((frame) => frame.result !== undefined),
      [false, false, false, true],
    );
    assert.ok(frames.some(({ records }) => records.length > 0));
    play.tell({ type: 'step', every: 1 });
    run();
    assert.equal(frames.at(-1)?.records.length, 1, 'one thing has happened');
    play.tell({ type: 'finish' });
    run();
    assert.equal(result?.end, 'requests');
    const alone = begin(MODEL, { seed: 7, requests: 20_000, warmUpRequests: PLAY_WARM_UP });
    assert.deepEqual(result, runUntil(alone));
  });

  it('lets arrivals be what they are when the design is changed during a run', () => {
    const generatedAfter = (isChanged: boolean): readonly number[] => {
      const { client, run } = joined();
      const frames: PlayFrame[] = [];
      const play = client.ask(
        'play',
        { model: MODEL, seed: 3, requests: 20_000 },
        { progress: (frame) => frames.push(frame), done: () => assert.fail('it goes on'), failed: assert.fail },
      );
      play.tell({ type: 'advance', toMs: 1000, frames: 1, every: 1 });
      run();
      if (isChanged) play.tell({ type: 'change', change: { type: 'slow', block: 'api', factor: 3 } });
      play.tell({ type: 'advance', toMs: 3000, frames: 2, every: 1 });
      run();
      return frames.map(({ generated }) => generated);
    };
    assert.deepEqual(generatedAfter(true), generatedAfter(false));
  });
});
