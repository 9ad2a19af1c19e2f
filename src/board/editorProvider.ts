import * as vscode from 'vscode';
import { BOARD_EDITOR } from '../ids';
import { Disposables } from '../util/dispose';
import type { Table } from '../util/table';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import type { Assumed } from './assumed';
import type { BoardRegistry } from './boardRegistry';
import { CanvasConnection } from './canvasConnection';
import type { CanvasMemories } from './canvasMemories';
import { runInEditor } from './editorCommands';
import type { Exchange } from './exchange/exchange';
import type { BoardFigures } from './figures';
import { type FlowInterviews, flowUse } from './flows/flowUse';
import type { LibraryStore } from './libraryStore';
import type { OpenCanvases } from './openCanvases';
import { canvasPage } from './page';
import { WebviewLine } from './webviewLine';

interface EditorDeps {
  readonly extensionUri: vscode.Uri;
  readonly registry: BoardRegistry;
  readonly canvases: OpenCanvases;
  readonly library: LibraryStore;
  readonly memories: CanvasMemories;
  readonly exchange: Exchange;
  readonly defaults: Assumed;
  readonly figures: BoardFigures;
  readonly interviews: FlowInterviews & Table & { boardShown(board: vscode.Uri): void };
}

/** The custom editor for `*.excalidraw`: a canvas on VS Code's own text document. */
export class BoardEditorProvider implements vscode.CustomTextEditorProvider {
  constructor(private readonly deps: EditorDeps) {}

  /** Registers the provider; hidden boards keep their canvas, because building one anew loses scroll and selection. */
  register(): vscode.Disposable {
    return vscode.window.registerCustomEditorProvider(BOARD_EDITOR, this, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    });
  }

  async resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    const { extensionUri, registry, canvases, library, exchange, interviews, memories } = this.deps;
    const parts = new Disposables();
    panel.onDidDispose(() => parts.dispose());
    const line = parts.add(new WebviewLine(panel.webview));
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(
      panel.webview,
      extensionUri,
      canvasPage('editor', memories.of(document.uri, 'editor')),
    );
    const [acquired] = await Promise.all([registry.acquire(document), library.ready()]);
    parts.add(acquired);
    if (parts.isDisposed) return;
    const connection: CanvasConnection = parts.add(
      new CanvasConnection(line, acquired.board, {
        defaults: this.deps.defaults,
        figures: (listener) => this.deps.figures.follow(document.uri, listener),
        figuresChanged: () => shown.changed(),
        table: this.deps.interviews,
        selected: () => shown.changed(),
        shown: () => interviews.boardShown(document.uri),
        run: (command) => runInEditor(command, document.uri),
        exchange: (command) => exchange.run(command, canvas),
        changeLibrary: (change) => library.change(change),
        remember: (memory) => memories.keep(document.uri, 'editor', memory),
        flows: flowUse(document.uri, interviews),
      }),
    );
    const canvas = {
      connection,
      board: acquired.board,
      uri: document.uri,
      isVisible: () => panel.visible,
      focus: () => panel.reveal(),
    };
    const shown = parts.add(canvases.add(canvas));
    if (panel.active) shown.touch();
    panel.onDidChangeViewState(() => (panel.active ? shown.touch() : shown.changed()));
  }
}
