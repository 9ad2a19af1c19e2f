import * as vscode from 'vscode';
import type { CanvasCommand } from '../core/protocol/canvas';
import { COMMANDS, VIEWS } from '../ids';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import type { Table } from '../util/table';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import type { Assumed } from './assumed';
import type { BoardRegistry } from './boardRegistry';
import { CanvasConnection } from './canvasConnection';
import type { CanvasMemories } from './canvasMemories';
import { openAsText } from './editorCommands';
import type { Exchange } from './exchange/exchange';
import type { BoardFigures } from './figures';
import { type FlowInterviews, flowUse } from './flows/flowUse';
import type { LibraryStore } from './libraryStore';
import type { OpenCanvases } from './openCanvases';
import { canvasPage } from './page';
import { WebviewLine } from './webviewLine';

/** What the Whiteboard view needs of the rest. */
interface ViewDeps {
  readonly extensionUri: vscode.Uri;
  readonly registry: BoardRegistry;
  readonly canvases: OpenCanvases;
  readonly library: LibraryStore;
  readonly memories: CanvasMemories;
  readonly exchange: Exchange;
  readonly defaults: Assumed;
  readonly figures: BoardFigures;
  readonly interviews: FlowInterviews & Table;
  readonly interviewBoard: () => vscode.Uri | undefined;
  readonly onInterviewChange: vscode.Event<void>;
}

const AUTOSAVE_MS = 300;

/** The running interview's board in the side bar, in step with every editor on the same file. */
export class WhiteboardView implements vscode.WebviewViewProvider {
  private shownUri: string | undefined;
  private shown: Disposables | undefined;

  constructor(private readonly deps: ViewDeps) {}

  register(): vscode.Disposable {
    return vscode.window.registerWebviewViewProvider(VIEWS.whiteboard, this, {
      webviewOptions: { retainContextWhenHidden: true },
    });
  }

  async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
    view.webview.options = webviewOptions(this.deps.extensionUri);
    const watching = this.deps.onInterviewChange(() => void this.show(view));
    view.onDidDispose(() => {
      watching.dispose();
      this.hide();
    });
    await this.show(view);
  }

  private hide(): void {
    this.shown?.dispose();
    this.shown = undefined;
    this.shownUri = undefined;
  }

  private async show(view: vscode.WebviewView): Promise<void> {
    const uri = this.deps.interviewBoard();
    if (uri?.toString() === this.shownUri) return;
    this.hide();
    this.shownUri = uri?.toString();
    if (!uri) {
      view.webview.html = '';
      return;
    }
    try {
      await this.open(view, uri);
    } catch (error) {
      this.hide();
      void vscode.window.showErrorMessage(
        plainText(vscode.l10n.t('{0} cannot be opened: {1}', uri.fsPath, errorText(error))),
      );
    }
  }

  private async open(view: vscode.WebviewView, uri: vscode.Uri): Promise<void> {
    const { extensionUri, registry, canvases, library, exchange, interviews, memories } = this.deps;
    const disposables = new Disposables();
    this.shown = disposables;
    const line = disposables.add(new WebviewLine(view.webview));
    view.webview.html = webviewHtml(view.webview, extensionUri, canvasPage('view', memories.of(uri, 'view')));
    const document = await vscode.workspace.openTextDocument(uri);
    const [acquired] = await Promise.all([registry.acquire(document), library.ready()]);
    disposables.add(acquired);
    if (disposables.isDisposed) return;
    const saver = disposables.add(new LooseSaver(() => acquired.board.document));
    const connection: CanvasConnection = disposables.add(
      new CanvasConnection(line, acquired.board, {
        defaults: this.deps.defaults,
        figures: (listener) => this.deps.figures.follow(uri, listener),
        figuresChanged: () => shown.changed(),
        table: this.deps.interviews,
        // There is no other sign that the view and no editor is being used.
        selected: ({ blocks, arrows }) => (blocks.length || arrows.length ? shown.touch() : shown.changed()),
        run: (command) => this.run(command, acquired.board.document),
        exchange: (command) => exchange.run(command, canvas),
        changeLibrary: (change) => library.change(change),
        remember: (memory) => memories.keep(uri, 'view', memory),
        flows: flowUse(uri, interviews),
        edited: () => saver.schedule(),
      }),
    );
    const canvas = {
      connection,
      board: acquired.board,
      uri,
      isVisible: () => view.visible,
      focus: () => view.show(),
    };
    const shown = disposables.add(canvases.add(canvas));
    disposables.add(view.onDidChangeVisibility(() => shown.changed()));
  }

  private run(command: CanvasCommand, document: vscode.TextDocument): Thenable<unknown> {
    if (command === 'openAsText') return openAsText(document.uri);
    if (command === 'insertPattern') return vscode.commands.executeCommand(COMMANDS.insertPattern);
    return command === 'save' ? document.save() : Promise.resolve();
  }
}

/**
 * Saves what is drawn in the view when no tab shows the board: there is no dirty mark and no Ctrl+S for it, and VS Code
 * would open a tab of its own for a file that stays unsaved.
 */
class LooseSaver implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly document: () => vscode.TextDocument) {}

  schedule(): void {
    if (isInTab(this.document().uri)) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.document().save();
    }, AUTOSAVE_MS);
  }

  dispose(): void {
    if (!this.timer) return;
    clearTimeout(this.timer);
    void this.document().save();
  }
}

function isInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      const shown =
        input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri : undefined;
      return shown?.toString() === uri.toString();
    }),
  );
}
