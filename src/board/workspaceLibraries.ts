import * as vscode from 'vscode';
import { LIBRARY_PREFIX } from '../core/board/library';
import { newItems, type StoredItem, signature } from '../core/board/libraryFile';
import { Disposables } from '../util/dispose';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import { onSettingsChange, readSetting } from '../util/settings';
import { Turns } from '../util/turns';
import { readLibraryFile } from './exchange/libraryFiles';

/** The shapes of the library files a workspace names in its settings; follows settings and files. */
export class WorkspaceLibraries implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private readonly disposables = new Disposables();
  private watchers = new Disposables();
  private readonly turns = new Turns();
  private current: readonly StoredItem[] = [];

  constructor() {
    this.disposables.add(onSettingsChange(() => this.follow()));
    this.disposables.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.follow()));
    this.disposables.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.follow()));
    this.follow();
  }

  /** The shapes, under ids by which they are told from the user's own. */
  get items(): readonly StoredItem[] {
    return this.current;
  }

  dispose(): void {
    this.watchers.dispose();
    this.disposables.dispose();
    this.changes.dispose();
  }

  private follow(): void {
    this.watchers.dispose();
    this.watchers = new Disposables();
    const files = namedFiles();
    const again = () => void this.read(files);
    for (const { folder, path } of files) {
      const watcher = this.watchers.add(
        vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path)),
      );
      for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
        this.watchers.add(event(again));
    }
    again();
  }

  private read(files: readonly NamedFile[]): Promise<void> {
    return this.turns.take(async () => {
      const items: StoredItem[] = [];
      for (const { folder, path } of files) {
        try {
          items.push(...newItems(items, await readLibraryFile(vscode.Uri.joinPath(folder, path))));
        } catch (error) {
          void vscode.window.showWarningMessage(plainText(errorText(error)));
        }
      }
      const next = items.map((item) => ({ ...item, id: `${LIBRARY_PREFIX}workspace-${signature(item.elements)}` }));
      if (JSON.stringify(next) === JSON.stringify(this.current)) return;
      this.current = next;
      this.changes.fire();
    });
  }
}

interface NamedFile {
  readonly folder: vscode.Uri;
  readonly path: string;
}

/** The files named in the settings of each folder; only such inside the folder. */
function namedFiles(): readonly NamedFile[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
    readSetting('board.libraries', uri).flatMap((path) => {
      const isInside =
        typeof path === 'string' && /\.excalidrawlib$/i.test(path) && !/^[/\\]|^\w:|(^|[/\\])\.\.([/\\]|$)/.test(path);
      return isInside ? [{ folder: uri, path }] : [];
    }),
  );
}
