import assert from 'node:assert/strict';
import { notesText } from '../../../src/core/interview/files';
import type { InterviewFiles } from '../../../src/core/scorecard/sources';
import { readInterview, score, scoreContent } from './interviews';

const NAMES = ['url-handwaved', 'feed-middling', 'own-tickets-middling', 'url-good', 'chat-thorough'];
/** What headings tell beyond the words (what is left out, what an entity is) is worth about as much. */
const HEADINGS = 12;

/** What the candidate wrote, without the headings of the template. */
function ownLines({ setup, notes }: InterviewFiles): string {
  const template = new Set(notesText(setup, scoreContent.content.notes).split('\n'));
  return notes
    .split('\n')
    .filter((line) => line.startsWith('```') || !template.has(line))
    .join('\n');
}

function below(files: InterviewFiles, heading: string, text = ownLines(files)): InterviewFiles {
  return { ...files, notes: `${notesText(files.setup, scoreContent.content.notes)}\n## ${heading}\n${text}\n` };
}

const stateOf = (files: InterviewFiles, id: string) =>
  score(files)
    .score.criteria.flatMap(({ signs }) => signs)
    .find(({ sign }) => sign.id === id)?.state;
const percentOf = (files: InterviewFiles) => score(files).score.percent;

describe('what somebody noted counts wherever it stands', () => {
  for (const name of NAMES) {
    it(`${name}: all of it below the summary, or a heading of one’s own`, () => {
      const files = readInterview(name);
      const percent = percentOf(files);
      for (const heading of ['Summary', 'My design']) {
        const moved = percentOf(below(files, heading));
        assert.ok(Math.abs(moved - percent) <= HEADINGS, `${heading}: ${moved}, not about ${percent}`);
      }
    });

    it(`${name}: nothing is gained by saying it again in the summary`, () => {
      const files = readInterview(name);
      const again = { ...files, notes: `${files.notes}\n${ownLines(files)}\n` };
      assert.ok(percentOf(again) <= percentOf(files));
    });
  }

  it('a decision, a failure and a requirement below the summary alone', () => {
    const files = readInterview('url-good');
    const without = { ...files, notes: files.notes.replace(/## (?:Trade-offs|Failure modes)\n[\s\S]*?(?=## )/g, '') };
    assert.equal(stateOf(without, 'alternatives'), 'missed');
    const lines = [
      '- 302 over 301 because browsers cache 301 and we could not count clicks; more reads but the cdn takes them',
      '- postgres over cassandra since only 40 writes/s and 3 TB, simple to run',
      '- redis node down -> misses go to read replicas, slower (p99 maybe 150ms), single flight, warm again in minutes',
    ].join('\n');
    const told = { ...without, notes: `${without.notes}\n${lines}\n` };
    assert.deepEqual([stateOf(told, 'alternatives'), stateOf(told, 'failures')], ['hit', 'partly']);
    const bare = below(files, 'Summary', '- 50M users open short links, redirect p99 < 100 ms, 99.99% available');
    assert.equal(stateOf(bare, 'quantified'), 'hit');
  });

  it('but a summary in other words counts once', () => {
    const files = readInterview('chat-thorough');
    const counts = (of: InterviewFiles) =>
      new Map(score(of).score.criteria.flatMap(({ signs }) => signs.map(({ sign, count }) => [sign.id, count])));
    const retold = [
      '- because of 700K/s append only writes and range reads by chat: Cassandra over Postgres, which costs joins',
      '- a gateway that dies: 50k users reconnect with backoff and pull after their last seq, nothing lost',
    ].join('\n');
    const [before, after] = [counts(files), counts({ ...files, notes: `${files.notes}\n${retold}\n` })];
    for (const id of ['alternatives', 'reckonedChoices', 'prices', 'failures', 'mechanisms', 'delivery'] as const)
      assert.equal(after.get(id), before.get(id), id);
  });
});
