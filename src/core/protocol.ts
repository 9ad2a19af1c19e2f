import type { BoundFigures } from './board/binding/figures';
import type { CanvasMemory } from './board/canvasMemory';
import type { Move } from './board/graph/cycle';
import type { GraphBlock } from './board/graph/graph';
import type { GraphSelection } from './board/graph/selection';
import type { BlockChange } from './board/inspector/change';
import type { BlockKindId } from './board/kinds';
import type { LibraryChange } from './board/libraryChange';
import type { MermaidProblem } from './board/mermaid/source';
import type { PictureFormat } from './board/picture/picture';
import type { SceneAppState, SceneEdit, SceneElement, SceneFiles } from './board/scene';
import type { BoardDefaults } from './capacity/boardDefaults';
import type { ParameterDefaults } from './content/parameters';
import type { Signal } from './content/signals';
import type { FormValues } from './estimate/form/fields';
import type { KeyFigure } from './estimate/keyFigures';
import type { HistoryNews } from './history/news';
import type { EvidenceStrength } from './interview/conduct';
import type { DeskSnapshot } from './interview/desk/deskSnapshot';
import type { InterviewSnapshot } from './interview/snapshot';
import type { Finding, Fix } from './review/finding';
import type { EvidencePlace } from './scorecard/evidence';
import type { RatingView, ReportView } from './scorecard/report/view/reportView';
import type { TimelineEvent } from './timeline/timeline';

/** Why a board cannot be edited; undefined means it can. */
export type ReadOnlyReason = 'fileSystem' | 'unreadable' | 'otherWindow';

/**
 * What keys do on the board: open the quick insert, connect two blocks, lay out the selected blocks or all, go to the next or
 * previous block, along an arrow or back, show or hide what the design can carry, send requests
 * through it.
 */
export type BoardAction = 'quickInsert' | 'connect' | 'tidy' | 'load' | 'run' | Move;

/** Host → canvas. */
export type ToCanvas =
  /** What is assumed of blocks and of designs; comes once, before the first `load`. */
  | { readonly type: 'defaults'; readonly defaults: BoardDefaults }
  /** What blocks can be bound to; undefined without an estimate beside the board. */
  | { readonly type: 'figures'; readonly figures: BoundFigures | undefined }
  | {
      readonly type: 'load';
      readonly elements: readonly SceneElement[];
      readonly appState: SceneAppState;
      readonly files: SceneFiles;
      readonly readOnly: ReadOnlyReason | undefined;
      /** The user's own library items, as Excalidraw stores them. */
      readonly library: readonly unknown[];
    }
  /** The text is no board (any more): show why, keep the last good scene, refuse edits. */
  | { readonly type: 'unreadable'; readonly message: string; readonly cure: 'openAsText' | 'openAsPicture' }
  /** A change made elsewhere. `seenSeq` is the newest edit of this canvas the host had applied before it. */
  | { readonly type: 'change'; readonly edit: SceneEdit; readonly seenSeq: number }
  | { readonly type: 'ack'; readonly seq: number }
  | { readonly type: 'flush'; readonly request: number }
  | { readonly type: 'insertBlock'; readonly kind: BlockKindId }
  /** Asks for a picture of the board as the canvas shows it, answered by `picture`. */
  | { readonly type: 'draw'; readonly request: number; readonly format: PictureFormat }
  /** A keyboard command of VS Code's for the board. */
  | { readonly type: 'act'; readonly action: BoardAction }
  /** Begins to edit the label of a block or arrow. */
  | { readonly type: 'editLabel'; readonly id: string }
  /** Library items beside the building blocks have changed. */
  | { readonly type: 'library'; readonly items: readonly unknown[] }
  /** Puts a Mermaid diagram on the board, answered by `mermaid`. */
  | { readonly type: 'insertMermaid'; readonly request: number; readonly text: string }
  /** Adds elements of another scene beside what is drawn; colliding ids are replaced. */
  | { readonly type: 'insertScene'; readonly elements: readonly SceneElement[]; readonly files: SceneFiles }
  /** Selects blocks, arrows or other elements by their ids, and brings them into view. */
  | { readonly type: 'select'; readonly ids: readonly string[] }
  /** Plays the flow of this name; a canvas without it says so to the user. */
  | { readonly type: 'playFlow'; readonly name: string }
  /** Asks for a name and records a flow. */
  | { readonly type: 'newFlow' }
  /** What is found on the board, for the markers. */
  | { readonly type: 'findings'; readonly findings: readonly ShownFinding[] }
  /** Does what cures a finding. */
  | { readonly type: 'applyFix'; readonly fix: Fix }
  /** Keeps the reason to ignore a finding, or forgets it. */
  | { readonly type: 'ignoreFinding'; readonly finding: FindingKey; readonly reason: string | undefined }
  /** Changes a block, as its inspector does. */
  | { readonly type: 'setBlock'; readonly id: string; readonly change: BlockChange };

