import fs from 'node:fs';
import path from 'node:path';
import { waitFor } from '../polling';
import { elementsOf } from './boardPage';
import type { UiSession } from './harnessSession';

/** Saves a board's file though nothing in it has changed; resolves to its text when it has been written again. */
export async function saveUnchanged(vscode: UiSession, name: string): Promise<string> {
  const file = path.join(vscode.folder, name);
  const { mtimeMs } = fs.statSync(file);
  await vscode.workbench.runCommand('File: Save');
  let text = '';
  await waitFor(`${name} to be written again`, () => {
    text = vscode.readFile(name);
    return fs.statSync(file).mtimeMs > mtimeMs && elementsOf(text).length > 0;
  });
  return text;
}
