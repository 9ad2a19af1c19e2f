import assert from 'node:assert/strict';
import { type NotesRules, readNotes, sameNotes } from '../../../src/core/interview/notesFacts';

const HEADINGS: Readonly<Record<string, string>> = { 'functional requirements': 'functional', estimates: 'estimates' };

const rules: NotesRules = {
  sectionOf: (heading) => HEADINGS[heading.toLowerCase()],
  words: { functional: ['admin', 'read write'], estimates: ['qps'] },
  template: '# Chat app\n\n> Design a chat.\n\n## Functional requirements\n\n- Users can …\n',
};

/** Lines and numbers of the functional section of a text. */
function functional(body: string): string {
  const { lines, numbers } = readNotes(`## Functional requirements\n${body}`, rules).sections.functional ?? {
    lines: 0,
    numbers: 0,
  };
  return `${lines} ${numbers}`;
}

describe('readNotes', () => {
  for (const { name, body, is } of [
    { name: 'nothing', body: '', is: '0 0' },
    { name: 'own lines', body: '- send a message\n- read 30 days\n', is: '2 1' },
    { name: 'CRLF', body: '\r\n- send a message\r\n- 2 groups\r\n', is: '2 1' },
    { name: 'old Mac line ends', body: '\r- send\r- 2 groups\r', is: '2 1' },
    { name: 'empty bullets and boxes', body: '-\n* \n- [ ]\n1. \n> \n---\n| --- | --- |\n', is: '0 0' },
    { name: 'list numbers, which are no figures', body: '1. send\n2) read\n', is: '2 0' },
    { name: 'a figure at the beginning', body: '1.5 TB a day\n- 40 messages\n', is: '2 2' },
    { name: 'guiding comments', body: '<!-- who? what? 5 minutes -->\n', is: '0 0' },
    { name: 'comments over several lines', body: '<!-- who?\nwhat? 5\n-->\n- send\n', is: '1 0' },
    { name: 'a comment that is still open', body: '- send\n<!-- who?\n- read\n', is: '1 0' },
    { name: 'text beside a comment', body: '<!-- a --> send <!-- b -->\n', is: '1 0' },
    { name: 'lines of the template', body: '- Users can …\n- send\n', is: '1 0' },
    { name: 'headings of the user’s own below', body: '### Reading\n- read 5\n', is: '1 1' },
    { name: 'the end at a heading of the user’s own beside', body: '- send\n## Other\n- read 5\n', is: '1 0' },
    { name: 'code fences', body: '```\n# send 1\n```\n- read\n', is: '2 1' },
  ]) {
    it(`counts ${name}`, () => assert.equal(functional(body), is));
  }

  it('counts what is written in an estimate, comments left out', () => {
    const text = '## Estimates\n\n```estimate\n# dau = 10M\nwrites = dau * 2 / day\npeak_QPS = 700\n```\n';
    assert.deepEqual(readNotes(text, rules).sections, { estimates: { lines: 2, numbers: 2, words: ['qps'] } });
  });

  it('finds words in any case, with dashes and underscores as blanks', () => {
    const { sections } = readNotes('## Functional requirements\nREAD-write paths; no admins\n', rules);
    assert.deepEqual(sections.functional?.words, ['admin', 'read write']);
  });

  it('finds no words in comments and in other sections', () => {
    const { sections } = readNotes('## Functional requirements\n<!-- admin? -->\nsend\n## Estimates\nadmin\n', rules);
    assert.deepEqual(sections.functional?.words, []);
  });

  it('reads notes without any known heading as empty', () => {
    assert.deepEqual(readNotes('# Mine\nsome text\n', rules), { sections: {} });
  });

  it('reads a megabyte quickly', () => {
    const line = '- the quick brown fox <!-- jumps --> over 13 lazy dogs\n';
    const count = Math.ceil(1_000_000 / line.length);
    const before = process.cpuUsage();
    const { sections } = readNotes(`## Functional requirements\n${line.repeat(count)}`, rules);
    assert.equal(sections.functional?.lines, count);
    assert.ok(process.cpuUsage(before).user < 1_000_000, 'under a second of CPU time');
  });

  it('compares readings by what they say', () => {
    const read = (text: string) => readNotes(`## Estimates\n${text}`, rules);
    assert.ok(sameNotes(read('40 a day'), read('50 a day')));
    assert.ok(!sameNotes(read('40 a day'), read('many a day')));
    assert.ok(!sameNotes(undefined, read('')));
  });
});
