import * as vscode from 'vscode';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { allPlaces } from './interviewPlaces';

/** The folders of all interviews of this window's places, the newest (by name) first. `storage` is Mockboard's own. */
export async function findInterviews(storage: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(allPlaces(storage).map(interviewsIn));
  return found.flat().sort((a, b) => (folderName(a) < folderName(b) ? 1 : -1));
}

/** Name of a folder, without the path to it. */
export function folderName(folder: vscode.Uri): string {
  return folder.path.split('/').at(-1) ?? '';
}

/** Folders under a place that hold an `interview.json`; a place that is not there holds none. */
async function interviewsIn(place: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.fs.readDirectory(place).then(
    (entries) => entries,
    (error: unknown) => {
      if (error instanceof vscode.FileSystemError) return [];
      throw error;
    },
  );
  const folders = found.filter(([, type]) => (type & vscode.FileType.Directory) !== 0);
  const checked = folders.map(async ([name]) => {
    const folder = vscode.Uri.joinPath(place, name);
    return (await exists(vscode.Uri.joinPath(folder, INTERVIEW_FILES.setup))) ? [folder] : [];
  });
  return (await Promise.all(checked)).flat();
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
