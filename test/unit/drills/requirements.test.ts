import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import type { DrillAnswer, DrillJudgement, DrillTask } from '../../../src/core/drills/drill';
import { drawRequirements } from '../../../src/core/drills/requirements/drawRequirements';
import { LEVELS, type Level } from '../../../src/core/interview/level';
import { materials, problems } from './materials';

const RANK = { missed: 0, partly: 1, hit: 2 } as const;

const CHAT: DrillAnswer = {
  questions: `How many daily active users?
Only one to one, or group chats as well?
How fast does a message have to arrive?
What availability do we promise?
Is it a problem if a message gets lost?`,
  actions: `Send messages 1:1 and in groups
Read receipts: sent, delivered, read
Show who is online and last seen`,
  promises: `500 M daily users, 40 messages each a day
Delivery under 500 ms for online users
99.99% availability`,
  outOfScope: `Voice and video calls
Payments`,
};

function draw(seed: number, level: Level = 'senior'): readonly DrillTask[] {
  return drawRequirements(materials, { seed, level }, l10n);
}

function judged(task: DrillTask, answer: DrillAnswer): DrillJudgement {
  const judgement = task.judge(answer);
  if (judgement.type !== 'judged') throw new Error(judgement.message);
  return judgement;
}

function taskOf(problem: string, level: Level = 'senior'): DrillTask {
  const alone = { ...materials, problems: problems.filter(({ id }) => id === problem) };
  const [task] = drawRequirements(alone, { seed: 1, level }, l10n);
  if (!task) throw new Error(`There is no problem ${problem}.`);
  return task;
}

/** What the problem itself has, written down as a candidate would. */
function ownAnswer(id: string): DrillAnswer {
  const problem = problems.find((each) => each.id === id);
  if (!problem) throw new Error(`There is no problem ${id}.`);
  const lines = (all: readonly string[], most: number) => all.slice(0, most).join('\n');
  return {
    questions: lines(
      problem.clarifications.map(({ question }) => question),
      6,
    ),
    actions: lines(
      problem.functional.filter((text) => !/^(Optional|Bonus)/.test(text)),
      7,
    ),
    promises: lines(
      problem.nonFunctional.map(({ text }) => text),
      7,
    ),
    outOfScope: lines(problem.outOfScope, 5),
  };
}

describe('The requirements drill', () => {
  it('draws three problems that call for different designs, by any seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...LEVELS), (seed, level) => {
        const tasks = draw(seed, level);
        assert.equal(tasks.length, 3);
        const kinds = tasks.map(({ id }) => problems.find((each) => each.id === id)?.architectures[0]);
        assert.equal(new Set(kinds).size, 3);
      }),
      { numRuns: 60 },
    );
    assert.deepEqual(
      draw(5).map(({ id }) => id),
      draw(5).map(({ id }) => id),
    );
  });

  it('takes what a problem itself has for a hit, whichever problem', () => {
    for (const { id } of problems) {
      const { verdict, findings } = judged(taskOf(id), ownAnswer(id));
      assert.equal(verdict, 'hit', `${id}: ${findings.map(({ text }) => text).join('\n')}`);
    }
  });

  it('takes other words for the same thing', () => {
    const { verdict, findings } = judged(taskOf('chat-app'), CHAT);
    assert.equal(verdict, 'hit', findings.map(({ text }) => text).join('\n'));
  });

  it('says what is not there, which promises have no number, and what cannot be told by words', () => {
    const { verdict, reason, findings } = judged(taskOf('chat-app'), {
      questions: 'How many users are there?\nHow purple is the sky on weekends?',
      actions: 'Send messages in 1:1 chats and groups',
      promises: 'Messages are delivered with low latency\nHigh availability all year',
      outOfScope: '',
    });
    const told = findings.map(({ text }) => text).join('\n');
    assert.equal(verdict, 'missed', told);
    assert.match(reason, /^Not yet enough to design by\. .*what stays out/);
    assert.match(told, /Questions: 1 of the 15 .*Not there: “/);
    assert.match(told, /Promises without a number, which count half: “Messages are delivered with low latency”/);
    assert.match(told, /By words alone nobody can tell .*“How purple is the sky on weekends\?”/);
    assert.ok(findings.some(({ state }) => state === 'unsure'));
  });

  it('asks more of higher levels', () => {
    const questions = (level: Level) =>
      judged(taskOf('chat-app', level), {
        ...CHAT,
        questions: CHAT.questions?.split('\n').slice(0, 4).join('\n') ?? '',
      }).findings[0]?.state;
    assert.deepEqual([questions('senior'), questions('principal')], ['hit', 'partly']);
  });

  it('is not won by padding: more words, or the same again, bring nothing', () => {
    const filler = fc.constantFrom(
      'We should think about this carefully and in depth',
      'It depends on many things',
      'Scalability and reliability are very important to us',
      'Let me make sure that I understand the problem',
    );
    const thin: DrillAnswer = { questions: 'How many daily active users?', actions: '', promises: '', outOfScope: '' };
    fc.assert(
      fc.property(fc.array(filler, { maxLength: 12 }), fc.constantFrom(CHAT, thin), (lines, answer) => {
        const padded = Object.fromEntries(
          Object.entries(answer).map(([field, text]) => [field, [text, text, ...lines].join('\n')]),
        );
        const task = taskOf('chat-app');
        assert.ok(RANK[judged(task, padded).verdict] <= RANK[judged(task, answer).verdict]);
      }),
      { numRuns: 25 },
    );
  });

  it('is not won by catchwords, nor by the prompt', () => {
    const words =
      'users latency availability consistency scale retention region cache groups delete video search'.split(' ');
    const list = words.join('\n');
    const row = words.join(', ');
    for (const { id, prompt } of problems) {
      for (const text of [list, row, prompt]) {
        const stuffed = { questions: text, actions: text, promises: `${text} 5`, outOfScope: text };
        const { verdict, findings } = judged(taskOf(id), stuffed);
        assert.notEqual(verdict, 'hit', `${id}: ${findings.map((each) => each.text).join('\n')}`);
      }
    }
  });
});
