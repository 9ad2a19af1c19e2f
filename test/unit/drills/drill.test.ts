import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import type { DrillSetup, DrillTask } from '../../../src/core/drills/drill';
import { drillKindOf, OFFERED_DRILLS } from '../../../src/core/drills/kinds';
import { totalOf, totalText } from '../../../src/core/drills/outcome';
import { drawerOf } from '../../../src/core/drills/registry';
import { readDrillRequest } from '../../../src/core/drills/request';
import { drillResult, readResult, resultName, writeResult } from '../../../src/core/drills/result';
import { type DrillEvent, type DrillState, leftMs, reduceDrill, startDrill } from '../../../src/core/drills/state';
import { drillView } from '../../../src/core/drills/view';
import { materials } from './materials';

const START = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const SETUP: DrillSetup = { kind: 'estimation', seed: 7, level: 'senior', startedAt: START, minutes: 8 };
const TASKS: readonly DrillTask[] = ['a', 'b', 'c'].map((id) => ({
  id,
  title: `Task ${id}`,
  prompt: '',
  given: [],
  question: 'What?',
  fields: [{ type: 'text', id: 'text', label: 'Answer', hint: '', rows: 1, isCode: false }],
  strong: [{ title: 'Strong', lines: ['the secret'], isCode: false }],
  judge: ({ text = '' }) =>
    text === '?'
      ? { type: 'unreadable', field: 'text', message: 'No.' }
      : { type: 'judged', verdict: text === 'right' ? 'hit' : 'missed', reason: `You said ${text}.`, findings: [] },
}));

function afterEvents(...events: readonly DrillEvent[]): DrillState {
  return events.reduce(
    reduceDrill,
    startDrill(
      SETUP,
      TASKS.map(({ id }) => id),
    ),
  );
}

const at = (minutes: number): number => START + minutes * MINUTE;
const answered = (task: number, minutes: number, text = 'right'): DrillEvent => ({
  type: 'answered',
  at: at(minutes),
  task,
  answer: { text },
});

