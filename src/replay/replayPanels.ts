import * as vscode from 'vscode';
import type { ReplayPlace } from '../core/protocol/replay';
import { FIRST_PLACE, readReplayRequest } from '../core/timeline/player/request';
import { REPLAY_PANEL } from '../ids';
import { errorText } from '../util/errors';
import { pickInterview } from '../util/pickInterview';
import { plainText } from '../util/plainText';
import { webviewOptions } from '../util/webviewHtml';
import { ReplayPlaces } from './places';
import type { ReplayDeps } from './register';
import { ReplayPanel } from './replayPanel';

/** The replays that are open, one an interview. */
export class ReplayPanels {
  private readonly shown = new Map<string, ReplayPanel>();

  private readonly places: ReplayPlaces;

  constructor(private readonly deps: ReplayDeps) {
    this.places = new ReplayPlaces(deps.memory);
  }

  /** Shows the replay of an interview: of the one that is asked for, or of one the user picks. */
  async open(request: unknown): Promise<void> {
    const { folder: wanted, atMs } = readReplayRequest(request);
    const { room } = this.deps.interviews;
    const folder = wanted === undefined ? await this.choose(room?.folder) : vscode.Uri.parse(wanted, true);
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
    this.add(panel, folder, { ...FIRST_PLACE, ...(atMs === undefined ? {} : { atMs }) });
  }

  /** Takes over a panel that VS Code has brought back; `state` is what its page remembered. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { folder } = readReplayRequest(state);
    if (folder === undefined || this.shown.has(folder)) {
      panel.dispose();
      return;
    }
    panel.webview.options = webviewOptions(this.deps.extensionUri);
    this.add(panel, vscode.Uri.parse(folder), this.places.of(folder));
  }

  private choose(current: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
    return pickInterview(this.deps.storage, {
      title: vscode.l10n.t('Replay Interview'),
      placeHolder: vscode.l10n.t('Choose an interview, by its problem or its day'),
      whenNone: vscode.l10n.t('There is no interview to replay yet.'),
      current,
    });
  }

  private add(panel: vscode.WebviewPanel, folder: vscode.Uri, place: ReplayPlace): void {
    const key = folder.toString();
    const icon = (theme: string) => vscode.Uri.joinPath(this.deps.extensionUri, 'media', `replay-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const fail = (error: unknown) => {
      void vscode.window.showErrorMessage(plainText(vscode.l10n.t('The replay failed: {0}', errorText(error))));
    };
    this.shown.set(
      key,
      new ReplayPanel(panel, folder, { ...this.deps, place, keep: (now) => this.places.keep(key, now), fail }),
    );
    panel.onDidDispose(() => {
      this.shown.delete(key);
      this.places.keep(key, undefined).catch(fail);
    });
  }
}
