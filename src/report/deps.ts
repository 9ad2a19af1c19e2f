import type * as vscode from 'vscode';
import type { Content } from '../core/content/content';
import type { InterviewSnapshot } from '../core/interview/snapshot';
import type { RatingView } from '../core/scorecard/report/view/reportView';
import type { RevealOnBoard } from './openPlace';

/** What reports may know of the interview of this window and ask of it; `InterviewHost` fits. */
export interface ReportInterviews {
  readonly room: { readonly folder: vscode.Uri } | undefined;
  /** A second person conducts it. */
  readonly atTable: boolean;
  /** Fires with the folder of an interview that has just ended in this window. */
  readonly onDidEnd: vscode.Event<vscode.Uri>;
  snapshot(): InterviewSnapshot | undefined;
  /** Resolves when everything that happened is on disk, or was tried to be. */
  flush(): Promise<void>;
  /** Records a rating of an interview, this window's or another one. Rejects, saying why, when it cannot be. */
  rate(folder: vscode.Uri, rating: RatingView): Promise<void>;
}

/** What reports are made from. */
export interface ReportDeps {
  readonly extensionUri: vscode.Uri;
  /** Mockboard's own storage: interviews are there, too. */
  readonly storageUri: vscode.Uri;
  readonly content: Content;
  readonly interviews: ReportInterviews;
  readonly revealOnBoard: RevealOnBoard;
}
