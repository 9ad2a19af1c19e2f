import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readResult } from '../../src/core/drills/result';
import { DrillPage } from './drillPage';
import { useVSCode } from './harness';

const SPEED = 20;

describe('Drills, twenty times as fast', () => {
  const vscode = useVSCode('drills', { env: { MOCKBOARD_CLOCK: `${SPEED} since ${Date.now()}` } });

  /** The results in the folder, by the names of their files. */
  function results() {
    const folder = path.join(vscode.folder, 'interviews/drills');
    const names = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
    return names.map((name) => {
      const reading = readResult(fs.readFileSync(path.join(folder, name), 'utf8'));
      assert.equal(reading.type, 'ok', name);
      return { name, result: reading.type === 'ok' ? reading.result : undefined };
    });
  }

  it('asks for five figures, judges each, and keeps what it came to, with keys alone', async () => {
    const drill = await DrillPage.start(vscode, 'Estimation drill', 'Senior');
    await drill.atTask(1);
    await drill.write('lots');
    await drill.press('Enter');
    await drill.frame.getByText('That cannot be read as a figure.').first().waitFor();
    await drill.press('Control+a');
    await drill.write(await drill.wayToFigure());
    await vscode.screenshot('estimation-open');
    await drill.press('Enter');
    await drill.focusedButton('next').waitFor();
    assert.match((await drill.status.textContent()) ?? '', /^Hit\. It comes to /);
    await drill.frame.getByText('stands while you read').waitFor();
    await vscode.screenshot('estimation-hit');
    await drill.press('Enter');
    for (const [task, answer] of [
      [2, '1'],
      [3, '5 days'],
    ] as const) {
      await drill.atTask(task);
      await drill.write(answer);
      await drill.press('Enter');
      await drill.focusedButton('next').waitFor();
      await drill.press('Enter');
    }
    await drill.atTask(4);
    await drill.write(await drill.wayToFigure());
    await drill.press('Enter');
    await drill.focusedButton('next').waitFor();
    await drill.press('Enter');
    await drill.atTask(5);
    await drill.write(await drill.wayToFigure());
    await drill.press('Enter');
    await drill.focusedButton('result').waitFor();
    await drill.press('Enter');
    await drill.frame.getByRole('heading', { level: 1, name: 'Estimation drill: 3 of 5' }).waitFor();
    await vscode.screenshot('estimation-result');
    const [kept, ...others] = results();
    assert.deepEqual(others, []);
    assert.match(kept?.name ?? '', /^\d{4}-\d\d-\d\d-estimation\.json$/);
    assert.deepEqual(
      kept?.result?.tasks.map(({ verdict }) => verdict),
      ['hit', 'missed', 'missed', 'hit', 'hit'],
    );
    assert.equal(kept?.result?.end, 'finished');
  });
});
