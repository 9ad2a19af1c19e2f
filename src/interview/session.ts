import { basename } from 'node:path';
import * as vscode from 'vscode';
import { EMPTY_STATE } from '../core/app';
import { resumeStepMs } from '../core/interview/clock';
import { INTERVIEW_FILES, type InterviewSetup } from '../core/interview/setup';
import { lastWork } from '../core/timeline/replay';
import { fold } from '../core/timeline/timeline';
import type { Store } from '../store';
import { now } from '../util/clock';
import { Disposables } from '../util/dispose';
import { readTimeline, type SegmentProblem, type TimelineReading, timelineMark } from '../util/timelineFiles';
import { Duty } from './duty';
import type { Room } from './interviews';
import { HEARTBEAT_MS, lockPath, Ownership } from './ownership';
import { TimelineWriter } from './timelineWriter';
import { WindowPulse } from './windowPulse';
import { ImageStore } from './work/imageStore';
import { WorkRecorder } from './work/workRecorder';

/** How often a window that only follows looks for news. */
const FOLLOW_MS = 1000;

/** What a session needs and whom it tells. */
export interface SessionDeps {
  readonly store: Store;
  /** Folder shared by all windows, for lock files. */
  readonly storage: string;
  /** Resolves when the window itself answers; never when only this process of it is left. */
  readonly askWindow: () => Thenable<unknown>;
  readonly onReadOnly: (readOnly: boolean) => void;
  readonly onWriteFailure: (file: string, error: unknown, retry: () => void) => void;
  readonly onWriteRecovery: () => void;
  readonly onLockFailure: (error: unknown) => void;
  readonly onProblems: (problems: readonly SegmentProblem[]) => void;
  readonly onFollowFailure: (error: unknown) => void;
}

/** One interview open in this window: owned and recorded, or followed while another window owns it. */
export class Session {
  readonly room: Room;
  private readonly path: string;
  private readonly ownership: Ownership;
  private readonly duty: Duty;
  private readonly pulse: WindowPulse;
  private writer: TimelineWriter | undefined;
  private recorder: WorkRecorder | undefined;
  private following = false;
  private mark = '';
  private closed = false;

  constructor(
    folder: vscode.Uri,
    private readonly deps: SessionDeps,
  ) {
    this.path = folder.fsPath;
    this.room = {
      folder,
      board: vscode.Uri.joinPath(folder, INTERVIEW_FILES.board),
      notes: vscode.Uri.joinPath(folder, INTERVIEW_FILES.notes),
    };
    this.ownership = new Ownership(lockPath(deps.storage, this.path));
    this.duty = new Duty(deps.onFollowFailure);
    this.pulse = new WindowPulse(deps.askWindow, deps.onFollowFailure);
  }

  /** True when another window owns the interview. */
  get readOnly(): boolean {
    return this.following;
  }

  /** True when what happens is written: not in a window that follows, nor for an interview that had ended before. */
  get records(): boolean {
    return this.writer !== undefined;
  }

  /** Number of events that are not on disk yet. */
  get unwritten(): number {
    return this.writer?.unwritten ?? 0;
  }

  /** Begins a new interview in its folder, which is empty of a timeline. */
  async begin(setup: InterviewSetup): Promise<void> {
    await this.tryTake();
    this.record({ events: [], problems: [], newest: { number: 1, bytes: 0, endsClean: true } });
    this.deps.store.replace(EMPTY_STATE);
    this.deps.store.dispatch({ type: 'interviewStarted', setup, at: setup.startedAt });
    await this.recorder?.look(setup.startedAt);
  }

  /** Goes on with what the timeline holds. An ended interview is only shown. */
  async resume(reading: TimelineReading): Promise<void> {
    const ended = fold(reading.events).interview?.clock.status === 'ended';
    if (ended) this.deps.store.replace(fold(reading.events));
    else if (await this.tryTake()) this.own(await readTimeline(this.path));
    else this.follow(reading);
  }

