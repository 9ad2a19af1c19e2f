import * as vscode from 'vscode';
import { REPORT_PANEL } from '../ids';
import { webviewOptions } from '../util/webviewHtml';
import type { ReportDeps } from './deps';
import { ReportPanel } from './reportPanel';

/** The reports that are open, one a folder. */
export class Reports implements vscode.Disposable {
  private readonly panels = new Map<string, ReportPanel>();

  constructor(private readonly deps: ReportDeps) {}

  /** Shows the report of an interview. */
  open(folder: vscode.Uri): void {
    this.show(folder, { viewColumn: this.column(), preserveFocus: false });
  }

  /** Shows the report of an interview in a column and leaves the focus where it is. */
  openAside(folder: vscode.Uri, viewColumn: vscode.ViewColumn): void {
    this.show(folder, { viewColumn, preserveFocus: true });
  }

  /** Takes a panel that VS Code brings back; `state` is what its page has remembered. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const folder = folderIn(state);
    if (folder && !this.panels.has(folder.toString())) this.keep(folder, panel);
    else panel.dispose();
  }

  /** The report that is used now. */
  get active(): ReportPanel | undefined {
    return [...this.panels.values()].find(({ isActive }) => isActive);
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
  }

  private show(folder: vscode.Uri, where: { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean }) {
    const known = this.panels.get(folder.toString());
    if (known) {
      known.reveal(where.preserveFocus);
      return;
    }
    const options = { ...webviewOptions(this.deps.extensionUri), enableFindWidget: true };
    const title = vscode.l10n.t('Report');
    this.keep(folder, vscode.window.createWebviewPanel(REPORT_PANEL, title, where, options));
  }

  private keep(folder: vscode.Uri, panel: vscode.WebviewPanel): ReportPanel {
    const kept = new ReportPanel(folder, panel, this.deps);
    this.panels.set(folder.toString(), kept);
    panel.onDidDispose(() => this.panels.delete(folder.toString()));
    return kept;
  }

  /** The first column, which is the wide one beside an interview's notes. */
  private column(): vscode.ViewColumn {
    return vscode.window.tabGroups.all.length > 1 ? vscode.ViewColumn.One : vscode.ViewColumn.Active;
  }
}

function folderIn(state: unknown): vscode.Uri | undefined {
  const folder = typeof state === 'object' && state !== null && 'folder' in state ? state.folder : undefined;
  return typeof folder === 'string' && folder !== '' ? vscode.Uri.parse(folder, true) : undefined;
}