/** A finding as a canvas shows it. */
export type ShownFinding = Pick<Finding, 'id' | 'severity' | 'element' | 'message' | 'why' | 'needs' | 'fix'>;

/** Which finding is meant, in a file. */
export type FindingKey = Pick<Finding, 'element' | 'rule' | 'subject'>;

/** What a canvas asks its host to run, after everything drawn so far has reached the document. */
export type CanvasCommand = 'undo' | 'redo' | 'save' | 'close' | 'openAsText' | 'openAsPicture' | 'insertPattern';

/** What a canvas's menu asks its host to bring in or to write out. */
export type ExchangeCommand =
  | 'exportSvg'
  | 'exportPng'
  | 'importMermaid'
  | 'exportMermaid'
  | 'showOutline'
  | 'importLibrary'
  | 'exportLibrary';

/** A picture, or why there is none. */
export type Drawn = { readonly bytes: Uint8Array } | { readonly error: string };

/** Canvas → host. */
export type FromCanvas =
  | { readonly type: 'ready' }
  /** The board can be used; `ms` since the page was created, for measurements. */
  | { readonly type: 'interactive'; readonly ms: number }
  /** `gesture` marks a state in the middle of a drag or stroke: stored, but not a step of its own for undo. */
  | { readonly type: 'edit'; readonly seq: number; readonly gesture: boolean; readonly edit: SceneEdit }
  | { readonly type: 'flushed'; readonly request: number }
  | { readonly type: 'run'; readonly command: CanvasCommand }
  /** Which blocks and arrows of the graph are selected; sent a moment after that has changed. */
  | { readonly type: 'selection'; readonly selection: GraphSelection }
  /** A flow was walked through to its last step. */
  | { readonly type: 'flowPlayed'; readonly name: string; readonly steps: number }
  /** A flow as a numbered Markdown list, for the notes or the clipboard. */
  | { readonly type: 'flowList'; readonly name: string; readonly text: string; readonly to: 'clipboard' | 'notes' }
  /** The one block that is selected, with what the drawing says of it; sent a moment after that has changed. */
  | { readonly type: 'inspected'; readonly block: GraphBlock | undefined }
  /** The canvas shows markers, or not any more: findings are worked out only while somebody looks. */
  | { readonly type: 'wantFindings'; readonly wanted: boolean }
  /** What the user has chosen to see, all of it, after each change. */
  | { readonly type: 'remember'; readonly memory: CanvasMemory }
  | { readonly type: 'openLink'; readonly url: string }
  /** The user has changed his own library items on this canvas. */
  | { readonly type: 'library'; readonly change: LibraryChange }
  | { readonly type: 'exchange'; readonly command: ExchangeCommand }
  | { readonly type: 'picture'; readonly request: number; readonly drawn: Drawn }
  /** The diagram is on the board, or `problem` says why not. */
  | { readonly type: 'mermaid'; readonly request: number; readonly problem: MermaidProblem | undefined }
  | { readonly type: 'warn'; readonly reason: 'largeImage'; readonly bytes: number };

/** What is selected on a board. */
export interface BoardSelection {
  /** Number of selected blocks. */
  readonly count: number;
  /** The one selected block; undefined when there is none or more than one. */
  readonly block: GraphBlock | undefined;
  /** The board cannot be edited. */
  readonly readOnly: boolean;
  /** What blocks can be bound to. */
  readonly figures: BoundFigures | undefined;
}

