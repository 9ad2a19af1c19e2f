import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AppEvent, EMPTY_STATE, type InterviewState, reduce } from '../../../src/core/app';
import { phaseTime } from '../../../src/core/interview/clock';
import { openQuestion } from '../../../src/core/interview/conduct';
import { LEVELS, type Level } from '../../../src/core/interview/level';
import { BUILT_IN_PLANS } from '../../../src/core/interview/plan';
import {
  type BoardQuestion,
  chooseQuestion,
  type QuestionSources,
} from '../../../src/core/interview/questioning/choose';
import { isQuestionDue, questionsIn, questionTimes, quietMs } from '../../../src/core/interview/questioning/schedule';
import type { InterviewSetup } from '../../../src/core/interview/setup';
import { interviewAfter, MINUTE, makeSetup, T0 } from '../fixtures';

const SIGNAL_IDS = ['ten-times', 'component-fails', 'go-deeper', 'trade-offs', 'deploy', 'monitor'];

function onBoard(id: string, level: Level, weight = 0.5, signal = 'go-deeper'): BoardQuestion {
  return { id: `finding ${id}`, text: `What about ${id}?`, elements: [id], level, signal, weight };
}

function ofProblem(question: string, level: Level, answeredBy: readonly string[] = ['never', 'written']) {
  return { question, level, signal: 'component-fails', answeredBy };
}

const SOURCES: QuestionSources = {
  board: [
    onBoard('cache', 'senior', 0.9, 'ten-times'),
    onBoard('store', 'staff', 0.8),
    onBoard('queue', 'senior', 0.4),
    onBoard('team', 'principal', 1),
  ],
  problem: {
    deepDives: [{ id: 'gateways', probes: [ofProblem('A gateway dies?', 'senior'), ofProblem('A storm?', 'staff')] }],
    followUps: [ofProblem('Twice?', 'senior'), ofProblem('What does it cost?', 'principal')],
  },
  signals: SIGNAL_IDS.map((id) => ({ id, phrase: `${id}?` })),
  notes: '',
};

const NOTHING: QuestionSources = { ...SOURCES, board: [], problem: { deepDives: [], followUps: [] } };

function setupOf(id: string, level: Level = 'senior', plan = 0): InterviewSetup {
  return { ...makeSetup(BUILT_IN_PLANS[plan]), id, level };
}

/** What a candidate does in one step; `weights` in order. */
type Deed = 'nothing' | 'answer' | 'skip' | 'pause' | 'resume' | 'next' | 'back' | 'more' | 'work';
const deeds = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Deed>('nothing') },
  { weight: 6, arbitrary: fc.constantFrom<Deed>('answer', 'skip', 'resume', 'work') },
  { weight: 1, arbitrary: fc.constantFrom<Deed>('pause', 'next', 'back', 'more') },
);

function eventOf(deed: Deed, { clock, conduct }: InterviewState, at: number): AppEvent | undefined {
  const id = openQuestion(conduct)?.id ?? '';
  switch (deed) {
    case 'answer':
      return { type: 'questionAnswered', id, how: 'notes', at };
    case 'skip':
      return { type: 'questionSkipped', id, at };
    case 'pause':
      return { type: 'clockPaused', at };
    case 'resume':
      return { type: 'clockResumed', at };
    case 'next':
      return { type: 'phaseEntered', index: clock.phaseIndex + 1, at };
    case 'back':
      return { type: 'phaseEntered', index: clock.phaseIndex - 1, at };
    case 'more':
      return { type: 'timeAdded', ms: 5 * MINUTE, at };
    case 'work':
      return { type: 'active', where: 'notes', at };
    case 'nothing':
      return undefined;
  }
}

/** Plays an interview step by step; hands out the state before each question, with the question. */
function play(setup: InterviewSetup, steps: readonly (readonly [ms: number, deed: Deed])[], sources: QuestionSources) {
  let state = reduce(EMPTY_STATE, { type: 'interviewStarted', setup, at: T0 });
  let now = T0;
  const asked: { readonly before: InterviewState; readonly event: AppEvent }[] = [];
  for (const [ms, deed] of steps) {
    now += ms;
    if (!state.interview) throw new Error('no interview');
    const event = eventOf(deed, state.interview, now);
    if (event) state = reduce(state, event);
    const before = state.interview;
    if (!before || !isQuestionDue(before, now)) continue;
    const question = chooseQuestion(before, sources);
    if (!question) continue;
    asked.push({ before, event: { ...question, at: now } });
    state = reduce(state, { ...question, at: now });
  }
  if (!state.interview) throw new Error('no interview');
  return { interview: state.interview, asked };
}

const steps = fc.array(fc.tuple(fc.integer({ min: 1000, max: 90_000 }), deeds), { minLength: 20, maxLength: 120 });
const anySetup = fc
  .tuple(fc.string(), fc.constantFrom(...LEVELS), fc.constantFrom(0, 1))
  .map(([id, level, plan]) => setupOf(id, level, plan));

/** A candidate who works through the plan as it is and answers after half a minute. */
function orderly(setup: InterviewSetup) {
  return setup.plan.phases.flatMap(({ minutes }, index) =>
    Array.from({ length: minutes * 2 }, (_, step): [number, Deed] => [
      30_000,
      step === 0 && index > 0 ? 'next' : 'answer',
    ]),
  );
}

