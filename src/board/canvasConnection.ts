import type * as vscode from 'vscode';
import type { BoundFigures } from '../core/board/binding/figures';
import type { CanvasMemory } from '../core/board/canvasMemory';
import type { GraphBlock } from '../core/board/graph/graph';
import { type GraphSelection, NO_SELECTION } from '../core/board/graph/selection';
import type { LibraryChange } from '../core/board/libraryChange';
import type { MermaidProblem } from '../core/board/mermaid/source';
import type { PictureFormat } from '../core/board/picture/picture';
import type { CanvasCommand, ExchangeCommand, FromCanvas, ToCanvas } from '../core/protocol/canvas';
import { Disposables } from '../util/dispose';
import { followTable, type Table } from '../util/table';
import type { Assumed } from './assumed';
import type { Board, BoardCanvas } from './board';
import { CanvasFindings } from './canvasFindings';
import { CanvasQuestions } from './canvasQuestions';
import type { FollowFigures } from './figures';
import type { FlowUse } from './flows/flowUse';
import { warnOfLargeImage } from './largeFiles';
import { openLink } from './openLink';
import type { WebviewLine } from './webviewLine';

/** What a connection does besides talking to its board. */
export interface ConnectionDeps {
  readonly run: (command: CanvasCommand) => Thenable<unknown>;
  readonly exchange: (command: ExchangeCommand) => Thenable<unknown>;
  readonly changeLibrary: (change: LibraryChange) => Thenable<unknown>;
  readonly edited?: () => void;
  /** Keeps how the board is to be shown. */
  readonly remember: (memory: CanvasMemory) => void;
  /** The page takes input, or shows why it does not. */
  readonly shown?: () => void;
  /** Flows stay on the canvas without it. */
  readonly flows?: FlowUse;
  /** What is assumed of blocks and of designs. */
  readonly defaults: Assumed;
  /** Tells, now and whenever they change, the figures blocks can be bound to. */
  readonly figures: FollowFigures;
  readonly figuresChanged: () => void;
  /** While a second person conducts, the canvas is for drawing only. */
  readonly table: Table;
  /** Other blocks or arrows are selected than before, or the one selected block has changed. */
  readonly selected?: (selection: GraphSelection) => void;
}

/** What may be asked of a canvas before it is there: a block, elements of another scene, a flow played or begun, something shown. */
type Wish = Extract<ToCanvas, { type: 'insertBlock' | 'insertScene' | 'playFlow' | 'newFlow' | 'select' | 'showAll' }>;

/** What surfaces have a canvas do to what is drawn: what its inspector, keys, findings and their markers do, too. */
type Order = Extract<ToCanvas, { type: 'setBlock' | 'applyFix' | 'ignoreFinding' | 'select' | 'editLabel' | 'act' }>;

/** The line between one webview and its board. */
export class CanvasConnection implements BoardCanvas, vscode.Disposable {
  appliedSeq = 0;
  private selected = NO_SELECTION;
  private inspectedBlock: GraphBlock | undefined;
  private readonly disposables = new Disposables();
  private readonly questions = this.disposables.add(new CanvasQuestions((question) => this.deliver(question)));
  /** Held back until the canvas takes them. */
  private readonly awaited: ToCanvas[] = [];
  private isInteractive = false;
  private shownReadOnly = false;
  /** The markers shown on this canvas. */
  readonly findings = new CanvasFindings((message) => this.post(message));
  private boundFigures: BoundFigures | undefined;

  /** `line` carries what the page has said so far, and from now on. */
  constructor(
    private readonly line: WebviewLine,
    private readonly board: Board,
    private readonly deps: ConnectionDeps,
  ) {
    this.disposables.add(board.attach(this));
    this.disposables.add(line.read((message) => this.receive(message)));
    this.disposables.add(deps.figures((figures) => this.takeFigures(figures)));
    this.disposables.add(deps.defaults.onDidChange(() => this.postDefaults()));
    this.disposables.add(followTable(deps.table, () => this.postAids()));
  }

  /** The blocks and arrows selected on this canvas. */
  get selection(): GraphSelection {
    return this.selected;
  }

