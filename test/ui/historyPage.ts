import fs from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { repoRoot } from '../vscode/paths';
import type { UiSession } from './harnessSession';

/** The page of past interviews in a window. */
export class HistoryPage {
  private constructor(readonly frame: FrameLocator) {}

  /** Opens the history, or brings it back. */
  static async open(vscode: UiSession): Promise<HistoryPage> {
    await vscode.workbench.runCommand('Mockboard: Interview History');
    return HistoryPage.shown(vscode);
  }

  /** The history that stands in the active group. */
  static async shown(vscode: UiSession): Promise<HistoryPage> {
    const title = { level: 1, name: /^Interview history$|^Your interviews / };
    return new HistoryPage(await vscode.workbench.editorFrameWith((page) => page.getByRole('heading', title)));
  }

  /** Titles of the problems in the list, as they stand. */
  titles(): Promise<string[]> {
    return this.frame.locator('.interview .problem-title').allInnerTexts();
  }

  row(folder: string): Locator {
    return this.frame.locator(`.interview[data-folder$="${folder}"]`);
  }

  /** Opens a row; resolves to what there is to it. */
  async details(folder: string): Promise<Locator> {
    const toggle = this.row(folder).getByRole('button');
    if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
    const details = this.frame.locator(`.interview[data-folder$="${folder}"] + .details`);
    await details.waitFor();
    return details;
  }

  sort(key: string): Promise<void> {
    return this.frame.locator(`[data-sort="${key}"]`).click();
  }
}

/** Files of an interview of the fixtures, by their paths under `interviews/<folder>`, begun on another day. */
export function fixtureFiles(name: string, folder: string, startedAt: Date): Record<string, string> {
  const root = path.join(repoRoot, 'test/fixtures/interviews', name);
  const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
  const setup: object = JSON.parse(read('interview.json'));
  const texts = {
    'interview.json': JSON.stringify({ ...setup, startedAt: startedAt.getTime() }),
    'notes.md': read('notes.md'),
    'board.excalidraw': read('board.excalidraw'),
    'timeline/0001.jsonl': read('timeline/0001.jsonl'),
  };
  return Object.fromEntries(Object.entries(texts).map(([file, text]) => [`interviews/${folder}/${file}`, text]));
}
