import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { BLOCK_SIZE } from '../../../src/core/board/blockElements';
import { type ExaminedProblem, examineProblem } from '../../../src/core/problems/checkProblem';
import type { InterviewQuestion, Problem } from '../../../src/core/problems/problem';
import { loadContent } from '../../../src/util/content';
import { BANK_FILES, likeness, readProblem, readRawProblem, textsOf } from './bank';

const { parameters, assumptions } = loadContent();
const DEFAULTS = { parameters, assumptions };
const LEVELS = ['senior', 'staff', 'principal'] as const;

/** The problems asked most, and in how many of 16 published lists each stands. */
const MOST_ASKED: Readonly<Record<string, number>> = {
  'url-shortener': 15,
  'news-feed': 14,
  'chat-app': 14,
  'video-platform': 13,
  'photo-sharing': 12,
  'web-crawler': 12,
  'ride-hailing': 12,
  'file-sync': 11,
  'collaborative-editor': 10,
  'distributed-cache': 9,
  'rate-limiter': 9,
  typeahead: 9,
  'stock-exchange': 8,
  'ticket-booking': 8,
  'key-value-store': 7,
  'notification-system': 7,
  'payment-system': 7,
  'post-search': 6,
  'proximity-service': 6,
  'metrics-monitoring': 6,
  'hotel-booking': 6,
  'job-scheduler': 6,
  'online-judge': 6,
  'ad-click-aggregator': 5,
  'top-k': 5,
};

/** How much of everything a problem of the bank has at least. */
function shortcomings(problem: Problem): readonly string[] {
  const { board, deepDives } = problem;
  const counts: readonly (readonly [string, number, number])[] = [
    ['clarifications', problem.clarifications.length, 10],
    ...problem.clarifications.flatMap(({ wordings, keywords }, index) => [
      [`clarifications[${index}].wordings`, wordings.length, 2] as const,
      [`clarifications[${index}].keywords`, keywords.length, 2] as const,
    ]),
    ['kinds of clarifications', new Set(problem.clarifications.map(({ kind }) => kind)).size, 3],
    ['functional', problem.functional.length, 4],
    ['nonFunctional', problem.nonFunctional.length, 4],
    ['outOfScope', problem.outOfScope.length, 3],
    ['estimate', problem.estimate.length, 8],
    ['keyFigures', problem.keyFigures.length, 4],
    ['keyFigures with a source', problem.keyFigures.filter(({ expected, source }) => expected && source).length, 3],
    ['api', problem.api.length, 2],
    ['data', problem.data.length, 2],
    ['board.design.flows', board?.design.flows.length ?? 0, 2],
    ['board.walk', board?.walk.length ?? 0, 5],
    ['board.tradeOffs', board?.tradeOffs.length ?? 0, 3],
    ['board.limitations', board?.limitations.length ?? 0, 1],
    ['deepDives', deepDives.length, 3],
    ...deepDives.flatMap(({ strong, probes, figures }, index) => [
      ...LEVELS.map((level) => [`deepDives[${index}].strong.${level}`, strong[level].length, 2] as const),
      [`deepDives[${index}].probes`, probes.length, 2] as const,
      [`deepDives[${index}].figures`, figures.length, 1] as const,
    ]),
    ...questionsOf(problem).map(
      ({ answeredBy }, index) => [`question ${index + 1}.answeredBy`, answeredBy.length, 1] as const,
    ),
    ['followUps', problem.followUps.length, 5],
    ['levels of follow-ups', new Set(problem.followUps.map(({ level }) => level)).size, 3],
    ['mistakes', problem.mistakes.length, 4],
    ['architectures', problem.architectures.length, 1],
    ['tags', problem.tags.length, 2],
    ['sources', problem.sources.length, 1],
    ['lists', problem.lists, 1],
    ['summary', problem.summary.length, 10],
    ['difficulty', problem.difficulty ? 1 : 0, 1],
  ];
  return counts
    .filter(([, count, least]) => count < least)
    .map(([part, count, least]) => `${part}: ${count} of ${least}`);
}

function questionsOf({ deepDives, followUps }: Problem): readonly InterviewQuestion[] {
  return [...deepDives.flatMap(({ probes }) => probes), ...followUps];
}

