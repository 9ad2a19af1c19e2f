import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { DrillAnswer } from '../../src/core/drills/drill';
import type { DrillView, TaskView } from '../../src/core/drills/view';
import type { FromDrill, ToDrill } from '../../src/core/protocol/drill';
import { HostClock } from '../shared/hostClock';
import { icon } from '../shared/icon';
import { startTicking } from '../shared/ticking';
import { boardTasks } from './board';
import { head } from './head';
import { paused } from './paused';
import { spoken } from './spoken';
import { summary } from './summary';
import { currentTask } from './task';
import type { Ui, Unreadable } from './ui';

type DrillNews = Extract<ToDrill, { type: 'drill' }>;

/** The page of a drill: a task at a time with its clock, at the end what it came to. */
export class DrillPage {
  private readonly main = document.createElement('main');
  private readonly clock = new HostClock();
  private readonly typed = new Map<string, DrillAnswer>();
  private news: DrillNews | undefined;
  private unreadable: Unreadable | undefined;
  private readonly follow: () => void;

  constructor(
    root: HTMLElement,
    private readonly post: (message: FromDrill) => void,
  ) {
    root.append(this.main);
    this.follow = startTicking(
      () => (this.news?.view.endsAt === undefined ? undefined : this.leftMs(this.news.view)),
      () => this.draw(),
    );
  }

  /** Takes what the host sends. */
  receive(message: ToDrill): void {
    switch (message.type) {
      case 'noDrill':
        this.news = undefined;
        render(this.nothingHere(message.message), this.main);
        return;
      case 'unreadable':
        this.unreadable = message;
        this.draw();
        this.focus(`[data-field="${CSS.escape(message.field)}"]`);
        return;
      case 'drill':
        this.take(message);
    }
  }

  private take(news: DrillNews): void {
    const before = this.news?.view;
    const { view } = news;
    if (before?.id !== view.id) this.typed.clear();
    this.news = news;
    this.unreadable = undefined;
    this.clock.follow(view.now);
    document.title = view.name;
    this.follow();
    if (before && before.id === view.id && placeOf(before) === placeOf(view)) return;
    window.scrollTo(0, 0);
    this.focus('[data-first]', '.task .outcome');
  }

  private draw(): void {
    if (!this.news) return;
    const { view, file } = this.news;
    const ui: Ui = {
      view,
      file,
      unreadable: this.unreadable,
      leftMs: this.leftMs(view),
      answerOf: (task) => this.typed.get(task.id) ?? task.answer,
      write: (field, text) => this.write(field, text),
      check: () => this.check(),
      post: this.post,
    };
    render(html`${body(ui)}<p class="sr-only" role="status">${spoken(ui)}</p>`, this.main);
  }

  private write(field: string, text: string): void {
    const task = this.shown;
    if (!task) return;
    const answer = { ...(this.typed.get(task.id) ?? task.answer), [field]: text };
    this.typed.set(task.id, answer);
    this.unreadable = undefined;
    this.post({ type: 'draft', task: this.current, answer });
    this.draw();
  }

  private check(): void {
    const task = this.shown;
    if (!task || task.outcome) return;
    this.post({ type: 'check', task: this.current, answer: this.typed.get(task.id) ?? task.answer });
  }

  private get current(): number {
    return this.news?.view.current ?? 0;
  }

  private get shown(): TaskView | undefined {
    return this.news?.view.tasks[this.current];
  }

  private leftMs({ endsAt, leftMs }: DrillView): number {
    return endsAt === undefined ? leftMs : Math.max(0, endsAt - this.clock.now());
  }

  /** The toolkit's buttons take the focus once they have been drawn. `beside` is to be in sight, too. */
  private focus(selector: string, beside = selector): void {
    requestAnimationFrame(() => {
      this.main.querySelector<HTMLElement>(selector)?.focus();
      this.main.querySelector(beside)?.scrollIntoView({ block: 'nearest' });
    });
  }

  private nothingHere(message: string): TemplateResult {
    const start = () => this.post({ type: 'start', kind: undefined });
    return html`<div class="nothing">
      ${icon('watch')}
      <h1>${l10n.t('There is no drill here')}</h1>
      <p>${message}</p>
      <vscode-button @click=${start}>${l10n.t('Start Drill…')}</vscode-button>
    </div>`;
  }
}

function body(ui: Ui): TemplateResult | typeof nothing {
  if (ui.view.status === 'ended') return summary(ui);
  const task = ui.view.tasks[ui.view.current];
  if (!task) return nothing;
  return html`${head(ui)} ${ui.view.status === 'paused' ? paused(ui) : tasks(task, ui)}`;
}

function tasks(task: TaskView, ui: Ui): TemplateResult {
  return ui.view.board ? boardTasks(ui.view.board, ui) : currentTask(task, ui);
}

/** What the user looks at: when it is another, the focus goes to its beginning. */
function placeOf({ status, current, tasks }: DrillView): string {
  return status === 'running' ? `${current} ${tasks[current]?.outcome ? 'answered' : 'open'}` : status;
}
