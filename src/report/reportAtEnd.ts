import * as vscode from 'vscode';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { readSetting } from '../util/settings';
import { fileOfTab } from '../util/tabs';
import type { ReportDeps } from './deps';
import { UnreadableInterview } from './interviewFolder';
import { makeReport } from './makeReport';
import { renewReport } from './reportFile';
import type { Reports } from './reports';

/**
 * Writes `report.md` of an interview that has just ended in this window and shows its report, unless another interview has
 * begun meanwhile. Whatever the user types in keeps the focus and stays in sight.
 */
export async function reportAtEnd(folder: vscode.Uri, reports: Reports, deps: ReportDeps): Promise<void> {
  const { content, extensionUri, interviews } = deps;
  await interviews.flush();
  try {
    // Its page draws the picture, and puts it into the text then.
    const { markdown } = await makeReport(folder, extensionUri.fsPath, content);
    await renewReport(folder, markdown.unpictured);
  } catch (error) {
    if (!(error instanceof UnreadableInterview)) throw error; // the page says so
  }
  const isLast = interviews.room?.folder.toString() === folder.toString();
  if (isLast && readSetting('report.openAtEnd')) reports.openAside(folder, columnAside(folder));
}

/** A column the user is not in: the one of the board, which is wide, else the one of the notes, else a new one. */
function columnAside(folder: vscode.Uri): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const idle = all.filter(({ isActive }) => !isActive);
  for (const name of [INTERVIEW_FILES.board, INTERVIEW_FILES.notes]) {
    const file = vscode.Uri.joinPath(folder, name).toString();
    const group = idle.find(({ tabs }) => tabs.some(({ input }) => fileOfTab(input)?.toString() === file));
    if (group) return group.viewColumn;
  }
  return activeTabGroup.tabs.length > 0 ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
