import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kindOfText } from '../../../../src/core/board/graph/kindOfText';
import { countSlips } from '../../../../src/core/board/graph/typos';
import { BLOCK_KINDS, type BlockKindId } from '../../../../src/core/board/kinds';

type Cases = Readonly<Partial<Record<BlockKindId, readonly string[]>>>;

function hold(cases: Cases): void {
  for (const [kind, texts] of Object.entries(cases)) {
    for (const text of texts)
      it(`${JSON.stringify(text)} is ${kind}`, () => assert.equal(kindOfText(text)?.kind, kind));
  }
}

describe('the kind of several words', () => {
  describe('is that of the last noun', () => {
    hold({
      worker: [
        'Kafka consumer',
        'message queue worker',
        'image worker',
        'notification worker',
        'Fan-out workers',
        'Trie builder',
      ],
      service: ['auth service', 'User service', 'Rate limiter', 'Matching engine', 'Search service', 'Order manager'],
      objectStorage: ['Blob storage service'],
      client: ['Kafka client', 'Cache client', 'Orders dashboard', 'Landing page', 'Payroll app', 'Students'],
      messageQueue: ['Redis queue', 'notification queue', 'Redis pub/sub', 'Job queue', 'URL frontier'],
      apiGateway: ['API gateway', 'Mobile gateway'],
      cache: ['web cache', 'Redis replica', 'cache cluster'],
      cdn: ['CDN cache'],
      appServer: ['web server', 'App servers', 'API server'],
      sqlDatabase: ['DB', 'user DB', 'notification DB', 'Primary'],
      coordination: ['lock service', 'Key generation service', 'sequencer'],
      notificationService: ['notification service', 'Push service', 'Email service'],
      externalService: ['payment gateway', 'Maps provider', 'PSP'],
    });
  });

  describe('is that of a product before a word that leaves it open', () => {
    hold({
      cache: ['Redis session store', 'Redis server'],
      nosqlDatabase: ['Cassandra message store', 'DynamoDB table', 'MongoDB cluster'],
      objectStorage: ['S3 bucket'],
      streamProcessor: ['Flink job', 'Kafka Streams app'],
      loadBalancer: ['nginx server'],
    });
  });

  it('is a service when a word for work or a book is called one', () => {
    for (const text of ['Importer service', 'Ledger service', 'Messaging service', 'Rider matching']) {
      assert.equal(kindOfText(text)?.kind, 'service', text);
    }
  });

  describe('is that of the product it is kept in', () => {
    hold({
      messageQueue: ['Billing jobs\nSQS', 'Kafka\n(resize tasks)'],
      cache: ['Spatial index (Redis)'],
      searchEngine: ['ES shard 2', 'ES\n(products)'],
      externalService: ['Stripe API'],
    });
  });

  describe('is cut by prepositions, lines and brackets', () => {
    hold({
      sqlDatabase: ['read replica of Postgres', 'Orders\nMySQL'],
      cache: ['cache for Postgres', 'Cache (Redis)'],
      nosqlDatabase: ['Message store\nCassandra', 'Primary DB (MongoDB)'],
      webSocketGateway: ['ws gateway', 'Chat server\n(WebSocket)'],
      worker: ['Worker (Kafka consumer)', 'Message\nqueue\nworker'],
      service: ['Feed service\nRedis, Cassandra'],
      notificationService: ['APNs / FCM', 'Notification\nservice'],
    });
  });

  it('does not depend on case, hyphens and plurals', () => {
    for (const text of ['load balancer', 'Load-Balancer', 'LOAD BALANCERS', 'LoadBalancer', 'loadbalancer']) {
      assert.equal(kindOfText(text)?.kind, 'loadBalancer', text);
    }
  });

  it('is unknown when no word is', () => {
    for (const text of ['', '   ', 'Zorblax', '???', '12345', '数据', 'constructor', '__proto__']) {
      assert.equal(kindOfText(text), undefined, text);
    }
  });

  it('is sure for products, and less so for words that may mean much', () => {
    const sure = kindOfText('Postgres')?.confidence ?? 0;
    const open = kindOfText('Storage')?.confidence ?? 1;
    const topic = kindOfText('Checkout')?.confidence ?? 1;
    assert.ok(sure > 0.9 && open < sure && topic < open);
  });
});

describe('misspelt words', () => {
  hold({
    cache: ['Cahce', 'Memcahed', 'Reids', 'Cach'],
    sqlDatabase: ['Databse', 'Postgrse', 'PostgreSLQ'],
    messageQueue: ['Kafak', 'RabitMQ', 'Message quue'],
    nosqlDatabase: ['Cassnadra', 'Casandra'],
    loadBalancer: ['Laod balancer', 'Load balncer'],
    searchEngine: ['Elasticserach'],
    webSocketGateway: ['Websokcet gateway'],
    cdn: ['CND'],
    client: ['Brower', 'Clinet'],
    coordination: ['Zookeper'],
  });

  it('are less sure than right ones', () => {
    assert.ok((kindOfText('Kafak')?.confidence ?? 1) < (kindOfText('Kafka')?.confidence ?? 0));
  });

  it('of the field are not taken for others', () => {
    for (const text of ['Chat', 'Match', 'Rides', 'Trips', 'Graph', 'Posts', 'Cases', 'Stories']) {
      assert.ok([undefined, 'service'].includes(kindOfText(text)?.kind), text);
    }
  });

  it('of the palette are known with any letter left out, doubled, or swapped with the next', () => {
    const wrong: string[] = [];
    for (const { id, name } of BLOCK_KINDS) {
      for (const slip of slipsOf(name)) if (kindOfText(slip)?.kind !== id) wrong.push(slip);
    }
    assert.deepEqual(wrong, []);
  });
});

/** A name with one slip inside a word: first letters stay, and words of at least four. */
function slipsOf(name: string): string[] {
  return Array.from(name.matchAll(/[A-Za-z]{5,}/g)).flatMap(({ 0: word, index }) => {
    const places = Array.from({ length: word.length - 2 }, (_, i) => index + 1 + i);
    return places.flatMap((at) => {
      const [a = '', b = ''] = [name[at], name[at + 1]];
      return [b, a + a + b, b + a].map((middle) => name.slice(0, at) + middle + name.slice(at + 2));
    });
  });
}

describe('slips between two words', () => {
  it('are letters left out, added, replaced, or swapped', () => {
    const cases = [
      ['cache', 'cahce'],
      ['cache', 'cach'],
      ['cache', 'cacche'],
      ['cache', 'cacha'],
    ] as const;
    for (const [a, b] of cases) assert.equal(Math.floor(countSlips(a, b, 3)), 1);
    assert.equal(countSlips('cache', 'cache', 3), 0);
    assert.ok(countSlips('kafka', 'redis', 2) > 2);
  });

  it('are the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => assert.equal(countSlips(a, b, 9).toFixed(6), countSlips(b, a, 9).toFixed(6))),
    );
  });
});
