import * as vscode from 'vscode';
import type { FromHistory, ToHistory } from '../core/protocol/history';
import { HISTORY_PANEL } from '../ids';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import { onSettingsChange } from '../util/settings';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import type { HistoryDeps } from './deps';
import { HistoryActions } from './historyActions';
import { HistoryDesk } from './historyDesk';

/** The tab that shows past interviews; there is one at most. It looks at the files while it is open, and only then. */
export class HistoryPanel implements vscode.Disposable {
  private readonly desk: HistoryDesk;
  private readonly actions: HistoryActions;
  private shown: vscode.WebviewPanel | undefined;

  constructor(private readonly deps: HistoryDeps) {
    this.desk = new HistoryDesk(deps);
    this.actions = new HistoryActions(deps, this.desk);
  }

  /** Opens the tab, or brings it back. */
  open(): void {
    if (this.shown) {
      this.shown.reveal();
      return;
    }
    const options = webviewOptions(this.deps.extensionUri);
    this.adopt(vscode.window.createWebviewPanel(HISTORY_PANEL, this.title, vscode.ViewColumn.Active, options));
  }

  /** Takes over a tab: a new one, or one that comes back with the window. */
  adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri, interviews } = this.deps;
    this.shown?.dispose();
    this.shown = panel;
    const parts = new Disposables();
    panel.onDidDispose(() => {
      parts.dispose();
      if (this.shown === panel) this.shown = undefined;
    });
    parts.add(panel.webview.onDidReceiveMessage((message: FromHistory) => this.receive(message)));
    parts.add(this.desk.onDidChange(() => void this.tell()));
    parts.add(onSettingsChange(() => void this.tell()));
    let status = interviews.snapshot()?.status;
    parts.add(
      interviews.onDidChange(() => {
        const next = interviews.snapshot()?.status;
        if (next !== status && panel.visible) this.look();
        status = next;
      }),
    );
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'history-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'history-dark.svg'),
    };
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(panel.webview, extensionUri, {
      bundle: 'history',
      title: this.title,
      styles: ['codicon.css'],
    });
  }

  dispose(): void {
    this.shown?.dispose();
    this.desk.dispose();
  }

  private get title(): string {
    return vscode.l10n.t('Interview History');
  }

  private receive(message: FromHistory): void {
    if (message.type === 'ready') {
      void this.tell();
      this.look();
    } else {
      this.actions.run(message).catch((error: unknown) => {
        const text = vscode.l10n.t('That did not work: {0}', errorText(error));
        void vscode.window.showErrorMessage(plainText(text));
      });
    }
  }

  private look(): void {
    this.desk.refresh().catch((error: unknown) => this.post({ type: 'historyFailed', message: errorText(error) }));
  }

  private async tell(): Promise<void> {
    const news = this.desk.news();
    if (news) this.post({ type: 'history', news });
  }

  private post(message: ToHistory): void {
    // Resolves to false when the page is gone; it asks anew when it comes back.
    void this.shown?.webview.postMessage(message);
  }
}
