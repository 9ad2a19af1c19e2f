import type { TimelineEvent } from '../timeline/timeline';

/** An interview's recording, as the replay shows it. */
export interface RecordedInterview {
  /** URI of its folder. */
  readonly folder: string;
  readonly events: readonly TimelineEvent[];
  /** What interviewers say, by the id of the signal. */
  readonly signals: Readonly<Record<string, string>>;
  /** What of the recording cannot be read: a sentence each, and where; line 0 stands for a whole file that is missing. */
  readonly losses: readonly {
    readonly text: string;
    readonly file: string;
    readonly line: number;
    readonly after: number;
  }[];
}

/** Where a replay stands (milliseconds of interview time), and how fast it goes. */
export interface ReplayPlace {
  readonly atMs: number;
  readonly speed: number;
}

/** Host → a replay. */
export type ToReplay =
  /** `place` is where to begin; undefined for where the page is. */
  | { readonly type: 'recording'; readonly interview: RecordedInterview; readonly place: ReplayPlace | undefined }
  | { readonly type: 'goTo'; readonly atMs: number }
  /** There is nothing to replay: why, and what helps. */
  | { readonly type: 'noRecording'; readonly message: string }
  /** Data of images (`data:` URLs) by hash; those that were asked for and are not here are lost. */
  | { readonly type: 'images'; readonly images: Readonly<Record<string, string>> };

/** A replay → host. */
export type FromReplay =
  | { readonly type: 'ready' }
  /** Where the replay stands now; sent at the beginning, and a moment after that has changed. */
  | { readonly type: 'place'; readonly place: ReplayPlace }
  /** Reads the recording again: it may have gone on, or been restored. */
  | { readonly type: 'reread' }
  | { readonly type: 'wantImages'; readonly hashes: readonly string[] }
  | { readonly type: 'openText'; readonly file: string; readonly line: number }
  /** Opens the board of a moment (interview time) as a new, untitled board. */
  | { readonly type: 'openCopy'; readonly atMs: number };
