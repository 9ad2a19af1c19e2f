import * as vscode from 'vscode';
import { once } from '../core/once';
import { COMMANDS, DRILL_PANEL } from '../ids';
import { Disposables } from '../util/dispose';
import type { DrillDeps } from './deps';

/** Registers "Start Drill…"; what draws and judges tasks is loaded when the first drill starts. */
export function registerDrills(deps: DrillDeps): vscode.Disposable {
  const parts = new Disposables();
  const desk = once(async () => {
    const { DrillDesk } = await import('./drillDesk');
    return parts.add(new DrillDesk(deps));
  });
  parts.add(
    vscode.commands.registerCommand(COMMANDS.startDrill, async (request?: unknown) => (await desk()).open(request)),
  );
  parts.add(
    vscode.window.registerWebviewPanelSerializer(DRILL_PANEL, {
      deserializeWebviewPanel: async (panel) => (await desk()).restore(panel),
    }),
  );
  return parts;
}
