import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BLOCK_SIZE } from '../../../src/core/board/blockElements';
import { ContentError } from '../../../src/core/content/check';
import { parsePatterns } from '../../../src/core/content/patterns';
import { loadPatterns } from '../../../src/util/patterns';
import { readJson } from './load';

const FOLDER = 'media/content/patterns';
const files = readdirSync(join(__dirname, '../../..', FOLDER)).sort();
const patterns = loadPatterns();

/** A fresh copy of one pattern's file; a test may damage it. */
function readRaw(): { flows: { steps: string[] }[]; arrows: { from: string }[]; blocks: { id: string }[] } {
  return readJson(`${FOLDER}/feed.json`) as ReturnType<typeof readRaw>;
}

function problemOf(raw: unknown): string {
  try {
    parsePatterns({ 'feed.json': raw });
  } catch (error) {
    assert.ok(error instanceof ContentError);
    return error.message;
  }
  return '';
}

describe('patterns', () => {
  it('are the nine architectures and the chat app, every file of the folder', () => {
    assert.deepEqual(patterns.map(({ id }) => `${id}.json`).sort(), files);
    assert.equal(patterns.length, 10);
    assert.equal(patterns.at(-1)?.id, 'chat-app');
  });

  for (const { id, blocks, arrows, flows } of patterns) {
    it(`${id}: every block is joined, arrows run from a client, and flows walk them`, () => {
      const joined = new Set(arrows.flatMap(({ from, to }) => [from, to]));
      assert.deepEqual(
        blocks.filter((block) => !joined.has(block.id)).map((block) => block.id),
        [],
      );
      const clients = blocks.filter(({ kind }) => kind === 'client').map((block) => block.id);
      assert.ok(arrows.some(({ from }) => clients.includes(from)));
      const kinds = new Set(blocks.map(({ kind }) => kind));
      assert.ok(kinds.size >= 6, `${kinds.size} kinds are no design`);
      assert.ok(flows.length >= 2);
      const walked = new Set(flows.flatMap(({ steps }) => steps.map(({ arrow }) => arrow)));
      assert.deepEqual(
        arrows.filter((_, index) => !walked.has(index)),
        [],
        'an arrow no flow walks',
      );
    });

    it(`${id}: each step of a flow starts at a block the flow has reached`, () => {
      for (const { name, steps } of flows) {
        const ends = steps.map(({ arrow, back }) => {
          const { from = '', to = '' } = arrows[arrow] ?? {};
          return back ? { from: to, to: from } : { from, to };
        });
        const reached = new Set([ends[0]?.from]);
        for (const { from, to } of ends) {
          const isClient = blocks.some((block) => block.id === from && block.kind === 'client');
          assert.ok(reached.has(from) || isClient, `"${name}": ${from} > ${to}`);
          reached.add(to);
        }
      }
    });

    it(`${id}: names fit on one line of a block`, () => {
      const room = (BLOCK_SIZE.width - 10) / 8.4;
      assert.deepEqual(
        blocks.filter(({ name }) => name.length > room).map(({ name }) => name),
        [],
      );
    });
  }

  it('say where a file is wrong', () => {
    const step = readRaw();
    if (step.flows[0]) step.flows[0].steps[1] = 'client>store';
    assert.equal(problemOf(step), 'patterns/feed.json: flows[0].steps[1]: no arrow joins the blocks of "client>store"');
    const arrow = readRaw();
    if (arrow.arrows[2]) arrow.arrows[2].from = 'nobody';
    assert.equal(problemOf(arrow), 'patterns/feed.json: arrows[2].from: "nobody" is none of the blocks');
    const twice = readRaw();
    if (twice.blocks[1]) twice.blocks[1].id = 'client';
    assert.match(problemOf(twice), /blocks\[1\]\.id: "client" stands at blocks\[0\]\.id already/);
  });

  it('walk an arrow back where only the opposite one is drawn', () => {
    const chat = patterns.at(-1);
    const send = chat?.flows.find(({ name }) => name === 'Send message');
    const back = send?.steps.filter((step) => step.back) ?? [];
    assert.deepEqual(
      back.map(({ arrow }) => chat?.arrows[arrow]),
      [{ from: 'gateway', to: 'messages', label: 'message' }],
    );
  });
});
