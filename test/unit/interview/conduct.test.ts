import assert from 'node:assert/strict';
import type { AppEvent } from '../../../src/core/app';
import { openQuestion } from '../../../src/core/interview/conduct';
import { interviewAfter, T0 } from '../fixtures';

function asked(id: string, at: number): AppEvent {
  return { type: 'questionAsked', id, source: 'board', text: `Why ${id}?`, elements: ['db'], at };
}

function rated(value: number, by: 'self' | 'interviewer' = 'self'): AppEvent {
  return { type: 'ratingGiven', by, criterion: 'depth', value, note: '', at: T0 + 9 };
}

describe('the conduct of an interview', () => {
  it('keeps a question open until it is answered or skipped, once', () => {
    const events = [asked('a', T0 + 1), asked('b', T0 + 2)];
    assert.equal(openQuestion(interviewAfter(events).conduct)?.id, 'b');
    const { conduct } = interviewAfter([
      ...events,
      { type: 'questionSkipped', id: 'b', at: T0 + 3 },
      { type: 'questionAnswered', id: 'b', how: 'aloud', at: T0 + 4 },
      { type: 'questionAnswered', id: 'a', how: 'notes', at: T0 + 5 },
      { type: 'questionAnswered', id: 'none', how: 'notes', at: T0 + 6 },
    ]);
    assert.equal(openQuestion(conduct), undefined);
    assert.deepEqual(
      conduct.questions.map(({ outcome }) => outcome),
      [
        { at: T0 + 5, how: 'notes' },
        { at: T0 + 3, how: 'skipped' },
      ],
    );
  });

  it('keeps clarifications in order and when the list was opened first', () => {
    const { conduct } = interviewAfter([
      { type: 'clarificationAsked', text: 'How many users?', question: 'dau', answer: '500M', at: T0 + 1 },
      { type: 'clarificationListOpened', at: T0 + 2 },
      { type: 'clarificationListOpened', at: T0 + 3 },
      { type: 'clarificationAsked', text: 'Is it blue?', at: T0 + 4 },
    ]);
    assert.deepEqual(
      conduct.clarifications.map(({ text, answer }) => [text, answer]),
      [
        ['How many users?', '500M'],
        ['Is it blue?', undefined],
      ],
    );
    assert.equal(conduct.listOpenedAt, T0 + 2);
  });

  it('puts what was meant in the place of a question that two fit', () => {
    const text = 'How much?';
    const unsure: AppEvent = { type: 'clarificationAsked', text, between: ['Users?', 'Cars?'], at: T0 + 1 };
    const other: AppEvent = { type: 'clarificationAsked', text: 'Why?', at: T0 + 2 };
    const chosen: AppEvent = { type: 'clarificationAsked', text, question: 'Cars?', answer: '2', at: T0 + 3 };
    const { clarifications } = interviewAfter([unsure, other, chosen, { ...chosen, at: T0 + 4 }]).conduct;
    assert.deepEqual(clarifications, [chosen, other, { ...chosen, at: T0 + 4 }]);
  });

  it('takes ratings and evidence after the end, a later rating in the place of an earlier', () => {
    const { conduct, clock } = interviewAfter([
      { type: 'modeChosen', mode: 'table', at: T0 + 1 },
      { type: 'interviewEnded', at: T0 + 5 },
      rated(2),
      rated(4, 'interviewer'),
      rated(3),
      { type: 'evidenceLogged', by: 'interviewer', criterion: 'depth', text: 'named the hot key', at: T0 + 10 },
      asked('late', T0 + 11),
    ]);
    assert.deepEqual(
      conduct.ratings.map(({ by, value }) => [by, value]),
      [
        ['interviewer', 4],
        ['self', 3],
      ],
    );
    assert.deepEqual([conduct.mode, conduct.evidence.length, conduct.questions], ['table', 1, []]);
    assert.equal(clock.status, 'ended');
  });

  it('takes a rating back that is set to nothing, and only that', () => {
    const { ratings } = interviewAfter([rated(2), rated(4, 'interviewer'), rated(0)]).conduct;
    assert.deepEqual(
      ratings.map(({ by, value }) => [by, value]),
      [['interviewer', 4]],
    );
  });

  it('counts what the candidate says as activity, not what is asked', () => {
    assert.equal(interviewAfter([asked('a', T0 + 9)]).activeAt, T0);
    const answered: AppEvent = { type: 'questionAnswered', id: 'a', how: 'aloud', at: T0 + 20 };
    assert.equal(interviewAfter([asked('a', T0 + 9), answered]).activeAt, T0 + 20);
  });
});
