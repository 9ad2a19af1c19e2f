import * as vscode from 'vscode';
import { blockLibraryItems } from '../core/board/library';
import { libraryText, newItems, type StoredItem } from '../core/board/libraryFile';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';

const FILE = 'library.excalidrawlib';

/** The user's own library items, kept in one file of Mockboard's storage that excalidraw.com can open too. */
export class LibraryStore {
  private items: readonly unknown[] = [];
  private isWritable = true;
  private reading: Promise<void> | undefined;
  private readonly file: vscode.Uri;

  private readonly added = new vscode.EventEmitter<void>();

  constructor(private readonly folder: vscode.Uri) {
    this.onDidAdd = this.added.event;
    this.file = vscode.Uri.joinPath(folder, FILE);
  }

  /** Fires when items came from elsewhere than a canvas. */
  readonly onDidAdd: vscode.Event<void>;

  /** The user's own items. */
  get own(): readonly unknown[] {
    return this.items;
  }

  /** Adds what is not there yet and resolves to how many items that were. Throws when the library cannot be written. */
  async add(items: readonly StoredItem[]): Promise<number> {
    const added = newItems([...blockLibraryItems(), ...this.items], items);
    if (!added.length) return 0;
    if (!this.isWritable) throw new Error(this.unreadable(vscode.l10n.t('see the first message about it')));
    await this.keep([...this.items, ...added]);
    this.added.fire();
    return added.length;
  }

  /** Resolves when the items are there to be shown; a failure has been reported by then. */
  ready(): Promise<void> {
    this.reading ??= this.read().catch((error: unknown) => this.refuse(errorText(error)));
    return this.reading;
  }

  private refuse(detail: string): void {
    this.isWritable = false;
    void vscode.window.showWarningMessage(plainText(this.unreadable(detail)));
  }

  private unreadable(detail: string): string {
    return vscode.l10n.t(
      'Your shape library {0} cannot be read ({1}). It is left as it is; move it away to start a new one.',
      this.file.fsPath,
      detail,
    );
  }

  /** Reads the file once. A file that cannot be read is left alone, and nothing is written over it. */
  private async read(): Promise<void> {
    let text: string;
    try {
      text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
      throw error;
    }
    const library: unknown = JSON.parse(text);
    const items =
      typeof library === 'object' && library && 'libraryItems' in library ? library.libraryItems : undefined;
    if (!Array.isArray(items)) throw new Error(vscode.l10n.t('it holds no library items'));
    this.items = items;
  }

  /** Keeps the items of the canvas that changed them last. */
  async keep(items: readonly unknown[]): Promise<void> {
    if (!this.isWritable || JSON.stringify(items) === JSON.stringify(this.items)) return;
    this.items = items;
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(libraryText(items)));
    } catch (error) {
      void vscode.window.showErrorMessage(
        plainText(
          vscode.l10n.t('Your shape library could not be written to {0}: {1}', this.file.fsPath, errorText(error)),
        ),
      );
    }
  }
}
