import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { BlockChange, ChangedBlock } from '../../src/core/board/inspector/change';
import type { CanvasCommand, ExchangeCommand, FromCanvas, ToCanvas } from '../../src/core/protocol/canvas';
import type { Host } from '../host';
import type { Mailbox } from '../shared/mailbox';
import { whenLoaded } from '../shared/whenLoaded';
import { applyBlockChange } from './applyChange';
import { BoardActions } from './boardActions';
import { routeBoardKeys } from './boardKeys';
import { CanvasWork } from './canvasWork';
import { DockSwitch } from './dock/dockSwitch';
import { DrawnArrow } from './drawnArrow';
import { isBusy, readCanvas, showEdit } from './excalidraw';
import { FindingsShown } from './findings/findingsShown';
import type { FlowDesk } from './flows/flowDesk';
import { openDesk } from './flows/openDesk';
import { afterMs, watchGraph } from './graphWatch';
import { receiveMessage } from './hostMessages';
import { addIcons } from './insert';
import { routeKeys } from './keys';
import { CanvasLibrary } from './library';
import type { LiveGraph } from './liveGraph';
import type { LiveSelection } from './liveSelection';
import { Sync } from './sync';
import { syncInput } from './syncInput';

/** Pasted images stand in the file as text; from this size on the user is told. */
const LARGE_IMAGE_BYTES = 1_000_000;

interface SessionDeps {
  readonly api: ExcalidrawImperativeAPI;
  readonly host: Host<FromCanvas>;
  readonly surface: 'editor' | 'view';
  readonly mailbox: Mailbox<ToCanvas>;
  /** Ids of the images the document already holds. */
  readonly files: readonly string[];
  /** The library items the canvas starts with, beside our blocks. */
  readonly library: readonly unknown[];
}

/** Number of the page's newest edit; goes on when the board is loaded anew. */
let lastSeq = 0;

/** One canvas in conversation with its host: input arms the sync, the page's end flushes it. */
export class CanvasSession {
  readonly sync: Sync;
  /** What the drawing means. */
  readonly graph: LiveGraph;
  /** Which blocks and arrows of it are selected. */
  readonly selection: LiveSelection;
  /** What the user does with the requests that walk through it. */
  readonly flows: FlowDesk;
  /** The user's own library items, which other boards change, too. */
  readonly library: CanvasLibrary;
  /** Shows what the design can carry, or hides it. */
  readonly loadSwitch = new DockSwitch();
  readonly runSwitch = new DockSwitch();
  /** What the host has found on this board. */
  readonly findings = new FindingsShown();
  /** What can be done on the board without a mouse. */
  readonly actions: BoardActions;
  /** What is computed on another thread. */
  readonly work = new CanvasWork();
  private readonly api: ExcalidrawImperativeAPI;
  private readonly host: Host<FromCanvas>;
  private readonly endings: (() => void)[] = [];

  constructor(private readonly deps: SessionDeps) {
    const { api } = deps;
    this.api = api;
    this.host = deps.host;
    const drawnArrow = new DrawnArrow(api);
    this.endings.push(() => drawnArrow.dispose());
    this.sync = new Sync(
      {
        read: () => {
          drawnArrow.mend();
          return readCanvas(api);
        },
        isBusy: () => isBusy(api.getAppState()),
        show: (elements, edit) => showEdit(api, elements, edit),
        post: (message) => this.post(message),
        nextSeq: () => {
          lastSeq += 1;
          return lastSeq;
        },
        later: afterMs,
      },
      deps.files,
    );
    const watch = watchGraph(api, deps.host);
    this.graph = watch.graph;
    this.selection = watch.selection;
    this.flows = openDesk({ api, sync: this.sync, graph: this.graph, post: (message) => this.host.post(message) });
    this.endings.push(
      () => this.work.dispose(),
      () => this.flows.dispose(),
      () => watch.dispose(),
    );
    this.actions = new BoardActions({
      api,
      graph: this.graph,
      selection: this.selection,
      change: (edit) => this.change(edit),
    });
    this.library = new CanvasLibrary(api, deps.library, (change) => this.host.post({ type: 'library', change }));
    addIcons(api);
    this.listen();
    this.beginWhenLoaded();
  }

  /** Changes a block of the graph, or a shape that was said to be none; one step for undo. */
  changeBlock(id: string, change: BlockChange): void {
    if (this.api.getAppState().viewModeEnabled) return;
    const block = this.graph.refresh().blocks.find((each) => each.id === id) ?? plainShape(id);
    this.sync.arm();
    this.sync.flush();
    if (applyBlockChange(this.api, block, change)) this.sync.flush();
    this.graph.refresh();
  }

  /** Runs a change of the drawing made by us, so that it goes to the document as soon as it is there. */
  change(edit: () => void): void {
    this.sync.arm();
    this.sync.flush();
    edit();
    this.sync.pointerUp();
  }

  /** Asks the host to run a command, after what was drawn so far. */
  run(command: CanvasCommand): void {
    if (this.deps.surface === 'view' && (command === 'undo' || command === 'redo')) {
      const init = { key: command === 'undo' ? 'z' : 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: command === 'redo' };
      document.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
      return;
    }
    this.sync.flush();
    this.host.post({ type: 'run', command });
  }

  /** Tells the host whether findings are shown here. */
  wantFindings(wanted: boolean): void {
    this.host.post({ type: 'wantFindings', wanted });
    if (!wanted) this.findings.show([]);
  }

  /** Asks the host to bring something in or to write something out, after what was drawn so far. */
  exchange(command: ExchangeCommand): void {
    this.sync.flush();
    this.host.post({ type: 'exchange', command });
  }

  dispose(): void {
    this.sync.end();
    for (const end of this.endings.splice(0)) end();
  }

  private post(message: FromCanvas): void {
    this.host.post(message);
    if (message.type !== 'edit') return;
    for (const file of Object.values(message.edit.files ?? {})) {
      const bytes = JSON.stringify(file).length;
      if (bytes > LARGE_IMAGE_BYTES) this.host.post({ type: 'warn', reason: 'largeImage', bytes });
    }
  }

  private listen(): void {
    this.endings.push(
      syncInput(this.sync),
      routeKeys(this.deps.surface === 'editor', (command) => this.run(command)),
      routeBoardKeys((key) => this.actions.act(key)),
      () => this.actions.dispose(),
    );
  }

  private beginWhenLoaded(): void {
    const { api, host, deps } = this;
    const recipient = { session: this, api, host };
    const ending = whenLoaded(api, {
      loaded: () => this.endings.push(deps.mailbox.read((message) => receiveMessage(message, recipient))),
      complete: () => {
        document.documentElement.dataset.interactive = 'true';
        // The font of new blocks' labels, so that the first one is not drawn in another first.
        void document.fonts.load('16px Nunito', 'Label');
        host.post({ type: 'interactive', ms: Math.round(performance.now()) });
      },
    });
    this.endings.push(ending);
  }
}

/** A shape that is no block of the graph. */
function plainShape(id: string): ChangedBlock {
  return { id, kind: 'service', name: '', recognition: 'shape', elements: [id] };
}
