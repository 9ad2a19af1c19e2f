import * as vscode from 'vscode';
import type { PictureFormat } from '../../core/board/picture/picture';
import type { CanvasCommand } from '../../core/protocol/canvas';
import { PICTURE_EDITOR } from '../../ids';
import { Disposables } from '../../util/dispose';
import { errorText } from '../../util/errors';
import { plainText } from '../../util/plainText';
import type { Table } from '../../util/table';
import { webviewHtml, webviewOptions } from '../../util/webviewHtml';
import type { Assumed } from '../assumed';
import { CanvasConnection } from '../canvasConnection';
import type { CanvasMemories } from '../canvasMemories';
import { runInEditor } from '../editorCommands';
import type { Exchange } from '../exchange/exchange';
import type { BoardFigures } from '../figures';
import { type FlowInterviews, flowUse } from '../flows/flowUse';
import type { LibraryStore } from '../libraryStore';
import type { OpenCanvases } from '../openCanvases';
import { canvasPage } from '../page';
import { isFixed } from '../readOnly';
import { WebviewLine } from '../webviewLine';
import { PictureBackup } from './pictureBackup';
import { PictureDocument } from './pictureDocument';

interface EditorDeps {
  readonly extensionUri: vscode.Uri;
  readonly canvases: OpenCanvases;
  readonly library: LibraryStore;
  readonly memories: CanvasMemories;
  readonly shownLibrary: () => readonly unknown[];
  readonly exchange: Exchange;
  readonly defaults: Assumed;
  readonly figures: BoardFigures;
  readonly interviews: FlowInterviews & Table;
  /** Where what is not saved is kept. */
  readonly backups: vscode.Uri;
}

/** The custom editor for `*.excalidraw.svg` and `*.excalidraw.png`: a canvas on a picture with its board in it. */
export class PictureEditorProvider implements vscode.CustomEditorProvider<PictureDocument> {
  private readonly changes = new vscode.EventEmitter<vscode.CustomDocumentEditEvent<PictureDocument>>();
  readonly onDidChangeCustomDocument = this.changes.event;

  constructor(private readonly deps: EditorDeps) {}

  /** Registers the provider. */
  register(): vscode.Disposable {
    return vscode.window.registerCustomEditorProvider(PICTURE_EDITOR, this, {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    });
  }

  async openCustomDocument(uri: vscode.Uri, context: vscode.CustomDocumentOpenContext): Promise<PictureDocument> {
    const { library, shownLibrary, canvases, backups } = this.deps;
    await library.ready();
    const document = new PictureDocument(uri, {
      isFixed: await isFixed({ uri, languageId: '' }),
      library: shownLibrary,
      backup: new PictureBackup(backups, uri),
      draw: (format) => draw(canvases, uri, format),
      mayOverwrite: askToOverwrite,
      failed: (error) => {
        const name = vscode.workspace.asRelativePath(uri);
        const message = vscode.l10n.t('{0} was changed on disk but cannot be read: {1}', name, errorText(error));
        void vscode.window.showErrorMessage(plainText(message));
      },
    });
    document.onDidStep((step) => this.changes.fire({ document, ...step }));
    await document.open();
    // VS Code counts the document as unsaved by itself when it knows of the backup.
    if (context.backupId !== undefined) document.takeRestored();
    return document;
  }

  resolveCustomEditor(document: PictureDocument, panel: vscode.WebviewPanel): void {
    const { extensionUri, canvases, library, exchange, memories } = this.deps;
    const { uri, board } = document;
    const restored = document.takeRestored();
    if (restored) this.changes.fire({ document, ...restored });
    const parts = new Disposables();
    panel.onDidDispose(() => parts.dispose());
    const line = parts.add(new WebviewLine(panel.webview));
    panel.webview.options = webviewOptions(extensionUri);
    panel.webview.html = webviewHtml(
      panel.webview,
      extensionUri,
      canvasPage('editor', memories.of(uri, 'editor'), 'picture'),
    );
    const connection: CanvasConnection = parts.add(
      new CanvasConnection(line, board, {
        defaults: this.deps.defaults,
        figures: (listener) => this.deps.figures.follow(uri, listener),
        figuresChanged: () => shown.changed(),
        table: this.deps.interviews,
        selected: () => shown.changed(),
        run: (command: CanvasCommand) => runInEditor(command, uri),
        exchange: (command) => exchange.run(command, canvas),
        changeLibrary: (change) => library.change(change),
        remember: (memory) => memories.keep(uri, 'editor', memory),
        flows: flowUse(uri, this.deps.interviews),
      }),
    );
    const canvas = { connection, board, uri, isVisible: () => panel.visible, focus: () => panel.reveal() };
    const shown = parts.add(canvases.add(canvas));
    if (panel.active) shown.touch();
    panel.onDidChangeViewState(() => (panel.active ? shown.touch() : shown.changed()));
  }

  saveCustomDocument(document: PictureDocument): Promise<void> {
    return document.save();
  }

  saveCustomDocumentAs(document: PictureDocument, destination: vscode.Uri): Promise<void> {
    return document.saveAs(destination);
  }

  revertCustomDocument(document: PictureDocument): Promise<void> {
    return document.revert();
  }

  backupCustomDocument(document: PictureDocument): Promise<vscode.CustomDocumentBackup> {
    return document.backup();
  }
}

function draw(canvases: OpenCanvases, uri: vscode.Uri, format: PictureFormat): Promise<Uint8Array> {
  const canvas = canvases.find(uri);
  if (canvas) return canvas.connection.draw(format);
  const name = vscode.workspace.asRelativePath(uri);
  throw new Error(vscode.l10n.t('{0} can be written only while a tab shows it. Open it, then save again.', name));
}

async function askToOverwrite(uri: vscode.Uri): Promise<boolean> {
  const overwrite = vscode.l10n.t('Overwrite');
  const name = vscode.workspace.asRelativePath(uri);
  const answer = await vscode.window.showWarningMessage(
    plainText(vscode.l10n.t('{0} was changed on disk since this board was opened from it.', name)),
    {
      modal: true,
      detail: vscode.l10n.t(
        '“File: Save As…” keeps both; “File: Revert File” shows what is on disk and drops your unsaved changes.',
      ),
    },
    overwrite,
  );
  return answer === overwrite;
}
