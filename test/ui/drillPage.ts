import type { FrameLocator, Locator } from 'playwright-core';
import { loadEstimationTasks } from '../../src/util/drillContent';
import type { UiSession } from './harnessSession';

/** The page of a drill in a window, and the keys it is worked with. */
export class DrillPage {
  private constructor(
    private readonly vscode: UiSession,
    readonly frame: FrameLocator,
  ) {}

  /** Starts a drill through the palette and its choices. */
  static async start(vscode: UiSession, drill: string, level: string): Promise<DrillPage> {
    const { quickInput } = vscode.workbench;
    await quickInput.runCommand('Mockboard: Start Drill…');
    await quickInput.waitFor('What would you like to practise?');
    await quickInput.chooseByKeyboard(drill);
    await quickInput.waitFor('For which level?');
    await quickInput.chooseByKeyboard(level);
    return DrillPage.shown(vscode);
  }

  /** The drill that stands in the active group, once it shows this. */
  static async shown(vscode: UiSession, part = '.drill-head'): Promise<DrillPage> {
    return new DrillPage(vscode, await vscode.workbench.editorFrameWith((page) => page.locator(part)));
  }

  /** The field that has the focus. */
  get focused(): Locator {
    return this.frame.locator('textarea:focus, input:focus');
  }

  get status(): Locator {
    return this.frame.locator('[role="status"]');
  }

  /** Waits for a task by its number, with the focus in its first field. */
  async atTask(count: number): Promise<void> {
    await this.frame.locator(`.step[aria-current="step"]`).getByText(String(count)).waitFor();
    await this.frame.locator('.task').waitFor();
    await this.focused.waitFor();
  }

  /** Writes where the focus is. */
  async write(text: string): Promise<void> {
    await this.vscode.page.keyboard.insertText(text);
  }

  async press(key: string): Promise<void> {
    await this.vscode.page.keyboard.press(key);
  }

  /** A button of the page that has the focus, by what it does. */
  focusedButton(deed: string): Locator {
    return this.frame.locator(`vscode-button[data-do="${deed}"]:focus`);
  }

  /** The way to the figure that is asked for now, of what is given: the drill’s own names with the values that were drawn. */
  async wayToFigure(): Promise<string> {
    const question = await this.frame.locator('.question').innerText();
    const given = await this.frame.locator('.given li').allInnerTexts();
    for (const task of loadEstimationTasks().filter(({ ask }) => ask === question)) {
      const known = task.given.flatMap(({ name, text, values }, index) => {
        const value = values.find((each) => text.replaceAll('{0}', each) === given[index]);
        return value === undefined ? [] : [`${name} = ${value}`];
      });
      if (known.length === given.length) return [...known, ...task.way].join('\n');
    }
    throw new Error(`No task asks “${question}” of ${given.join(' ')}`);
  }
}
