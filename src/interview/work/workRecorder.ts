import type * as vscode from 'vscode';
import type { InterviewState } from '../../core/app';
import { parseScene } from '../../core/board/canonical';
import { recordedOf } from '../../core/timeline/work/recordedFiles';
import type { WorkState } from '../../core/timeline/work/workDraft';
import type { WorkEvent } from '../../core/timeline/work/workEvent';
import { type SeenAt, WorkLog } from '../../core/timeline/work/workLog';
import { now } from '../../util/clock';
import { Disposables } from '../../util/dispose';
import type { Room } from '../interviews';
import { openTextOf, textOf, watchText } from './fileText';
import type { ImageStore } from './imageStore';

/** What changes within this time is recorded as one. */
const DELAY_MS = 200;

/** What a recorder needs of its interview. */
export interface RecorderDeps {
  /** How board and notes stood when the recording stopped. */
  readonly from: WorkState;
  readonly state: () => InterviewState | undefined;
  readonly write: (event: WorkEvent) => void;
  readonly images: ImageStore;
}

type Watched = 'board' | 'notes';

/**
 * Records what is done to the board and the notes of an interview, whichever editor or program does it: looks at the texts
 * soon after they changed and writes what differs. What is done while the clock stands is marked; after the end nothing is.
 */
export class WorkRecorder implements vscode.Disposable {
  private readonly life = new Disposables();
  private readonly log: WorkLog;
  private readonly seen = new Map<Watched, string>();
  private readonly timers = new Map<Watched, NodeJS.Timeout>();
  private ended = false;

  constructor(
    private readonly room: Room,
    private readonly deps: RecorderDeps,
  ) {
    this.log = new WorkLog(deps.from);
    for (const what of ['board', 'notes'] as const) {
      this.life.add(watchText(room[what], () => this.soon(what)));
    }
  }

  /** Looks at both files now, wherever they are. `at` is when what they hold was done. */
  async look(at?: number): Promise<void> {
    await this.read('board', at);
    await this.read('notes', at);
  }

  /** Records at once what has changed in open editors: something is about to happen that has to come after it. */
  capture(): void {
    for (const what of [...this.timers.keys()]) {
      const text = openTextOf(this.room[what]);
      if (text !== undefined) this.see(what, text);
    }
  }

  dispose(): void {
    this.ended = true;
    this.life.dispose();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private soon(what: Watched): void {
    if (this.timers.has(what)) return;
    this.timers.set(
      what,
      setTimeout(() => void this.read(what), DELAY_MS),
    );
  }

  private async read(what: Watched, at?: number): Promise<void> {
    clearTimeout(this.timers.get(what));
    this.timers.delete(what);
    const text = await textOf(this.room[what]);
    if (text !== undefined) this.see(what, text, at);
  }

  private see(what: Watched, text: string, at = now()): void {
    const status = this.deps.state()?.clock.status;
    if (this.ended || status === undefined || status === 'ended' || text === this.seen.get(what)) return;
    this.seen.set(what, text);
    const seen = { at, paused: status === 'paused' };
    const events = what === 'notes' ? this.log.seeNotes(text, seen) : this.seeBoard(text, seen);
    for (const event of events) this.deps.write(event);
  }

  /** A text that is no board (in the middle of a merge, or of typing) is passed over until it is one again. */
  private seeBoard(text: string, seen: SeenAt): readonly WorkEvent[] {
    const parsed = parseScene(text);
    if (!parsed.ok) return [];
    const { images } = this.deps;
    const recorded = recordedOf(parsed.scene, (data) => images.hashOf(data));
    for (const [hash, data] of recorded.images) images.keep(hash, data);
    return this.log.seeBoard(recorded.board, seen);
  }
}