/** Pairs of sentences that ask the same. */
function alike(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text, index) =>
    texts
      .slice(0, index)
      .filter((other) => likeness(text, other) > 0.6)
      .map((other) => `${other} / ${text}`),
  );
}

for (const file of BANK_FILES) {
  const id = file.replace(/\.json$/, '');
  describe(`problem ${id}`, () => {
    const problem = readProblem(id);

    it('is named as its file, and complete', () => {
      assert.equal(problem.id, id);
      assert.deepEqual(shortcomings(problem), []);
    });

    let examined: ExaminedProblem | undefined;
    const examine = () => {
      examined ??= examineProblem(problem, DEFAULTS, l10n);
      return examined;
    };

    it('evaluates near its sources, and its board is read back and carries the load', () => {
      const { faults } = examine();
      assert.deepEqual(
        faults.map(({ path, message }) => `${path.join('.')}: ${message}`),
        [],
      );
    });

    it('has a board with limits a reviewer sees, all of it walked, every name on one line', () => {
      assert.ok(problem.board);
      const { design } = problem.board;
      const { drawn } = examine();
      assert.ok(drawn && drawn.findings.length > 0);
      assert.deepEqual(
        drawn.facts.solution?.flows.filter(({ meanMs }) => meanMs === undefined),
        [],
      );
      const walked = new Set(design.flows.flatMap(({ steps }) => steps.map(({ arrow }) => arrow)));
      assert.deepEqual(
        design.arrows.filter((_, index) => !walked.has(index)),
        [],
        'an arrow no flow walks',
      );
      const room = (BLOCK_SIZE.width - 10) / 8.4;
      assert.deepEqual(
        design.blocks.filter(({ name }) => name.length > room).map(({ name }) => name),
        [],
      );
    });

    it('gives nothing away in prompt and summary', () => {
      assert.doesNotMatch(`${problem.prompt} ${problem.summary}`, /\d|Redis|Cassandra|Kafka|fan-out|cache|shard/i);
    });

    it('asks nothing twice', () => {
      assert.deepEqual(alike(problem.clarifications.map(({ question }) => question)), []);
      assert.deepEqual(alike(questionsOf(problem).map(({ question }) => question)), []);
      const wordings = problem.clarifications.flatMap(({ question, wordings }) => [question, ...wordings]);
      assert.equal(new Set(wordings.map((each) => each.toLowerCase())).size, wordings.length);
      const inCapitals = problem.clarifications
        .flatMap(({ keywords }) => keywords)
        .concat(questionsOf(problem).flatMap(({ answeredBy }) => answeredBy))
        .filter((word) => word !== word.toLowerCase());
      assert.deepEqual(inCapitals, []);
    });

    it('puts a number on every non-functional requirement that can have one, and rests one on the estimate', () => {
      const { nonFunctional } = problem;
      assert.ok(nonFunctional.filter(({ text }) => /\d/.test(text)).length >= 3);
      assert.ok(nonFunctional.some(({ figures }) => figures.length > 0));
    });
  });
}

describe('the problems together', () => {
  it('are the 25 asked most, each with the number of lists it stands in', () => {
    const bank = BANK_FILES.map((file) => readProblem(file.replace(/\.json$/, '')));
    assert.equal(bank.length, 25);
    assert.deepEqual(Object.fromEntries(bank.map(({ id, lists }) => [id, lists])), MOST_ASKED);
  });

  it('share no sentence', () => {
    const seen = new Map<string, { readonly file: string; readonly path: string }>();
    const shared: string[] = [];
    for (const file of BANK_FILES) {
      const raw = readRawProblem(file) as Readonly<Record<string, unknown>>;
      const { sources: _sources, $schema: _schema, ...said } = raw;
      for (const [path, text] of textsOf(said)) {
        if (text.split(/\s+/).length < 5 || path.startsWith('estimate')) continue;
        const first = seen.get(text);
        if (first && first.file !== file) shared.push(`${first.file} ${first.path} = ${file} ${path}: ${text}`);
        seen.set(text, { file, path });
      }
    }
    assert.deepEqual(shared, []);
  });
});
