import { emptyBoardText } from '../board/canonical';
import type { NotesSection } from '../content/notes';
import { notesTemplate } from '../content/notesTemplate';
import { OWN_PROBLEM_ID } from '../problems/ownProblem';
import type { InterviewMode } from './conduct';
import { INTERVIEW_FILES, type InterviewSetup, writeSetup } from './setup';

/** A file to write; `path` is relative to the interview's folder. */
export interface FileTemplate {
  readonly path: string;
  readonly text: string;
}

const NAME_LENGTH = 40;

/** Name of an interview's folder, such as `2026-11-22-chat-app`; `date` is taken as local time. */
export function interviewFolderName(date: Date, problemId: string): string {
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  const name = problemId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, '');
  return [...day, name || OWN_PROBLEM_ID].join('-');
}

/** What a folder is named after: the problem's id, or the title of the user's own prompt. */
export function folderNameFor({ problem, startedAt }: InterviewSetup): string {
  return interviewFolderName(new Date(startedAt), problem.id === OWN_PROBLEM_ID ? problem.title : problem.id);
}

/** The notes as they are handed out at most. */
export function notesText({ problem, level, plan }: InterviewSetup, sections: readonly NotesSection[]): string {
  return notesTemplate({ problem, level, plan, sections });
}

/**
 * The files a new interview begins with; `problemText` is the file of the user's own problem. With a person at the table
 * the notes hold the prompt and headings, and no guidance.
 */
export function templates(
  setup: InterviewSetup,
  sections: readonly NotesSection[],
  { mode, problemText }: { readonly mode: InterviewMode; readonly problemText?: string | undefined },
): readonly FileTemplate[] {
  const { problem, level, plan } = setup;
  const notes = notesTemplate({ problem, level, plan, sections, isBare: mode === 'table' });
  return [
    { path: INTERVIEW_FILES.setup, text: writeSetup(setup) },
    { path: INTERVIEW_FILES.notes, text: notes },
    { path: INTERVIEW_FILES.board, text: emptyBoardText() },
    ...(problemText === undefined ? [] : [{ path: INTERVIEW_FILES.problem, text: problemText }]),
  ];
}
