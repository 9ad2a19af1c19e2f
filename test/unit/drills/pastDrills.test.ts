import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { drawEstimations } from '../../../src/core/drills/estimation/drawEstimations';
import { OFFERED_DRILLS } from '../../../src/core/drills/kinds';
import { drillResult, writeResult } from '../../../src/core/drills/result';
import { reduceDrill, startDrill } from '../../../src/core/drills/state';
import { newestDrills } from '../../../src/core/history/pastDrill';
import { drillFor } from '../../../src/core/history/suggestions';
import { readPastDrills } from '../../../src/util/pastDrills';
import { loadRubric } from '../../../src/util/rubric';
import { materials } from './materials';

describe('Drills of the past', () => {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'mockboard-drills-'));
  const folder = path.join(place, 'drills');
  after(() => fs.rmSync(place, { recursive: true }));

  it('are read from their files, with those that cannot be read; a place without any has none', async () => {
    assert.deepEqual(await readPastDrills(place), { drills: [], unreadable: [] });
    const tasks = drawEstimations(materials, { seed: 3, level: 'senior' }, l10n);
    const texts = [1, 2].map((day) => {
      const startedAt = Date.UTC(2026, 0, day);
      const setup = { kind: 'estimation', seed: 3, level: 'senior', startedAt, minutes: 8 } as const;
      const ids = tasks.map(({ id }) => id);
      const state = [
        { type: 'answered', at: startedAt + 60_000, task: 0, answer: { figure: '1/s' } } as const,
        { type: 'ended', at: startedAt + 90_000 } as const,
      ].reduce(reduceDrill, startDrill(setup, ids));
      return writeResult(drillResult(state, tasks, l10n));
    });
    fs.mkdirSync(folder);
    for (const [index, text] of texts.entries()) fs.writeFileSync(path.join(folder, `${index}.json`), text);
    fs.writeFileSync(path.join(folder, 'newer.json'), '{"format": "mockboard-drill", "version": 9}');
    fs.writeFileSync(path.join(folder, 'torn.json'), '{"format": "mockb');
    fs.writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    const { drills, unreadable } = await readPastDrills(place);
    assert.deepEqual(
      newestDrills(drills).map(({ file, seconds, total }) => [path.basename(file), seconds.used, total.notAnswered]),
      [
        ['1.json', 60, 4],
        ['0.json', 60, 4],
      ],
    );
    assert.deepEqual(
      unreadable.map(({ file, why }) => [path.basename(file), why]),
      [
        ['newer.json', 'newer'],
        ['torn.json', 'unreadable'],
      ],
    );
  });

  it('are advised by what is weakest: the drill of the sign that cost most, or one of the same criterion', () => {
    const rubric = loadRubric();
    const advised = (
      criterion: 'problemSolving' | 'tradeOffs',
      sign: 'reckoned' | 'hardProblem' | 'clarified' | 'prices',
    ) => drillFor({ type: 'criterion', criterion, average: 40, of: 1, sign }, rubric);
    assert.equal(advised('problemSolving', 'reckoned'), 'estimation');
    assert.equal(advised('problemSolving', 'clarified'), 'requirements');
    assert.equal(advised('problemSolving', 'hardProblem'), 'requirements');
    for (const { exercise, drill } of rubric.signs) {
      const named = /^(\w+) drill:/.exec(exercise)?.[1]?.toLowerCase();
      if (named !== undefined) assert.equal(drill, named, exercise);
    }
    assert.ok(OFFERED_DRILLS.every((kind) => rubric.signs.some(({ drill }) => drill === kind)));
  });
});
