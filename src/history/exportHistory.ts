import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { DRILLS_FOLDER } from '../core/drills/result';
import type { HistoryDocument } from '../core/history/historyDocument';
import { nameOf } from './historyDesk';
import { weigh, weightText } from './weigh';

/** What an export writes. */
export interface Exported {
  readonly document: HistoryDocument;
  /** Folders (paths) of all interviews, those that cannot be scored as well. */
  readonly folders: readonly string[];
  /** Paths of the results of all drills. */
  readonly drillFiles: readonly string[];
}

/** Asks what to export and where, writes it and says what was written. */
export async function exportHistory(exported: Exported): Promise<void> {
  const { folders, drillFiles } = exported;
  const results = {
    label: vscode.l10n.t('Results as one JSON file'),
    detail: vscode.l10n.t(
      'Scores, signs, minutes and trends of {0} interviews, and what drills came to ({1}); no notes and no boards.',
      folders.length,
      drillFiles.length,
    ),
    run: exportResults,
  };
  const everything = {
    label: vscode.l10n.t('Everything, as a folder'),
    detail: vscode.l10n.t(
      'A copy of every interview and drill ({0}) with notes, board and recording, and history.json with the results.',
      weightText(await weigh([...folders, ...drillFiles])),
    ),
    run: exportEverything,
  };
  const placeHolder = vscode.l10n.t('What shall be written? It goes where you choose and nowhere else.');
  const choice = await vscode.window.showQuickPick([results, everything], {
    title: vscode.l10n.t('Export Interview History'),
    placeHolder,
    ignoreFocusOut: true,
  });
  await choice?.run(exported);
}

async function exportResults({ document }: Exported): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(startFolder(), 'mockboard-history.json'),
    filters: { JSON: ['json'] },
    title: vscode.l10n.t('Export Interview History'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, jsonOf(document));
  const open = vscode.l10n.t('Open');
  const text = vscode.l10n.t('{0} interviews are written to {1}.', document.interviews.length, target.fsPath);
  void vscode.window.showInformationMessage(text, open).then((answer) => {
    if (answer === open) void vscode.window.showTextDocument(target);
  });
}

async function exportEverything({ document, folders, drillFiles }: Exported): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: startFolder(),
      openLabel: vscode.l10n.t('Export Here'),
      title: vscode.l10n.t('Folder to put the copy into'),
    })) ?? [];
  if (!parent) return;
  const target = await freshName(parent, 'mockboard-interviews');
  const title = vscode.l10n.t('Copying {0} interviews…', folders.length);
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, async () => {
    await vscode.workspace.fs.createDirectory(target);
    for (const folder of folders) {
      const copy = await freshName(target, nameOf(folder));
      await vscode.workspace.fs.copy(vscode.Uri.file(folder), copy, { overwrite: false });
    }
    for (const file of drillFiles) {
      const copy = await freshName(vscode.Uri.joinPath(target, DRILLS_FOLDER), nameOf(file));
      await vscode.workspace.fs.copy(vscode.Uri.file(file), copy, { overwrite: false });
    }
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, 'history.json'), jsonOf(document));
  });
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} interviews are copied to {1}.', folders.length, target.fsPath),
  );
}

/** `name` in a folder, or `name-2` … when it is taken. */
async function freshName(parent: vscode.Uri, name: string, count = 1): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(parent, count === 1 ? name : `${name}-${count}`);
  const isTaken = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  return isTaken ? freshName(parent, name, count + 1) : uri;
}

function startFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
}

function jsonOf(document: HistoryDocument): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, undefined, 2)}\n`);
}
