import * as vscode from 'vscode';
import { readBoardAnswer, withHint, withMarkers } from '../core/drills/boardAnswer';
import type { DrillAnswer, DrillTask, UnreadableAnswer } from '../core/drills/drill';
import { drillResult } from '../core/drills/result';
import {
  type DrillEvent,
  type DrillState,
  hasAnything,
  isClockRunning,
  leftMs,
  reduceDrill,
} from '../core/drills/state';
import { drillView } from '../core/drills/view';
import type { ResultFile, ToDrill } from '../core/protocol/drill';
import { now, timerMs } from '../util/clock';
import { writeCure } from '../util/writeCure';
import type { DrillBoards } from './deps';
import { DrilledBoard } from './drilledBoard';
import { writeResultFile } from './resultFile';
import { keepDrill, type SavedDrill } from './savedDrill';

interface RunningDeps {
  readonly boards: DrillBoards;
  readonly memory: vscode.Memento;
  /** There is something else to show. */
  readonly changed: () => void;
  /** Time may be over: `ticked` is due. */
  readonly due: () => void;
}

/** A drill with its tasks: takes what happens, keeps it, ends it when time is over, and writes what it came to. */
export class RunningDrill implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;
  private failure: string | undefined;
  /** The whiteboard it is about, if it is about one. */
  readonly board: DrilledBoard | undefined;

  constructor(
    public saved: SavedDrill,
    readonly tasks: readonly DrillTask[],
    private readonly deps: RunningDeps,
  ) {
    const [task] = tasks;
    const { board: path, state } = saved;
    if (task?.board && path !== undefined) this.board = new DrilledBoard(path, task.board, deps.boards);
    if (state.status !== 'ended') this.board?.keepBack(!isMarked(state));
    this.wind();
  }

  get state(): DrillState {
    return this.saved.state;
  }

  /** Takes what happened, and keeps it. */
  async happen(event: DrillEvent): Promise<void> {
    const before = this.state;
    const state = reduceDrill(before, event);
    this.saved = { ...this.saved, state };
    this.wind();
    if (state.status === 'ended' && before.status !== 'ended') {
      await this.collect(event.at);
      if (hasAnything(this.state)) return this.write();
    }
    await this.keep();
    // What is typed stands in the page already, and a tick that changes nothing is nothing to show.
    const isShown = event.type === 'drafted' || event.type === 'ticked';
    if (!isShown || state.status !== before.status) this.deps.changed();
  }

  /** Looks at the whiteboard as it stands. Rejects where it cannot be read. */
  async checkBoard(): Promise<void> {
    const answers = await this.board?.answers();
    if (answers) await this.happen({ type: 'boardChecked', at: now(), answers });
  }

  /** Tells more about a task, or shows what the review finds. */
  async help(task: number | 'markers'): Promise<void> {
    for (const [index, { draft }] of this.state.tasks.entries()) {
      const answer = task === 'markers' ? withMarkers(draft) : withHint(draft);
      if (task === index || task === 'markers') {
        await this.happen({ type: 'drafted', at: now(), task: index, answer });
      }
    }
    if (task === 'markers') this.board?.keepBack(false);
    this.deps.changed();
  }

  /** Writes the result to a file of its own, and shows where, or why not. */
  async write(): Promise<void> {
    if (this.state.status !== 'ended' || this.saved.file !== undefined) return;
    try {
      const file = await writeResultFile(this.saved.place, drillResult(this.state, this.tasks, vscode.l10n));
      this.saved = { ...this.saved, file };
      this.failure = undefined;
    } catch (error) {
      const text = vscode.l10n.t('The result could not be written to {0}. {1}', this.saved.place, writeCure(error));
      this.failure = text;
    }
    await this.keep();
    this.deps.changed();
  }

  /** Keeps the drill for the next window. */
  keep(): Promise<void> {
    return keepDrill(this.deps.memory, this.saved);
  }

  /** Why an answer cannot be read; undefined when it can be judged. */
  unreadable(task: number, answer: DrillAnswer): UnreadableAnswer | undefined {
    const judged = this.tasks[task]?.judge(answer);
    return judged?.type === 'unreadable' ? judged : undefined;
  }

  /** What the page shows now. */
  told(): ToDrill {
    return { type: 'drill', view: drillView(this.state, this.tasks, now(), vscode.l10n), file: this.file };
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private get file(): ResultFile | undefined {
    if (this.saved.file !== undefined) return { type: 'written', path: this.saved.file };
    return this.failure === undefined ? undefined : { type: 'failed', message: this.failure };
  }

  /** Takes the whiteboard as it stands at the end, and shows what is found on it. One that nobody touched says nothing. */
  private async collect(at: number): Promise<void> {
    if (!this.board) return;
    const isTouched = hasAnything(this.state) || (await this.board.isChanged());
    const answers = isTouched ? await this.board.answers() : undefined;
    const state = answers ? reduceDrill(this.state, { type: 'boardCollected', at, answers }) : this.state;
    this.saved = { ...this.saved, state };
    this.board.keepBack(false);
  }

  /** Has the drill looked at again when its time is over. */
  private wind(): void {
    clearTimeout(this.timer);
    if (!isClockRunning(this.state)) return;
    const left = leftMs(this.state, now());
    this.timer = setTimeout(this.deps.due, Math.ceil(timerMs(left)) + 1);
  }
}

function isMarked({ tasks }: DrillState): boolean {
  return tasks.some(({ draft }) => readBoardAnswer(draft).isMarked);
}
