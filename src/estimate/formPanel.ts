import * as vscode from 'vscode';
import { buildEstimate } from '../core/estimate/form/build';
import { readForm } from '../core/estimate/form/check';
import type { FormValues } from '../core/estimate/form/fields';
import type { FromSidebar, ToSidebar } from '../core/protocol/sidebar';
import { ESTIMATE_FORM } from '../ids';
import { Disposables } from '../util/dispose';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import { insertEstimate } from './insertEstimate';
import type { EstimateText, RecentText } from './recentText';

/** The form that builds an estimate: a tab over the text it goes into, which comes back when the form is done. */
export class EstimateForm implements vscode.Disposable {
  /** What was typed into a form that was given up, so that a slip of the Escape key costs nothing. */
  private draft: FormValues | undefined;
  private shown: { readonly panel: vscode.WebviewPanel; readonly target: EstimateText | undefined } | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly recent: RecentText,
  ) {}

  /** Opens the form, or brings it back. */
  open(): void {
    const target = this.recent.current;
    if (this.shown) {
      this.shown.panel.reveal();
      return;
    }
    const { extensionUri } = this;
    const title = vscode.l10n.t('Insert Estimate');
    const viewColumn = target?.viewColumn ?? vscode.ViewColumn.Active;
    // What was typed stays while the user looks something up in another tab.
    const options = { ...webviewOptions(extensionUri), retainContextWhenHidden: true };
    const panel = vscode.window.createWebviewPanel(ESTIMATE_FORM, title, viewColumn, options);
    this.shown = { panel, target };
    const parts = new Disposables();
    parts.add(panel.webview.onDidReceiveMessage((message: FromSidebar) => this.receive(message)));
    panel.onDidDispose(() => {
      parts.dispose();
      this.shown = undefined;
    });
    const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, 'media', `estimate-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.html = webviewHtml(panel.webview, extensionUri, {
      bundle: 'sidebar',
      title,
      data: { view: 'estimateForm' },
      styles: ['codicon.css'],
    });
  }

  dispose(): void {
    this.shown?.panel.dispose();
  }

  private receive(message: FromSidebar): void {
    if (message.type === 'ready') {
      this.post({ type: 'estimateForm', file: fileName(this.shown?.target), values: this.draft });
    } else if (message.type === 'takeEstimate') {
      void this.take(message.values);
    } else if (message.type === 'closeForm') {
      this.draft = message.values;
      this.shown?.panel.dispose();
    }
  }

  private async take(values: FormValues): Promise<void> {
    const target = this.shown?.target;
    const block = buildEstimate(readForm(values), vscode.l10n);
    // The page lets only sound forms through.
    if (block === undefined) return;
    const place = target && !target.document.isClosed ? target : undefined;
    if (!(await insertEstimate(block, place))) return;
    this.draft = undefined;
    this.shown?.panel.dispose();
  }

  private post(message: ToSidebar): void {
    // Resolves to false when the page is gone, and then nobody waits for it.
    void this.shown?.panel.webview.postMessage(message);
  }
}

function fileName(target: EstimateText | undefined): string | undefined {
  return target?.document.uri.path.split('/').at(-1);
}
