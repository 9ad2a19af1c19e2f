import * as vscode from 'vscode';
import type { Content } from '../core/content/content';
import type { DrillSetup, DrillTask } from '../core/drills/drill';
import { drawerOf } from '../core/drills/registry';
import { loadEstimationTasks, loadSayings } from '../util/drillContent';
import { ProblemBank } from '../util/problemBank';

/** Draws the tasks of a drill from the problems that come with Mockboard. Rejects with a `ContentError` if one is damaged. */
export async function drawTasks(
  setup: Pick<DrillSetup, 'kind' | 'seed' | 'level'>,
  extensionUri: vscode.Uri,
  content: Content,
): Promise<readonly DrillTask[]> {
  const bank = new ProblemBank(extensionUri.fsPath);
  const read = (await bank.list()).map(({ id }) => bank.read(id));
  const problems = (await Promise.all(read)).flatMap((problem) => problem ?? []);
  const materials = { problems, content, estimations: loadEstimationTasks(), sayings: loadSayings() };
  return drawerOf(setup.kind)(materials, setup, vscode.l10n);
}
