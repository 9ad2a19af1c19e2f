import type * as vscode from 'vscode';
import { EMPTY_STATE, type InterviewState } from '../core/app';
import type { InterviewSetup } from '../core/interview/setup';
import type { Store } from '../store';
import { Turns } from '../util/turns';
import { hostSession } from './hostSession';
import type { Room } from './interviews';
import { readInterview } from './openInterview';
import type { Session } from './session';

/** What opening and closing the interview of a window works on. */
export interface OpenSessionDeps {
  readonly store: Store;
  /** Folder shared by all windows of this machine. */
  readonly storage: vscode.Uri;
  /** Remembers which interview this window is in; undefined for none. */
  readonly remember: (folder: vscode.Uri | undefined) => Thenable<void>;
  /** Brings everything drawn on a board so far into its document. */
  readonly flushBoard: (board: vscode.Uri) => Promise<void>;
  /** The interview has become read-only, no longer is, or is another one. */
  readonly changed: () => void;
}

/** The interview of this window: opened, taken over and closed. */
export class OpenSession {
  private session: Session | undefined;
  /** Opening and closing take turns: a command must not meet an interview that is half open. */
  private readonly turns = new Turns();

  constructor(private readonly deps: OpenSessionDeps) {}

  get room(): Room | undefined {
    return this.session?.room;
  }

  /** True when another window runs it. */
  get readOnly(): boolean {
    return this.session?.readOnly ?? false;
  }

  /** True when what happens is written. */
  get records(): boolean {
    return this.session?.records ?? false;
  }

  /** Number of events that are not on disk yet. */
  get unwritten(): number {
    return this.session?.unwritten ?? 0;
  }

  /** Begins an interview whose files have just been written to `folder`. */
  begin(folder: vscode.Uri, setup: InterviewSetup): Promise<void> {
    return this.turns.take(async () => {
      await this.settle();
      await this.close();
      await this.open(folder).begin(setup);
      await this.deps.remember(folder);
    });
  }

  /** Opens an interview from its folder. Throws, with nothing changed, when its files cannot be used. */
  resume(folder: vscode.Uri): Promise<void> {
    return this.turns.take(async () => {
      const { reading } = await readInterview(folder);
      await this.settle();
      await this.close();
      await this.open(folder).resume(reading);
      await this.deps.remember(this.state?.clock.status === 'ended' ? undefined : folder);
      this.deps.changed();
    });
  }

  /** Writes what is pending and closes the interview in this window; it can be resumed. */
  leave(): Promise<void> {
    return this.turns.take(() => this.close());
  }

  /** Makes this window the owner of an interview it only follows. */
  async takeOver(): Promise<void> {
    await this.session?.takeOver();
  }

  /** Brings the last strokes into the board's document, where they are recorded: the canvas holds them back for a moment. */
  async settle(): Promise<void> {
    if (this.room && !this.readOnly) await this.deps.flushBoard(this.room.board);
  }

  /** Records what was drawn and written up to now. */
  capture(): void {
    this.session?.capture();
  }

  /** Resolves when everything that happened was written, or was tried to be. */
  async flush(): Promise<void> {
    await this.settle();
    await this.session?.flush();
  }

  private get state(): InterviewState | undefined {
    return this.deps.store.state.interview;
  }

  private async close(): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.session = undefined;
    await session.close();
    this.deps.store.replace(EMPTY_STATE);
  }

  private open(folder: vscode.Uri): Session {
    const session: Session = hostSession(folder, {
      store: this.deps.store,
      storage: this.deps.storage,
      isCurrent: () => this.session === session,
      changed: this.deps.changed,
    });
    this.session = session;
    return session;
  }
}
