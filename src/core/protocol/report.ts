import type { SceneAppState, SceneElement, SceneFiles } from '../board/scene';
import type { EvidencePlace } from '../scorecard/evidence';
import type { RatingView, ReportView } from '../scorecard/report/view/reportView';

/**
 * How `report.md` stands to what the page shows: it says the same; it was written of other files or ratings; it was edited by
 * hand; there is none; it cannot be read.
 */
export type ReportFileState = 'current' | 'stale' | 'edited' | 'missing' | 'unreadable';

/** Host → the page of a report. `folder` is the URI of the interview's folder. */
export type ToReport =
  | {
      readonly type: 'report';
      readonly folder: string;
      readonly report: ReportView;
      readonly file: ReportFileState;
      /** What of the interview's files is missing or damaged, in sentences. */
      readonly notices: readonly string[];
      /** Ratings can be given here. */
      readonly canRate: boolean;
    }
  /** The interview cannot be read: why, and what helps. `file` can be opened as text. */
  | { readonly type: 'noReport'; readonly folder: string; readonly message: string; readonly file: string | undefined }
  /** Nothing is drawn on the board, or this is the picture of it. */
  | { readonly type: 'boardPicture'; readonly svg: string | undefined }
  /** Asks for the picture of a board, answered by `boardDrawn` with the same `key`; the page shows it, too. */
  | {
      readonly type: 'drawBoard';
      readonly key: string;
      readonly elements: readonly SceneElement[];
      readonly appState: SceneAppState;
      readonly files: SceneFiles;
    };

/** The page of a report → host. */
export type FromReport =
  | { readonly type: 'ready' }
  | { readonly type: 'openPlace'; readonly place: EvidencePlace }
  | { readonly type: 'rate'; readonly rating: RatingView }
  | {
      readonly type: 'boardDrawn';
      readonly key: string;
      readonly drawn: { readonly svg: string } | { readonly error: string };
    }
  /** Writes `report.md` anew. */
  | { readonly type: 'writeReport' }
  | { readonly type: 'openReportFile' }
  | { readonly type: 'exportHtml' }
  /** Opens a file of the folder as text. */
  | { readonly type: 'openFile'; readonly file: string }
  | { readonly type: 'retry' };
