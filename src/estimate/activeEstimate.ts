import * as vscode from 'vscode';
import { keyFigures } from '../core/estimate/keyFigures';
import type { Sheet } from '../core/estimate/sheet';
import type { EstimateNews } from '../core/protocol/sidebar';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import type { RecentText } from './recentText';
import type { Sheets } from './sheets';

/** What estimates need of the interview. */
export interface EstimateInterviews {
  readonly room: { readonly notes: vscode.Uri } | undefined;
  readonly onDidChange: vscode.Event<void>;
}

interface ActiveDeps {
  readonly sheets: Sheets;
  readonly recent: RecentText;
  readonly interviews: EstimateInterviews;
}

/** The estimate people are at: of the text in sight, else of the interview's notes. */
export class ActiveEstimate {
  constructor(private readonly deps: ActiveDeps) {}

  /** Calls back with the estimate in use, now and whenever it changes, until disposed. */
  watch(listener: (news: EstimateNews | undefined) => void): vscode.Disposable {
    const { sheets, interviews } = this.deps;
    const parts = new Disposables();
    let told: string | undefined;
    const tell = () => {
      const document = this.document();
      const news = document && newsOf(document, sheets.latest(document));
      const text = JSON.stringify(news) ?? '';
      if (text === told || parts.isDisposed) return;
      told = text;
      listener(news);
    };
    parts.add(vscode.window.onDidChangeActiveTextEditor(tell));
    parts.add(vscode.window.onDidChangeVisibleTextEditors(tell));
    parts.add(sheets.onDidEvaluate(tell));
    parts.add(interviews.onDidChange(tell));
    tell();
    void this.openNotes(tell);
    return parts;
  }

  /** Shows a line (from zero) of the estimate in use, and gives it the focus. */
  async showLine(line: number): Promise<void> {
    const document = this.document();
    if (!document) return;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = shown?.viewColumn ?? this.deps.recent.current?.viewColumn;
    const end = document.lineAt(Math.min(line, document.lineCount - 1)).range.end;
    await vscode.window.showTextDocument(document, {
      selection: new vscode.Range(end, end),
      preview: false,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
  }

  /** The first text with an estimate, else the first. */
  private document(): vscode.TextDocument | undefined {
    const { recent, sheets } = this.deps;
    const texts = [recent.inSight, this.notes(), recent.current?.document].filter((text) => text !== undefined);
    return texts.find((text) => sheets.latest(text) !== undefined) ?? texts[0];
  }

  private notes(): vscode.TextDocument | undefined {
    const uri = this.deps.interviews.room?.notes.toString();
    return uri === undefined
      ? undefined
      : vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  }

  /** Notes that no tab shows are read too. */
  private async openNotes(tell: () => void): Promise<void> {
    const { room } = this.deps.interviews;
    if (!room || this.notes()) return;
    try {
      await vscode.workspace.openTextDocument(room.notes);
      tell();
    } catch (error) {
      void vscode.window.showWarningMessage(
        plainText(vscode.l10n.t('{0} cannot be read: {1}', room.notes.fsPath, errorText(error))),
      );
    }
  }
}

function newsOf({ uri }: vscode.TextDocument, sheet: Sheet | undefined): EstimateNews {
  const lines = sheet?.lines.filter((line) => line !== undefined) ?? [];
  return {
    file: uri.path.split('/').at(-1) ?? '',
    hasLines: lines.some(({ parsed }) => parsed.value !== undefined),
    figures: sheet ? keyFigures(sheet) : [],
    errors: lines.filter(({ problems }) => problems.some(({ severity }) => severity === 'error')).length,
  };
}
