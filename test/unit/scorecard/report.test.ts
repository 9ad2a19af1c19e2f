import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { compareBoards } from '../../../src/core/scorecard/report/compare';
import { nextStepsOf, strengthsOf } from '../../../src/core/scorecard/report/highlights';
import { reportText } from '../../../src/core/scorecard/report/reportText';
import type { InterviewFiles } from '../../../src/core/scorecard/sources';
import { readProblem } from '../problems/bank';
import { problemOf, readInterview, score, scoreContent } from './interviews';

function reportOf(files: InterviewFiles): string {
  return reportText(
    score(files),
    { rubric: scoreContent.rubric, reference: problemOf(files)?.board, picture: 'board.svg' },
    l10n,
  );
}

describe('the report', () => {
  const good = readInterview('url-good');
  const text = reportOf(good);

  it('says the band, each criterion and where each sign was seen', () => {
    assert.match(text, /^# Report: URL shortener\n\n2026-03-02, Senior level\. \*\*(Strong hire|Hire), at \d/);
    for (const name of ['Problem solving', 'Technical depth', 'Trade-off analysis', 'Communication', 'Scalability']) {
      assert.ok(text.includes(`\n## ${name}: `), name);
    }
    assert.match(
      text,
      /- ✓ Alternatives are named.*“counter range over hash .*” \(\[notes\.md:\d+\]\(notes\.md#L\d+\)\)/,
    );
    assert.match(text, /\(board\.excalidraw#element=d-b\d+\)/);
  });

  it('links to lines that hold what is quoted', () => {
    const lines = good.notes.split('\n');
    const links = [...text.matchAll(/“([^”]+?)…?” \(\[[^\]]*\]\(notes\.md#L(\d+)\)\)/g)];
    assert.ok(links.length > 20);
    for (const [, quote = '', line] of links) {
      assert.ok(lines[Number(line) - 1]?.includes(quote.replace(/\\(.)/g, '$1').trim()), quote);
    }
  });

  it('sets the time used against the plan', () => {
    assert.match(
      text,
      /\| Phase \| Planned \| Used \| Difference \|\n\| --- \| ---: \| ---: \| ---: \|\n\| Requirements \| 5:00 \| 5:10 \| \+0:10 \|/,
    );
    assert.match(reportOf({ ...good, events: [] }), /Nothing was recorded, so nothing is said of times\./);
  });

  it('stands beside a good answer when the problem has one', () => {
    assert.match(text, /## Beside one good answer/);
    assert.doesNotMatch(reportOf(readInterview('held-ratelimiter-good')), /Beside one good answer/);
    const { onlyReference, onlyBoard } = compareBoards(
      score(readInterview('chat-schema-first')).sources.graph,
      readProblem('chat-app').board?.design ?? { blocks: [], arrows: [] },
    );
    assert.ok(onlyReference.some(({ kind }) => kind === 'messageQueue'));
    assert.deepEqual(onlyBoard, []);
  });

  it('keeps what people said apart, and what they wrote as text', () => {
    const chat = readInterview('chat-thorough');
    const [first] = chat.events;
    const rating = {
      type: 'ratingGiven',
      at: (first?.at ?? 0) + 1,
      by: 'self',
      criterion: 'tradeOffs',
      value: 2,
      note: '[x](y) <b>\n# no',
    } as const;
    const report = reportOf({ ...chat, events: [...chat.events, rating] });
    assert.match(report, /These stand beside the score and are no part of it\./);
    assert.ok(
      report.includes('Your own rating, Trade-off analysis: Lean no hire – \\[x\\](y) \\<b\\> \\# no\n'),
      report,
    );
  });

  it('is the same for the same files', () => assert.equal(reportOf(readInterview('url-good')), text));
});

describe('strengths and next steps', () => {
  it('are three each, of more than one criterion, the worthiest first', () => {
    for (const name of ['url-good', 'feed-middling', 'held-chat-middling']) {
      const { score: found } = score(readInterview(name));
      for (const chosen of [strengthsOf(found), nextStepsOf(found)]) {
        assert.equal(chosen.length, 3, name);
        assert.ok(new Set(chosen.map(({ sign }) => sign.sign.criterion)).size > 1);
        assert.deepEqual(
          [...chosen].sort((a, b) => b.worth - a.worth),
          chosen,
        );
      }
      assert.ok(strengthsOf(found).every(({ sign }) => sign.state === 'hit'));
      assert.ok(nextStepsOf(found).every(({ sign }) => sign.state === 'partly' || sign.state === 'missed'));
    }
  });

  it('praise nothing where there is nothing', () => {
    const empty = score(readInterview('url-empty')).score;
    assert.deepEqual(strengthsOf(empty), []);
    assert.equal(nextStepsOf(empty).length, 3);
  });
});
