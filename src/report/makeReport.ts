import * as vscode from 'vscode';
import type { SceneText } from '../core/board/canonical';
import type { Content } from '../core/content/content';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { isoDay } from '../core/scorecard/report/day';
import { reportText } from '../core/scorecard/report/reportText';
import { type ReportView, reportView } from '../core/scorecard/report/view/reportView';
import { scoreInterview } from '../core/scorecard/scorecard';
import { readSnippets } from '../util/packageSnippets';
import { ProblemBank } from '../util/problemBank';
import { readScoredProblem } from '../util/readInterviewFiles';
import { loadRubric } from '../util/rubric';
import { missingNotices, orUnreadable, readInterviewFolder } from './interviewFolder';

/** The text of `report.md`, and what it is before the board was drawn: the same where nothing is on it. */
export interface ReportTexts {
  readonly text: string;
  readonly unpictured: string;
}

/** A report of an interview as its files stand now. */
export interface MadeReport {
  readonly view: ReportView;
  readonly markdown: ReportTexts;
  /** What is drawn; undefined when nothing is. */
  readonly scene: SceneText | undefined;
  readonly notices: readonly string[];
}

/** Scores the interview in a folder; `root` is the folder of the package. Throws an `UnreadableInterview`. */
export async function makeReport(folder: vscode.Uri, root: string, content: Content): Promise<MadeReport> {
  const read = await readInterviewFolder(folder);
  const { files, scene } = read;
  const [problem, snippets] = await Promise.all([
    orUnreadable(folder, readScoredProblem(folder.fsPath, files.setup, new ProblemBank(root))),
    readSnippets(root),
  ]);
  const rubric = loadRubric();
  const card = scoreInterview(files, { content, problem, snippets, rubric });
  const drawn = files.board.some(({ isDeleted }) => isDeleted !== true) ? scene : undefined;
  const reported = { rubric, reference: problem?.board, picture: drawn && INTERVIEW_FILES.picture };
  const unpictured = reportText(card, { ...reported, picture: undefined }, vscode.l10n);
  return {
    view: reportView(card, reported, dayOf(files.setup.startedAt), vscode.l10n),
    markdown: { text: drawn ? reportText(card, reported, vscode.l10n) : unpictured, unpictured },
    scene: drawn,
    notices: missingNotices(read),
  };
}

/** The day of an interview as people here write it. */
function dayOf(startedAt: number): string {
  if (isoDay(startedAt) === '') return '';
  return new Date(startedAt).toLocaleDateString(vscode.env.language, { dateStyle: 'long' });
}
