import * as vscode from 'vscode';
import type { BoardFacts } from '../core/board/facts';
import { newItems } from '../core/board/libraryFile';
import type { Question } from '../core/review/questions/question';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import type { Table } from '../util/table';
import { ActiveBoard } from './activeBoard';
import type { Assumed } from './assumed';
import { BoardRegistry } from './boardRegistry';
import { CanvasMemories } from './canvasMemories';
import { registerBoardCommands } from './commands';
import { BoardEditorProvider } from './editorProvider';
import { Exchange } from './exchange/exchange';
import { Outlines } from './exchange/outline';
import { registerExchange } from './exchange/register';
import type { BoardFigures } from './figures';
import type { FlowInterviews } from './flows/flowUse';
import { registerFlows } from './flows/register';
import { showBoard } from './flows/showBoard';
import { watchLargeFiles } from './largeFiles';
import { LibraryStore } from './libraryStore';
import { OpenCanvases } from './openCanvases';
import { registerOutline } from './outline/outlineView';
import { PictureEditorProvider } from './pictures/pictureEditor';
import { PictureNames } from './pictures/pictureNames';
import { type RenameFigure, renameOnBoards } from './renameFigure';
import { watchRestoredBoards } from './restoredBoards';
import type { SignalPhrases } from './review/reviewRows';
import { registerReview } from './review/reviewView';
import { WhiteboardView } from './whiteboardView';
import { WorkspaceLibraries } from './workspaceLibraries';

/** What boards need of the interview; `Interviews` fits. */
export interface BoardDeps {
  readonly extensionUri: vscode.Uri;
  readonly storageUri: vscode.Uri;
  /** Storage for this workspace alone; undefined without one. */
  readonly workspaceStorageUri: vscode.Uri | undefined;
  /** Keeps how boards are shown: in this workspace, and in all of them. */
  readonly boardMemory: vscode.Memento;
  readonly userMemory: vscode.Memento;
  /** What is assumed of blocks and of designs. */
  readonly defaults: Assumed;
  /** What interviewers say, by the id of the signal. */
  readonly signals: () => SignalPhrases;
  /** What blocks can be bound to. */
  readonly figures: BoardFigures;
  readonly interviews: FlowInterviews &
    Table & {
      readonly readOnly: boolean;
      /** This is the board of an interview that runs with the clock and the interviewer only. */
      isRealistic(board: vscode.Uri): boolean;
      boardSeen(board: vscode.Uri, facts: BoardFacts, drawn: boolean): void;
      boardShown(board: vscode.Uri): void;
      open(what: 'board'): Promise<void>;
    };
}

/** The registered boards, and what other features may know of them. */
export interface Boards extends vscode.Disposable {
  readonly active: ActiveBoard;
  /** What another name of a figure changes on the boards that are bound to its estimate. */
  readonly renameFigure: RenameFigure;
  /** Brings a board to the front, opened in this column if need be, and selects elements on it. */
  reveal(board: vscode.Uri, elements: readonly string[], newTabIn: vscode.ViewColumn): Promise<void>;
  /** What an interviewer would ask about this board now; nothing when it is not the board used last. */
  questionsOf(board: vscode.Uri): Promise<readonly Question[]>;
  /** Brings everything drawn on a board so far into its document. */
  flush(board: vscode.Uri): Promise<void>;
  /** Keeps to itself what the review finds on a board, or shows it again. */
  keepBack(board: vscode.Uri, isKept: boolean): void;
  /** Has a canvas of a board show all of it. */
  showAll(board: vscode.Uri): void;
}

/** Registers the board editor, the Whiteboard view and their commands. */
export function registerBoards(boardDeps: BoardDeps): Boards {
  const { extensionUri, storageUri, workspaceStorageUri, defaults, figures, interviews } = boardDeps;
  const disposables = new Disposables();
  const library = new LibraryStore(storageUri);
  const workspaceLibraries = disposables.add(new WorkspaceLibraries());
  const shownLibrary = () => [...newItems(library.own, workspaceLibraries.items), ...library.own];
  const isRoomBoard = (board: vscode.Uri) => interviews.room?.board.toString() === board.toString();
  const registry = disposables.add(
    new BoardRegistry({
      isWatchedOnly: (board) => interviews.readOnly && isRoomBoard(board),
      isOfInterest: isRoomBoard,
      boardSeen: (board, facts, drawn) => interviews.boardSeen(board, facts, drawn),
      library: shownLibrary,
    }),
  );
  const canvases = new OpenCanvases();
  const pictures = disposables.add(new PictureNames(canvases, figures));
  const outlines = disposables.add(new Outlines(canvases));
  const openInterviewBoard = async () => {
    const board = interviews.room?.board;
    if (board) await interviews.open('board');
    return board;
  };
  const showLibrary = () => canvases.post({ type: 'library', items: shownLibrary() });
  disposables.add(library.onDidChange(showLibrary));
  disposables.add(workspaceLibraries.onDidChange(showLibrary));
  const exchange = new Exchange({
    library,
    outlines,
    insertIntoNotes: (text) => interviews.insertIntoNotes(text),
  });
  const backups = vscode.Uri.joinPath(workspaceStorageUri ?? storageUri, 'unsaved-pictures');
  const memories = new CanvasMemories(boardDeps.boardMemory, boardDeps.userMemory);
  const deps = { extensionUri, registry, canvases, library, exchange, memories, defaults, figures, interviews };
  disposables.add(new BoardEditorProvider(deps).register());
  disposables.add(new PictureEditorProvider({ ...deps, backups, shownLibrary }).register());
  disposables.add(registerExchange({ canvases, openInterviewBoard, exchange }));
  disposables.add(
    new WhiteboardView({
      ...deps,
      interviewBoard: () => interviews.room?.board,
      onInterviewChange: interviews.onDidChange,
    }).register(),
  );
  let wasReadOnly = interviews.readOnly;
  disposables.add(
    interviews.onDidChange(() => {
      if (interviews.readOnly === wasReadOnly) return;
      wasReadOnly = interviews.readOnly;
      registry.reloadAll();
    }),
  );
  disposables.add(
    registerBoardCommands({
      canvases,
      openInterviewBoard,
    }),
  );
  disposables.add(registerOutline(canvases));
  disposables.add(registerFlows(canvases, interviews));
  const review = disposables.add(
    registerReview({
      ...{ canvases, figures, defaults, signals: boardDeps.signals, interviews },
      areMarkersChosen: () => memories.areMarkersChosen,
    }),
  );
  disposables.add(watchLargeFiles());
  disposables.add(
    watchRestoredBoards((error) => {
      void vscode.window.showWarningMessage(
        plainText(vscode.l10n.t('An untitled board could not be shown again: {0}', errorText(error))),
      );
    }),
  );
  return {
    dispose: () => disposables.dispose(),
    active: new ActiveBoard(canvases),
    reveal: async (board, ids, newTabIn) => {
      (await showBoard(board, canvases, () => newTabIn))?.ask({ type: 'select', ids });
    },
    questionsOf: (board) => review.questionsOf(board),
    flush: (board) => registry.flush(board),
    keepBack: (board, isKept) => review.keptBack.set(board, isKept),
    showAll: (board) => canvases.find(board)?.connection.ask({ type: 'showAll' }),
    renameFigure: (estimate, from, to) => renameOnBoards({ canvases, figures, pictures }, estimate, from, to),
  };
}
