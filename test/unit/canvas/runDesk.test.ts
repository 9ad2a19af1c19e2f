import assert from 'node:assert/strict';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { parseModel } from '../../../src/core/capacity/modelFile';
import { WorkBench } from '../../../src/core/work/bench';
import { WorkClient } from '../../../src/core/work/client';
import { WORKERS } from '../../../src/core/work/workers';
import { RunDesk } from '../../../webview/canvas/run/runDesk';
import type { Moment } from '../../../webview/canvas/run/runPlayer';

const FRAME_MS = 16;
const REQUESTS = 20_000;

function shop(app: object = {}, ratePerSecond = 100): CapacityModel {
  const blocks = [{ id: 'front' }, { id: 'app', serviceTimeMs: 5, ...app }];
  const arrows = [{ id: 'in', from: 'front', to: 'app', roundTripMs: 1 }];
  const flows = [{ name: 'read', ratePerSecond, route: { type: 'calls', from: 'front' } }];
  return parseModel({ format: 'mockboard-model', version: 1, blocks, arrows, flows }, 'test.json');
}

/** A desk with a worker on the same thread; `pass` lets time on the screen pass. */
function openDesk(first = shop()) {
  let model = first;
  let now = 0;
  let isStill = false;
  const soon: (() => void)[] = [];
  const frames = new Set<(now: number) => void>();
  const client: WorkClient = new WorkClient((message) => bench.receive(structuredClone(message)));
  const bench = new WorkBench({
    workers: WORKERS,
    post: (message) => client.receive(structuredClone(message)),
    soon: (callback) => soon.push(callback),
  });
  const work = () => {
    for (let next = soon.shift(); next; next = soon.shift()) next();
  };
  const desk = new RunDesk(
    {
      model: () => model,
      ask: (job, task, ears) => client.ask(job, task, ears),
      isStill: () => isStill,
      frame: (callback) => {
        frames.add(callback);
        return () => frames.delete(callback);
      },
    },
    REQUESTS,
  );
  const pass = (ms: number) => {
    work();
    for (const end = now + ms; now < end; now += FRAME_MS) {
      const due = [...frames];
      frames.clear();
      for (const callback of due) callback(now);
      work();
    }
  };
  let moment: Moment = { dots: [], waiting: {} };
  desk.player.onMoment((next) => {
    moment = next;
  });
  return {
    ...{ desk, pass, work },
    moment: () => moment,
    setStill: () => {
      isStill = true;
    },
    change: (next: CapacityModel) => {
      model = next;
      desk.drawingChanged();
    },
  };
}

describe('the run of a board', () => {
  it('goes at its speed, and stands while it is paused', () => {
    const { desk, pass } = openDesk();
    desk.start();
    desk.setSpeed(100);
    pass(5000);
    const { nowMs } = desk.state;
    assert.ok(nowMs > 350 && nowMs <= 500, `${nowMs} ms were shown in 5 s`);
    desk.toggle();
    pass(1000);
    assert.equal(desk.state.nowMs, nowMs);
    desk.toggle();
    pass(1000);
    assert.ok(desk.state.nowMs > nowMs);
  });

  it('shows requests on arrows, at blocks only where nothing is to move', () => {
    const places = (isStill: boolean): Set<string> => {
      const { desk, pass, moment, setStill } = openDesk();
      if (isStill) setStill();
      const seen = new Set<string>();
      desk.player.onMoment(({ dots }) => {
        for (const { place } of dots) seen.add(place.type);
      });
      desk.start();
      pass(5000);
      assert.ok(moment().dots.length < 100);
      return seen;
    };
    assert.deepEqual([...places(false)].sort(), ['arrow', 'block']);
    assert.deepEqual([...places(true)], ['block']);
  });

  it('goes on by single steps, each with its sentence, in the order of time', () => {
    const { desk, pass, work } = openDesk();
    desk.start();
    pass(2000);
    const steps: string[] = [];
    const times: number[] = [];
    for (let step = 0; step < 12; step += 1) {
      desk.step();
      work();
      steps.push(desk.state.said.text);
      times.push(desk.state.nowMs);
    }
    assert.equal(desk.state.phase, 'paused');
    assert.equal(new Set(steps).size, steps.length);
    for (const step of steps) assert.match(step, /^[\d.]+ m?s: .*request \d+/i);
    assert.deepEqual(
      [...times].sort((a, b) => a - b),
      times,
    );
  });

  it('ends with the same numbers for the same seed, however it was watched', () => {
    const { desk, pass, work } = openDesk();
    const run = (isWatched: boolean) => {
      desk.start();
      if (isWatched) pass(3000);
      desk.step();
      work();
      desk.finish();
      work();
      assert.equal(desk.state.phase, 'ended');
      return desk.state.result;
    };
    const first = run(true);
    assert.deepEqual(run(false), first);
    desk.setSeed(2);
    assert.notDeepEqual(run(false), first);
    assert.match(desk.state.said.text, /^The run is over: 20,000 requests in .*confirms the formulas\.$/);
  });

  it('takes over more instances on the way, and says when it cannot take over a change', () => {
    const { desk, pass, change } = openDesk(shop({ serviceTimeMs: 20 }));
    desk.start();
    pass(500);
    change(shop({ serviceTimeMs: 20, instances: 4 }));
    assert.equal(desk.state.edited, 'takenOver');
    desk.setSpeed(10_000);
    pass(4000);
    const app = desk.state.result?.blocks.find(({ id }) => id === 'app');
    assert.deepEqual([app?.instances, (app?.waiting ?? 99) < 50], [4, true]);
    change(shop({ serviceTimeMs: 30, instances: 4 }));
    assert.equal(desk.state.edited, 'needsRestart');
  });

  it('says that nothing comes in instead of running', () => {
    const { desk } = openDesk(shop({}, 0));
    desk.start();
    assert.equal(desk.state.phase, 'none');
    assert.match(desk.state.problem ?? '', /^No request comes in\./);
  });
});
