import path from 'node:path';
import { SELECTORS } from '../vscode/selectors';
import type { UiSession } from './harnessSession';

/**
 * Answers VS Code's dialog for a file: waits until it has looked into the folder and offers `offered` (end of a path),
 * then takes that, or `name` in the opened folder.
 */
export async function answerFileDialog(
  session: UiSession,
  title: string,
  offered: string,
  name?: string,
): Promise<void> {
  const { quickInput } = session.workbench;
  await quickInput.waitFor(title);
  await session.page.waitForFunction(
    ({ box, end }) => document.querySelector<HTMLInputElement>(box)?.value.endsWith(end),
    { box: SELECTORS.quickInputBox, end: offered },
  );
  if (name !== undefined) await quickInput.type(path.join(session.folder, name));
  await quickInput.accept();
  await quickInput.waitClosed();
}
