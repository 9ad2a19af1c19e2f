import * as vscode from 'vscode';
import { INTERVIEW_FILES } from '../core/interview/setup';
import type { FromReport, ToReport } from '../core/protocol/report';
import type { RatingView } from '../core/scorecard/report/view/reportView';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import { Turns } from '../util/turns';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import { BoardPicture } from './boardPicture';
import type { ReportDeps } from './deps';
import { exportHtml } from './exportHtml';
import { UnreadableInterview } from './interviewFolder';
import { type MadeReport, makeReport } from './makeReport';
import { openPlace } from './openPlace';
import { addPicture, renewReport, reportFile, reportFileState, writeReport } from './reportFile';
import { watchInterview } from './watchInterview';

/** The report of one interview in a panel. */
export class ReportPanel implements vscode.Disposable {
  private readonly parts = new Disposables();
  private readonly picture: BoardPicture;
  /** Reading and writing take turns: a page shall not be told what has just become old. */
  private readonly turns = new Turns();
  private made: MadeReport | undefined;
  private isReady = false;
  private isStale = true;

  constructor(
    readonly folder: vscode.Uri,
    private readonly panel: vscode.WebviewPanel,
    private readonly deps: ReportDeps,
  ) {
    const { extensionUri } = deps;
    this.picture = new BoardPicture(folder);
    this.parts.add(panel.webview.onDidReceiveMessage((message: FromReport) => this.receive(message)));
    this.parts.add(panel.onDidChangeViewState(() => this.showIfStale()));
    this.parts.add(panel.onDidDispose(() => this.parts.dispose()));
    this.parts.add(
      watchInterview(folder, () => {
        this.isStale = true;
        this.showIfStale();
      }),
    );
    const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, 'media', `report-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(panel.webview, extensionUri, {
      bundle: 'report',
      title: vscode.l10n.t('Report'),
      styles: ['codicon.css'],
    });
  }

  /** Brings the panel to the front, with the focus or without. */
  reveal(preserveFocus = false): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** Asks where to put the report as HTML. */
  async export(): Promise<void> {
    await this.run(async () => {
      const { view } = this.made ?? (await this.make());
      await exportHtml(this.folder, this.deps.extensionUri, { view, svg: this.picture.svg });
    });
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  dispose(): void {
    this.panel.dispose();
  }

  private receive(message: FromReport): void {
    void this.run(() => this.answer(message));
  }

  private async answer(message: FromReport): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        return this.show();
      case 'retry':
        return this.show();
      case 'openPlace':
        return openPlace(this.folder, message.place, this.panel.viewColumn, this.deps.revealOnBoard);
      case 'rate':
        return this.rate(message.rating);
      case 'boardDrawn':
        if ('svg' in message.drawn) return this.takePicture(message.key, message.drawn.svg);
        throw new Error(vscode.l10n.t('The board could not be drawn: {0}', message.drawn.error));
      case 'writeReport':
        await writeReport(this.folder, (await this.make()).markdown.text);
        return this.show();
      case 'openReportFile':
        await vscode.window.showTextDocument(reportFile(this.folder), { preview: false });
        return;
      case 'exportHtml':
        return this.export();
      case 'openFile':
        await vscode.commands.executeCommand('vscode.openWith', this.fileOf(message.file), 'default');
    }
  }

  private async rate(rating: RatingView): Promise<void> {
    await this.deps.interviews.rate(this.folder, rating);
    const { markdown } = await this.make();
    if ((await reportFileState(this.folder, markdown)) === 'stale') await renewReport(this.folder, markdown.text);
    await this.show();
  }

  private async takePicture(key: string, svg: string): Promise<void> {
    await this.picture.take(key, svg);
    if (this.made) await addPicture(this.folder, this.made.markdown);
  }

  /** A name from the page names a file of the interview, and no other. */
  private fileOf(name: string): vscode.Uri {
    const known = Object.values(INTERVIEW_FILES).find((each) => each === name) ?? INTERVIEW_FILES.setup;
    return vscode.Uri.joinPath(this.folder, known);
  }

  private showIfStale(): void {
    if (this.isStale && this.isReady && this.panel.visible) void this.run(() => this.show());
  }

  private show(): Promise<void> {
    return this.turns.take(async () => {
      this.isStale = false;
      try {
        const { view, markdown, scene, notices } = await this.make();
        this.panel.title = vscode.l10n.t('Report: {0}', view.title);
        this.post({
          type: 'report',
          folder: this.folder.toString(),
          report: view,
          file: await reportFileState(this.folder, markdown),
          notices,
          canRate: view.time.totalSeconds > 0 || view.hasEnded,
        });
        const picture = await this.picture.tell(scene);
        this.post(picture);
        if (picture.type === 'boardPicture') await addPicture(this.folder, markdown);
      } catch (error) {
        if (!(error instanceof UnreadableInterview)) throw error;
        this.post({ type: 'noReport', folder: this.folder.toString(), message: error.message, file: error.file });
      }
    });
  }

  private async make(): Promise<MadeReport> {
    const { content, extensionUri, interviews } = this.deps;
    if (interviews.room?.folder.toString() === this.folder.toString()) await interviews.flush();
    this.made = await makeReport(this.folder, extensionUri.fsPath, content);
    return this.made;
  }

  private post(message: ToReport): void {
    // Resolves to false when the page is gone; the next one asks for everything.
    void this.panel.webview.postMessage(message);
  }

  private async run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      void vscode.window.showErrorMessage(plainText(vscode.l10n.t('The report: {0}', errorText(error))));
    }
  }
}
