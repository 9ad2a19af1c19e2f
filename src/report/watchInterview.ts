import * as vscode from 'vscode';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { Disposables } from '../util/dispose';

/** Changes are told after things have rested for this long. */
const DEBOUNCE_MS = 400;

/** Calls back a moment after a file of an interview has changed, in its editor or on disk. */
export function watchInterview(folder: vscode.Uri, changed: () => void): vscode.Disposable {
  const parts = new Disposables();
  let timer: NodeJS.Timeout | undefined;
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, DEBOUNCE_MS);
  };
  parts.add({ dispose: () => clearTimeout(timer) });
  const names = Object.values(INTERVIEW_FILES).filter((name) => name !== INTERVIEW_FILES.picture);
  const pattern = `{${[...names, `${INTERVIEW_FILES.timeline}/*.jsonl`].join(',')}}`;
  const watcher = parts.add(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern)));
  for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) parts.add(event(tellSoon));
  const texts = new Set(
    [INTERVIEW_FILES.notes, INTERVIEW_FILES.board, INTERVIEW_FILES.report].map((name) =>
      vscode.Uri.joinPath(folder, name).toString(),
    ),
  );
  parts.add(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (texts.has(document.uri.toString())) tellSoon();
    }),
  );
  return parts;
}
