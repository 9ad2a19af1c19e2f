import * as vscode from 'vscode';
import { readReplayRequest } from '../core/timeline/player/request';
import { REPLAY_PANEL } from '../ids';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import { webviewOptions } from '../util/webviewHtml';
import { pickRecording } from './pickRecording';
import type { ReplayDeps } from './register';
import { ReplayPanel } from './replayPanel';

/** The replays that are open, one an interview. */
export class ReplayPanels {
  private readonly shown = new Map<string, ReplayPanel>();

  constructor(private readonly deps: ReplayDeps) {}

  /** Shows the replay of an interview: of the one that is asked for, or of one the user picks. */
  async open(request: unknown): Promise<void> {
    const { folder: wanted, atMs } = readReplayRequest(request);
    const { room } = this.deps.interviews;
    const folder =
      wanted === undefined ? await pickRecording(this.deps.storage, room?.folder) : vscode.Uri.parse(wanted, true);
    if (!folder) return;
    const known = this.shown.get(folder.toString());
    if (known) {
      known.reveal(atMs);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      REPLAY_PANEL,
      vscode.l10n.t('Replay'),
      vscode.ViewColumn.Active,
      // A hidden replay stays where it is: reading the recording and fitting the board anew would take a moment.
      { ...webviewOptions(this.deps.extensionUri), retainContextWhenHidden: true },
    );
    this.add(panel, folder, atMs);
  }

  /** Takes over a panel that VS Code has brought back; `state` is what its page remembered. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { folder } = readReplayRequest(state);
    if (folder === undefined || this.shown.has(folder)) {
      panel.dispose();
      return;
    }
    panel.webview.options = webviewOptions(this.deps.extensionUri);
    this.add(panel, vscode.Uri.parse(folder), undefined);
  }

  private add(panel: vscode.WebviewPanel, folder: vscode.Uri, atMs: number | undefined): void {
    const key = folder.toString();
    const fail = (error: unknown) => {
      void vscode.window.showErrorMessage(plainText(vscode.l10n.t('The replay failed: {0}', errorText(error))));
    };
    this.shown.set(key, new ReplayPanel(panel, folder, { ...this.deps, atMs, fail }));
    panel.onDidDispose(() => this.shown.delete(key));
  }
}
