import * as vscode from 'vscode';
import type { EstimateNews, FromSidebar, ToSidebar } from '../core/protocol/sidebar';
import { COMMANDS } from '../ids';
import { Disposables } from '../util/dispose';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';

/** What the Estimate view may know of estimates and ask of them; handed over by `extension.ts`. */
export interface SidebarEstimates {
  /** Calls back with the estimate in use, now and whenever it changes, until disposed. */
  watch(listener: (news: EstimateNews | undefined) => void): vscode.Disposable;
  /** Shows a line (from zero) of the estimate in use, and gives it the focus. */
  showLine(line: number): Promise<void>;
}

/** The key figures of the estimate in use. While the view is hidden nothing is listened to. */
export class EstimateViewProvider implements vscode.WebviewViewProvider {
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly estimates: SidebarEstimates,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri, estimates } = this;
    const { webview } = view;
    const subscriptions = new Disposables();
    let watching: vscode.Disposable | undefined;
    const follow = () => {
      watching?.dispose();
      watching = view.visible ? estimates.watch((estimate) => post({ type: 'estimate', estimate })) : undefined;
    };
    const post = (message: ToSidebar) => {
      // Resolves to false when the page is gone; the next show sends everything anew.
      void webview.postMessage(message);
    };
    subscriptions.add(
      webview.onDidReceiveMessage((message: FromSidebar) => {
        if (message.type === 'ready') follow();
        else if (message.type === 'showLine') void estimates.showLine(message.line);
        else if (message.type === 'insertEstimate') void vscode.commands.executeCommand(COMMANDS.insertEstimate);
      }),
    );
    subscriptions.add(view.onDidChangeVisibility(follow));
    view.onDidDispose(() => {
      watching?.dispose();
      subscriptions.dispose();
    });
    webview.options = webviewOptions(extensionUri);
    webview.html = webviewHtml(webview, extensionUri, {
      bundle: 'sidebar',
      title: vscode.l10n.t('Estimate'),
      data: { view: 'estimate' },
      styles: ['codicon.css'],
    });
  }
}
