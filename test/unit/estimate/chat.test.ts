import assert from 'node:assert/strict';
import { displayOf, evaluate, exportsOf } from '../../../src/core/estimate/sheet';
import { assertClose } from './lines';

/** The estimate of the worked chat app, with the results it states beside its formulas. */
const CHAT = `
dau = 500M users
messages_out = dau * 40 messages/user/day = 230k/s
peak = messages_out * 3 = 700k/s
history = 50k qps
size = 100 B + 50 B = 150 B
text = messages_out * size = 3 TB/day
text * 1 year = 1 PB
text * 5 years = 5 PB
images = messages_out * 5% * 200 kB = 200 TB/day
ingress = peak * size to MB/s = 105 MB/s
cache = dau * 10 * 30 * size = 22 TB
gateways = shards(50M connections, websocket_connections) = 1000
allowed = downtime(99.99%) = 52 min
`;

describe('Estimates: the chat app', () => {
  const sheet = evaluate(CHAT);

  it('comes out number for number, and every stated result holds', () => {
    assert.deepEqual(
      sheet.lines.flatMap((line) => line?.problems ?? []),
      [],
    );
    const values = new Map(exportsOf(sheet).map(({ name, value }) => [name, value]));
    for (const [name, expected] of [
      ['dau', 500e6],
      ['messages_out', 20e9 / 86_400],
      ['peak', (3 * 20e9) / 86_400],
      ['history', 50e3],
      ['size', 150],
      ['text', 3e12 / 86_400],
      ['images', 200e12 / 86_400],
      ['ingress', (3 * 20e9 * 150) / 86_400],
      ['cache', 22.5e12],
      ['gateways', 1000],
      ['allowed', 3153.6],
    ] as const) {
      assertClose(values.get(name), expected, name);
    }
  });

  it('shows what people say', () => {
    assert.deepEqual(
      sheet.lines.flatMap((line) => (line?.value ? [displayOf(line)] : [])),
      [
        '500M',
        '231k/s (20B/day)',
        '694k/s (60B/day)',
        '50k/s',
        '150 B',
        '3 TB/day · 1.1 PB/yr · 5.48 PB in 5 yr',
        '1.1 PB',
        '5.48 PB',
        '200 TB/day · 73 PB/yr · 365 PB in 5 yr',
        '104 MB/s',
        '22.5 TB',
        '1k',
        '52.6 min',
      ],
    );
    const average = sheet.lines[2];
    assert.ok(average);
    assert.equal(displayOf(average, 'interview'), '≈ 200k/s (exact 231k/s)');
  });
});
