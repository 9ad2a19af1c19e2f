import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { parseScene } from '../../../src/core/board/canonical';
import { withHint, withMarkers } from '../../../src/core/drills/boardAnswer';
import type { DrillAnswer, DrillSetup } from '../../../src/core/drills/drill';
import { drawFixBoard } from '../../../src/core/drills/fixBoard/fixBoardDrill';
import { drillResult } from '../../../src/core/drills/result';
import { type DrillEvent, reduceDrill, startDrill } from '../../../src/core/drills/state';
import { drillView } from '../../../src/core/drills/view';
import { materials } from './materials';

const START = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const SETUP: DrillSetup = { kind: 'fixBoard', seed: 4, level: 'senior', startedAt: START, minutes: 10 };
const TASKS = drawFixBoard(materials, SETUP, l10n);
const [FIRST] = TASKS;
const CURED: readonly DrillAnswer[] = ['cured', 'left', 'gone', 'cured'].map((state) => ({ state }));

function state(...events: readonly DrillEvent[]) {
  const ids = TASKS.map(({ id }) => id);
  return events.reduce(reduceDrill, startDrill(SETUP, ids));
}

function verdicts(...events: readonly DrillEvent[]) {
  return drillResult(state(...events), TASKS, l10n).tasks.map(({ verdict }) => verdict);
}

describe('the drill of a broken board', () => {
  it('tells what users say, and nothing of what is wrong', () => {
    assert.equal(TASKS.length, 4);
    const view = drillView(state(), TASKS, START, l10n);
    assert.equal(view.board?.load.length, FIRST?.board?.load.length);
    assert.deepEqual(view.board?.seen, []);
    const told = JSON.stringify(view);
    for (const { strong, hints = [] } of TASKS) {
      for (const text of [...strong.flatMap(({ lines }) => lines), ...hints]) assert.ok(!told.includes(text), text);
    }
    const complaints = view.tasks.map(({ prompt }) => prompt).filter((prompt) => prompt !== '');
    assert.equal(new Set(complaints).size, 3);
  });

  it('hands out a whiteboard in the plain format, bound to an estimate that is handed out with it', () => {
    const board = FIRST?.board;
    assert.ok(board);
    const parsed = parseScene(board.text);
    assert.ok(parsed.ok && parsed.scene.ids.length > 10 && parsed.scene.firstLine !== undefined);
    assert.match(board.estimate, /^\w+ = /m);
    assert.deepEqual(
      board.read(board.text)?.map(({ state }) => state),
      ['left', 'left', 'left', 'left'],
    );
    assert.equal(board.read('nonsense'), undefined);
  });

  it('finds everything gone on an emptied board, and rewards nothing', () => {
    const states = FIRST?.board?.read('')?.map(({ state }) => state) ?? [];
    assert.ok(!states.includes('cured'), states.join(' '));
  });

  it('shows what a check has seen without closing anything, and notes the help', () => {
    const answer = withHint({});
    const checked = state(
      { type: 'drafted', at: START + 1, task: 0, answer },
      { type: 'boardChecked', at: START + MINUTE, answers: CURED },
    );
    const view = drillView(checked, TASKS, START + MINUTE, l10n);
    assert.deepEqual(view.tasks[0]?.hints, FIRST?.hints?.slice(0, 1));
    assert.equal(view.tasks[0]?.moreHints, 1);
    assert.deepEqual(
      view.board?.seen.map(({ verdict }) => verdict),
      ['hit', 'missed', 'partly', 'hit'],
    );
    assert.ok(view.tasks.every(({ outcome }) => outcome === undefined));
    assert.match(view.board?.seenText ?? '', /1 of 3/);
  });

  it('is judged by how the board stands at the end, also when time is over', () => {
    const stopped: DrillEvent = { type: 'ended', at: START + MINUTE };
    const timeUp: DrillEvent = { type: 'ticked', at: START + 11 * MINUTE };
    const collected = (at: number): DrillEvent => ({ type: 'boardCollected', at, answers: CURED });
    const wanted = ['hit', 'missed', 'partly', 'hit'];
    assert.deepEqual(verdicts(stopped, collected(START + MINUTE)), wanted);
    assert.equal(state(stopped, collected(START + MINUTE)).end, 'finished');
    assert.deepEqual(verdicts(timeUp, collected(START + 12 * MINUTE)), wanted);
    assert.equal(state(timeUp, collected(START + 12 * MINUTE)).end, 'timeUp');
    const twice = collected(START + 13 * MINUTE);
    const others: DrillEvent = { ...twice, type: 'boardCollected', answers: CURED.map(() => ({ state: 'left' })) };
    assert.deepEqual(verdicts(timeUp, collected(START + 12 * MINUTE), others), wanted);
  });

  it('counts a cure as half when the review has told what is wrong', () => {
    const help = (answer: DrillAnswer): DrillEvent => ({ type: 'drafted', at: START, task: 0, answer });
    const end: readonly DrillEvent[] = [
      { type: 'ended', at: START + MINUTE },
      { type: 'boardCollected', at: START + MINUTE, answers: CURED },
    ];
    assert.equal(verdicts(help(withHint({})), ...end)[0], 'hit');
    assert.equal(verdicts(help(withHint(withHint({}))), ...end)[0], 'partly');
    assert.equal(verdicts(help(withMarkers({})), ...end)[0], 'partly');
  });

  it('weighs what the cures have brought along', () => {
    const whole = TASKS[3];
    assert.equal(whole?.judge({ state: 'cured', addedWarnings: 'No spare' })?.type, 'judged');
    const verdict = (answer: DrillAnswer) => {
      const judged = whole?.judge(answer);
      return judged?.type === 'judged' ? judged.verdict : undefined;
    };
    assert.equal(verdict({ state: 'cured' }), 'hit');
    assert.equal(verdict({ state: 'cured', addedWarnings: 'No spare' }), 'partly');
    assert.equal(verdict({ state: 'cured', addedErrors: 'Overload', addedWarnings: 'No spare' }), 'missed');
    assert.equal(verdict({ state: 'left' }), 'missed');
  });
});
