import * as vscode from 'vscode';
import type { FromSidebar, ToSidebar } from '../core/protocol/sidebar';
import { Disposables } from '../util/dispose';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import type { SidebarDeps } from './deps';

/** The inspector in the side bar: shows the block selected on the active board, and changes it through its canvas. */
export class InspectorViewProvider implements vscode.WebviewViewProvider {
  constructor(private readonly deps: Pick<SidebarDeps, 'extensionUri' | 'assumed' | 'board'>) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri, assumed, board } = this.deps;
    const { webview } = view;
    const subscriptions = new Disposables();
    const post = (message: ToSidebar) => {
      // Resolves to false when the page is gone; the next show sends everything anew.
      void webview.postMessage(message);
    };
    let shown: string | undefined;
    const postNews = () => {
      const { selection } = board;
      const news = JSON.stringify(selection) ?? '';
      if (!view.visible || news === shown) return;
      shown = news;
      post({ type: 'boardSelection', selection });
    };
    const postAll = () => {
      post({ type: 'parameters', parameters: assumed.current.parameters });
      shown = undefined;
      postNews();
    };
    subscriptions.add(
      webview.onDidReceiveMessage((message: FromSidebar) => {
        if (message.type === 'ready') postAll();
        else if (message.type === 'setBlock') board.setBlock(message.id, message.change);
      }),
    );
    subscriptions.add(view.onDidChangeVisibility(() => view.visible && postAll()));
    subscriptions.add(board.onDidChange(postNews));
    subscriptions.add(assumed.onDidChange(() => view.visible && postAll()));
    view.onDidDispose(() => subscriptions.dispose());
    webview.options = webviewOptions(extensionUri);
    webview.html = webviewHtml(webview, extensionUri, {
      bundle: 'sidebar',
      title: vscode.l10n.t('Inspector'),
      data: { view: 'inspector' },
      styles: ['codicon.css'],
    });
  }
}
