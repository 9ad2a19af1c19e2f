import * as vscode from 'vscode';
import type { CanvasCommand } from '../core/protocol';
import { BOARD_EDITOR } from '../ids';
import { Disposables } from '../util/dispose';
import { webviewHtml, webviewOptions } from '../util/webviewHtml';
import type { BoardRegistry } from './boardRegistry';
import { CanvasConnection } from './canvasConnection';
import { exportFile } from './exportFile';
import type { LibraryStore } from './libraryStore';
import type { OpenCanvases } from './openCanvases';
import { canvasPage } from './page';
import { WebviewLine } from './webviewLine';

interface EditorDeps {
  readonly extensionUri: vscode.Uri;
  readonly registry: BoardRegistry;
  readonly canvases: OpenCanvases;
  readonly library: LibraryStore;
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
    const { extensionUri, registry, canvases, library } = this.deps;
    const parts = new Disposables();
    panel.onDidDispose(() => parts.dispose());
    const line = parts.add(new WebviewLine(panel.webview));
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(panel.webview, extensionUri, canvasPage('editor'));
    const [acquired] = await Promise.all([registry.acquire(document), library.ready()]);
    parts.add(acquired);
    if (parts.isDisposed) return;
    const connection: CanvasConnection = parts.add(
      new CanvasConnection(line, acquired.board, {
        selected: () => shown.changed(),
        run: (command) => runInEditor(command, document.uri),
        exportFile: (format, bytes) => exportFile(document.uri, format, bytes),
        keepLibrary: (items) => library.keep(items),
      }),
    );
    const shown = parts.add(canvases.add({ connection, uri: document.uri, isVisible: () => panel.visible }));
    if (panel.active) shown.touch();
    panel.onDidChangeViewState(() => (panel.active ? shown.touch() : shown.changed()));
  }
}

function runInEditor(command: CanvasCommand, uri: vscode.Uri): Thenable<unknown> {
  switch (command) {
    case 'undo':
    case 'redo':
      return vscode.commands.executeCommand(command);
    case 'save':
      return vscode.commands.executeCommand('workbench.action.files.save');
    case 'close':
      return vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    case 'openAsText':
      return openAsText(uri);
  }
}

/** Opens a board's file in the text editor, beside the board. */
export function openAsText(uri: vscode.Uri): Thenable<unknown> {
  return vscode.commands.executeCommand('vscode.openWith', uri, 'default', { viewColumn: vscode.ViewColumn.Active });
}