/** Host → a sidebar view (all of them share one protocol). */
export type ToSidebar =
  | { readonly type: 'snapshot'; readonly snapshot: InterviewSnapshot | undefined; readonly sounds: boolean }
  /** What the Interviewer's Desk shows; undefined without an interview. */
  | { readonly type: 'desk'; readonly desk: DeskSnapshot | undefined }
  | { readonly type: 'signals'; readonly signals: readonly Signal[] }
  | { readonly type: 'parameters'; readonly parameters: ParameterDefaults }
  /** What is selected on the active board; undefined while no board is in sight. */
  | { readonly type: 'boardSelection'; readonly selection: BoardSelection | undefined }
  /** The key figures of the estimate in use; undefined while no document that can hold one is. */
  | { readonly type: 'estimate'; readonly estimate: EstimateNews | undefined }
  /** Where the form's estimate will go (undefined for a new document), and what was typed before the form was given up. */
  | { readonly type: 'estimateForm'; readonly file: string | undefined; readonly values: FormValues | undefined };

/** The estimate in use, as the Estimate view shows it. */
export interface EstimateNews {
  /** Name of the document. */
  readonly file: string;
  /** The document holds lines of an estimate. */
  readonly hasLines: boolean;
  readonly figures: readonly KeyFigure[];
  /** Number of lines with an error. */
  readonly errors: number;
}

/** An interview's recording, as the replay shows it. */
export interface RecordedInterview {
  /** URI of its folder. */
  readonly folder: string;
  readonly events: readonly TimelineEvent[];
  /** What interviewers say, by the id of the signal. */
  readonly signals: Readonly<Record<string, string>>;
  /** What of the recording cannot be read: a sentence each, and where; line 0 stands for a whole file that is missing. */
  readonly losses: readonly { readonly text: string; readonly file: string; readonly line: number }[];
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
  | { readonly type: 'deleteAll' }
  | { readonly type: 'export' };

/** What the clock buttons ask for. */
export type ClockIntent = 'next' | 'previous' | 'pause' | 'resume' | 'addFive' | 'end';

/** What the interviewer does at the desk. */
export type DeskIntent =
  /** Asks the probe of this text. */
  | { readonly type: 'askProbe'; readonly text: string }
  /** Asked something of their own. */
  | { readonly type: 'askOwn'; readonly text: string }
  /** Gave the prepared answer to this question of the candidate's. */
  | { readonly type: 'giveAnswer'; readonly question: string }
  | {
      readonly type: 'logEvidence';
      readonly criterion: string;
      readonly text: string;
      readonly strength: EvidenceStrength;
    }
  /** `value`: place of the band, 1 for the lowest; 0 takes the rating back. */
  | { readonly type: 'rate'; readonly criterion: string; readonly value: number }
  /** Moves the desk to a window of its own. */
  | { readonly type: 'ownWindow' };

/** A sidebar view → host: intents only, never state. */
export type FromSidebar =
  | DeskIntent
  | { readonly type: 'ready' }
  | { readonly type: 'clock'; readonly intent: ClockIntent }
  | { readonly type: 'tick'; readonly item: string; readonly done: boolean }
  | { readonly type: 'line'; readonly line: string; readonly how: 'copied' | 'inserted' }
  | { readonly type: 'signalHeard'; readonly signal: string }
  /** A clarifying question as the candidate typed it, or chose it from the list. */
  | { readonly type: 'askInterviewer'; readonly text: string }
  /** Which of the questions offered a text meant; undefined for none. */
  | { readonly type: 'meantQuestion'; readonly text: string; readonly question: string | undefined }
  /** Opens the list of what could be asked. */
  | { readonly type: 'showQuestions' }
  /** Puts the answer to a clarifying question into the notes; `index` is its place among all of them. */
  | { readonly type: 'insertAnswer'; readonly index: number }
  | { readonly type: 'settleQuestion'; readonly id: string; readonly how: 'notes' | 'aloud' | 'skipped' }
  | { readonly type: 'changeMode' }
  | { readonly type: 'setBlock'; readonly id: string; readonly change: BlockChange }
  /** Goes to a line (from zero) of the estimate in use. */
  | { readonly type: 'showLine'; readonly line: number }
  /** Opens the form. */
  | { readonly type: 'insertEstimate' }
  /** The form was filled in, or given up. */
  | { readonly type: 'takeEstimate'; readonly values: FormValues }
  | { readonly type: 'closeForm'; readonly values: FormValues }
  | { readonly type: 'open'; readonly what: 'board' | 'notes' | 'start' | 'snippets' | 'desk' | 'report' };

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
