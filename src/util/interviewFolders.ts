import * as vscode from 'vscode';
import { INTERVIEW_FILES, type InterviewSetup, readSetup } from '../core/interview/setup';
import { allPlaces } from './interviewPlaces';
import { interviewFolders } from './pastFolders';

/** The folders of all interviews of this window's places, the newest (by name) first. `storage` is Mockboard's own. */
export async function findInterviews(storage: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(allPlaces(storage).map(({ fsPath }) => interviewFolders(fsPath)));
  const folders = [...new Set(found.flat())].map((path) => vscode.Uri.file(path));
  return folders.sort((a, b) => (folderName(a) < folderName(b) ? 1 : -1));
}

/** Name of a folder, without the path to it. */
export function folderName(folder: vscode.Uri): string {
  return folder.path.split('/').at(-1) ?? '';
}

/** What was chosen for the interview in a folder; `missing` without its file, `unreadable` when that cannot be used. */
export async function setupIn(folder: vscode.Uri): Promise<InterviewSetup | 'missing' | 'unreadable'> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, INTERVIEW_FILES.setup));
    const reading = readSetup(new TextDecoder().decode(bytes));
    return reading.type === 'ok' ? reading.setup : 'unreadable';
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'missing' : 'unreadable';
  }
}
