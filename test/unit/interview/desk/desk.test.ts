import assert from 'node:assert/strict';
import type { AppEvent } from '../../../../src/core/app';
import { deskSnapshot } from '../../../../src/core/interview/desk/deskSnapshot';
import { askOwn, askProbe, type Probe } from '../../../../src/core/interview/desk/probes';
import { snapshotOf } from '../../../../src/core/interview/snapshot';
import { forCandidate, isAtTable } from '../../../../src/core/interview/table';
import { interviewAfter, MINUTE, T0 } from '../../fixtures';

const AT_TABLE: AppEvent = { type: 'modeChosen', mode: 'table', at: T0 };
const probe = { signal: 'go-deeper', answeredBy: [], covers: ['the hot key'] } as const;
const CONTENT = {
  problem: {
    clarifications: [
      { question: 'How many users?', answer: '500 M', wordings: [], keywords: [], kind: 'scope', note: '500 M' },
    ],
    deepDives: [
      {
        ...{ id: 'fan-out', title: 'Fan-out', why: 'Groups are large.', figures: [] },
        strong: { senior: [], staff: [], principal: [] },
        probes: [{ ...probe, question: 'What of large groups?', level: 'staff' }],
      },
    ],
    followUps: [{ ...probe, question: 'And search?', level: 'senior' }],
  },
  board: [
    {
      id: 'finding db',
      text: 'Why one database?',
      elements: ['db'],
      level: 'senior',
      signal: 'x',
      covers: ['failover'],
    },
  ],
  signals: [{ id: 'ten-times', phrase: 'What at ten times?', tests: 'growth' }],
  rubric: {
    criteria: [{ id: 'communication', name: 'Communication', weight: 15, strong: 'sums up' }],
    bands: [
      { id: 'noHire', name: 'No hire', from: 0 },
      { id: 'hire', name: 'Hire', from: 70 },
    ],
  },
} as const satisfies Parameters<typeof deskSnapshot>[2];

function desk(...events: readonly AppEvent[]) {
  return deskSnapshot(interviewAfter([AT_TABLE, ...events]), T0 + MINUTE, CONTENT, false);
}

function probesOf(...events: readonly AppEvent[]): readonly Probe[] {
  return desk(...events).probes.flatMap(({ probes }) => probes);
}

function asking(text: string, at: number, ...events: readonly AppEvent[]): AppEvent {
  const found = probesOf(...events).find((each) => each.text === text);
  assert.ok(found);
  return { ...askProbe(interviewAfter([AT_TABLE, ...events]), found), at };
}

describe('the candidate’s side of a table', () => {
  const said: readonly AppEvent[] = [
    AT_TABLE,
    { type: 'clarificationAsked', text: 'How many users?', question: 'How many users?', answer: '500 M', at: T0 + 1 },
    { type: 'clarificationListOpened', at: T0 + 2 },
    { type: 'questionAsked', id: 'a', source: 'person', text: 'Why?', elements: [], at: T0 + 3 },
    { type: 'signalHeard', signal: 'ten-times', at: T0 + 4 },
    { type: 'nudged', nudge: 'silence', at: T0 + 5 },
  ];
  const content = { phases: [], playbook: { lines: [], avoid: [] } };
  const seen = (events: readonly AppEvent[]) =>
    forCandidate(
      snapshotOf(interviewAfter(events), T0 + MINUTE, content, { readOnly: false, askable: ['How many users?'] }),
    );

  it('holds the prompt, and nothing of what was asked, said or noted', () => {
    const { problem, conduct, signals, lastNudge, checklist, lines } = seen(said);
    assert.equal(problem.prompt, 'Design a chat app.');
    assert.deepEqual(conduct, { mode: 'table', clarifications: [], list: undefined, open: undefined });
    assert.deepEqual([signals, checklist, lines, lastNudge], [[], [], [], undefined]);
  });

  it('holds everything when the interview is over, or is conducted otherwise', () => {
    const over = seen([...said, { type: 'interviewEnded', at: T0 + 9 }]);
    assert.deepEqual([over.conduct.clarifications.length, over.signals.length], [1, 1]);
    const changed = seen([...said, { type: 'modeChosen', mode: 'realistic', at: T0 + 9 }]);
    assert.equal(changed.conduct.open?.text, 'Why?');
    assert.equal(isAtTable(interviewAfter(said)), true);
    assert.equal(isAtTable(interviewAfter([...said, { type: 'interviewEnded', at: T0 + 9 }])), false);
  });
});

