import assert from 'node:assert/strict';
import type { InterviewFiles } from '../../../src/core/scorecard/sources';
import { writtenAt } from '../../../src/core/scorecard/written';
import type { TimelineEvent } from '../../../src/core/timeline/timeline';
import { WorkLog } from '../../../src/core/timeline/work/workLog';
import { readInterview, score } from './interviews';

const MINUTE_MS = 60_000;
const whole = readInterview('chat-thorough');
/** Three failures are told, of the gateways, the registry and the queue. */
const files = { ...whole, notes: whole.notes.replace(/^- dedupe: .*\n/m, '') };
const [started] = files.events;
const LATE = /^- (?:gateway dies|redis registry down|cassandra node down|kafka broker down).*\n/gm;
const GATEWAY = /^- gateway dies.*\n/m;

/** The interview with its notes written at these minutes, the last of them as they are, and something asked meanwhile. */
function written(at: readonly (readonly [minute: number, notes: string])[], asked: readonly TimelineEvent[]) {
  const log = new WorkLog();
  const from = started?.at ?? 0;
  const works = at.flatMap(([minute, text]) => log.seeNotes(text, { at: from + minute * MINUTE_MS, paused: false }));
  const kept = files.events.filter(({ type }) => type !== 'signalHeard' && type !== 'questionAsked');
  const events = [...kept, ...works, ...asked].sort((a, b) => a.at - b.at);
  return { ...files, events };
}

function question(minute: number, text: string, elements: readonly string[] = []): TimelineEvent {
  return {
    type: 'questionAsked',
    at: (started?.at ?? 0) + minute * MINUTE_MS,
    id: text,
    source: 'board',
    text,
    elements,
  };
}

function failures(of: InterviewFiles) {
  const found = score(of)
    .score.criteria.flatMap(({ signs }) => signs)
    .find(({ sign }) => sign.id === 'failures');
  return { count: found?.count, state: found?.state, evidence: found?.evidence ?? [] };
}

describe('failures raised unasked', () => {
  const before: readonly (readonly [number, string])[] = [
    [20, files.notes.replace(LATE, '')],
    [32, files.notes],
  ];

  it('are those of blocks nobody had asked about when they were written', () => {
    const asked = failures(written(before, [question(30, 'A gateway dies: what happens to its users?')]));
    assert.deepEqual([asked.count, asked.state], [2, 'hit']);
    const time = asked.evidence.find(({ place }) => place.type === 'time');
    assert.deepEqual(
      [time?.place, time?.quote],
      [{ type: 'time', seconds: 1800 }, 'A gateway dies: what happens to its users?'],
    );
  });

  it('are none when the interviewer had asked for failures at large, and told all the same', () => {
    const asked = failures(written(before, [question(30, 'What happens when a part of it fails?')]));
    assert.deepEqual([asked.count, asked.state], [1, 'partly']);
  });

  it('stay unasked when the question came after them, or was about something else', () => {
    const count = (events: readonly TimelineEvent[]) => failures(written(before, events)).count;
    assert.equal(count([question(33, 'What happens when a part of it fails?')]), 3);
    assert.equal(count([question(30, 'What breaks first at ten times the load?')]), 3);
  });

  it('are told line by line: what stood there before the question stays unasked', () => {
    const [gateway = ''] = GATEWAY.exec(files.notes) ?? [];
    const some = files.notes.replace(LATE, (line) => (line === gateway ? line : ''));
    const events = [question(30, 'And when a part fails?')];
    assert.equal(
      failures(
        written(
          [
            [20, some],
            [32, files.notes],
          ],
          events,
        ),
      ).count,
      1,
    );
    const [first, ...more] = failures(
      written(
        [
          [20, some],
          [32, files.notes],
        ],
        events,
      ),
    ).evidence;
    assert.ok(first?.quote.startsWith('gateway dies') && more.some(({ place }) => place.type === 'time'));
  });

  it('go by the board’s element where a question names one', () => {
    const block = score(files).sources.graph.blocks.find(({ name }) => name === 'Kafka');
    const asked = failures(written(before, [question(30, 'This one is down. And now?', [block?.id ?? ''])]));
    assert.equal(asked.count, 2);
  });
});

describe('when lines were written', () => {
  const log = () => {
    const typed = new WorkLog();
    return (at: number, text: string) =>
      typed.seeNotes(text, { at, paused: false }).map((event) => ({ seconds: at, event }));
  };

  it('is when they stood there, whatever was mended later, and wherever they were moved', () => {
    const see = log();
    const works = [
      ...see(1, '# Notes\n- redis no'),
      ...see(2, '# Notes\n- redis node down: reads go to the replicas'),
      ...see(3, '# Notes\n- one\n- redis node down: reads go to the two replicas\n'),
      ...see(4, '# Notes\n- redis node down: reads go to the two replicas\n- one\n'),
    ];
    const times = writtenAt(works, '# Notes\n- redis node down: reads go to the two replicas\n- one\n');
    assert.deepEqual([times.get('redis node down: reads go to the two replicas'), times.get('one')], [2, 3]);
  });

  it('is not known of what was lost', () => {
    const see = log();
    const [first = [], , third = []] = [see(1, 'one\n'), see(2, 'one\ntwo\n'), see(3, 'one\ntwo\nthree\n')];
    const times = writtenAt([...first, ...third], 'one\ntwo\nthree\n');
    assert.deepEqual([...times], [['one', 1]]);
  });
});
