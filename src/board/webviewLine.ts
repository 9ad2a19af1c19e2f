import type * as vscode from 'vscode';
import type { FromCanvas, ToCanvas } from '../core/protocol/canvas';

/**
 * The message line of a webview. It keeps what the page says until someone reads, so that the page can already load
 * while its board is being looked up: the page is what takes longest.
 */
export class WebviewLine implements vscode.Disposable {
  private readonly kept: FromCanvas[] = [];
  private reader: ((message: FromCanvas) => void) | undefined;
  private readonly listening: vscode.Disposable;

  constructor(private readonly webview: vscode.Webview) {
    this.listening = webview.onDidReceiveMessage((message: FromCanvas) => {
      if (this.reader) this.reader(message);
      else this.kept.push(message);
    });
  }

  /** Reads what was kept, then everything that comes. */
  read(reader: (message: FromCanvas) => void): vscode.Disposable {
    this.reader = reader;
    for (const message of this.kept.splice(0)) reader(message);
    return { dispose: () => this.dispose() };
  }

  /** Resolves to whether the page got it; a page that is gone gets nothing. */
  post(message: ToCanvas): Thenable<boolean> {
    return this.webview.postMessage(message);
  }

  dispose(): void {
    this.reader = undefined;
    this.listening.dispose();
  }
}
