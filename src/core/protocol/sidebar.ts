import type { BoundFigures } from '../board/binding/figures';
import type { GraphBlock } from '../board/graph/graph';
import type { BlockChange } from '../board/inspector/change';
import type { ParameterDefaults } from '../content/parameters';
import type { Signal } from '../content/signals';
import type { FormValues } from '../estimate/form/fields';
import type { KeyFigure } from '../estimate/keyFigures';
import type { DeskSnapshot } from '../interview/desk/deskSnapshot';
import type { InterviewSnapshot } from '../interview/snapshot';
import type { DeskIntent } from './desk';

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

/** What the clock buttons ask for. */
export type ClockIntent = 'next' | 'previous' | 'pause' | 'resume' | 'addFive' | 'end';

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
