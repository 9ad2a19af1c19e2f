import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { boundFigures } from '../../../src/core/board/binding/figures';
import type { Graph } from '../../../src/core/board/graph/graph';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import { patternScene } from '../../../src/core/board/patternScene';
import { evaluate, type Sheet } from '../../../src/core/estimate/sheet';
import { LEVELS } from '../../../src/core/interview/level';
import { analyse, type Beside } from '../../../src/core/review/analyse';
import type { Question } from '../../../src/core/review/questions/question';
import { questionsOf } from '../../../src/core/review/questions/questions';
import { questionsDocument } from '../../../src/core/review/questions/questionsDocument';
import { reviewBoard } from '../../../src/core/review/review';
import { loadPatterns } from '../../../src/util/patterns';
import { readContent } from '../content/load';
import { boardOf, defaults } from './boards';

function ask(graph: Graph, beside: Beside = {}, sheet?: Sheet): readonly Question[] {
  const facts = analyse(graph, defaults, beside);
  return questionsOf(facts, reviewBoard(facts, new Map(), l10n).findings, sheet, l10n);
}

const SHOP = `
  web client ratePerSecond=4000
  lb loadBalancer instances=2
  app appServer instances=8
  redis cache instances=3 shards=4 ttlSeconds=60
  db sqlDatabase instances=3
  events messageQueue instances=3
  mailer worker instances=20
  mail notificationService
  pay externalService capacityPerSecond=50000 serviceTimeMs=20
  files objectStorage
  web > lb
  lb > app
  app > redis
  app > db
  app ~> events: order placed
  events ~> mailer
  mailer > mail
  app > pay: charge
  app > files: upload
`;

describe('the questions about a board', () => {
  const signals = new Set(readContent().signals.map(({ id }) => id));
  const boards: readonly (readonly [string, Graph])[] = [
    ['a shop of ten blocks', boardOf(SHOP)],
    ...loadPatterns().map(
      (pattern) => [pattern.name, readGraph(patternScene(pattern, { prefix: 'p', seed: 1 }))] as const,
    ),
  ];

  for (const [name, graph] of boards) {
    it(`are twelve at least, each with a name and a number of the board, none twice: ${name}`, () => {
      const questions = ask(graph);
      assert.ok(questions.length >= 12, `${questions.length} questions`);
      assert.deepEqual(ask(graph), questions, 'the same each time');
      const blocks = new Map(graph.blocks.map((block) => [block.id, block.name]));
      const arrows = new Map(graph.arrows.map(({ id, from = '', to = '' }) => [id, [from, to]]));
      for (const { text, elements, covers, signal, level, weight } of questions) {
        assert.match(text, /\d/, text);
        assert.match(text, /\?/, text);
        assert.doesNotMatch(text, /undefined|NaN|\{\d\}|Infinity/);
        const named = elements.flatMap((id) => arrows.get(id) ?? [id]).map((id) => blocks.get(id) ?? '?');
        assert.ok(
          named.some((each) => text.includes(each)),
          `${text} names none of ${named}`,
        );
        assert.ok(covers.length >= 2 && signals.has(signal) && LEVELS.includes(level));
        assert.ok(weight > 0 && weight <= 1);
      }
      assert.equal(new Set(questions.map(({ kind, element }) => `${kind} ${element}`)).size, questions.length);
      assert.equal(new Set(questions.map(({ text }) => text)).size, questions.length);
      const weights = questions.map(({ weight }) => weight);
      assert.deepEqual(
        weights,
        [...weights].sort((a, b) => b - a),
      );
    });
  }

  it('come from all four sources, for all levels, about most signals', () => {
    const sheet = evaluate('users = 1M..20M\nper_user = 10\nread_qps = users * per_user / day');
    const questions = ask(boardOf(SHOP), { figures: boundFigures('notes.md', sheet) }, sheet);
    assert.deepEqual([...new Set(questions.map(({ kind }) => kind))].sort(), [
      'estimate',
      'finding',
      'guideWord',
      'whatIf',
    ]);
    assert.deepEqual(new Set(questions.map(({ level }) => level)), new Set(LEVELS));
    assert.ok(new Set(questions.map(({ signal }) => signal)).size >= 5);
    assert.ok(questions.some(({ text }) => /read_qps = .*“users” explains 100% of that spread/.test(text)));
  });

  it('tell with numbers what a lost instance, a slow part and a growth do', () => {
    const texts = ask(boardOf(SHOP)).map(({ text }) => text);
    const small = ask(
      boardOf('web client ratePerSecond=900\nlb loadBalancer\napp appServer instances=2\nweb > lb\nlb > app'),
    );
    assert.ok(
      small.some(({ text }) =>
        text.startsWith('One of the 2 instances of app dies at peak: the others go from 45% to 90%.'),
      ),
    );
    assert.ok(texts.some((text) => /ten times slower: .*p99/.test(text)));
    assert.ok(texts.some((text) => /^At ten times the load \(40k\/s\), \d blocks are over capacity/.test(text)));
  });

  it('leave out what the notes answer', () => {
    const graph = boardOf(SHOP);
    const isAsked = (notes: string) => ask(graph, { notes }).some(({ id }) => id === 'guideWord web-lb');
    assert.ok(isAsked(''));
    assert.ok(isAsked('We need idempotent requests somewhere.'), 'nothing says where');
    assert.ok(!isAsked('Requests from web carry an idempotency key, kept for a day.'));
  });

  it('are none for an empty board, and for boxes that are joined to nothing they are about these', () => {
    assert.deepEqual(ask(boardOf('')), []);
    assert.deepEqual(
      ask(boardOf('lost service')).map(({ text }) => text),
      ['lost has 0 arrows. Which request needs it, and when?'],
    );
  });

  it('are written down for scripts with a version', () => {
    const { format, version, questions } = questionsDocument(ask(boardOf(SHOP)));
    assert.deepEqual([format, version], ['mockboard-questions', 1]);
    assert.deepEqual(Object.keys(questions[0] ?? {}).sort(), [
      ...['covers', 'element', 'elements', 'id', 'kind', 'level', 'signal', 'text', 'weight'],
    ]);
  });
});
