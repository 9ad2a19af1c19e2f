import * as vscode from 'vscode';
import { Disposables } from '../util/dispose';

/** A text an estimate can stand in, and the column it was last used in. */
export interface EstimateText {
  readonly document: vscode.TextDocument;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

/** Remembers the Markdown or `.estimate` text whose editor was active last. */
export class RecentText implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private last: EstimateText | undefined;

  constructor() {
    const { window, workspace } = vscode;
    this.disposables.add(window.onDidChangeActiveTextEditor((editor) => this.take(editor)));
    this.disposables.add(
      workspace.onDidCloseTextDocument((document) => {
        if (this.last?.document === document) this.last = undefined;
      }),
    );
    this.take(window.activeTextEditor);
  }

  /** The text used last, visible or in a hidden tab; else one that can be seen. */
  get current(): EstimateText | undefined {
    if (this.last) return this.last;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => canHoldEstimate(document));
    return editor && { document: editor.document, viewColumn: editor.viewColumn };
  }

  /** The text of the active editor, else the one used last if it can be seen. */
  get inSight(): vscode.TextDocument | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (canHoldEstimate(activeTextEditor?.document)) return activeTextEditor?.document;
    const last = this.last?.document;
    return visibleTextEditors.some(({ document }) => document === last) ? last : undefined;
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private take(editor: vscode.TextEditor | undefined): void {
    if (editor && canHoldEstimate(editor.document)) {
      this.last = { document: editor.document, viewColumn: editor.viewColumn };
    }
  }
}

/** True for Markdown and `.estimate` texts. */
export function canHoldEstimate(document: vscode.TextDocument | undefined): boolean {
  return document?.languageId === 'markdown' || document?.languageId === 'estimate';
}