  /** Makes this window the owner although another one is. */
  async takeOver(): Promise<void> {
    if (!this.following) return;
    await this.ownership.seize();
    this.own(await readTimeline(this.path));
  }

  /** Records what was drawn and written up to now. */
  capture(): void {
    this.recorder?.capture();
  }

  /** Writes what is pending. */
  async flush(): Promise<void> {
    this.capture();
    await this.writer?.flush();
  }

  /** Writes what is pending and gives the interview up. */
  async close(): Promise<void> {
    this.closed = true;
    this.capture();
    this.duty.end();
    await this.writer?.close();
    this.writer = undefined;
    await this.ownership.release();
  }

  private async tryTake(): Promise<boolean> {
    try {
      return await this.ownership.take();
    } catch (error) {
      // Without a lock the interview is still worth more than the guard against a second window.
      this.deps.onLockFailure(error);
      return true;
    }
  }

  private own(reading: TimelineReading): void {
    const { store } = this.deps;
    if (this.closed) return;
    this.record(reading); // before the state is shown: what listeners make of it has to be recorded
    store.replace(fold(reading.events));
    const at = now();
    const byMs = resumeStepMs(store.state.interview?.lastAt ?? at, at);
    if (byMs !== 0) store.dispatch({ type: 'clockStepped', byMs, at });
    this.tellLosses(reading);
    void this.recorder?.look();
  }

  /** What cannot be read is said once; the recording remembers that it was. */
  private tellLosses({ events, problems }: TimelineReading): void {
    const told = new Set(
      events.flatMap((event) => (event.type === 'lossTold' ? [`${event.segment} ${event.line}`] : [])),
    );
    const fresh = problems.filter(({ file, line }) => !told.has(`${basename(file)} ${line}`));
    if (fresh.length === 0) return;
    this.deps.onProblems(fresh);
    const at = now();
    for (const { file, line } of fresh) {
      this.deps.store.dispatch({ type: 'lossTold', segment: basename(file), line, at });
    }
  }

  private record(reading: TimelineReading): void {
    const writer = new TimelineWriter(this.path, reading.newest, {
      onFailure: (file, error) => this.deps.onWriteFailure(file, error, () => void writer.retry()),
      onRecovery: this.deps.onWriteRecovery,
    });
    this.writer = writer;
    const recording = new Disposables();
    recording.add(this.deps.store.onDidDispatch((event) => writer.write(event)));
    this.recorder = recording.add(this.recordWork(reading, writer));
    this.changeDuty(false, recording, HEARTBEAT_MS, () => this.beat());
  }

  private recordWork({ events, problems }: TimelineReading, writer: TimelineWriter): WorkRecorder {
    return new WorkRecorder(this.room, {
      from: lastWork(events, problems),
      state: () => this.deps.store.state.interview,
      write: (event) => writer.write(event),
      images: new ImageStore(this.path, this.deps.onWriteFailure),
    });
  }

  private follow(reading: TimelineReading): void {
    if (this.closed) return;
    this.writer = undefined;
    this.recorder = undefined;
    this.changeDuty(true, undefined, FOLLOW_MS, () => this.look());
    this.deps.store.replace(fold(reading.events));
  }

  private changeDuty(
    following: boolean,
    events: vscode.Disposable | undefined,
    everyMs: number,
    work: () => Promise<void>,
  ): void {
    this.duty.end();
    if (this.closed) return;
    this.duty.begin(everyMs, work, events);
    const changed = following !== this.following;
    this.following = following;
    if (changed) this.deps.onReadOnly(following);
  }

  private async beat(): Promise<void> {
    if (await this.ownership.beat(this.pulse.lives())) return;
    await this.writer?.close();
    this.follow(await readTimeline(this.path));
  }

  private async look(): Promise<void> {
    if (this.pulse.lives() && (await this.ownership.take())) return this.own(await readTimeline(this.path));
    const mark = await timelineMark(this.path);
    if (mark === this.mark) return;
    this.mark = mark;
    const { events } = await readTimeline(this.path, 'state');
    if (!this.closed) this.deps.store.replace(fold(events));
  }
}
