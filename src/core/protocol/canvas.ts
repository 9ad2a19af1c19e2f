import type { BoundFigures } from '../board/binding/figures';
import type { CanvasMemory } from '../board/canvasMemory';
import type { Move } from '../board/graph/cycle';
import type { GraphBlock } from '../board/graph/graph';
import type { GraphSelection } from '../board/graph/selection';
import type { BlockChange } from '../board/inspector/change';
import type { BlockKindId } from '../board/kinds';
import type { LibraryChange } from '../board/libraryChange';
import type { MermaidProblem } from '../board/mermaid/source';
import type { PictureFormat } from '../board/picture/picture';
import type { SceneAppState, SceneEdit, SceneElement, SceneFiles } from '../board/scene';
import type { BoardDefaults } from '../capacity/boardDefaults';
import type { Finding, Fix } from '../review/finding';

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
  /** Whether the canvas computes, checks and suggests: not while a second person conducts the interview. */
  | { readonly type: 'aids'; readonly shown: boolean }
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
  /** Brings the whole drawing into view. */
  | { readonly type: 'showAll' }
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
