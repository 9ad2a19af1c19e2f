import assert from 'node:assert/strict';
import type { NotesSection } from '../../../src/core/content/notes';
import { lineToWriteAfter } from '../../../src/core/interview/notesSections';

const sections: readonly NotesSection[] = [
  { id: 'functional', heading: 'Functional requirements', phase: 'requirements', guide: '', levelGuide: {} },
  { id: 'estimates', heading: 'Estimates', phase: 'estimation', guide: '', levelGuide: {} },
  { id: 'api', heading: 'API', phase: 'highLevel', guide: '', levelGuide: {} },
];

const notes = [
  '# Chat app',
  '',
  '## Functional requirements',
  '- send',
  '',
  '## Estimates',
  '```estimate',
  '# API',
  'dau = 10M',
  '```',
  '',
  '## API',
  '',
  '### Reading',
  'GET /messages',
  '',
];

describe('lineToWriteAfter', () => {
  for (const { phase, line, name } of [
    { phase: 'requirements', line: 3, name: 'the last line with text of the phase’s section' },
    { phase: 'estimation', line: 9, name: 'a fence, whose comments are no headings' },
    { phase: 'highLevel', line: 14, name: 'headings of the user’s own within the section' },
    { phase: 'wrapUp', line: 14, name: 'all notes when the phase has no section' },
    { phase: undefined, line: 14, name: 'all notes without an interview' },
  ] as const) {
    it(`is the end of ${name}`, () => assert.equal(lineToWriteAfter(notes, sections, phase), line));
  }

  it('is before the first line of empty notes', () => {
    assert.equal(lineToWriteAfter([''], sections, 'requirements'), -1);
  });

  it('is the heading of a section nothing was written in', () => {
    assert.equal(lineToWriteAfter(['## API', '', '## Estimates'], sections, 'highLevel'), 0);
  });
});