describe('the interviewer’s desk', () => {
  it('offers questions about the board, of the deep dives and follow-ups, with what strong answers cover', () => {
    const { probes } = desk();
    assert.deepEqual(
      probes.map(({ kind, title }) => [kind, title]),
      [
        ['board', ''],
        ['deepDive', 'Fan-out'],
        ['followUps', ''],
      ],
    );
    assert.deepEqual(
      probesOf().map(({ text, covers, isAbove }) => [text, covers[0], isAbove]),
      [
        ['Why one database?', 'failover', false],
        ['What of large groups?', 'the hot key', true],
        ['And search?', 'the hot key', false],
      ],
    );
  });

  it('marks what was asked, with its phase, and gives other words under one id an id of their own', () => {
    const asked = asking('Why one database?', T0 + 10);
    assert.equal(asked.type === 'questionAsked' && asked.phase, 0);
    assert.deepEqual(
      probesOf(asked).map(({ isAsked }) => isAsked),
      [true, false, false],
    );
    const state = interviewAfter([AT_TABLE, asked]);
    const [first] = probesOf();
    assert.ok(first);
    const again = { ...askProbe(state, { ...first, text: 'Why two databases?' }), at: T0 + 11 };
    assert.equal(interviewAfter([AT_TABLE, asked, again]).conduct.questions.length, 2);
  });

  it('logs questions of the interviewer’s own, and none that are blank', () => {
    const state = interviewAfter([AT_TABLE]);
    assert.equal(askOwn(state, '  '), undefined);
    const own = askOwn(state, ' Why not Kafka? ');
    assert.deepEqual([own?.source, own?.text], ['person', 'Why not Kafka?']);
  });

  it('logs what was asked, said and noted with its time, the newest first', () => {
    const asked = asking('And search?', T0 + 10);
    const { log, signals, answers } = desk(
      asked,
      { type: 'signalHeard', signal: 'ten-times', at: T0 + 20 },
      {
        type: 'clarificationAsked',
        text: 'How many users?',
        question: 'How many users?',
        answer: '500 M',
        at: T0 + 30,
      },
      {
        type: 'evidenceLogged',
        by: 'interviewer',
        criterion: 'communication',
        text: 'no summary',
        strength: 'weak',
        at: T0 + 40,
      },
      { type: 'questionAnswered', id: 'followUp 1', how: 'aloud', at: T0 + 50 },
    );
    assert.deepEqual(log, [
      { type: 'evidence', criterion: 'Communication', text: 'no summary', strength: 'weak', at: T0 + 40 },
      { type: 'answer', text: 'How many users?', at: T0 + 30 },
      { type: 'signal', text: 'What at ten times?', at: T0 + 20 },
      { type: 'question', id: 'followUp 1', text: 'And search?', outcome: 'aloud', at: T0 + 10 },
    ]);
    assert.equal(signals[0]?.count, 1);
    assert.deepEqual(answers, [{ question: 'How many users?', answer: '500 M', isGiven: true }]);
  });

  it('shows the interviewer’s ratings on the rubric’s scale, not the candidate’s own', () => {
    const rated = (by: 'self' | 'interviewer', value: number): AppEvent => {
      return { type: 'ratingGiven', by, criterion: 'communication', value, note: '', at: T0 + 9 };
    };
    assert.deepEqual(desk().bands, ['No hire', 'Hire']);
    assert.equal(desk(rated('self', 2)).criteria[0]?.value, 0);
    assert.equal(desk(rated('interviewer', 1), rated('self', 2)).criteria[0]?.value, 1);
    const late = desk({ type: 'interviewEnded', at: T0 + 5 }, rated('interviewer', 2));
    assert.equal(late.criteria[0]?.value, 2);
  });
});
