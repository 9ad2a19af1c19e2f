import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { readGraph } from '../../../src/core/board/graph/readGraph';
import type { BlockKindId } from '../../../src/core/board/kinds';
import { patternScene } from '../../../src/core/board/patternScene';
import type { BoardDesign } from '../../../src/core/content/boardDesign';
import { compareBoards } from '../../../src/core/scorecard/report/compare';
import { pairText, roleText, unclearText } from '../../../src/core/scorecard/report/roleText';
import { readProblem } from '../problems/bank';
import { problemOf, readInterview, score } from './interviews';

type Design = Pick<BoardDesign, 'blocks' | 'arrows'>;

function design(blocks: Readonly<Record<string, readonly [BlockKindId, string]>>, arrows: readonly string[]): Design {
  return {
    blocks: Object.entries(blocks).map(([id, [kind, name]]) => ({ id, kind, name })),
    arrows: arrows.map((arrow) => {
      const [from = '', to = ''] = arrow.split('>');
      return { from, to };
    }),
  };
}

/** The comparison of a board that was drawn with a reference, as people read it. */
function told(board: Design, reference: Design) {
  const pattern = { id: 'x', name: 'x', problems: [], description: '', tradeOff: '', flows: [], ...board };
  const { onlyReference, onlyBoard, both, unclear } = compareBoards(
    readGraph(patternScene(pattern, { prefix: 'p', seed: 1 })),
    reference,
  );
  return {
    onlyReference: onlyReference.map((role) => roleText(role, l10n)),
    onlyBoard: onlyBoard.map((role) => roleText(role, l10n)),
    both: both.map((pair) => pairText(pair, l10n)),
    unclear: unclear.map((role) => unclearText(role, l10n)),
  };
}

const REFERENCE = design(
  {
    post: ['appServer', 'Post service'],
    feed: ['appServer', 'Feed service'],
    lists: ['cache', 'Timeline lists'],
    postCache: ['cache', 'Post cache'],
    posts: ['nosqlDatabase', 'Posts'],
    follows: ['nosqlDatabase', 'Follows'],
    log: ['messageQueue', 'New posts'],
    fanout: ['worker', 'Fan-out workers'],
  },
  [
    'post>posts',
    'post>log',
    'log>fanout',
    'fanout>follows',
    'fanout>lists',
    'feed>lists',
    'feed>postCache',
    'feed>posts',
  ],
);

describe('a board beside a reference', () => {
  it('lacks what nothing on it does, said by what it does there', () => {
    const board = design(
      {
        tweets: ['appServer', 'Tweet service'],
        feed: ['appServer', 'Home feed service'],
        redis: ['cache', 'Redis feeds'],
        db: ['sqlDatabase', 'Tweets (Postgres)'],
      },
      ['tweets>db', 'feed>redis', 'feed>db'],
    );
    const { onlyReference, onlyBoard, both, unclear } = told(board, REFERENCE);
    assert.deepEqual(onlyReference, [
      'Cache “Post cache”, in front of Posts',
      'NoSQL database “Follows”',
      'Message queue “New posts”, from Post service to Fan-out workers',
      'Worker “Fan-out workers”, with its work from New posts',
    ]);
    assert.deepEqual([onlyBoard, unclear], [[], []]);
    assert.ok(both.includes('Cache “Redis feeds”, in front of Tweets (Postgres) (there: Timeline lists)'), both.join());
  });

  it('has what the reference does without', () => {
    const board = design(
      { ...names(REFERENCE), blobs: ['objectStorage', 'Pictures'], seen: ['cache', 'Seen flags'] },
      [],
    );
    assert.deepEqual(told(board, REFERENCE).onlyBoard, ['Cache “Seen flags”', 'Object storage “Pictures”']);
  });

  it('is honest where neither name nor arrows say what a block is for', () => {
    const board = design({ ...names(REFERENCE, 'lists', 'postCache'), redis: ['cache', 'Redis'] }, []);
    const { onlyReference, onlyBoard, unclear } = told(board, REFERENCE);
    assert.deepEqual([onlyReference, onlyBoard], [[], []]);
    assert.equal(unclear.length, 1);
    assert.match(unclear[0] ?? '', /^Cache “Redis” may be one of these .*“Timeline lists”.*; Cache “Post cache”/);
  });

  it('is the same as itself, under other names of the same things too', () => {
    const { onlyReference, onlyBoard, unclear, both } = told(REFERENCE, REFERENCE);
    assert.deepEqual([onlyReference, onlyBoard, unclear, both.length], [[], [], [], REFERENCE.blocks.length]);
  });

  it('goes for every reference of the bank, which lacks nothing beside itself', () => {
    for (const id of ['chat-app', 'web-crawler', 'payment-system', 'ticket-booking', 'url-shortener']) {
      const reference = readProblem(id)?.board?.design ?? assert.fail(id);
      const { onlyReference, onlyBoard } = told(reference, reference);
      assert.deepEqual([onlyReference, onlyBoard], [[], []], id);
    }
  });

  it('holds no sets: a page is sent it as a message', () => {
    const files = readInterview('feed-middling');
    const reference = problemOf(files)?.board?.design ?? assert.fail('no reference');
    const comparison = compareBoards(score(files).sources.graph, reference);
    assert.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
    assert.ok(comparison.onlyReference.some(({ name }) => name === 'Post cache'));
  });
});

/** The blocks of a design by id, but for some. */
function names({ blocks }: Design, ...without: readonly string[]): Record<string, readonly [BlockKindId, string]> {
  return Object.fromEntries(
    blocks.filter(({ id }) => !without.includes(id)).map(({ id, kind, name }) => [id, [kind, name]]),
  );
}
