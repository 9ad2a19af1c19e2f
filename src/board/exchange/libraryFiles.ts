import * as vscode from 'vscode';
import { libraryText, parseLibrary, type StoredItem } from '../../core/board/libraryFile';
import { errorText } from '../../util/errors';
import { plainText } from '../../util/plainText';
import type { LibraryStore } from '../libraryStore';
import { writeExport } from './writeExport';

const FILTERS = (): Record<string, string[]> => ({ [vscode.l10n.t('Shape library')]: ['excalidrawlib'] });

/** Reads a library file. Throws an `Error` that names the file and the cure. */
export async function readLibraryFile(uri: vscode.Uri): Promise<readonly StoredItem[]> {
  try {
    return parseLibrary(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch (error) {
    throw new Error(
      vscode.l10n.t(
        '{0} cannot be read as a shape library ({1}). Export it again from where it was made; nothing was changed.',
        vscode.workspace.asRelativePath(uri),
        errorText(error),
      ),
      { cause: error },
    );
  }
}

/** Adds the items of a library file to the user's own; those already there are left out. */
export async function importLibrary(library: LibraryStore, file?: vscode.Uri): Promise<void> {
  const uri = file ?? (await chooseFile());
  if (!uri) return;
  try {
    const items = await readLibraryFile(uri);
    await library.ready();
    const added = await library.add(items);
    const name = vscode.workspace.asRelativePath(uri);
    void vscode.window.showInformationMessage(
      plainText(
        added
          ? vscode.l10n.t('{0} of {1} shapes of {2} are new in your library.', added, items.length, name)
          : vscode.l10n.t('Your library holds all shapes of {0} already.', name),
      ),
    );
  } catch (error) {
    void vscode.window.showErrorMessage(plainText(errorText(error)));
  }
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({ title: vscode.l10n.t('Import Library'), filters: FILTERS() });
  return files?.[0];
}

/** Writes the user's own items to a file. */
export async function exportLibrary(library: LibraryStore): Promise<void> {
  await library.ready();
  if (!library.own.length) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Your library is empty. Select shapes on a board and add them under “Library” first.'),
    );
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'library.excalidrawlib') } : {}),
    filters: FILTERS(),
    title: vscode.l10n.t('Export Library'),
  });
  if (target) await writeExport(target, async () => new TextEncoder().encode(libraryText(library.own)));
}
