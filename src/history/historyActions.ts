import * as vscode from 'vscode';
import { historyDocument } from '../core/history/historyDocument';
import type { HistoryNews } from '../core/history/news';
import { suggestionsOf } from '../core/history/suggestions';
import { suggestionText } from '../core/history/suggestionText';
import { INTERVIEW_FILES } from '../core/interview/setup';
import type { FromHistory } from '../core/protocol/history';
import { COMMANDS } from '../ids';
import { setupIn } from '../util/interviewFolders';
import { type Doomed, deleteInterviews } from './deleteInterviews';
import type { HistoryDeps } from './deps';
import { exportHistory } from './exportHistory';
import { type HistoryDesk, nameOf } from './historyDesk';

type Intent = Exclude<FromHistory, { type: 'ready' }>;

/** Does what the history page asks for. Folders it names are acted on only if they are interviews that were found. */
export class HistoryActions {
  constructor(
    private readonly deps: HistoryDeps,
    private readonly desk: HistoryDesk,
  ) {}

  async run(intent: Intent): Promise<void> {
    const news = this.desk.news();
    if (!news) return;
    if ('folder' in intent && !foldersOf(news).includes(intent.folder)) return;
    if ('file' in intent && !drillFilesOf(news).includes(intent.file)) return;
    switch (intent.type) {
      case 'start':
        return vscode.commands.executeCommand(
          COMMANDS.startInterview,
          intent.problem ? { problem: intent.problem } : undefined,
        );
      case 'retry':
        return retry(intent.folder);
      case 'open':
        return open(intent.folder, intent.what, news);
      case 'delete':
        return this.delete(news, [intent.folder]);
      case 'startDrill':
        return vscode.commands.executeCommand(COMMANDS.startDrill, intent.kind && { kind: intent.kind });
      case 'openDrill':
        return vscode.commands.executeCommand('vscode.open', vscode.Uri.file(intent.file));
      case 'deleteDrill':
        return this.delete(news, [], [intent.file]);
      case 'deleteAll':
        return this.delete(news, foldersOf(news), drillFilesOf(news));
      case 'export':
        return exportHistory({ document: documentOf(news), folders: foldersOf(news), drillFiles: drillFilesOf(news) });
    }
  }

  private async delete(news: HistoryNews, folders: readonly string[], drills: readonly string[] = []): Promise<void> {
    const ended = new Set(news.interviews.flatMap(({ folder, hasEnded }) => (hasEnded ? [folder] : [])));
    const doomed: Doomed[] = [];
    const staying: string[] = [];
    for (const folder of folders) {
      const title = titleOf(news, folder);
      if (!ended.has(folder) && (await this.desk.isRunning(folder))) staying.push(title);
      else doomed.push({ folder, title });
    }
    if (doomed.length + drills.length === 0) {
      const text = vscode.l10n.t('{0} is running. End it first, then it can be deleted.', staying[0] ?? '');
      void vscode.window.showInformationMessage(text);
      return;
    }
    const unusable = new Set(news.unusable.map(({ folder }) => folder));
    const unread = doomed.flatMap(({ folder, title }) => (unusable.has(folder) ? [title] : []));
    if (await deleteInterviews({ doomed, drills, staying, unread, letGo: (gone) => this.letGo(gone) }))
      await this.desk.refresh();
  }

  /** An ended interview stays open in its window until it goes. */
  private async letGo(folders: readonly string[]): Promise<void> {
    const { interviews } = this.deps;
    if (interviews.room && folders.includes(interviews.room.folder.fsPath)) await interviews.leave();
  }
}

function foldersOf({ interviews, unusable }: HistoryNews): readonly string[] {
  return [...interviews, ...unusable].map(({ folder }) => folder);
}

function drillFilesOf({ drills }: HistoryNews): readonly string[] {
  return [...drills.drills, ...drills.unreadable].map(({ file }) => file);
}

function titleOf({ interviews }: HistoryNews, folder: string): string {
  const found = interviews.find((each) => each.folder === folder);
  if (!found) return nameOf(folder);
  const day = new Date(found.startedAt).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
  return vscode.l10n.t('“{0}” of {1}', found.problem.title, day);
}

function documentOf({ about, interviews, unusable, drills }: HistoryNews) {
  const { rubric, problems } = about;
  return historyDocument(interviews, {
    rubric,
    unusable,
    suggestions: suggestionsOf(interviews, problems).map((each) => suggestionText(each, rubric, vscode.l10n)),
    drills: drills.drills,
    nameOf,
  });
}

/** Starts an interview at the same problem; level, plan and mode are asked for. */
async function retry(folder: string): Promise<void> {
  const setup = await setupIn(vscode.Uri.file(folder));
  if (typeof setup === 'string') throw new Error(vscode.l10n.t('{0} cannot be read', INTERVIEW_FILES.setup));
  const { id, prompt } = setup.problem;
  await vscode.commands.executeCommand(COMMANDS.startInterview, { problem: id, prompt });
}

async function open(folder: string, what: Extract<Intent, { type: 'open' }>['what'], news: HistoryNews): Promise<void> {
  const uri = vscode.Uri.file(folder);
  switch (what) {
    case 'report':
      return vscode.commands.executeCommand(COMMANDS.openReport, uri);
    case 'replay':
      return vscode.commands.executeCommand(COMMANDS.openReplay, { folder: uri.toString() });
    case 'board':
    case 'notes':
      return vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(uri, INTERVIEW_FILES[what]));
    case 'file': {
      const file = news.unusable.find((each) => each.folder === folder)?.file ?? '';
      // As text: it is in the text that it has to be repaired.
      return vscode.commands.executeCommand('vscode.openWith', vscode.Uri.joinPath(uri, file), 'default');
    }
    case 'folder': {
      const isInWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
      return vscode.commands.executeCommand(isInWorkspace ? 'revealInExplorer' : 'revealFileInOS', uri);
    }
  }
}