describe('A drill', () => {
  it('runs its clock while a task is open: not in pauses, and not while an answer is being read', () => {
    const paused = afterEvents({ type: 'paused', at: at(2) }, { type: 'resumed', at: at(30) });
    assert.equal(leftMs(paused, at(31)), 5 * MINUTE);
    const reading = afterEvents(answered(0, 2), { type: 'taskOpened', at: at(50), task: 1 });
    assert.equal(leftMs(reading, at(51)), 5 * MINUTE);
    assert.deepEqual(
      reduceDrill(reading, { type: 'ticked', at: at(51) }).tasks.map(({ usedMs }) => usedMs / MINUTE),
      [2, 1, 0],
    );
    assert.equal(leftMs(reading, at(40)), 6 * MINUTE, 'a clock that was set back takes nothing');
  });

  it('is over when its time is, to the millisecond, and keeps what was written until then', () => {
    const state = afterEvents(
      answered(0, 3),
      { type: 'taskOpened', at: at(3), task: 1 },
      { type: 'drafted', at: at(7), task: 1, answer: { text: 'half a thou' } },
    );
    assert.equal(reduceDrill(state, { type: 'ticked', at: at(8) - 1 }).status, 'running');
    const over = reduceDrill(state, answered(1, 9));
    assert.deepEqual([over.status, over.end], ['ended', 'timeUp']);
    assert.equal(
      over.tasks.reduce((sum, { usedMs }) => sum + usedMs, 0),
      8 * MINUTE,
    );
    const { tasks } = drillResult(over, TASKS, l10n);
    assert.deepEqual(
      tasks.map(({ verdict }) => verdict),
      ['hit', 'notAnswered', 'notAnswered'],
    );
    assert.deepEqual(tasks[1]?.answer, [{ label: 'Answer', text: 'half a thou' }]);
    assert.match(tasks[1]?.reason ?? '', /kept below/);
    assert.deepEqual(tasks[2]?.strong[0]?.lines, ['the secret']);
  });

  it('takes one answer a task, and none while it is paused', () => {
    const twice = afterEvents(answered(0, 1, 'wrong'), answered(0, 2));
    assert.deepEqual(twice.tasks[0]?.answer, { text: 'wrong' });
    assert.equal(afterEvents({ type: 'paused', at: at(1) }, answered(0, 2)).tasks[0]?.answer, undefined);
    assert.equal(afterEvents({ type: 'taskOpened', at: at(1), task: 9 }).current, 0);
  });

  it('shows nothing of a solution before a task is answered', () => {
    const view = (state: DrillState) => drillView(state, TASKS, at(4), l10n);
    const running = view(afterEvents(answered(0, 1)));
    assert.equal(running.tasks[0]?.outcome?.verdict, 'hit');
    assert.doesNotMatch(JSON.stringify(running.tasks.slice(1)), /secret/);
    assert.equal(running.endsAt, undefined, 'the clock stands while the answer is read');
    assert.equal(view(afterEvents()).endsAt, at(8));
    const done = view(afterEvents(answered(0, 1), { type: 'ended', at: at(2) }));
    assert.deepEqual([done.end, done.total], ['stopped', '1 of 3, 2 not answered']);
    assert.match(JSON.stringify(done.tasks[2]), /secret/);
  });

  it('never gains or loses time, whatever happens in it', () => {
    const event = fc.record({
      type: fc.constantFrom('paused', 'resumed', 'ticked', 'ended', 'drafted', 'answered', 'taskOpened'),
      after: fc.integer({ min: -1000, max: 3 * MINUTE }),
      task: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (steps) => {
        let now = START;
        let state = afterEvents();
        for (const step of steps) {
          now += step.after;
          const before = leftMs(state, Math.max(now, state.since));
          state = reduceDrill(state, { ...step, at: now, answer: { text: 'x' } } as DrillEvent);
          assert.equal(leftMs(state, state.since), before);
          assert.ok(before >= 0 && before <= 8 * MINUTE);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('The result of a drill', () => {
  it('says how many, no more exact than it is', () => {
    assert.equal(totalText(totalOf(['hit', 'hit', 'hit', 'partly', 'missed']), l10n), '3 of 5, one partly');
    assert.equal(
      totalText(totalOf(['missed', 'partly', 'partly', 'notAnswered']), l10n),
      '0 of 4, 2 partly, one not answered',
    );
  });

  it('is written and read again; files of newer versions and others are told apart', () => {
    const result = drillResult(afterEvents(answered(0, 2), { type: 'ended', at: at(4) }), TASKS, l10n);
    assert.deepEqual(readResult(writeResult(result)), { type: 'ok', result });
    assert.deepEqual([result.end, result.seconds], ['stopped', { planned: 480, used: 120 }]);
    assert.deepEqual(readResult(JSON.stringify({ ...result, version: 2 })), { type: 'newer' });
    for (const text of ['', '{}', '[1', JSON.stringify({ ...result, tasks: 3 })])
      assert.deepEqual(readResult(text), { type: 'unreadable' });
    assert.equal(resultName(new Date(2026, 0, 5), 'fixBoard'), '2026-01-05-fix-this-board');
  });
});

describe('Kinds of drills', () => {
  it('that are offered can be drawn', () => {
    for (const kind of OFFERED_DRILLS) {
      const tasks = drawerOf(kind)(materials, { seed: 1, level: 'staff' }, l10n);
      assert.ok(tasks.length >= 3, kind);
      assert.equal(new Set(tasks.map(({ id }) => id)).size, tasks.length);
      for (const { judge, fields } of tasks) {
        const blank = judge(Object.fromEntries(fields.map(({ id }) => [id, ''])));
        assert.ok(blank.type === 'unreadable' || blank.verdict === 'missed', `${kind}: nothing written is no answer`);
      }
    }
  });

  it('are read from what the command is given', () => {
    assert.deepEqual(readDrillRequest('estimation').kind, 'estimation');
    assert.deepEqual(readDrillRequest({ kind: 'estimation', seed: 3, level: 'staff', folder: 'file:///x' }), {
      ...{ kind: 'estimation', seed: 3, level: 'staff', folder: 'file:///x' },
    });
    const nothing = { kind: undefined, seed: undefined, level: undefined, folder: undefined };
    for (const raw of [undefined, null, 7, 'chess', { kind: 'chess', seed: 0.5, level: 'junior', folder: '' }])
      assert.deepEqual(readDrillRequest(raw), nothing);
    assert.equal(drillKindOf('fixBoard'), 'fixBoard');
  });
});
