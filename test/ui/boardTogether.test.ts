import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { randomFrom } from '../recovery/random';
import { agreement } from '../stress/agreement';
import { StressCanvas } from '../stress/canvas';
import { DocumentProbe } from '../stress/documentProbe';
import { Together } from '../stress/together';
import { BoardPage } from './boardPage';
import { useVSCode } from './harness';

const ROUNDS = 40;
const SEED = 11;

describe('Two editors and the Whiteboard view on one board', () => {
  const probe = new DocumentProbe('board-together');
  const vscode = useVSCode('board-together', { env: probe.env, extensions: [probe.folder] });
  const canvases: StressCanvas[] = [];
  let file = '';

  before('open the same board three times', async () => {
    await vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    await vscode.workbench.quickInput.choose('URL shortener');
    await vscode.workbench.quickInput.choose('Senior');
    await vscode.workbench.quickInput.choose('60 minutes');
    await vscode.workbench.quickInput.choose('Guided');
    await vscode.workbench.editors.tab('board.excalidraw').waitFor();
    const [folder = ''] = fs.readdirSync(path.join(vscode.folder, 'interviews'));
    file = path.join(vscode.folder, 'interviews', folder, 'board.excalidraw');
    await probe.ready();
    await vscode.workbench.expandView('Whiteboard');
    await vscode.workbench.editors.select('board.excalidraw');
    await BoardPage.open(vscode);
    await vscode.workbench.runCommand('View: Split Editor Down');
    const groups = vscode.workbench.editors.groups;
    const frames = [
      await vscode.workbench.editorFrame(groups.first()),
      await vscode.workbench.editorFrame(),
      await vscode.workbench.viewFrame('Whiteboard'),
    ];
    for (const frame of frames) {
      const { frame: ready } = await BoardPage.open(vscode, frame);
      canvases.push(await StressCanvas.take(vscode.page, ready));
    }
  });

  it('show the same in the end, whoever drew what at the same time, and lose nothing', async () => {
    const together = new Together(canvases, randomFrom(SEED));
    for (let round = 1; round <= ROUNDS; round += 1) {
      await together.round();
      if (round % 10) continue;
      const { elements } = await agreement(probe, file, canvases);
      const places = [...elements.values()].map(({ id, x, y }) => [id, { x, y }] as const);
      assert.deepEqual(
        new Map([...places].sort()),
        new Map([...together.wanted].sort()),
        `seed ${SEED}, round ${round}`,
      );
    }
    await vscode.screenshot('three-in-step');
  });
});