  /** The one block selected on this canvas, as its drawing tells. */
  get inspected(): GraphBlock | undefined {
    return this.inspectedBlock;
  }

  /** The canvas shows a board that cannot be edited. */
  get readOnly(): boolean {
    return this.shownReadOnly;
  }

  /** The figures blocks can be bound to. */
  get figures(): BoundFigures | undefined {
    return this.boundFigures;
  }

  post(message: ToCanvas): void {
    if (message.type === 'load') this.shownReadOnly = message.readOnly !== undefined;
    // Posting fails only when the webview is gone, and then nobody waits for the message.
    void this.line.post(message);
    if (message.type === 'unreadable') this.deps.shown?.();
  }

  flush(): Promise<void> {
    return this.isInteractive ? this.questions.flush() : Promise.resolve();
  }

  /** A picture of the board as the canvas shows it, without the scene in it. Throws when it cannot be drawn. */
  draw(format: PictureFormat): Promise<Uint8Array> {
    return this.questions.draw(format);
  }

  /** Puts a Mermaid diagram on the board; the result says why not. */
  insertMermaid(text: string): Promise<MermaidProblem | undefined> {
    return this.questions.insertMermaid(text);
  }

  /** Brings everything drawn on this canvas into the board. */
  async sendDrawing(): Promise<void> {
    await this.flush();
    await this.board.afterEdits(() => Promise.resolve());
  }

  /** Asks for something that waits until there is a canvas to do it on. */
  ask(message: Wish): void {
    this.deliver(message);
  }

  /** Has the canvas do something to what it shows now. */
  tell(order: Order): void {
    this.post(order);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private postDefaults(): void {
    this.post({ type: 'defaults', defaults: this.deps.defaults.current });
  }

  private postAids(): void {
    this.post({ type: 'aids', shown: !this.deps.table.atTable });
  }

  private takeFigures(figures: BoundFigures | undefined): void {
    this.boundFigures = figures;
    this.post({ type: 'figures', figures });
    this.deps.figuresChanged();
  }

  /** Posts as soon as the canvas takes it. */
  private deliver(message: ToCanvas): void {
    if (this.isInteractive) this.post(message);
    else this.awaited.push(message);
  }

  private run(command: CanvasCommand): void {
    const run = () => this.deps.run(command);
    void (command === 'undo' || command === 'redo' ? this.board.travel(run) : this.board.afterEdits(run));
  }

  private receive(message: FromCanvas): void {
    switch (message.type) {
      case 'ready':
        // A new page numbers its edits from the start.
        this.appliedSeq = 0;
        this.inspectedBlock = undefined;
        this.findings.reset();
        this.selected = NO_SELECTION;
        this.postDefaults();
        this.postAids();
        this.post({ type: 'figures', figures: this.boundFigures });
        this.board.load(this);
        break;
      case 'interactive':
        this.isInteractive = true;
        this.deps.shown?.();
        for (const waiting of this.awaited.splice(0)) this.post(waiting);
        break;
      case 'edit':
        this.board.submit(this, message.seq, message.edit, message.gesture);
        if (this.deps.edited) void this.board.afterEdits(async () => this.deps.edited?.());
        break;
      case 'flushed':
      case 'mermaid':
      case 'picture':
        this.questions.take(message);
        break;
      case 'run':
        this.run(message.command);
        break;
      case 'selection':
        this.selected = message.selection;
        this.deps.selected?.(message.selection);
        break;
      case 'inspected':
        this.inspectedBlock = message.block;
        this.deps.selected?.(this.selected);
        break;
      case 'flowPlayed':
        this.deps.flows?.played(message.name, message.steps);
        break;
      case 'flowList':
        void this.deps.flows?.handOn(message.name, message.text, message.to);
        break;
      case 'wantFindings':
        this.findings.want(message.wanted);
        this.deps.selected?.(this.selected);
        break;
      case 'remember':
        this.deps.remember(message.memory);
        break;
      case 'openLink':
        void openLink(message.url);
        break;
      case 'library':
        void this.deps.changeLibrary(message.change);
        break;
      case 'exchange':
        void this.board.afterEdits(() => this.deps.exchange(message.command));
        break;
      case 'warn':
        warnOfLargeImage(message.bytes);
    }
  }
}
