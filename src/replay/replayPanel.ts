import * as vscode from 'vscode';
import type { FromReplay, ToReplay } from '../core/protocol';
import { readImages } from '../util/timelineFiles';
import { webviewHtml } from '../util/webviewHtml';
import { openBoardOf } from './openBoardOf';
import { readRecordedInterview } from './readRecorded';
import type { ReplayDeps } from './register';

interface PanelDeps extends ReplayDeps {
  /** The moment to begin at; undefined for where the page was. */
  readonly atMs: number | undefined;
  readonly fail: (error: unknown) => void;
}

/** One replay: reads the recording when its page is there, and answers what the page asks for. */
export class ReplayPanel {
  private atMs: number | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly folder: vscode.Uri,
    private readonly deps: PanelDeps,
  ) {
    this.atMs = deps.atMs;
    const { webview } = panel;
    const listening = webview.onDidReceiveMessage((message: FromReplay) => {
      this.receive(message).catch(deps.fail);
    });
    panel.onDidDispose(() => listening.dispose());
    webview.html = webviewHtml(webview, deps.extensionUri, {
      bundle: 'replay',
      title: vscode.l10n.t('Replay'),
      data: { folder: folder.toString() },
      styles: ['codicon.css', 'canvas.css'],
    });
  }

  /** Brings the replay to the front, at a moment where one is asked for. */
  reveal(atMs: number | undefined): void {
    this.panel.reveal();
    this.atMs = atMs ?? this.atMs; // for a page that is not there yet
    if (atMs !== undefined) this.post({ type: 'goTo', atMs });
  }

  private async receive(message: FromReplay): Promise<void> {
    switch (message.type) {
      case 'ready':
      case 'reread':
        return this.send();
      case 'wantImages': {
        const images = await readImages(this.folder.fsPath, message.hashes);
        return this.post({ type: 'images', images: Object.fromEntries(images) });
      }
      case 'openText': {
        const at = new vscode.Position(Math.max(0, message.line - 1), 0);
        const selection = new vscode.Range(at, at);
        await vscode.window.showTextDocument(vscode.Uri.file(message.file), { preview: false, selection });
        return;
      }
      case 'openCopy':
        return openBoardOf(this.folder, message.atMs);
    }
  }

  private async send(): Promise<void> {
    const { interviews, signals } = this.deps;
    if (interviews.room?.folder.toString() === this.folder.toString()) await interviews.flush();
    const reading = await readRecordedInterview(this.folder, signals());
    const { atMs } = this;
    this.atMs = undefined;
    const folder = this.folder.toString();
    if (reading.type === 'none') {
      this.post({ type: 'noRecording', folder, message: reading.message });
      return;
    }
    this.panel.title = vscode.l10n.t('Replay: {0}', reading.title);
    this.post({ type: 'recording', interview: reading.interview, atMs });
  }

  private post(message: ToReplay): void {
    // Resolves to false when the page is gone; its successor asks anew.
    void this.panel.webview.postMessage(message);
  }
}
