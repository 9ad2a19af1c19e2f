import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { LEVELS } from '../../../src/core/interview/level';
import { bandName, scoreDocument } from '../../../src/core/scorecard/scoreDocument';
import { scoreText } from '../../../src/core/scorecard/scoreText';
import { expectedOf, INTERVIEWS, readInterview, score, scoreContent } from './interviews';

const percentOf = (name: string) => score(readInterview(name)).score.percent;

describe('whole interviews', () => {
  for (const name of INTERVIEWS) {
    const { bands, why } = expectedOf(name);
    it(`${name} is ${bands.join(' or ')}: ${why}`, () => {
      const { band } = score(readInterview(name)).score;
      assert.ok(bands.includes(bandName(scoreContent.rubric, band).toLowerCase()), band);
    });
  }

  it('stand in their order, with room between them', () => {
    for (const row of [
      ['url-empty', 'url-handwaved', 'feed-middling', 'url-good', 'chat-thorough'],
      ['chat-random-boxes', 'chat-schema-first', 'held-chat-middling', 'held-feed-principal', 'feed-thorough-staff'],
    ]) {
      const percents = row.map(percentOf);
      for (const [index, percent] of percents.entries()) {
        assert.ok(index === 0 || percent >= (percents[index - 1] ?? 0) + 5, `${row[index]}: ${percents}`);
      }
    }
  });

  it('come to the same each time, to the last byte', () => {
    const print = (name: string) => JSON.stringify(scoreDocument(score(readInterview(name)), scoreContent.rubric));
    for (const name of ['chat-thorough', 'url-handwaved']) assert.equal(print(name), print(name));
  });
});

describe('a scorecard', () => {
  const thorough = score(readInterview('chat-thorough'));

  it('points to what stands there: lines, blocks, figures, moments', () => {
    const { notes, board } = readInterview('chat-thorough');
    const lines = notes.split('\n');
    const ids = new Set(board.map(({ id }) => id));
    const places = thorough.score.criteria.flatMap(({ signs }) => signs.flatMap(({ evidence }) => evidence));
    assert.deepEqual(new Set(places.map(({ place }) => place.type)), new Set(['line', 'element', 'figure', 'time']));
    for (const { quote, place } of places) {
      if (place.type === 'line') {
        const said = lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) ?? '';
        assert.ok(said.startsWith(quote.replace(/…$/, '')) || quote.startsWith(said), `${quote} / ${said}`);
      } else if (place.type === 'figure') assert.match(lines[place.line - 1] ?? '', new RegExp(`^${place.name} = `));
      else if (place.type === 'element') assert.ok(ids.has(place.element));
      else assert.ok(place.seconds >= 0 && place.seconds <= thorough.course.totalSeconds);
    }
  });

  it('takes out what the files cannot show, and widens the band by it', () => {
    const files = readInterview('chat-thorough');
    const silent = score({ ...files, events: [] }).score;
    const states = new Map(silent.criteria.flatMap(({ signs }) => signs.map(({ sign, state }) => [sign.id, state])));
    for (const id of ['phases', 'pace', 'answers', 'requirementsFirst'] as const)
      assert.equal(states.get(id), 'notShown');
    const width = ({ interval }: typeof silent) => interval.high - interval.low;
    assert.ok(width(silent) > width(thorough.score));
    assert.equal(states.get('summary'), 'hit');
    assert.ok(silent.percent > 85);
  });

  it('counts what belongs into the files and is not there as missed', () => {
    const files = readInterview('chat-thorough');
    const without = { ...files, notes: files.notes.replace(/## Summary[\s\S]*$/, '') };
    const summary = score(without)
      .score.criteria.flatMap(({ signs }) => signs)
      .find(({ sign }) => sign.id === 'summary');
    assert.equal(summary?.state, 'missed');
  });

  it('asks more at higher levels, and says what each would be', () => {
    const [senior, staff, principal] = thorough.levels.map(({ percent }) => percent);
    assert.ok((senior ?? 0) > (staff ?? 0) && (staff ?? 0) > (principal ?? 0));
    assert.deepEqual(
      thorough.levels.map(({ level }) => level),
      LEVELS,
    );
    assert.equal(score(readInterview('chat-thorough'), 'staff').score.percent, staff);
  });

  it('keeps ratings of people beside the score', () => {
    const files = readInterview('chat-thorough');
    const unrated = { ...files, events: files.events.filter(({ type }) => type !== 'ratingGiven') };
    assert.deepEqual(score(unrated).score, thorough.score);
    assert.deepEqual(
      thorough.course.ratings.map(({ by, criterion, value }) => [by, criterion, value]),
      [
        ['self', 'problemSolving', 3],
        ['interviewer', 'technicalDepth', 4],
      ],
    );
    assert.match(
      scoreText(thorough, scoreContent.rubric, l10n),
      /Your own rating, Problem solving: Lean hire – asked early/,
    );
  });

  it('counts failures raised after the interviewer asked for one', () => {
    const files = readInterview('chat-thorough');
    const [first] = files.events;
    if (!first) throw new Error('no events');
    const asked = { type: 'signalHeard', at: first.at + 1000, signal: 'component-fails' } as const;
    const failures = (events: typeof files.events) =>
      score({ ...files, events })
        .score.criteria.flatMap(({ signs }) => signs)
        .find(({ sign }) => sign.id === 'failures')?.state;
    assert.equal(failures(files.events), 'hit');
    assert.equal(failures([first, asked, ...files.events.slice(1)]), 'partly');
  });
});
