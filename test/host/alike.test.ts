import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { replay } from '../../src/cli/replay';
import { score } from '../../src/cli/score';
import type { Verb } from '../../src/cli/verb';
import { readRecording, rebuildAt } from '../../src/core/timeline/replay';
import { replayDocument } from '../../src/core/timeline/replayDocument';
import { encodeEvent } from '../../src/core/timeline/timeline';
import { WorkLog } from '../../src/core/timeline/work/workLog';
import { readRecordedInterview } from '../../src/replay/readRecorded';
import { makeReport } from '../../src/report/makeReport';
import { loadContent } from '../../src/util/content';
import { segmentPath } from '../../src/util/timelineFiles';
import { cleanUp, writeInterview } from './interviewFixtures';

/** What the command line prints as one JSON document. */
async function printed(verb: Verb, folder: string, values: Readonly<Record<string, string>> = {}): Promise<unknown> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  await verb.run(folder, { json: true }, { stdin: process.stdin, write }, values);
  return JSON.parse(text);
}

interface Printed {
  readonly level: string;
  readonly levels: readonly { readonly level: string; readonly percent: number }[];
  readonly criteria: readonly {
    readonly id: string;
    readonly percent: number | null;
    readonly signs: readonly { readonly id: string; readonly state: string }[];
  }[];
}

describe('the editor and the command line', () => {
  const root = vscode.extensions.getExtension('mockboard.mockboard')?.extensionPath ?? assert.fail('no extension');
  afterEach(cleanUp);

  for (const name of ['feed-middling', 'chat-thorough']) {
    it(`give ${name} the same score, sign by sign`, async () => {
      const folder = path.join(root, 'test/fixtures/interviews', name);
      const { view } = await makeReport(vscode.Uri.file(folder), root, loadContent());
      const document = (await printed(score, folder)) as Printed;
      assert.deepEqual(
        view.levels.map(({ level, band }) => ({ level, percent: band.percent })),
        document.levels.map(({ level, percent }) => ({ level, percent })),
      );
      const shown = view.levels.find(({ level }) => level === document.level);
      assert.deepEqual(
        shown?.criteria.map(({ id, band, signs }) => [id, band?.percent, signs.map((sign) => [sign.id, sign.state])]),
        document.criteria.map(({ id, percent, signs }) => [
          id,
          percent ?? undefined,
          signs.map((sign) => [sign.id, sign.state]),
        ]),
      );
    });
  }

  it('rebuild the same moment of a recording, and name the same losses', async () => {
    const folder = writeInterview(1);
    const log = new WorkLog();
    const at = Date.now();
    const lines = ['one', 'one two'].flatMap((text) => log.seeNotes(text, { at, paused: false })).map(encodeEvent);
    fs.appendFileSync(segmentPath(folder, 1), `${lines.join('')}no event\n`);
    const reading = await readRecordedInterview(vscode.Uri.file(folder), {});
    assert.ok(reading.type === 'ok');
    const { events, losses } = reading.interview;
    const recording = readRecording(events, losses);
    const moment = rebuildAt(recording, 9_000_000) ?? assert.fail('no moment');
    const problems = losses.map(({ file, line }) => ({ file, line, type: 'unreadable' as const }));
    const document = replayDocument(moment, { lengthMs: recording.lengthMs, images: new Map(), problems });
    assert.deepEqual(await printed(replay, folder, { at: '9000' }), JSON.parse(JSON.stringify(document)));
    assert.deepEqual([document.notes, document.whole.notes], ['one two', false]);
  });
});
