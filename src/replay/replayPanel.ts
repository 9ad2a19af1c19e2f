import * as vscode from 'vscode';
import type { FromReplay, ReplayPlace, ToReplay } from '../core/protocol/replay';
import { readImages } from '../util/timelineFiles';
import { webviewHtml } from '../util/webviewHtml';
import { openBoardOf } from './openBoardOf';
import { readRecordedInterview } from './readRecorded';
import type { ReplayDeps } from './register';

interface PanelDeps extends ReplayDeps {
  /** Where to begin. */
  readonly place: ReplayPlace;
  /** Keeps where it stands. */
  readonly keep: (place: ReplayPlace) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** One replay: reads the recording when its page is there, and answers what the page asks for. */
export class ReplayPanel {
  private place: ReplayPlace;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly folder: vscode.Uri,
    private readonly deps: PanelDeps,
  ) {
    this.place = deps.place;
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
    if (atMs === undefined) return;
    this.place = { ...this.place, atMs }; // for a page that is not there yet
    this.post({ type: 'goTo', atMs });
  }

  private async receive(message: FromReplay): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.send({ isNewPage: true });
      case 'reread':
        return this.send({ isNewPage: false });
      case 'place':
        this.place = message.place;
        return this.deps.keep(message.place);
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

  private async send({ isNewPage }: { readonly isNewPage: boolean }): Promise<void> {
    const { interviews, signals } = this.deps;
    if (interviews.room?.folder.toString() === this.folder.toString()) await interviews.flush();
    const reading = await readRecordedInterview(this.folder, signals());
    if (reading.type === 'none') {
      this.post({ type: 'noRecording', message: reading.message });
      return;
    }
    this.panel.title = vscode.l10n.t('Replay: {0}', reading.title);
    // The place of now: it may have been asked for while the recording was read.
    const place = isNewPage ? this.place : undefined;
    this.post({ type: 'recording', interview: reading.interview, place });
  }

  private post(message: ToReplay): void {
    // Resolves to false when the page is gone; its successor asks anew.
    void this.panel.webview.postMessage(message);
  }
}
