import assert from 'node:assert/strict';
import { folderNameFor, interviewFolderName, templates } from '../../../src/core/interview/files';
import { readSetup } from '../../../src/core/interview/setup';
import { makeSetup } from '../fixtures';

const SECTIONS = [
  { id: 'functional', heading: 'Functional requirements', phase: 'requirements', guide: 'Who?', levelGuide: {} },
] as const;

describe('files of a new interview', () => {
  const day = new Date(2026, 10, 22, 0, 30);
  for (const [problem, name] of [
    ['chat-app', '2026-11-22-chat-app'],
    ['Design a “Notion”, with AI / search?', '2026-11-22-design-a-notion-with-ai-search'],
    ['../..', '2026-11-22-own'],
    ['设计聊天', '2026-11-22-own'],
    ['x'.repeat(90), `2026-11-22-${'x'.repeat(40)}`],
  ] as const) {
    it(`names the folder of ${problem.slice(0, 40)} ${name}`, () => {
      assert.equal(interviewFolderName(day, problem), name);
    });
  }

  it('names the folder of an own prompt after its title', () => {
    const setup = {
      ...makeSetup(),
      startedAt: day.getTime(),
      problem: { id: 'own', title: 'A lift', prompt: 'A lift.' },
    };
    assert.equal(folderNameFor(setup), '2026-11-22-a-lift');
    assert.equal(folderNameFor({ ...setup, problem: makeSetup().problem }), '2026-11-22-chat-app');
  });

  it('guide nobody while a person is at the table', () => {
    const { problem } = makeSetup();
    const [, notes] = templates(makeSetup(), SECTIONS, { mode: 'table' });
    assert.equal(notes?.text, `# ${problem.title}\n\n> ${problem.prompt}\n\n## Functional requirements\n`);
  });

  it('are the setup, the notes and an empty board', () => {
    const setup = makeSetup();
    const files = templates(setup, SECTIONS, { mode: 'guided' });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['interview.json', 'notes.md', 'board.excalidraw'],
    );
    assert.deepEqual(readSetup(files[0]?.text ?? ''), { type: 'ok', setup });
    assert.match(files[1]?.text ?? '', /## Functional requirements\n\n<!-- Who\? -->/);
    const board = JSON.parse(files[2]?.text ?? '');
    assert.deepEqual([board.type, board.elements], ['excalidraw', []]);
  });
});
