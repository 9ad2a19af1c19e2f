import * as vscode from 'vscode';
import type { BoardFacts } from '../core/board/facts';
import { deskSnapshot } from '../core/interview/desk/deskSnapshot';
import type { DeskBoardQuestion, DeskSources } from '../core/interview/desk/probes';
import type { FromSidebar } from '../core/protocol/sidebar';
import { newsKey } from '../core/sidebar/changes';
import { DESK_PANEL } from '../ids';
import { now } from '../util/clock';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import { loadRubric } from '../util/rubric';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import { handleDesk, isDeskIntent } from './deeds';
import type { DeskDeps, Shown } from './deps';

/** What is asked about the board is looked for again when nothing was drawn for so long. */
const BOARD_REST_MS = 1000;

/** The Interviewer's Desk: one panel, for the person who conducts. */
export class Desk implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private told: string | undefined;
  private problem: DeskSources['problem'] = { clarifications: [], deepDives: [], followUps: [] };
  private board: readonly DeskBoardQuestion[] = [];
  private problemOf: string | undefined;
  /** The board's facts when its questions were looked for; `false` before. */
  private looked: BoardFacts | undefined | false = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly deps: DeskDeps) {}

  /** Opens the desk, or brings it back. */
  open(): void {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    // It is looked at again and again: loading the page anew each time would flicker.
    const options = { ...webviewOptions(this.deps.extensionUri), retainContextWhenHidden: true };
    this.adopt(vscode.window.createWebviewPanel(DESK_PANEL, this.title, vscode.ViewColumn.Active, options));
  }

  /** Takes over a panel: a new one, or one that comes back with the window. */
  adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri, interviews } = this.deps;
    this.panel?.dispose();
    this.panel = panel;
    const parts = new Disposables();
    parts.add(panel.webview.onDidReceiveMessage((message: FromSidebar) => this.receive(message)));
    parts.add(interviews.onDidChange(() => this.follow()));
    panel.onDidDispose(() => {
      parts.dispose();
      clearTimeout(this.timer);
      if (this.panel === panel) this.panel = undefined;
    });
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(panel.webview, extensionUri, {
      bundle: 'sidebar',
      title: this.title,
      data: { view: 'desk' },
      styles: ['codicon.css'],
    });
    this.looked = false;
    this.follow();
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private get title(): string {
    return vscode.l10n.t('Interviewer’s Desk');
  }

  /** Shows what has changed; looks at the problem and the board anew when they have. */
  private follow(): void {
    const { state } = this.deps.interviews;
    this.show();
    if (state && state.setup.id !== this.problemOf) this.run(this.readProblem(state.setup.id));
    const seen = state?.board;
    if (seen === this.looked) return;
    this.looked = seen;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(this.readBoard()), BOARD_REST_MS);
  }

  private async readProblem(interview: string): Promise<void> {
    this.problemOf = interview;
    this.board = [];
    this.problem = await this.deps.problem();
    this.show();
  }

  private async readBoard(): Promise<void> {
    const { room } = this.deps.interviews;
    this.board = room ? await this.deps.boardQuestions(room.board) : [];
    this.show();
  }

  private show(anew = false): void {
    const desk = this.snapshot();
    const { interview, ...rest } = desk ?? { interview: undefined };
    const news = `${newsKey(interview)} ${JSON.stringify(rest)}`;
    if (!anew && news === this.told) return;
    this.told = news;
    // Resolves to false when the page is gone; a new one asks for everything.
    void this.panel?.webview.postMessage({ type: 'desk', desk });
  }

  private snapshot(): Shown {
    const { interviews, signals } = this.deps;
    const { problem, board } = this;
    const content = { problem, board, signals: signals(), rubric: loadRubric() };
    return interviews.state && deskSnapshot(interviews.state, now(), content, interviews.readOnly);
  }

  private receive(message: FromSidebar): void {
    if (message.type === 'ready') this.show(true);
    else if (isDeskIntent(message)) this.run(handleDesk(this.deps.interviews, this.snapshot(), message));
  }

  private run(work: Promise<void>): void {
    work.catch((error: unknown) => {
      const text = vscode.l10n.t('The Interviewer’s Desk could not do that: {0}', errorText(error));
      void vscode.window.showErrorMessage(plainText(text));
    });
  }
}
