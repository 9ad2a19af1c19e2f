import * as vscode from 'vscode';
import type { BlockKindId } from '../core/board/kinds';
import type { CanvasCommand, FromCanvas, ToCanvas } from '../core/protocol';
import { Disposables } from '../util/dispose';
import type { BoardCanvas, BoardDocument } from './boardDocument';

/** A page that stopped answering must not keep a save waiting longer than VS Code itself would. */
const FLUSH_TIMEOUT_MS = 1200;

/** What a connection does besides talking to its board. */
export interface ConnectionDeps {
  readonly run: (command: CanvasCommand) => Thenable<unknown>;
  readonly exportFile: (format: 'svg' | 'png', bytes: Uint8Array) => Thenable<unknown>;
  readonly keepLibrary: (items: readonly unknown[]) => Thenable<unknown>;
  readonly edited?: () => void;
}

/** The line between one webview and its board. */
export class CanvasConnection implements BoardCanvas, vscode.Disposable {
  appliedSeq = 0;
  private readonly disposables = new Disposables();
  private readonly flushes = new Map<number, () => void>();
  private readonly interactive = new vscode.EventEmitter<number>();
  /** Fires when the canvas takes input, with milliseconds since its page was made. */
  readonly onDidBecomeInteractive = this.interactive.event;
  private isInteractive = false;
  private requests = 0;

  constructor(
    private readonly webview: vscode.Webview,
    private readonly board: BoardDocument,
    private readonly deps: ConnectionDeps,
  ) {
    this.disposables.add(board.attach(this));
    this.disposables.add(webview.onDidReceiveMessage((message: FromCanvas) => this.receive(message)));
    this.disposables.add(this.interactive);
  }

  post(message: ToCanvas): void {
    // Posting fails only when the webview is gone, and then nobody waits for the message.
    void this.webview.postMessage(message);
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

  /** Inserts a block in the middle of the view; kept by the page until it is interactive. */
  insert(kind: BlockKindId): void {
    this.post({ type: 'insertBlock', kind });
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
        this.interactive.fire(message.ms);
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
          vscode.l10n.t(
            'The pasted image adds {0} MB to the board’s file. A smaller picture keeps saving and syncing quick.',
            (message.bytes / 1e6).toFixed(1),
          ),
        );
    }
  }
}

/** Links of elements open in the browser, after VS Code has asked; other schemes than the web's are not followed. */
async function openLink(url: string): Promise<void> {
  const uri = vscode.Uri.parse(url, false);
  if (uri.scheme === 'https' || uri.scheme === 'http') await vscode.env.openExternal(uri);
  else void vscode.window.showInformationMessage(vscode.l10n.t('This link is no web address: {0}', url));
}
