import * as vscode from 'vscode';
import type { SceneText } from '../core/board/canonical';
import { ContentError } from '../core/content/check';
import type { Content } from '../core/content/content';
import { INTERVIEW_FILES } from '../core/interview/setup';
import type { Problem } from '../core/problems/problem';
import { isoDay } from '../core/scorecard/report/day';
import { reportText } from '../core/scorecard/report/reportText';
import { type ReportView, reportView } from '../core/scorecard/report/view/reportView';
import { scoreInterview } from '../core/scorecard/scorecard';
import type { InterviewFiles } from '../core/scorecard/sources';
import { readSnippets } from '../util/packageSnippets';
import { ProblemBank, readInterviewProblem } from '../util/problemBank';
import { loadRubric } from '../util/rubric';
import { readInterviewFolder, UnreadableInterview } from './interviewFolder';

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
  const { files, scene, notices } = await readInterviewFolder(folder);
  const [problem, snippets] = await Promise.all([problemOf(folder, files, root), readSnippets(root)]);
  const rubric = loadRubric();
  const card = scoreInterview(files, { content, problem, snippets, rubric });
  const drawn = files.board.some(({ isDeleted }) => isDeleted !== true) ? scene : undefined;
  const reported = { rubric, reference: problem?.board, picture: drawn && INTERVIEW_FILES.picture };
  const unpictured = reportText(card, { ...reported, picture: undefined }, vscode.l10n);
  return {
    view: reportView(card, reported, dayOf(files.setup.startedAt), vscode.l10n),
    markdown: { text: drawn ? reportText(card, reported, vscode.l10n) : unpictured, unpictured },
    scene: drawn,
    notices,
  };
}

async function problemOf(folder: vscode.Uri, { setup }: InterviewFiles, root: string): Promise<Problem | undefined> {
  try {
    return await readInterviewProblem(folder.fsPath, setup.problem, new ProblemBank(root));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const message = vscode.l10n.t('{0}. Correct it as text, then try again.', error.message);
    throw new UnreadableInterview(message, INTERVIEW_FILES.problem);
  }
}

/** The day of an interview as people here write it. */
function dayOf(startedAt: number): string {
  if (isoDay(startedAt) === '') return '';
  return new Date(startedAt).toLocaleDateString(vscode.env.language, { dateStyle: 'long' });
}
