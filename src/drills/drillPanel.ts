import * as vscode from 'vscode';
import type { FromDrill, ToDrill } from '../core/protocol/drill';
import { DRILL_PANEL } from '../ids';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';

interface PanelDeps {
  readonly receive: (message: FromDrill) => void;
  /** The user has closed the tab. */
  readonly closed: () => void;
}

/** The tab that shows a drill. */
export class DrillPanel {
  private shown: vscode.WebviewPanel | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly deps: PanelDeps,
  ) {}

  /** Opens the tab, or brings it to the front; beside what is there when that is to stay in sight. */
  show(column = vscode.ViewColumn.Active): void {
    if (this.shown) this.shown.reveal(column === vscode.ViewColumn.Active ? undefined : column);
    else {
      const options = webviewOptions(this.extensionUri);
      this.adopt(vscode.window.createWebviewPanel(DRILL_PANEL, this.title, column, options));
    }
  }

  /** Takes over a tab: a new one, or one that comes back with the window. */
  adopt(panel: vscode.WebviewPanel): void {
    this.shown?.dispose();
    this.shown = panel;
    const listening = panel.webview.onDidReceiveMessage(this.deps.receive);
    panel.onDidDispose(() => {
      listening.dispose();
      if (this.shown !== panel) return;
      this.shown = undefined;
      this.deps.closed();
    });
    const icon = (theme: string) => vscode.Uri.joinPath(this.extensionUri, 'media', `drill-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = webviewOptions(this.extensionUri);
    panel.webview.html = webviewHtml(panel.webview, this.extensionUri, {
      bundle: 'drill',
      title: this.title,
      styles: ['codicon.css'],
    });
  }

  post(message: ToDrill): void {
    if (message.type === 'drill' && this.shown) this.shown.title = message.view.name;
    // Resolves to false when the page is gone; it asks anew when it comes back.
    void this.shown?.webview.postMessage(message);
  }

  private get title(): string {
    return vscode.l10n.t('Drill');
  }
}
