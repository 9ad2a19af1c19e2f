import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { encodeEvent, isFull, type RecordedEvent } from '../core/timeline/timeline';
import { type OpenSegment, segmentPath, timelineFolder } from '../util/timelineFiles';

/** Events are written at most this much after they happened. */
const DELAY_MS = 750;

/** After a failure writing is tried again this often, and with every new event. */
const RETRY_MS = 5000;

/** What a writer tells its owner. */
export interface WriterEvents {
  /** The first failure in a row; events are kept and tried again with the next ones. */
  readonly onFailure: (file: string, error: unknown) => void;
  /** Everything kept was written after all. */
  readonly onRecovery: () => void;
}

/** Events after which the timeline is written at once: a crash must not move the clock. */
const AT_ONCE: ReadonlySet<RecordedEvent['type']> = new Set<RecordedEvent['type']>([
  'interviewStarted',
  'phaseEntered',
  'clockPaused',
  'clockResumed',
  'clockStepped',
  'timeAdded',
  'interviewEnded',
]);

/**
 * Appends events to the newest segment of a timeline. Segments are only ever appended to; what could not be written
 * stays in memory and goes out with the next try, so nothing is lost while the window lives.
 */
export class TimelineWriter {
  private pending: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();
  private failed = false;
  private told = false;
  private closed = false;

  /** `newest` is where reading found the end of the timeline. */
  constructor(
    private readonly interviewFolder: string,
    private newest: OpenSegment,
    private readonly events: WriterEvents,
  ) {}

  /** Takes an event to write within a second, or at once when the clock depends on it. */
  write(event: RecordedEvent): void {
    this.pending.push(encodeEvent(event));
    if (AT_ONCE.has(event.type)) void this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Number of events that are not on disk yet. */
  get unwritten(): number {
    return this.pending.length;
  }

  /** Writes what is pending. Resolves when it was tried; failures are told through `onFailure`. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.work = this.work.then(() => this.drain());
    return this.work;
  }

  /** Tries again because the user asked for it: a failure is told again. */
  retry(): Promise<void> {
    this.told = false;
    return this.flush();
  }

  /** Tries a last time, then stops. */
  close(): Promise<void> {
    this.closed = true;
    return this.flush();
  }

  private async drain(): Promise<void> {
    while (this.pending.length > 0) {
      const batch = this.nextBatch();
      const file = segmentPath(this.interviewFolder, this.newest.number);
      try {
        await this.append(file, Buffer.from(batch.join(''), 'utf8'));
      } catch (error) {
        this.fail(file, error);
        return;
      }
      this.pending.splice(0, batch.length);
    }
    if (this.failed) this.events.onRecovery();
    this.failed = false;
    this.told = false;
  }

  private fail(file: string, error: unknown): void {
    if (!this.closed) this.timer ??= setTimeout(() => void this.flush(), RETRY_MS);
    this.failed = true;
    if (!this.told) this.events.onFailure(file, error);
    this.told = true;
  }

  /** The pending lines that still fit the segment; moves on to a new segment when none does. */
  private nextBatch(): readonly string[] {
    const [first = ''] = this.pending;
    if (isFull(this.newest.bytes, Buffer.byteLength(first))) {
      this.newest = { number: this.newest.number + 1, bytes: 0, endsClean: true };
    }
    let bytes = this.newest.bytes;
    const batch: string[] = [];
    for (const line of this.pending) {
      const size = Buffer.byteLength(line);
      if (isFull(bytes, size)) break;
      bytes += size;
      batch.push(line);
    }
    return batch;
  }

  private async append(file: string, lines: Buffer): Promise<void> {
    // Not recursive: when the whole interview was moved or deleted, half of it must not come back.
    if (this.newest.bytes === 0) await mkdir(timelineFolder(this.interviewFolder)).catch(ignoreExisting);
    const handle = await open(file, this.newest.bytes === 0 ? 'a' : APPEND_EXISTING);
    try {
      await this.appendTo(handle, lines);
    } finally {
      await handle.close();
    }
  }

  private async appendTo(handle: FileHandle, lines: Buffer): Promise<void> {
    const { size } = await handle.stat();
    // A line cut off by a crash, here or in a window before this one, ends where ours begin.
    const data = this.newest.endsClean ? lines : Buffer.concat([LINE_END, lines]);
    try {
      await handle.appendFile(data);
      this.newest = { ...this.newest, bytes: size + data.length, endsClean: true };
    } catch (error) {
      await this.undoPart(handle, size);
      throw error;
    }
  }

  /** A disk that fills up may have taken half a line: takes it back, or remembers that it stands there. */
  private async undoPart(handle: FileHandle, size: number): Promise<void> {
    try {
      await handle.truncate(size);
    } catch {
      this.newest = { ...this.newest, endsClean: false }; // the half line is ended before the next try instead
    }
  }
}

const LINE_END = Buffer.from('\n');

/** `a` without creating the file: one that has disappeared is an error, not the start of a headless timeline. */
const APPEND_EXISTING = constants.O_WRONLY | constants.O_APPEND;

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
