import type { Beside } from '../../../src/core/review/analyse';
import { figuresOf } from './boards';

/** A board a rule has something to say of, one it has not, and what it says. */
export interface Case {
  readonly fires: string;
  readonly silent: string;
  readonly says: RegExp;
  readonly at: string;
  readonly fix?: RegExp;
  readonly beside?: Beside;
  /** A board whose finding its fix cures, where the one above shows something else. */
  readonly cured?: { readonly fires: string; readonly beside: Beside };
}

const SOUND = `
  web client ratePerSecond=200
  lb loadBalancer instances=2
  app appServer instances=3
  redis cache instances=3
  db sqlDatabase instances=3
  web > lb
  lb > app
  app > redis
  app > db
`;
const busy = (perSecond: number, more = '') => SOUND.replace('=200', `=${perSecond}`) + more;

/** A case of each rule, by its id. */
export const CASES: Readonly<Record<string, Case>> = {
  'client-to-store': {
    fires: 'web client ratePerSecond=50\ndb sqlDatabase\nweb > db',
    silent: SOUND,
    says: /^web talks to db directly/,
    at: 'web-db',
    fix: /application server between/,
  },
  'lb-to-store': {
    fires: 'web client ratePerSecond=50\nlb loadBalancer\ndb nosqlDatabase\nweb > lb\nlb > db',
    silent: SOUND,
    says: /^lb sends requests straight to db/,
    at: 'lb-db',
    fix: /application server between/,
  },
  'no-load-balancer': {
    fires: 'web client ratePerSecond=50\napp appServer instances=4\ndb sqlDatabase\nweb > app\napp > db',
    silent: SOUND,
    says: /^web reaches app without a load balancer, but app has or needs 4/,
    at: 'web-app',
    fix: /load balancer before/,
  },
  'balancer-one-backend': {
    fires: SOUND.replace('app appServer instances=3', 'app appServer instances=1'),
    silent: SOUND,
    says: /^lb has one backend, app/,
    at: 'lb',
    fix: /Run 2 instances of app/,
  },
  spof: {
    fires: SOUND.replace('lb loadBalancer instances=2', 'lb loadBalancer'),
    silent: SOUND,
    says: /^lb has no spare: without it Read, Write stops, and 3 other blocks/,
    at: 'lb',
    fix: /Run 2 instances of lb/,
  },
  'no-replica': {
    fires: SOUND.replace('db sqlDatabase instances=3', 'db sqlDatabase'),
    silent: SOUND,
    says: /^db keeps one copy .*\(20\/s writes\)/,
    at: 'db',
    fix: /Keep 3 copies of db/,
  },
  'single-writer': {
    fires: SOUND,
    silent: SOUND.replace('db sqlDatabase instances=3', 'db sqlDatabase instances=3 shards=8'),
    says: /^All 20\/s writes of db go to one primary: it is full at \d+ times/,
    at: 'db',
  },
  'websocket-registry': {
    fires: 'web client\nws webSocketGateway instances=40\nchat service instances=3\nweb > ws\nws > chat',
    silent: 'web client\nws webSocketGateway instances=40\nchat service\nreg cache\nweb > ws\nws > chat\nchat > reg',
    says: /^Nothing on the board knows which of the instances of ws \(now 40\)/,
    at: 'ws',
    fix: /session registry/,
  },
  overload: {
    fires: busy(5000),
    silent: SOUND,
    says: /^app gets 5k\/s, which is 167% of what it can do: its backlog grows by 2k\/s/,
    at: 'app',
    fix: /Run \d+ instances of app/,
  },
  hot: { fires: busy(2700), silent: SOUND, says: /^app runs at 90% with 2.7k\/s/, at: 'app', fix: /instances of app/ },
  'breaks-at-10x': {
    fires: busy(1000),
    silent: busy(10),
    says: /^app breaks at 3 times this load/,
    at: 'app',
  },
  'cache-loss-kills-store': {
    fires: SOUND.replace('=200', '=4000')
      .replace('app appServer instances=3', 'app appServer instances=9')
      .replace('redis cache instances=3', 'redis cache hitRatio=0.99')
      .replace('db sqlDatabase instances=3', 'db sqlDatabase capacityPerSecond=1500 serviceTimeMs=1'),
    silent: SOUND,
    says: /^When redis starts empty, db goes from \d+% to \d{3}%/,
    at: 'redis',
    fix: /Run \d+ instances of redis/,
  },
  'read-heavy-no-cache': {
    fires: busy(2000).replace('redis cache instances=3', '').replace('app > redis', ''),
    silent: busy(2000),
    says: /^db answers 1.8k\/s reads \(200\/s writes\) and no cache/,
    at: 'db',
    fix: /Add a cache that app asks first/,
  },
  'write-heavy-no-queue': {
    fires:
      'dev client ratePerSecond=3000\napp appServer instances=9\ndb nosqlDatabase instances=3\ndev > app: POST\napp > db: insert',
    silent:
      'dev client ratePerSecond=3000\napp appServer instances=9\nq messageQueue\nw worker instances=60\ndb nosqlDatabase\ndev > app: POST\napp > q: publish\nq ~> w\nw > db: insert',
    says: /^db takes \S+\/s writes \(0\/s reads\) straight from app/,
    at: 'db',
    fix: /queue and writers/,
  },
  'queue-no-consumer': {
    fires: 'web client ratePerSecond=50\napp appServer\nq messageQueue\nweb > app\napp ~> q',
    silent: 'web client ratePerSecond=50\napp appServer\nq messageQueue\nw worker\nweb > app\napp ~> q\nw > q: polls',
    says: /^Nothing takes messages out of q: at \S+\/s it holds \S+ messages after a day/,
    at: 'q',
    fix: /workers that take messages off q/,
  },
  'async-not-idempotent': {
    fires: 'app appServer\nq messageQueue\nw worker\napp ~> q\nq ~> w',
    silent: 'app appServer\nq messageQueue\nw worker\napp ~> q\nq ~> w: idempotent',
    says: /^q delivers to w at least once/,
    at: 'q-w',
  },
  'retry-no-timeout': {
    fires: 'web client\napp appServer\npay externalService\nweb > app\napp > pay: charge, 3 retries',
    silent: 'web client\napp appServer\npay externalService\nweb > app\napp > pay: charge, 3 retries, timeout 2 s',
    says: /^app → pay is retried/,
    at: 'app-pay',
  },
  'sync-cycle': {
    fires: 'a service\nb service\nc service\na > b\nb > c\nc > a',
    silent: 'a service\nb service\nc service\na > b\nb > c\nc ~> a',
    says: /^3 blocks call one another in a circle: a, b, c\./,
    at: 'a-b',
  },
  'sync-fanout': {
    fires: 'web client\na service\nb service\nc service\nd service\ne service\nweb > a\na > b\na > c\na > d\na > e',
    silent: 'web client\na service\nb service\nc service\nd service\ne service\nweb > a\na > b\na > c\na > d\na ~> e',
    says: /^a waits for 4 others \(b, c, d, e\): all of them are up 98% of the time/,
    at: 'a',
  },
  'p99-added-up': {
    fires: SOUND,
    silent: 'web client ratePerSecond=10\napp appServer\nweb > app',
    says: /^Read: the p99s of its hops add up to \S+ ms, but its own p99 is \S+ ms; adding is \d+% too high/,
    at: 'web-lb',
  },
  'threads-held': {
    fires:
      'web client ratePerSecond=700\napp appServer instances=1\npay externalService capacityPerSecond=5000 serviceTimeMs=500\nweb > app\napp > pay',
    silent: SOUND,
    says: /^app holds \d+ of its 200 threads waiting, while its processors are 70% used/,
    at: 'app',
  },
  'block-without-estimate': {
    fires: SOUND.replace(' ratePerSecond=200', ''),
    silent: SOUND,
    says: /^Nothing says how many requests come from web: 1k\/s are assumed/,
    at: 'web',
    fix: /rate of web from “peak_qps”/,
    beside: { figures: figuresOf('peak_qps = 5000/s') },
    cured: {
      fires: SOUND.replace(' ratePerSecond=200', ''),
      beside: { figures: figuresOf('peak_qps = 500/s') },
    },
  },
  'estimate-without-block': {
    fires: SOUND,
    silent: SOUND.replace('ratePerSecond=200', 'ratePerSecond=@upload_qps'),
    says: /^“upload_qps” \(231k\/s.*\) stands in notes\.md, but no block or flow/,
    at: 'web',
    beside: { figures: figuresOf('upload_qps = 20G/day\nread_qps = 5/s') },
    cured: {
      fires: SOUND.replace(' ratePerSecond=200', ''),
      beside: { figures: figuresOf('upload_qps = 500/s') },
    },
  },
  orphan: { fires: `${SOUND}\n lost service`, silent: SOUND, says: /^lost is joined to nothing/, at: 'lost' },
  'unnamed-boxes': { fires: 'A service\nB service\nC service', silent: SOUND, says: /^3 of 3 boxes/, at: 'A' },
  'no-client': {
    fires: 'a appServer\nb appServer\nc cache\na > b\nb > c',
    silent: SOUND,
    says: /^No client is drawn among 3 blocks/,
    at: 'a',
  },
};
