import assert from 'node:assert/strict';
import { asOwnBlock } from '../../../src/core/interview/notesBlock';

/** The notes after the block was inserted at `|`. */
function insert(notes: string, block = '1. a\n2. b\n'): string {
  const [before = '', after = ''] = notes.split('|');
  return `${before}${asOwnBlock(block, before, after)}${after}`;
}

describe('asOwnBlock', () => {
  for (const { name, notes, expected } of [
    { name: 'gets blank lines between two paragraphs', notes: 'one|\ntwo', expected: 'one\n\n1. a\n2. b\n\ntwo' },
    {
      name: 'is parted from a heading below',
      notes: 'one\n\n|\n## Next\n',
      expected: 'one\n\n1. a\n2. b\n\n## Next\n',
    },
    { name: 'is parted from words behind the cursor', notes: 'one\n|two', expected: 'one\n\n1. a\n2. b\n\ntwo' },
    { name: 'adds none where they are', notes: 'one\n\n|\n\ntwo', expected: 'one\n\n1. a\n2. b\n\ntwo' },
    {
      name: 'counts lines of spaces as blank',
      notes: 'one\n  \n|\n \t\ntwo',
      expected: 'one\n  \n1. a\n2. b\n \t\ntwo',
    },
    { name: 'knows lines of Windows', notes: 'one\r\n\r\n|\r\n\r\ntwo', expected: 'one\r\n\r\n1. a\n2. b\r\n\r\ntwo' },
    { name: 'begins an empty text', notes: '|', expected: '1. a\n2. b\n' },
    { name: 'ends a text', notes: '# Notes\n|', expected: '# Notes\n\n1. a\n2. b\n' },
    { name: 'keeps a last line that is there', notes: '# Notes\n\n|\n', expected: '# Notes\n\n1. a\n2. b\n' },
  ]) {
    it(name, () => assert.equal(insert(notes), expected));
  }

  it('keeps the indentation of its first line', () => {
    assert.equal(asOwnBlock('\n  - a\n  - b\n\n', '', ''), '  - a\n  - b\n');
  });
});
