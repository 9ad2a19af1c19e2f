import type { HistoryAbout } from '../core/history/news';
import type { PastInterview } from '../core/history/pastInterview';
import type { UnusableInterview } from '../core/history/unusable';

/** What becomes of an interview when it is scored. */
export type Scored = PastInterview | UnusableInterview;

/** Host → the thread that scores: the interview in this folder (a path), please. */
export interface ToScoring {
  readonly folder: string;
}

/** The thread that scores → host. */
export type FromScoring =
  /** Comes first, unasked. */
  | { readonly type: 'about'; readonly about: HistoryAbout }
  | { readonly type: 'scored'; readonly folder: string; readonly result: Scored };
