import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { readSetting } from './settings';

const DEFAULT_FOLDER = 'interviews';

/** Where interviews are kept when no folder on this machine's disk is open. */
export function ownPlace(storage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storage, DEFAULT_FOLDER);
}

/** Every folder interviews of this window may be in; Mockboard's own storage last. */
export function allPlaces(storage: vscode.Uri): readonly vscode.Uri[] {
  const places = [...diskFolders().map((folder) => placeIn(folder)), ...absolutePlace(), ownPlace(storage)];
  return places.filter((place, index) => places.findIndex((other) => other.fsPath === place.fsPath) === index);
}

/** The folder a new interview shall be written to; asks when several folders are open. Undefined when the user gave up. */
export async function choosePlace(storage: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folders = diskFolders();
  const [only] = folders;
  if (!only) return absolutePlace()[0] ?? ownPlace(storage);
  if (folders.length === 1) return placeIn(only);
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Folder to keep this interview in'),
  });
  return picked && (picked.uri.scheme === 'file' ? placeIn(picked) : ownPlace(storage));
}

/** Folders of the workspace that are on disk: a recording needs files that can be appended to. */
function diskFolders(): readonly vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}

function placeIn(folder: vscode.WorkspaceFolder): vscode.Uri {
  const path = expand(readSetting('interviews.folder', folder.uri)) || DEFAULT_FOLDER;
  return vscode.Uri.file(isAbsolute(path) ? path : join(folder.uri.fsPath, path));
}

function absolutePlace(): readonly vscode.Uri[] {
  const path = expand(readSetting('interviews.folder'));
  return isAbsolute(path) ? [vscode.Uri.file(path)] : [];
}

function expand(path: string): string {
  return path.trim().replace(/^~(?=$|[\\/])/, () => homedir());
}
