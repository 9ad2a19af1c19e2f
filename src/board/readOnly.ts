import * as vscode from 'vscode';
import { isReadOnlyBySettings } from '../util/settings';

/** Whether a file can never be edited here: its file system is read-only (git, archives), or the file itself is. */
export async function isFixed(file: Pick<vscode.TextDocument, 'uri' | 'languageId'>): Promise<boolean> {
  const { uri } = file;
  if (uri.scheme === 'untitled') return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return true;
  if (isReadOnlyBySettings(file)) return true;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === vscode.FilePermission.Readonly;
  } catch (error) {
    // A file that is gone or not yet there can still be edited and saved; saving will say what is wrong.
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
