import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Level } from '../../src/core/interview/level';
import type { FromReport, ToReport } from '../../src/core/protocol/report';
import { reportBody } from '../../src/core/scorecard/report/page/reportBody';
import { errorText } from '../shared/errorText';
import type { ReportMemory } from './memory';
import { notices } from './notices';
import { pageWriter } from './pageWriter';

/** What a page is mounted with. */
export interface PageHost {
  readonly memory: ReportMemory;
  post(message: FromReport): void;
}

/** A report as it came last. */
export type ReportNews = Extract<ToReport, { type: 'report' }>;

/** The picture of the board as the page has it: none is drawn, it is being drawn, this is it, or it cannot be drawn. */
export type Picture =
  | { readonly type: 'none' | 'drawing' }
  | { readonly type: 'ready'; readonly url: string }
  | { readonly type: 'failed'; readonly reason: string };

/** The page of one report. */
export class ReportPage {
  private readonly main: HTMLElement;
  private news: Exclude<ToReport, { type: 'boardPicture' | 'drawBoard' }> | undefined;
  private picture: Picture = { type: 'none' };
  private isDrawn = false;

  constructor(
    root: HTMLElement,
    private readonly host: PageHost,
  ) {
    this.main = root.appendChild(document.createElement('main'));
    this.main.className = 'report';
    window.addEventListener('scroll', () => host.memory.keep({ scrollY: window.scrollY }), { passive: true });
  }

  /** Takes what the host sends. */
  receive(message: ToReport): void {
    switch (message.type) {
      case 'report':
      case 'noReport':
        this.news = message;
        this.host.memory.keep({ folder: message.folder });
        break;
      case 'boardPicture':
        this.showPicture(message.svg);
        break;
      case 'drawBoard':
        this.picture = { type: 'drawing' };
        void this.drawBoard(message);
    }
    this.draw();
  }

  private draw(): void {
    if (!this.news) return;
    render(this.news.type === 'report' ? this.report(this.news) : this.failure(this.news), this.main);
    if (!this.isDrawn) window.scrollTo(0, this.host.memory.current.scrollY);
    this.isDrawn = true;
  }

  private report(news: ReportNews): TemplateResult {
    const { report: view } = news;
    const chosen = this.host.memory.current.level ?? view.level;
    const level = view.levels.find((each) => each.level === chosen) ?? view.levels[0];
    if (!level) return html``;
    const writer = pageWriter({
      news,
      chosen: level.level,
      picture: this.picture,
      post: this.host.post,
      choose: (next) => this.choose(next),
    });
    return html`${notices(news, this.host.post)} ${reportBody({ view, level, writer })}`;
  }

  private failure({ message, file }: Extract<ToReport, { type: 'noReport' }>): TemplateResult {
    const { post } = this.host;
    const openFile = (name: string) => () => post({ type: 'openFile', file: name });
    return html`<div class="failure" role="alert">
      <h1>${l10n.t('There is no report yet')}</h1>
      <p>${message}</p>
      <p class="buttons">
        ${file === undefined ? nothing : html`<vscode-button @click=${openFile(file)}>${l10n.t('Open {0} as Text', file)}</vscode-button>`}
        <vscode-button appearance="secondary" @click=${() => post({ type: 'retry' })}>${l10n.t('Try Again')}</vscode-button>
      </p>
    </div>`;
  }

  private choose(level: Level): void {
    this.host.memory.keep({ level });
    this.draw();
  }

  private showPicture(svg: string | undefined): void {
    if (this.picture.type === 'ready') URL.revokeObjectURL(this.picture.url);
    this.picture =
      svg === undefined
        ? { type: 'none' }
        : { type: 'ready', url: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) };
  }

  /** What draws boards is large, so it comes when there is something to draw. */
  private async drawBoard(scene: Extract<ToReport, { type: 'drawBoard' }>): Promise<void> {
    const { key } = scene;
    try {
      const { boardSvg } = await import('./boardSvg');
      const svg = await boardSvg(scene);
      this.showPicture(svg);
      this.host.post({ type: 'boardDrawn', key, drawn: { svg } });
    } catch (error) {
      this.picture = { type: 'failed', reason: errorText(error) };
      this.host.post({ type: 'boardDrawn', key, drawn: { error: errorText(error) } });
    }
    this.draw();
  }
}
