import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../vscode/paths';
import { useVSCode } from './harness';

const FIXTURE = path.join(repoRoot, 'test/fixtures/interviews/feed-middling');
const NAME = 'interviews/2026-03-02-feed';

describe('the report', () => {
  const vscode = useVSCode('report', {
    files: Object.fromEntries(
      ['interview.json', 'notes.md', 'board.excalidraw', 'timeline/0001.jsonl'].map((file) => [
        `${NAME}/${file}`,
        fs.readFileSync(path.join(FIXTURE, file), 'utf8'),
      ]),
    ),
  });

  it('opens', async () => {
    const { workbench } = vscode;
    await workbench.runCommand('Mockboard: Open Report');
    await workbench.quickInput.choose('News feed');
    const page = await workbench.editorFrame();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('img', { name: 'Picture of the board' }).waitFor();
    await vscode.screenshot('top');
    for (const [index, title] of [
      'Criterion by criterion',
      'Time against the plan',
      'What people say',
      'The board',
      'Beside one good answer',
      'How this came about',
    ].entries()) {
      await page.getByRole('heading', { name: title }).evaluate((heading) => heading.scrollIntoView());
      await vscode.screenshot(`part-${index}`);
    }
    assert.ok(true);
  });
});
