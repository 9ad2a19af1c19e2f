import * as vscode from 'vscode';
import { once } from '../core/once';
import { COMMANDS, REPORT_PANEL } from '../ids';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { pickInterview } from '../util/pickInterview';
import { plainText } from '../util/plainText';
import type { ReportDeps } from './deps';
import { folderInUse } from './folderInUse';
import type { Reports } from './reports';

/** Registers the commands of reports, and brings reports back that were open when the window was closed. */
export function registerReports(deps: ReportDeps): vscode.Disposable {
  const disposables = new Disposables();
  // What scores interviews is fetched when somebody first wants a report.
  const reports = once(async (): Promise<Reports> => {
    const { Reports } = await import('./reports');
    return disposables.add(new Reports(deps));
  });
  const { registerCommand } = vscode.commands;
  disposables.add(
    registerCommand(COMMANDS.openReport, async (target?: unknown) => {
      const open = await reports();
      const folder =
        folderOf(target) ?? (await folderInUse()) ?? endedRoom(deps, open) ?? (await chooseInterview(deps));
      if (folder && isAtTable(deps, folder)) {
        const text = vscode.l10n.t('An interviewer is at the table: the report comes when the interview is over.');
        void vscode.window.showInformationMessage(text);
      } else if (folder) open.open(folder);
    }),
  );
  disposables.add(
    deps.interviews.onDidEnd(async (folder) => {
      try {
        const { reportAtEnd } = await import('./reportAtEnd');
        await reportAtEnd(folder, await reports(), deps);
      } catch (error) {
        const text = vscode.l10n.t('The report of the interview could not be made: {0}', errorText(error));
        void vscode.window.showErrorMessage(plainText(text));
      }
    }),
  );
  disposables.add(registerCommand(COMMANDS.exportReport, async () => (await reports()).active?.export()));
  disposables.add(
    vscode.window.registerWebviewPanelSerializer(REPORT_PANEL, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await reports()).restore(panel, state),
    }),
  );
  return disposables;
}

function chooseInterview({ storageUri }: ReportDeps): Promise<vscode.Uri | undefined> {
  return pickInterview(storageUri, {
    title: vscode.l10n.t('Open Report'),
    placeHolder: vscode.l10n.t('The newest interviews come first'),
    whenNone: vscode.l10n.t('There is no interview to report on yet.'),
  });
}

/** The folder a caller names: by its URI, or one of the files in it. */
function folderOf(target: unknown): vscode.Uri | undefined {
  const uri = typeof target === 'string' ? vscode.Uri.parse(target, true) : target;
  if (!(uri instanceof vscode.Uri)) return undefined;
  return /\.(json|md|excalidraw|svg)$/i.test(uri.path) ? vscode.Uri.joinPath(uri, '..') : uri;
}

/** True for an interview that a second person conducts in this window: it is theirs to judge as long as it runs. */
function isAtTable({ interviews }: ReportDeps, folder: vscode.Uri): boolean {
  return interviews.atTable && folder.toString() === interviews.room?.folder.toString();
}

/** The interview of this window, once it has ended; whoever looks at its report already wants another one. */
function endedRoom({ interviews }: ReportDeps, { active }: Reports): vscode.Uri | undefined {
  const folder = interviews.snapshot()?.status === 'ended' ? interviews.room?.folder : undefined;
  return folder?.toString() === active?.folder.toString() ? undefined : folder;
}
