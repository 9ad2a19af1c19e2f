import * as vscode from 'vscode';
import { estimateNames } from '../core/board/binding/beside';
import { type BoundFigures, boundFigures, sameFigures } from '../core/board/binding/figures';
import { evaluate, type Sheet } from '../core/estimate/sheet';
import { Disposables } from '../util/dispose';
import type { Sheets } from './sheets';

/** Files that came or went are looked for after things have rested for this long. */
const DEBOUNCE_MS = 150;

/** The estimate beside a board, whose names the board's blocks can be bound to. */
export class EstimatesBeside {
  constructor(private readonly sheets: Sheets) {}

  /** Calls back with the figures a board can be bound to: soon, and whenever they change. Never at once. */
  follow(board: vscode.Uri, listener: (figures: BoundFigures | undefined) => void): vscode.Disposable {
    const parts = new Disposables();
    let told: { readonly figures: BoundFigures | undefined } | undefined;
    let timer: NodeJS.Timeout | undefined;
    const tell = async () => {
      const figures = await this.figuresOf(board);
      if (parts.isDisposed || (told && sameFigures(told.figures, figures))) return;
      told = { figures };
      listener(figures);
    };
    const tellSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void tell(), DEBOUNCE_MS);
    };
    parts.add({ dispose: () => clearTimeout(timer) });
    parts.add(this.sheets.onDidEvaluate(({ uri }) => isBeside(board, uri) && tellSoon()));
    if (board.scheme !== 'untitled') {
      const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(board, '..'), '*.{md,estimate}');
      const watcher = parts.add(vscode.workspace.createFileSystemWatcher(pattern));
      for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) parts.add(event(tellSoon));
    }
    void tell();
    return parts;
  }

  /** What lies beside a board now: the estimate it is bound to, and the text of the notes ("" without any). */
  async besideOf(board: vscode.Uri): Promise<{
    readonly figures: BoundFigures | undefined;
    readonly sheet: Sheet | undefined;
    readonly notes: string;
  }> {
    const found = await this.find(board);
    const figures = found && boundFigures(nameOf(found.uri), found.sheet);
    return { figures, sheet: found?.sheet, notes: await this.notesOf(board) };
  }

  /** The estimate a board's blocks are bound to; undefined when there is none beside it. */
  async estimateOf(board: vscode.Uri): Promise<vscode.Uri | undefined> {
    return (await this.find(board))?.uri;
  }

  /** What a board can be bound to now, with every edit taken in; undefined when there is no estimate beside it. */
  async figuresOf(board: vscode.Uri): Promise<BoundFigures | undefined> {
    const found = await this.find(board);
    return found && boundFigures(nameOf(found.uri), found.sheet);
  }

  /** The first of the files that may hold it which defines a name. */
  private async find(board: vscode.Uri): Promise<{ readonly uri: vscode.Uri; readonly sheet: Sheet } | undefined> {
    if (board.scheme === 'untitled') return undefined;
    const folder = vscode.Uri.joinPath(board, '..');
    for (const name of estimateNames(nameOf(board), await namesIn(folder))) {
      const uri = vscode.Uri.joinPath(folder, name);
      const sheet = await this.sheetOf(uri);
      if (sheet?.definitions.size) return { uri, sheet };
    }
    return undefined;
  }

  private async notesOf(board: vscode.Uri): Promise<string> {
    if (board.scheme === 'untitled') return '';
    const folder = vscode.Uri.joinPath(board, '..');
    const [name] = estimateNames(nameOf(board), await namesIn(folder)).filter((each) => each.endsWith('.md'));
    return name === undefined ? '' : ((await textOf(vscode.Uri.joinPath(folder, name))) ?? '');
  }

  /** As it stands in an editor, else on disk. */
  private async sheetOf(uri: vscode.Uri): Promise<Sheet | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open) return this.sheets.settled(open);
    const text = await textOf(uri);
    return text === undefined ? undefined : evaluate(text, uri.path.endsWith('.md') ? 'markdown' : 'estimate');
  }
}

/** As it stands in an editor, else on disk; undefined for a file that is gone since its folder was listed. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

function isBeside(board: vscode.Uri, { scheme, path }: vscode.Uri): boolean {
  return scheme === board.scheme && folderOf(path) === folderOf(board.path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
