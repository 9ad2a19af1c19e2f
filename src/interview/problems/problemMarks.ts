import * as vscode from 'vscode';
import type { Content } from '../../core/content/content';
import { Disposables } from '../../util/dispose';

/** Problem files of the user's own; what reads them is loaded with the first one that is opened. */
const FILES: vscode.DocumentFilter = { pattern: '**/*.mockboard-problem.json' };
/** Drawing and solving a board takes a moment: it is done when typing pauses. */
const AFTER_TYPING_MS = 400;
const SOURCE = 'Mockboard';

/** Marks in open problem files what their JSON schema cannot see: the estimate, key figures, and what the board carries. */
export function registerProblemMarks(content: Content): vscode.Disposable {
  const disposables = new Disposables();
  const marks = disposables.add(vscode.languages.createDiagnosticCollection('mockboard-problem'));
  const waiting = new Map<string, NodeJS.Timeout>();
  const cancel = ({ uri }: vscode.TextDocument) => clearTimeout(waiting.get(uri.toString()));
  const mark = async (document: vscode.TextDocument) => {
    const { version, uri } = document;
    const found = await findMarks(document, content);
    if (!document.isClosed && document.version === version) marks.set(uri, found);
  };
  const isOurs = (document: vscode.TextDocument) => vscode.languages.match(FILES, document) > 0;
  const open = (document: vscode.TextDocument) => {
    if (isOurs(document)) void mark(document);
  };
  disposables.add(vscode.workspace.onDidOpenTextDocument(open));
  disposables.add(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isOurs(document)) return;
      cancel(document);
      waiting.set(
        document.uri.toString(),
        setTimeout(() => void mark(document), AFTER_TYPING_MS),
      );
    }),
  );
  disposables.add(
    vscode.workspace.onDidCloseTextDocument((document) => {
      cancel(document);
      marks.delete(document.uri);
    }),
  );
  disposables.add({ dispose: () => [...waiting.values()].forEach(clearTimeout) });
  for (const document of vscode.workspace.textDocuments) open(document);
  return disposables;
}

async function findMarks(
  document: vscode.TextDocument,
  { parameters, assumptions }: Content,
): Promise<vscode.Diagnostic[]> {
  const { markText } = await import('./markText');
  return markText(document.getText(), { parameters, assumptions }).map(({ start, end, message }) => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = SOURCE;
    return diagnostic;
  });
}
