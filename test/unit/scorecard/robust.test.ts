import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notesText } from '../../../src/core/interview/files';
import type { InterviewFiles } from '../../../src/core/scorecard/sources';
import { readProblem, textsOf } from '../problems/bank';
import { readInterview, score, scoreContent } from './interviews';

const FLOOR = 5;
const good = readInterview('url-good');
const chat = readInterview('chat-thorough');
const doodle = readInterview('chat-random-boxes');
const percentOf = (files: InterviewFiles) => score(files).score.percent;
const statesOf = (files: InterviewFiles) =>
  score(files).score.criteria.flatMap(({ signs }) => signs.map(({ sign, state }) => `${sign.id} ${state}`));
const percents = new Map([good, chat].map((files) => [files, percentOf(files)]));

/** The notes cut at their headings: the part before the first, then one a section. */
function cut(notes: string): { readonly head: string; readonly sections: readonly string[] } {
  const [head = '', ...sections] = notes.split(/^(?=## )/m);
  return { head, sections: sections.map((section) => `${section.trimEnd()}\n\n`) };
}

describe('a score is not raised by', () => {
  const fillers = [
    'This is an important point that we should keep in mind as we go on with the design of the whole thing.',
    'As mentioned before, there are many things to think about here and it is worth taking the time.',
    'Generally speaking this works well in practice and people have done it like this for many years.',
    'In conclusion it all comes together nicely and everything fits with everything else.',
    'We could say a lot more about this, but let us move on to the next point for now.',
    'It depends on the use case and on what the business wants in the end.',
  ];

  it('saying everything twice', () => {
    for (const [files, percent] of percents) {
      const { head, sections } = cut(files.notes);
      const twice = head + sections.map((section) => section + section.replace(/^## .*\n/, '')).join('');
      assert.ok(twice.length > files.notes.length * 1.8);
      assert.ok(percentOf({ ...files, notes: twice }) <= percent);
      assert.ok(percentOf({ ...files, notes: `${files.notes}\n${files.notes}` }) <= percent);
    }
  });

  it('filling the notes up with sentences that say nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...percents.keys()),
        fc.array(fc.tuple(fc.constantFrom(...fillers), fc.nat()), { minLength: 40, maxLength: 60 }),
        (files, added) => {
          const lines = files.notes.split('\n');
          for (const [filler, at] of added) lines.splice(at % lines.length, 0, `- ${filler}`);
          assert.ok(percentOf({ ...files, notes: lines.join('\n') }) <= (percents.get(files) ?? 0));
        },
      ),
      { numRuns: 8 },
    );
  });

  it('other order of headings: nothing changes', () => {
    const states = new Map([...percents.keys()].map((files) => [files, statesOf(files)]));
    fc.assert(
      fc.property(
        fc.constantFrom(...percents.keys()),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (files, order) => {
          const { head, sections } = cut(files.notes);
          const shuffled = sections
            .map((section, index) => ({ section, key: order[index] ?? 0, index }))
            .sort((a, b) => a.key - b.key || a.index - b.index)
            .map(({ section }) => section);
          assert.deepEqual(statesOf({ ...files, notes: head + shuffled.join('') }), states.get(files));
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('near the floor stay', () => {
  const { content, snippets } = scoreContent;
  const template = notesText(good.setup, content.notes);
  const under = (heading: string, text: string) => `${template}\n## ${heading}\n${text}\n`;
  const everywhere = (text: string) => template.replace(/^(## .*)$/gm, (heading) => `${heading}\n\n${text}\n`);

  const attacks: Readonly<Record<string, string>> = {
    'the template as it is handed out': template,
    'its comments and estimate made text': template.replace(/<!-- | -->/g, '').replace(/^# (?=\w+ =)/gm, ''),
    'the prompt, pasted under every heading': everywhere(good.setup.problem.prompt),
    'every line to say, blanks as they are': everywhere(
      content.playbook.lines.map(({ text }) => `- ${text}`).join('\n'),
    ),
    'the same without the marks of the blanks': everywhere(
      content.playbook.lines.map(({ text }) => `- ${text.replace(/[«»]/g, '')}`).join('\n'),
    ),
    'every snippet, blanks as they are': everywhere(
      Object.values(snippets)
        .flatMap(({ body }) => body)
        .map((line) =>
          line
            .replace(/\$\{\d+:([^}]*)\}/g, '$1')
            .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
            .replace(/\$\d+/g, ''),
        )
        .join('\n'),
    ),
    'everything known of the problem itself, copied': everywhere(
      textsOf({ ...readProblem('url-shortener'), clarifications: [], estimate: [] })
        .map(([, text]) => `- ${text}`)
        .join('\n'),
    ),
    'lists of catchwords': everywhere(
      'Kafka, Redis, Cassandra, sharding, replication, consistent hashing, load balancing, CDN, caching\n\nscalability availability reliability latency throughput consistency durability',
    ),
    'sentences of the right form about nothing': under(
      'Trade-offs',
      [
        'Kafka over RabbitMQ because bananas are yellow',
        'Redis over Memcached because it is Tuesday',
        'Cassandra over MySQL because my cat prefers it',
        'push over pull because pull is three letters longer',
        'SQL over NoSQL since the sky is blue today and warm',
      ]
        .map((line) => `- ${line}`)
        .join('\n'),
    ),
    'failures without a design': under(
      'Failure modes',
      [
        'zookeeper down -> users see errors, failover to replica',
        'flink crashes -> lost events, replay from kafka',
        'kafka dies -> backlog grows, retry with backoff',
      ]
        .map((line) => `- ${line}`)
        .join('\n'),
    ),
  };

  it('one form filled in for every block of a good board: no hire', () => {
    const blocks = score(good).sources.graph.blocks.map(({ name }) => name);
    const forms = (form: (name: string, index: number) => string) =>
      blocks.map((name, index) => `- ${form(name, index)}`).join('\n');
    const notes = [
      template,
      '## Deep dive',
      forms((name) => `${name} uses consistent hashing and a TTL so that links are spread when one is full`),
      '## Trade-offs',
      forms(
        (name, index) => `${name} over ${blocks[(index + 3) % blocks.length]} because of the latency of short links`,
      ),
      '## Failure modes',
      forms((name) => `${name} down -> users see errors, failover to a replica in 10 s`),
      '## Monitoring',
      forms((name) => `alert on p99 of ${name} > 200 ms`),
    ].join('\n\n');
    const { percent, band } = score({ ...good, notes }).score;
    assert.ok(band === 'noHire' && percent < 35, String(percent));
  });

  for (const [name, notes] of Object.entries(attacks)) {
    it(`${name}, beside ten random boxes`, () => {
      assert.ok(
        percentOf({ ...doodle, setup: good.setup, notes }) <= FLOOR,
        String(percentOf({ ...doodle, setup: good.setup, notes })),
      );
    });
    it(`${name}, beside a good board: no hire`, () => {
      const { percent, band } = score({ ...good, notes }).score;
      assert.ok(band === 'noHire' && percent < 35, String(percent));
    });
  }

  it('ten random boxes with ten arrows and no notes', () => {
    assert.ok(percentOf(doodle) <= FLOOR);
    assert.ok(percentOf({ ...doodle, notes: template }) <= FLOOR);
  });

  it('a good board by itself, and good notes by themselves, below both', () => {
    assert.ok(percentOf({ ...good, notes: template }) < 35);
    const alone = percentOf({ ...good, board: [] });
    assert.ok(alone < (percents.get(good) ?? 0) - 25, String(alone));
  });
});
