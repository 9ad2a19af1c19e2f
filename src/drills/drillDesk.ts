import { randomInt } from 'node:crypto';
import * as vscode from 'vscode';
import type { DrillSetup } from '../core/drills/drill';
import { DRILL_MINUTES, type DrillKind } from '../core/drills/kinds';
import { type DrillRequest, readDrillRequest, SEEDS } from '../core/drills/request';
import { startDrill } from '../core/drills/state';
import type { FromDrill } from '../core/protocol/drill';
import { COMMANDS } from '../ids';
import { now } from '../util/clock';
import { errorText } from '../util/errors';
import { choosePlace } from '../util/interviewPlaces';
import { plainText } from '../util/plainText';
import { Turns } from '../util/turns';
import type { DrillDeps } from './deps';
import { drawTasks } from './drawTasks';
import { DrillPanel } from './drillPanel';
import { pickDrill, pickLevel } from './pickDrill';
import { writeBoardFiles } from './resultFile';
import { RunningDrill } from './runningDrill';
import { readSavedDrill } from './savedDrill';

/** The drill of this window and the tab that shows it: there is one of each at most. */
export class DrillDesk implements vscode.Disposable {
  private readonly panel: DrillPanel;
  /** What is asked for is done one after the other: what is typed arrives faster than it is kept. */
  private readonly turns = new Turns();
  private drill: RunningDrill | undefined;

  constructor(private readonly deps: DrillDeps) {
    this.panel = new DrillPanel(deps.extensionUri, {
      receive: (message) => this.inTurn(() => this.receive(message)),
      closed: () => this.inTurn(async () => this.drill?.happen({ type: 'paused', at: now() })),
    });
  }

  /** Starts a drill, or goes on with the one that is open; asks for what is not said. */
  async open(raw: unknown): Promise<void> {
    const request = readDrillRequest(raw);
    await this.turns.take(() => this.recall());
    const open = this.drill?.state.status === 'ended' ? undefined : this.drill;
    const choice = request.kind ?? (await pickDrill(open?.state));
    if (choice === undefined) return;
    if (choice !== 'continue') return this.start(choice, request);
    await this.show();
  }

  /** Takes over a tab that VS Code has brought back. */
  async restore(shown: vscode.WebviewPanel): Promise<void> {
    await this.turns.take(() => this.recall());
    this.panel.adopt(shown);
  }

  dispose(): void {
    this.drill?.dispose();
  }

  private async start(kind: DrillKind, { level: wanted, seed, folder }: DrillRequest): Promise<void> {
    const { extensionUri, storage, content } = this.deps;
    const level = wanted ?? (await pickLevel(this.drill?.state.setup.level ?? 'senior'));
    if (!level) return;
    const place = folder === undefined ? await choosePlace(storage) : vscode.Uri.parse(folder, true);
    if (!place) return;
    await this.turns.take(async () => {
      const minutes = DRILL_MINUTES[kind];
      const drawn = { kind, level, minutes, seed: seed ?? randomInt(SEEDS) };
      const tasks = await drawTasks(drawn, extensionUri, content);
      const before = this.drill;
      await before?.happen({ type: 'ended', at: now() });
      before?.dispose();
      const setup: DrillSetup = { ...drawn, startedAt: now() };
      const ids = tasks.map(({ id }) => id);
      const [first] = tasks;
      const board = first?.board && (await writeBoardFiles(place.fsPath, setup, first.board));
      const saved = { state: startDrill(setup, ids), place: place.fsPath, file: undefined, board };
      this.drill = this.running(saved, tasks);
      await this.drill.keep();
      await this.show();
    });
  }

  /** Shows the drill; the whiteboard it is about stands beside it. */
  private async show(): Promise<void> {
    const board = this.drill?.board;
    if (board) await board.show();
    this.panel.show(board ? vscode.ViewColumn.Two : undefined);
    board?.showAll();
    this.tell();
  }

  /** The drill that was kept, if it is not here yet. */
  private async recall(): Promise<void> {
    const saved = this.drill ? undefined : readSavedDrill(this.deps.memory);
    if (!saved) return;
    const tasks = await drawTasks(saved.state.setup, this.deps.extensionUri, this.deps.content);
    const isSame = saved.state.tasks.every(({ id }, index) => id === tasks[index]?.id);
    // Drawn by another version of Mockboard: its answers would be held against other tasks.
    if (!isSame || saved.state.tasks.length !== tasks.length) return;
    this.drill = this.running(saved, tasks);
    await this.drill.happen({ type: 'ticked', at: now() });
  }

  private running(...[saved, tasks]: [RunningDrill['saved'], RunningDrill['tasks']]): RunningDrill {
    return new RunningDrill(saved, tasks, {
      memory: this.deps.memory,
      boards: this.deps.boards,
      changed: () => this.tell(),
      due: () => this.inTurn(async () => this.drill?.happen({ type: 'ticked', at: now() })),
    });
  }

  private async receive(message: FromDrill): Promise<void> {
    const { drill } = this;
    switch (message.type) {
      case 'ready':
        return this.tell();
      case 'start':
        return vscode.commands.executeCommand(COMMANDS.startDrill, message.kind && { kind: message.kind });
      case 'openHistory':
        return vscode.commands.executeCommand(COMMANDS.openHistory);
      case 'openResult':
        if (drill?.saved.file) await vscode.window.showTextDocument(vscode.Uri.file(drill.saved.file));
        return;
      case 'writeAgain':
        return drill?.write();
      case 'check': {
        const unreadable = drill?.unreadable(message.task, message.answer);
        if (unreadable) return this.panel.post({ ...unreadable, task: message.task });
        return drill?.happen({ type: 'answered', at: now(), task: message.task, answer: message.answer });
      }
      case 'draft':
        return drill?.happen({ type: 'drafted', at: now(), task: message.task, answer: message.answer });
      case 'openTask':
        return drill?.happen({ type: 'taskOpened', at: now(), task: message.task });
      case 'checkBoard':
        return drill?.checkBoard();
      case 'showBoard':
        return drill?.board?.show();
      case 'showFindings':
        return drill?.help('markers');
      case 'hint':
        return drill?.help(message.task);
      case 'pause':
        return drill?.happen({ type: 'paused', at: now() });
      case 'resume':
        return drill?.happen({ type: 'resumed', at: now() });
      case 'end':
        return drill?.happen({ type: 'ended', at: now() });
    }
  }

  private tell(): void {
    const message = vscode.l10n.t('The drill that was here was drawn by another version of Mockboard, or is gone.');
    this.panel.post(this.drill?.told() ?? { type: 'noDrill', message });
  }

  private inTurn(work: () => Promise<void>): void {
    this.turns.take(work).catch((error: unknown) => {
      void vscode.window.showErrorMessage(plainText(vscode.l10n.t('The drill failed: {0}', errorText(error))));
    });
  }
}
