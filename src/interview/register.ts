import * as vscode from 'vscode';
import type { Content } from '../core/content/content';
import { Store } from '../store';
import { Disposables } from '../util/dispose';
import { ProblemBank, readInterviewProblem } from '../util/problemBank';
import { registerClockCommands } from './clockCommands';
import { setInterviewContext } from './context';
import { InterviewHost } from './host';
import { registerModes } from './modes';
import { NotesWatch } from './notesWatch';
import { giveDueNudges } from './nudges';
import { registerNewProblem } from './problems/newProblem';
import { registerProblemMarks } from './problems/problemMarks';
import { registerResume, resumeAtActivation } from './resume';
import { registerSnippetCommand } from './snippetCommand';
import { registerSnippetCompletion } from './snippetCompletion';
import { registerStart } from './start';
import { StatusBar } from './statusBar';
import { Talk, type TalkDeps } from './talk';
import { Ticker } from './ticker';

const ACTIVE_INTERVIEW = 'activeInterview';

/** The interview of this window, and its interviewer. */
export interface Interviewing {
  readonly host: InterviewHost;
  readonly talk: Talk;
}

/** What interviews ask of boards. */
export interface BoardAsks {
  readonly questionsOf: TalkDeps['boardQuestions'];
  /** Brings everything drawn on a board so far into its document. */
  readonly flush: (board: vscode.Uri) => Promise<void>;
}

/** Everything of an interview but its views and its board; goes on with the interview this window was in. */
export function registerInterviews(
  context: vscode.ExtensionContext,
  content: Content,
  boards: BoardAsks,
): Interviewing {
  const parts = new Disposables();
  context.subscriptions.push(parts);
  // Without a folder a window has no memory of its own.
  const memory = vscode.workspace.workspaceFolders ? context.workspaceState : context.globalState;
  const host = new InterviewHost({
    store: parts.add(new Store()),
    content,
    storage: context.globalStorageUri,
    remember: (folder) => memory.update(ACTIVE_INTERVIEW, folder?.toString()),
    flushBoard: boards.flush,
  });
  parts.add(host);
  const statusBar = parts.add(new StatusBar());
  const show = () => {
    statusBar.update(host.snapshot());
    void setInterviewContext(host);
  };
  parts.add(host.onDidChange(show));
  parts.add(new NotesWatch(host, content));
  const bank = new ProblemBank(context.extensionPath);
  const talk = parts.add(
    new Talk({
      host,
      readProblem: () => readProblem(host, bank),
      boardQuestions: boards.questionsOf,
      signals: () => content.signals,
    }),
  );
  parts.add(
    new Ticker(host, () => {
      giveDueNudges(host, content.nudges);
      void talk.askWhenDue();
      statusBar.update(host.snapshot());
    }),
  );
  parts.add(registerStart({ host, content, bank, context }));
  parts.add(registerNewProblem(context.extensionPath, bank));
  parts.add(registerProblemMarks(content));
  parts.add(registerResume(host, context.globalStorageUri));
  parts.add(registerClockCommands(host));
  parts.add(registerModes(host));
  const phase = () => host.state?.setup.plan.phases[host.state.clock.phaseIndex]?.phase;
  parts.add(registerSnippetCommand(context.extensionUri, { phase, insert: (snippet) => host.insertSnippet(snippet) }));
  parts.add(registerSnippetCompletion(context.extensionUri, phase));
  show();
  const remembered = memory.get<string>(ACTIVE_INTERVIEW);
  void resumeAtActivation(host, remembered ? vscode.Uri.parse(remembered) : undefined);
  return { host, talk };
}

async function readProblem({ room, state }: InterviewHost, bank: ProblemBank) {
  return room && state ? readInterviewProblem(room.folder.fsPath, state.setup.problem, bank) : undefined;
}
