import { createHash } from 'node:crypto';
import * as vscode from 'vscode';

/** What a file held at some moment, short enough to remember; undefined for a file that is not there. */
export type Fingerprint = string | undefined;

/** Tells contents apart. */
export function fingerprint(bytes: Uint8Array): Fingerprint {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** The bytes of a file; undefined when there is none. */
export async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Writes a file and reads it back: on a full disk a write can end without an error although part of it is missing. */
export async function writeWhole(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, bytes);
  const written = await vscode.workspace.fs.readFile(uri);
  if (fingerprint(written) === fingerprint(bytes)) return;
  throw new Error(
    vscode.l10n.t(
      '{0} was not written completely: the disk seems to be full. The board keeps your drawing; free some space and save again.',
      vscode.workspace.asRelativePath(uri),
    ),
  );
}

/** Calls `changed` when a file has been written or created by anyone, this window included. */
export function watchFile(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  // The name itself may hold characters that mean something in a pattern: all files of the folder are looked at.
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), '*'),
  );
  const check = (each: vscode.Uri) => {
    if (each.toString() === uri.toString()) changed();
  };
  return vscode.Disposable.from(watcher, watcher.onDidChange(check), watcher.onDidCreate(check));
}