describe('when the interviewer asks', () => {
  it('asks one question at a time, never early in a phase, never while paused, never twice', () => {
    let count = 0;
    fc.assert(
      fc.property(anySetup, fc.nat({ max: 3 }), steps, fc.boolean(), (setup, phase, more, isBare) => {
        const played = [...Array.from({ length: phase }, (): [number, Deed] => [1000, 'next']), ...more];
        const { asked, interview } = play(setup, played, isBare ? NOTHING : SOURCES);
        for (const { before, event } of asked) {
          const { clock, conduct } = before;
          const { plannedMs, usedMs } = phaseTime(clock, setup.plan, clock.phaseIndex, event.at);
          assert.equal(clock.status, 'running');
          assert.equal(openQuestion(conduct), undefined);
          assert.ok(usedMs >= quietMs(plannedMs) && quietMs(plannedMs) >= MINUTE);
          assert.ok(!['requirements', 'estimation'].includes(setup.plan.phases[clock.phaseIndex]?.phase ?? ''));
        }
        const { questions } = interview.conduct;
        count += questions.length;
        assert.equal(new Set(questions.map(({ text }) => text)).size, questions.length);
        setup.plan.phases.forEach(({ phase }, index) => {
          assert.ok(questionsIn(interview, index).length <= (phase === 'deepDive' ? 5 : 2));
        });
        for (const { level } of questions) assert.ok(LEVELS.indexOf(level ?? 'senior') <= LEVELS.indexOf(setup.level));
        assert.deepEqual(play(setup, played, isBare ? NOTHING : SOURCES).interview, interview);
      }),
      { numRuns: 100 },
    );
    assert.ok(count > 50, `${count} questions were asked in all`);
  });

  it('asks two to five questions in every deep dive that has its time, even about an empty board', () => {
    fc.assert(
      fc.property(anySetup, fc.boolean(), (setup, isBare) => {
        const { interview } = play(setup, orderly(setup), isBare ? NOTHING : SOURCES);
        const deepDive = setup.plan.phases.findIndex(({ phase }) => phase === 'deepDive');
        const count = questionsIn(interview, deepDive).length;
        assert.ok(count >= 2 && count <= 5, String(count));
      }),
      { numRuns: 60 },
    );
  });

  it('spreads its times over the phase, in order', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (id, minutes) => {
        const times = questionTimes(setupOf(id), 3, minutes * MINUTE);
        assert.deepEqual(
          [...times].sort((a, b) => a - b),
          times,
        );
        assert.ok((times[0] ?? 0) >= quietMs(minutes * MINUTE) && (times.at(-1) ?? 0) <= 0.9 * minutes * MINUTE);
      }),
      { numRuns: 50 },
    );
  });

  it('waits while somebody draws or writes, but not for ever, and leaves a table to its person', () => {
    const setup = setupOf('busy');
    const into: AppEvent = { type: 'phaseEntered', index: 3, at: T0 };
    const time = questionTimes(setup, 3, 20 * MINUTE)[0] ?? 0;
    const busyAt = (at: number) => interviewAfter([into, { type: 'active', where: 'board', at }], setup);
    assert.equal(isQuestionDue(busyAt(T0 + time - 1000), T0 + time - 1), false);
    assert.equal(isQuestionDue(busyAt(T0 + time), T0 + time + 1000), false);
    assert.equal(isQuestionDue(busyAt(T0 + time), T0 + time + 4000), true);
    assert.equal(isQuestionDue(busyAt(T0 + time + MINUTE), T0 + time + MINUTE), true);
    const table = interviewAfter([into, { type: 'modeChosen', mode: 'table', at: T0 }], setup);
    assert.equal(isQuestionDue(table, T0 + time + MINUTE), false);
  });
});

describe('what the interviewer asks', () => {
  const deepDive = (level: Level, more: readonly AppEvent[] = []) =>
    interviewAfter([{ type: 'phaseEntered', index: 3, at: T0 + 1 }, ...more], setupOf('x', level));

  it('prefers questions for the level of the interview', () => {
    const levelsOf = (level: Level) =>
      play(setupOf('x', level), orderly(setupOf('x', level)), SOURCES).interview.conduct;
    assert.ok(levelsOf('senior').questions.every(({ level }) => level === 'senior' || level === undefined));
    const staff = chooseQuestion(deepDive('staff'), SOURCES);
    const principal = chooseQuestion(deepDive('principal'), SOURCES);
    assert.equal(staff?.level, 'staff');
    assert.equal(principal?.level, 'principal');
  });

  it('takes turns between board and problem, and falls back on what is asked anywhere', () => {
    const first = chooseQuestion(deepDive('senior'), SOURCES);
    assert.ok(first);
    const second = chooseQuestion(deepDive('senior', [{ ...first, at: T0 + 2 }]), SOURCES);
    assert.notEqual(second?.source, first.source);
    const fallback = chooseQuestion(deepDive('senior'), NOTHING);
    assert.match(fallback?.id ?? '', /^signal /);
    assert.equal(fallback?.level, undefined);
  });

  it('asks about the board alone in the design, and nothing where there is nothing to ask', () => {
    const design = interviewAfter([{ type: 'phaseEntered', index: 2, at: T0 + 1 }], setupOf('x'));
    assert.equal(chooseQuestion(design, SOURCES)?.text, 'What about cache?');
    assert.equal(chooseQuestion(design, NOTHING), undefined);
    assert.equal(chooseQuestion(interviewAfter([], setupOf('x')), SOURCES), undefined);
  });

  it('leaves out what the notes answer', () => {
    const problem = { deepDives: [], followUps: [ofProblem('A storm?', 'senior', ['back-off', 'jitter', 'drain'])] };
    const asked = (notes: string) => chooseQuestion(deepDive('senior'), { ...NOTHING, problem, notes })?.text;
    assert.equal(asked('Clients use back-off.'), 'A storm?');
    assert.notEqual(asked('Clients use exponential Back-off with jitter.'), 'A storm?');
  });
});
