import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { INTERVIEW_FILES } from '../../../src/core/interview/setup';
import { criterionBand } from '../../../src/core/scorecard/criterionBand';
import { htmlReport } from '../../../src/core/scorecard/report/page/htmlReport';
import { type ReportView, reportView } from '../../../src/core/scorecard/report/view/reportView';
import type { InterviewFiles } from '../../../src/core/scorecard/sources';
import { problemOf, readInterview, score, scoreContent } from './interviews';

const { rubric } = scoreContent;

function viewOf(files: InterviewFiles): ReportView {
  const reported = { rubric, reference: problemOf(files)?.board, picture: INTERVIEW_FILES.picture };
  return reportView(score(files), reported, 'March 2, 2026', l10n);
}

function fileOf(view: ReportView): string {
  return htmlReport(view, {
    l10n,
    language: 'en',
    style: 'p { margin: 0 }',
    picture: 'data:image/svg+xml;base64,PHN2Zy8+',
  });
}

describe('the view of a report', () => {
  const feed = viewOf(readInterview('feed-middling'));

  it('can be sent as JSON', () => assert.deepEqual(JSON.parse(JSON.stringify(feed)), feed));

  it('holds each level with its band, criteria, strengths and next steps', () => {
    assert.deepEqual(
      feed.levels.map(({ name, criteria, nextSteps }) => [name, criteria.length, nextSteps.length]),
      [
        ['Senior', 5, 3],
        ['Staff', 5, 3],
        ['Principal', 5, 3],
      ],
    );
    for (const { exercise, advice } of feed.levels.flatMap(({ nextSteps }) => nextSteps)) assert.ok(exercise && advice);
  });

  it('says what another level changes, and nothing of the own one', () => {
    assert.deepEqual(feed.changes.senior, []);
    const principal = feed.changes.principal;
    assert.ok(principal.some(({ from, to }) => from === 'notAsked' && to === 'missed'));
    assert.ok(
      viewOf(readInterview('url-good')).changes.staff.some(({ why }) => /: \d+ wanted instead of \d+$/.test(why)),
    );
    for (const { from, to } of principal) assert.notEqual(from, to);
  });

  it('has the evidence of every sign that was seen', () => {
    for (const { id, state } of feed.levels.flatMap(({ criteria }) => criteria.flatMap(({ signs }) => signs))) {
      if (state === 'hit' || state === 'partly') assert.ok((feed.evidence[id] ?? []).length > 0, id);
    }
  });

  it('sets the board beside the model answer, where there is one', () => {
    assert.ok(feed.comparison?.onlyReference.some(({ kind }) => kind === 'cdn'));
    assert.equal(viewOf(readInterview('held-ratelimiter-good')).comparison, undefined);
  });

  it('says nothing of times that were not recorded', () => {
    const silent = viewOf({ ...readInterview('feed-middling'), events: [] });
    assert.deepEqual(silent.time.phases, []);
    assert.equal(silent.hasEnded, false);
    assert.equal(feed.hasEnded, true);
  });
});

describe('the band of a criterion', () => {
  it('holds its percentage, and reaches further where something is not shown', () => {
    const { criteria } = score({ ...readInterview('feed-middling'), events: [] }).score;
    const bands = criteria.map((criterion) => ({ criterion, found: criterionBand(criterion, rubric) }));
    for (const { found } of bands)
      assert.ok(found && found.interval.low <= found.percent && found.percent <= found.interval.high);
    const communication = bands.find(({ criterion }) => criterion.id === 'communication');
    assert.ok(communication?.found && communication.criterion.signs.some(({ state }) => state === 'notShown'));
    assert.equal(communication.found.certainty, 'between');
  });

  it('is the step of the table its percentage has reached, and none without signs', () => {
    const [criterion] = score(readInterview('url-empty')).score.criteria;
    assert.ok(criterion);
    assert.equal(criterionBand({ ...criterion, percent: 70 }, rubric)?.band, 'hire');
    assert.equal(criterionBand({ ...criterion, percent: 69.9 }, rubric)?.band, 'leanHire');
    assert.equal(criterionBand({ ...criterion, percent: undefined }, rubric), undefined);
  });
});

describe('a report as one HTML file', () => {
  const file = fileOf(viewOf(readInterview('url-good')));

  it('needs nothing else, and runs nothing', () => {
    assert.match(file, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(
      file.replaceAll('&#39;', "'"),
      /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;/,
    );
    assert.doesNotMatch(file, /<script|<link|javascript:|\son\w+=|url\(|https?:|<iframe|<button|<input/i);
    assert.deepEqual(
      [...file.matchAll(/ (?:src|href)="([^"]*)"/g)]
        .map(([, target]) => target)
        .filter((target) => !/^(#criterion-\w+|data:image\/svg)/.test(target ?? '')),
      [],
    );
  });

  it('says what the page says: every sign, every level, the time', () => {
    for (const part of [
      'URL shortener',
      'Criterion by criterion',
      'At Staff level',
      'At Principal level',
      'plan-bar',
      'board-picture',
    ]) {
      assert.ok(file.includes(part), part);
    }
    assert.equal(file.match(/<li class="sign /g)?.length, 32);
  });

  it('keeps what people wrote as text', () => {
    const good = readInterview('url-good');
    const hostile = '</style><script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    const { setup } = good;
    const [first] = good.events;
    const rating = {
      type: 'ratingGiven',
      at: (first?.at ?? 0) + 1,
      by: 'self',
      criterion: 'tradeOffs',
      value: 2,
      note: hostile,
    } as const;
    const named = { ...setup, problem: { ...setup.problem, title: hostile } };
    const text = fileOf(
      viewOf({
        ...good,
        setup: named,
        notes: `${good.notes}\n- counter over hash because ${hostile}\n`,
        events: [...good.events, rating],
      }),
    );
    assert.doesNotMatch(text, /<script|<img src=x/);
    assert.equal(text.match(/<\/style>/g)?.length, 1);
    assert.ok(text.includes('&#60;/style&#62;&#60;script&#62;'));
    assert.match(text, /Lean no hire <q class="quiet">/);
  });
});
