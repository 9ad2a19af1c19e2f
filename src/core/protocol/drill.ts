import type { DrillAnswer } from '../drills/drill';
import type { DrillKind } from '../drills/kinds';
import type { DrillView } from '../drills/view';

/** How the file of a result stands: it is there (its path), or it could not be written: why, and what helps. */
export type ResultFile =
  | { readonly type: 'written'; readonly path: string }
  | { readonly type: 'failed'; readonly message: string };

/** Host → the page of a drill. */
export type ToDrill =
  /** `file` comes once the drill has ended and something was written in it. */
  | { readonly type: 'drill'; readonly view: DrillView; readonly file: ResultFile | undefined }
  /** The answer to a task cannot be read, and was not judged. */
  | { readonly type: 'unreadable'; readonly task: number; readonly field: string; readonly message: string }
  /** There is no drill to show: why. */
  | { readonly type: 'noDrill'; readonly message: string };

/** The page of a drill → host. `task` counts from 0. */
export type FromDrill =
  | { readonly type: 'ready' }
  | { readonly type: 'draft'; readonly task: number; readonly answer: DrillAnswer }
  | { readonly type: 'check'; readonly task: number; readonly answer: DrillAnswer }
  | { readonly type: 'openTask'; readonly task: number }
  | { readonly type: 'pause' | 'resume' | 'end' }
  /** Looks at the whiteboard all tasks are about; shows it; shows what the review finds on it. */
  | { readonly type: 'checkBoard' | 'showBoard' | 'showFindings' }
  | { readonly type: 'hint'; readonly task: number }
  /** Starts a drill; which one is asked when it is left out. */
  | { readonly type: 'start'; readonly kind: DrillKind | undefined }
  | { readonly type: 'openResult' | 'openHistory' | 'writeAgain' };
