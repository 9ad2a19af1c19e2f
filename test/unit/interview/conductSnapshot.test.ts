import assert from 'node:assert/strict';
import type { AppEvent } from '../../../src/core/app';
import { MOMENTS, type Playbook } from '../../../src/core/content/playbook';
import { conductSnapshot } from '../../../src/core/interview/conductSnapshot';
import { snapshotOf } from '../../../src/core/interview/snapshot';
import { interviewAfter, T0 } from '../fixtures';

const QUESTIONS = ['How many users?', 'How fast?'];

function shownAfter(events: readonly AppEvent[]) {
  return conductSnapshot(interviewAfter(events).conduct, QUESTIONS);
}

describe('what is shown of the conduct', () => {
  it('is what was asked and answered, and nothing of the problem’s questions', () => {
    const shown = shownAfter([
      { type: 'clarificationAsked', text: 'users?', question: 'How many users?', answer: '500 M', at: T0 + 1 },
      { type: 'clarificationAsked', text: 'colour?', at: T0 + 2 },
      { type: 'clarificationAsked', text: 'how', between: QUESTIONS, at: T0 + 3 },
    ]);
    assert.deepEqual(shown, {
      mode: 'guided',
      clarifications: [{ text: 'users?', answer: '500 M' }, { text: 'colour?' }, { text: 'how', between: QUESTIONS }],
      list: undefined,
      open: undefined,
    });
  });

  it('lists the questions once that was asked for, with what is answered', () => {
    const shown = shownAfter([
      { type: 'clarificationAsked', text: 'fast?', question: 'How fast?', answer: '500 ms', at: T0 + 1 },
      { type: 'clarificationListOpened', at: T0 + 2 },
    ]);
    assert.deepEqual(shown.list, [{ question: 'How many users?' }, { question: 'How fast?', answer: '500 ms' }]);
  });

  it('has the question that waits for an answer, without what a strong answer covers', () => {
    const asked: AppEvent = {
      ...{ type: 'questionAsked', id: 'a', source: 'board', text: 'Why?', elements: ['db'], at: T0 + 1 },
    };
    assert.deepEqual(shownAfter([asked]).open, { id: 'a', text: 'Why?' });
    assert.equal(shownAfter([asked, { type: 'questionSkipped', id: 'a', at: T0 + 2 }]).open, undefined);
  });

  it('leaves checklist and lines out unless the mode is guided', () => {
    const lines = MOMENTS.map((moment) => ({ id: moment, moment, group: 'g', text: moment }));
    const playbook: Playbook = { lines, avoid: [] };
    const phases = [{ id: 'requirements' as const, thought: '', goal: '', checklist: [] }];
    const linesIn = (mode: 'guided' | 'realistic') =>
      snapshotOf(interviewAfter([{ type: 'modeChosen', mode, at: T0 }]), T0, { phases, playbook }, { readOnly: false })
        .lines.length;
    assert.ok(linesIn('guided') > 0);
    assert.equal(linesIn('realistic'), 0);
  });
});
