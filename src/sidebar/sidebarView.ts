import * as vscode from 'vscode';
import type { FromSidebar, ToSidebar } from '../core/protocol/sidebar';
import { newsKey } from '../core/sidebar/changes';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { onSettingsChange, readSetting } from '../util/settings';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import type { SidebarDeps } from './deps';
import { handleIntent, isIntent, type SidebarIntent } from './intents';

/** One of the two webview views on the interview. */
export interface SidebarPage {
  readonly view: 'interview' | 'signals';
  readonly title: string;
  /** What never changes, sent with every full answer. */
  readonly fixed: () => readonly ToSidebar[];
}

/** Shows a page of the sidebar: everything when it says `ready` or comes back into sight, then whatever is news. */
export class SidebarViewProvider implements vscode.WebviewViewProvider {
  constructor(
    private readonly deps: SidebarDeps,
    private readonly page: SidebarPage,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri, interviews } = this.deps;
    const { webview } = view;
    const subscriptions = new Disposables();
    let shown: string | undefined;
    const postNews = () => {
      const snapshot = interviews.snapshot();
      const sounds = readSetting('sounds.enabled');
      const news = `${sounds} ${newsKey(snapshot)}`;
      if (!view.visible || news === shown) return;
      shown = news;
      this.post(webview, { type: 'snapshot', snapshot, sounds });
    };
    const postAll = () => {
      for (const message of this.page.fixed()) this.post(webview, message);
      shown = undefined;
      postNews();
    };
    subscriptions.add(
      webview.onDidReceiveMessage((message: FromSidebar) => {
        if (message.type === 'ready') postAll();
        else if (isIntent(message)) this.run(message);
      }),
    );
    subscriptions.add(view.onDidChangeVisibility(() => view.visible && postAll()));
    subscriptions.add(interviews.onDidChange(postNews));
    subscriptions.add(onSettingsChange(postNews));
    view.onDidDispose(() => subscriptions.dispose());
    webview.options = webviewOptions(extensionUri);
    webview.html = webviewHtml(webview, extensionUri, {
      bundle: 'sidebar',
      title: this.page.title,
      data: { view: this.page.view },
      styles: ['codicon.css'],
    });
  }

  private post(webview: vscode.Webview, message: ToSidebar): void {
    // Resolves to false when the page is gone; the next show sends everything anew.
    void webview.postMessage(message);
  }

  private run(message: SidebarIntent): void {
    handleIntent(this.deps, message).catch((error: unknown) => {
      void vscode.window.showErrorMessage(vscode.l10n.t('That did not work: {0}', errorText(error)));
    });
  }
}
