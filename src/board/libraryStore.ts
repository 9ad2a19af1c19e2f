import * as vscode from 'vscode';
import { blockLibraryItems } from '../core/board/library';
import { applyLibraryChange, type LibraryChange, withItemIds } from '../core/board/libraryChange';
import { libraryText, newItems, type StoredItem } from '../core/board/libraryFile';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import { Turns } from '../util/turns';

const FILE = 'library.excalidrawlib';

/**
 * The user's own library items, kept in one file of Mockboard's storage that excalidraw.com can open too. Every board and
 * every window changes it: a change is made to what the file holds by then.
 */
export class LibraryStore {
  private items: readonly unknown[] = [];
  private isWritable = true;
  /** The file holds all that is known here. */
  private isWritten = true;
  private reading: Promise<void> | undefined;
  private readonly turns = new Turns();
  private readonly file: vscode.Uri;
  private readonly changes = new vscode.EventEmitter<void>();

  constructor(private readonly folder: vscode.Uri) {
    this.onDidChange = this.changes.event;
    this.file = vscode.Uri.joinPath(folder, FILE);
  }

  /** Fires when there are other items than before, wherever they were changed. */
  readonly onDidChange: vscode.Event<void>;

  /** The user's own items. */
  get own(): readonly unknown[] {
    return this.items;
  }

  /** Adds what is not there yet and resolves to how many items that were. Throws when the library cannot be written. */
  add(items: readonly StoredItem[]): Promise<number> {
    return this.turns.take(async () => {
      if (!this.isWritable) throw new Error(this.unreadable(vscode.l10n.t('see the first message about it')));
      await this.readAgain();
      const added = newItems([...blockLibraryItems(), ...this.items], items);
      if (added.length) await this.write([...this.items, ...added]);
      return added.length;
    });
  }

  /** Takes a change made on a canvas. */
  change(change: LibraryChange): Promise<void> {
    return this.turns.take(async () => {
      if (!this.isWritable) return;
      await this.readAgain();
      if (this.isWritable) await this.write(applyLibraryChange(this.items, change));
    });
  }

  /** Resolves when the items are there to be shown; a failure has been reported by then. */
  ready(): Promise<void> {
    this.reading ??= this.readAgain();
    return this.reading;
  }

  /** A file that cannot be read is left alone, and nothing is written over it. */
  private async readAgain(): Promise<void> {
    if (!this.isWritten) return;
    try {
      this.items = await this.read();
    } catch (error) {
      this.isWritable = false;
      void vscode.window.showWarningMessage(plainText(this.unreadable(errorText(error))));
    }
  }

  private unreadable(detail: string): string {
    return vscode.l10n.t(
      'Your shape library {0} cannot be read ({1}). It is left as it is; move it away to start a new one.',
      this.file.fsPath,
      detail,
    );
  }

  private async read(): Promise<readonly unknown[]> {
    let text: string;
    try {
      text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
      throw error;
    }
    const library: unknown = JSON.parse(text);
    const items =
      typeof library === 'object' && library && 'libraryItems' in library ? library.libraryItems : undefined;
    if (!Array.isArray(items)) throw new Error(vscode.l10n.t('it holds no library items'));
    return withItemIds(items);
  }

  private async write(items: readonly unknown[]): Promise<void> {
    this.items = items;
    this.changes.fire();
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(libraryText(items)));
      this.isWritten = true;
    } catch (error) {
      this.isWritten = false;
      void vscode.window.showErrorMessage(
        plainText(
          vscode.l10n.t('Your shape library could not be written to {0}: {1}', this.file.fsPath, errorText(error)),
        ),
      );
    }
  }
}
