import * as vscode from 'vscode';
import { type GraphSelection, NO_SELECTION } from '../core/board/graph/selection';
import type { BlockKindId } from '../core/board/kinds';
import type { CanvasCommand, FromCanvas, ToCanvas } from '../core/protocol';
import { Disposables } from '../util/dispose';
import { plainText } from '../util/plainText';
import type { Board, BoardCanvas } from './board';
import type { WebviewLine } from './webviewLine';

/** A page that stopped answering must not keep a save waiting longer than VS Code itself would. */
const FLUSH_TIMEOUT_MS = 1200;

/** What a connection does besides talking to its board. */
export interface ConnectionDeps {
  readonly run: (command: CanvasCommand) => Thenable<unknown>;
  readonly exportFile: (format: 'svg' | 'png', bytes: Uint8Array) => Thenable<unknown>;
  readonly keepLibrary: (items: readonly unknown[]) => Thenable<unknown>;
  readonly edited?: () => void;
  /** Other blocks or arrows are selected than before. */
  readonly selected?: (selection: GraphSelection) => void;
}

/** The line between one webview and its board. */
export class CanvasConnection implements BoardCanvas, vscode.Disposable {
  appliedSeq = 0;
  private selected = NO_SELECTION;
  private readonly disposables = new Disposables();
  private readonly flushes = new Map<number, () => void>();
  private readonly awaitedBlocks: BlockKindId[] = [];
  private isInteractive = false;
  private requests = 0;

  /** `line` carries what the page has said so far, and from now on. */
  constructor(
    private readonly line: WebviewLine,
    private readonly board: Board,
    private readonly deps: ConnectionDeps,
  ) {
    this.disposables.add(board.attach(this));
    this.disposables.add(line.read((message) => this.receive(message)));
  }

  /** The blocks and arrows selected on this canvas. */
  get selection(): GraphSelection {
    return this.selected;
  }

  post(message: ToCanvas): void {
    // Posting fails only when the webview is gone, and then nobody waits for the message.
    void this.line.post(message);
  }

  flush(): Promise<void> {
    if (!this.isInteractive) return Promise.resolve();
    this.requests += 1;
    const request = this.requests;
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.flushes.delete(request);
        resolve();
      };
      const timer = setTimeout(done, FLUSH_TIMEOUT_MS);
      this.flushes.set(request, done);
      this.post({ type: 'flush', request });
    });
  }

  /** Inserts a block in the middle of the view, as soon as there is one. */
  insert(kind: BlockKindId): void {
    if (this.isInteractive) this.post({ type: 'insertBlock', kind });
    else this.awaitedBlocks.push(kind);
  }

  /** Selects blocks, arrows or other elements by their ids, and brings them into view. */
  select(ids: readonly string[]): void {
    this.post({ type: 'select', ids });
  }

  dispose(): void {
    for (const done of this.flushes.values()) done();
    this.disposables.dispose();
  }

  private receive(message: FromCanvas): void {
    switch (message.type) {
      case 'ready':
        // A new page numbers its edits from the start.
        this.appliedSeq = 0;
        this.board.load(this);
        break;
      case 'interactive':
        this.isInteractive = true;
        for (const kind of this.awaitedBlocks.splice(0)) this.insert(kind);
        break;
      case 'edit':
        this.board.submit(this, message.seq, message.edit, message.gesture);
        if (this.deps.edited) void this.board.afterEdits(async () => this.deps.edited?.());
        break;
      case 'flushed':
        this.flushes.get(message.request)?.();
        break;
      case 'run':
        void this.board.afterEdits(() => this.deps.run(message.command));
        break;
      case 'selection':
        this.selected = message.selection;
        this.deps.selected?.(message.selection);
        break;
      case 'openLink':
        void openLink(message.url);
        break;
      case 'library':
        void this.deps.keepLibrary(message.items);
        break;
      case 'export':
        void this.deps.exportFile(message.format, message.bytes);
        break;
      case 'warn':
        void vscode.window.showWarningMessage(
          plainText(
            vscode.l10n.t(
              'The pasted image adds {0} MB to the board’s file. A smaller picture keeps saving and syncing quick.',
              (message.bytes / 1e6).toFixed(1),
            ),
          ),
        );
    }
  }
}

/** Links of elements open in the browser, after VS Code has asked; other schemes than the web's are not followed. */
async function openLink(url: string): Promise<void> {
  const uri = vscode.Uri.parse(url, false);
  if (uri.scheme === 'https' || uri.scheme === 'http') await vscode.env.openExternal(uri);
  else void vscode.window.showInformationMessage(plainText(vscode.l10n.t('This link is no web address: {0}', url)));
}
