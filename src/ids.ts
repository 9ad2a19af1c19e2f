/** Every command, once. Names in the manifest are held against this list by a test. */
export const COMMANDS = {
  startInterview: 'mockboard.startInterview',
  resumeInterview: 'mockboard.resumeInterview',
  newProblem: 'mockboard.newProblem',
  nextPhase: 'mockboard.nextPhase',
  previousPhase: 'mockboard.previousPhase',
  pauseClock: 'mockboard.pauseClock',
  resumeClock: 'mockboard.resumeClock',
  addFiveMinutes: 'mockboard.addFiveMinutes',
  endInterview: 'mockboard.endInterview',
  clockActions: 'mockboard.clockActions',
  changeMode: 'mockboard.changeMode',
  openDesk: 'mockboard.openDesk',
  openRoom: 'mockboard.openRoom',
  openReplay: 'mockboard.openReplay',
  openReport: 'mockboard.openReport',
  exportReport: 'mockboard.exportReport',
  openHistory: 'mockboard.openHistory',
  startDrill: 'mockboard.startDrill',
  logSignal: 'mockboard.logSignal',
  insertSnippet: 'mockboard.insertSnippet',
  insertEstimate: 'mockboard.insertEstimate',
  newBoard: 'mockboard.newBoard',
  insertBlock: 'mockboard.insertBlock',
  insertPattern: 'mockboard.insertPattern',
  tidyBoard: 'mockboard.tidyBoard',
  toggleLoad: 'mockboard.toggleLoad',
  runBoard: 'mockboard.runBoard',
  openBoardAsText: 'mockboard.openBoardAsText',
  openBoardAsPicture: 'mockboard.openBoardAsPicture',
  exportPicture: 'mockboard.exportPicture',
  quickInsert: 'mockboard.quickInsert',
  connectBlocks: 'mockboard.connectBlocks',
  nextBlock: 'mockboard.nextBlock',
  previousBlock: 'mockboard.previousBlock',
  followArrow: 'mockboard.followArrow',
  followArrowBack: 'mockboard.followArrowBack',
  showOnBoard: 'mockboard.showOnBoard',
  editBlockLabel: 'mockboard.editBlockLabel',
  importMermaid: 'mockboard.importMermaid',
  playFlow: 'mockboard.playFlow',
  newFlow: 'mockboard.newFlow',
  insertFlow: 'mockboard.insertFlow',
  exportMermaid: 'mockboard.exportMermaid',
  showOutline: 'mockboard.showOutline',
  importLibrary: 'mockboard.importLibrary',
  exportLibrary: 'mockboard.exportLibrary',
  filterReference: 'mockboard.filterReference',
  clearReferenceFilter: 'mockboard.clearReferenceFilter',
  showFinding: 'mockboard.showFinding',
  applyFix: 'mockboard.applyFix',
  ignoreFinding: 'mockboard.ignoreFinding',
  takeBackFinding: 'mockboard.takeBackFinding',
  askAboutBoard: 'mockboard.askAboutBoard',
  insertReference: 'mockboard.insertReference',
  insertReferencePattern: 'mockboard.insertReferencePattern',
  copyReference: 'mockboard.copyReference',
  writeResults: 'mockboard.writeResults',
  whatDrives: 'mockboard.whatDrives',
  openWalkthrough: 'mockboard.openWalkthrough',
  openSettings: 'mockboard.openSettings',
} as const;

/** Every view, and the container they stand in. */
export const VIEWS = {
  container: 'mockboard',
  welcome: 'mockboard.welcome',
  interview: 'mockboard.interview',
  whiteboard: 'mockboard.whiteboard',
  inspector: 'mockboard.inspector',
  estimate: 'mockboard.estimate',
  signals: 'mockboard.signals',
  blocks: 'mockboard.blocks',
  outline: 'mockboard.outline',
  review: 'mockboard.review',
  reference: 'mockboard.reference',
} as const;

/** View type of the Interviewer's Desk. */
export const DESK_PANEL = 'mockboard.desk';

/** View type of the form that builds an estimate. */
export const ESTIMATE_FORM = 'mockboard.estimateForm';

/** View type of the panel that replays an interview. */
export const REPLAY_PANEL = 'mockboard.replay';

/** View type of the panels that show reports. */
export const REPORT_PANEL = 'mockboard.report';

/** View type of the panel that shows past interviews. */
export const HISTORY_PANEL = 'mockboard.history';

/** View type of the tab of a drill. */
export const DRILL_PANEL = 'mockboard.drill';

/** View type of the board's custom editor. */
export const BOARD_EDITOR = 'mockboard.board';

/** View type of the custom editor for pictures with a board in them. */
export const PICTURE_EDITOR = 'mockboard.picture';

/** Language of board files, so that an untitled board is saved with their ending. */
export const BOARD_LANGUAGE = 'excalidraw';

/** Id of the walkthrough, without the extension's own id. */
export const WALKTHROUGH = 'firstInterview';

/** Every context key and the type of its value. */
export interface ContextKeys {
  /** State of the interview this window is in. */
  readonly 'mockboard:interview': 'none' | 'running' | 'paused' | 'ended';
  /** Another window runs the interview; this one only shows it. */
  readonly 'mockboard:readOnly': boolean;
  /** A second person conducts it: what coaches the candidate is put away. */
  readonly 'mockboard:atTable': boolean;
  readonly 'mockboard:firstPhase': boolean;
  readonly 'mockboard:lastPhase': boolean;
  readonly 'mockboard:referenceFiltered': boolean;
  /** What the Outline view has to show. */
  readonly 'mockboard:outline': 'noBoard' | 'unreadable' | 'empty' | 'filled';
  /** What the Review view has to show. */
  readonly 'mockboard:review': 'noBoard' | 'unreadable' | 'empty' | 'clean' | 'filled' | 'keptBack';
  /** The text editor in use shows a document with an estimate. */
  readonly 'mockboard:estimate': boolean;
}

/** Every setting, once, with the type of its value. */
export interface Settings {
  readonly 'interviews.folder': string;
  readonly 'interviews.mode': 'ask' | 'guided' | 'realistic' | 'table';
  readonly 'problems.files': readonly unknown[];
  readonly 'report.openAtEnd': boolean;
  readonly 'history.streaks': boolean;
  readonly 'board.libraries': readonly unknown[];
  readonly 'plans.default': string;
  readonly 'plans.custom': readonly unknown[];
  readonly 'nudges.phaseOver': boolean;
  readonly 'nudges.lateDesign': boolean;
  readonly 'nudges.silence': boolean;
  readonly 'sounds.enabled': boolean;
  readonly 'estimate.hints': boolean;
  readonly 'estimate.rounding': 'exact' | 'interview';
  /** Whatever the user wrote: meant are names of what is assumed, each with a value. */
  readonly 'board.assumptions': unknown;
}

/** Section all settings stand in. */
export const SETTINGS_SECTION = 'mockboard';

/** Id of the status bar item that shows phase and time left. */
export const STATUS_ITEM = 'mockboard.clock';
