import * as vscode from 'vscode';
import { once } from '../core/once';
import { COMMANDS, DESK_PANEL } from '../ids';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import type { DeskDeps } from './deps';

/** Registers "Interviewer's Desk"; the desk is loaded when it is first opened. */
export function registerDesk(deps: DeskDeps): vscode.Disposable {
  const parts = new Disposables();
  const desk = once(async () => {
    const { Desk } = await import('./desk');
    return parts.add(new Desk(deps));
  });
  const open = async () => (await desk()).open();
  parts.add(
    vscode.commands.registerCommand(COMMANDS.openDesk, () =>
      open().catch((error: unknown) => {
        const text = vscode.l10n.t('The Interviewer’s Desk cannot be opened: {0}', errorText(error));
        void vscode.window.showErrorMessage(plainText(text));
      }),
    ),
  );
  parts.add(
    vscode.window.registerWebviewPanelSerializer(DESK_PANEL, {
      deserializeWebviewPanel: async (panel) => (await desk()).adopt(panel),
    }),
  );
  return parts;
}
