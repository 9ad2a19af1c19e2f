import * as vscode from 'vscode';
import { once } from '../core/once';
import { COMMANDS, HISTORY_PANEL } from '../ids';
import { Disposables } from '../util/dispose';
import type { HistoryDeps } from './deps';

/** Registers "Interview History"; what shows it is loaded when it is first opened. */
export function registerHistory(deps: HistoryDeps): vscode.Disposable {
  const parts = new Disposables();
  const panel = once(async () => {
    const { HistoryPanel } = await import('./historyPanel');
    return parts.add(new HistoryPanel(deps));
  });
  parts.add(
    vscode.commands.registerCommand(COMMANDS.openHistory, async () => {
      (await panel()).open();
    }),
  );
  parts.add(
    vscode.window.registerWebviewPanelSerializer(HISTORY_PANEL, {
      async deserializeWebviewPanel(restored) {
        (await panel()).adopt(restored);
      },
    }),
  );
  return parts;
}
