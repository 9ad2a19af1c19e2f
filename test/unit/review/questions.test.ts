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
import { questionsDocument, questionsText } from '../../../src/core/review/questions/questionsDocument';
import { reviewBoard } from '../../../src/core/review/review';
import { leavesOutWhatIfs } from '../../../src/core/review/whatIf';
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

  it('ask nothing where nothing is joined, and name no nought', () => {
    for (const text of [
      '',
      'web client',
      'web client\napp appServer',
      'A service\nB service\nC service',
      'db sqlDatabase',
    ])
      assert.deepEqual(ask(boardOf(text)), [], text);
    const small = [
      'web client ratePerSecond=100\napp appServer\nweb > app\nlost service',
      'web client ratePerSecond=100\napp appServer\ndb sqlDatabase\nweb > app: GET\napp > db: read',
      'app appServer\ndb sqlDatabase\napp > db',
      'A service\nB service\nC service\nD service\nA > B\nB > C\nC > A',
    ];
    for (const text of small) {
      const questions = ask(boardOf(text));
      assert.ok(questions.length >= 2, text);
      for (const each of questions) assert.doesNotMatch(each.text, /(?:^|[\s(])0(?:\/s| |%|$)/, each.text);
    }
  });

  it('say when what-ifs are left out, as on a board of hundreds of blocks', () => {
    const chain = Array.from({ length: 201 }, (_, index) => `s${index} service`);
    const arrows = chain.slice(1).map((_, index) => `s${index} > s${index + 1}`);
    const large = boardOf(['web client ratePerSecond=10', ...chain, 'web > s0', ...arrows].join('\n'));
    const { board } = analyse(large, defaults).known;
    assert.ok(leavesOutWhatIfs(board.model) && !leavesOutWhatIfs(analyse(boardOf(SHOP), defaults).known.board.model));
    const questions = ask(large);
    assert.match(questionsText(questions, false, l10n), /The board has more than 30 blocks: nothing is asked about/);
    assert.doesNotMatch(questionsText(questions, true, l10n), /more than 30 blocks/);
    assert.equal(questionsDocument(questions, false).whatIfs, false);
  });

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

  it('are about what is joined to nothing, too, where something else is joined', () => {
    const texts = ask(boardOf(`${SHOP}\nlost service`)).map(({ text }) => text);
    assert.ok(
      texts.includes('lost gets none of the 4k/s that the board is drawn for. Which request needs it, and when?'),
    );
  });

  it('are written down for scripts with a version', () => {
    const { format, version, questions } = questionsDocument(ask(boardOf(SHOP)), true);
    assert.deepEqual([format, version], ['mockboard-questions', 1]);
    assert.deepEqual(Object.keys(questions[0] ?? {}).sort(), [
      ...['covers', 'element', 'elements', 'id', 'kind', 'level', 'signal', 'text', 'weight'],
    ]);
  });
});
