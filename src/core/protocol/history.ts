import type { DrillKind } from '../drills/kinds';
import type { HistoryNews } from '../history/news';

/** Host → the history of interviews. */
export type ToHistory =
  | { readonly type: 'history'; readonly news: HistoryNews }
  /** Nothing more can be scored: why. */
  | { readonly type: 'historyFailed'; readonly message: string };

/** The history of interviews → host. Folders are paths. */
export type FromHistory =
  | { readonly type: 'ready' }
  /** Starts an interview; at which problem is asked when it is left out. */
  | { readonly type: 'start'; readonly problem: string | undefined }
  | { readonly type: 'retry'; readonly folder: string }
  | {
      readonly type: 'open';
      readonly folder: string;
      readonly what: 'report' | 'replay' | 'board' | 'notes' | 'folder' | 'file';
    }
  | { readonly type: 'delete'; readonly folder: string }
  /** Starts a drill; which one is asked when it is left out. */
  | { readonly type: 'startDrill'; readonly kind: DrillKind | undefined }
  /** `file` is the path of a drill's result. */
  | { readonly type: 'openDrill' | 'deleteDrill'; readonly file: string }
  | { readonly type: 'deleteAll' }
  | { readonly type: 'export' };
