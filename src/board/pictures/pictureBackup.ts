import * as vscode from 'vscode';
import { parseScene, type SceneText, writeScene } from '../../core/board/canonical';
import { type Fingerprint, fingerprint, readIfThere } from './pictureFile';

/** What was drawn and not saved, and what the file held meanwhile. */
export interface KeptBoard {
  readonly scene: SceneText;
  readonly known: Fingerprint;
}

/**
 * The backup of one picture's unsaved board, always in the same place: when a window ends without warning, VS Code opens
 * the picture again but may not remember that there is a backup of it. Then it is found all the same.
 */
export class PictureBackup {
  private readonly file: vscode.Uri;
  private generation = 0;

  constructor(
    private readonly folder: vscode.Uri,
    private readonly picture: vscode.Uri,
  ) {
    const name = fingerprint(new TextEncoder().encode(picture.toString())) ?? '';
    this.file = vscode.Uri.joinPath(folder, `${name}.excalidraw`);
  }

  /** The board kept last; undefined when nothing is kept, or, after a message, when it cannot be read. */
  async read(): Promise<KeptBoard | undefined> {
    const bytes = await readIfThere(this.file);
    if (!bytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    const end = text.indexOf('\n');
    const parsed = parseScene(text.slice(end + 1));
    if (end >= 0 && parsed.ok) return { scene: parsed.scene, known: text.slice(0, end) || undefined };
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The unsaved changes of {0} could not be read back; the file is shown as it was saved.',
        vscode.workspace.asRelativePath(this.picture),
      ),
    );
    return undefined;
  }

  /** Keeps a board until it is removed or replaced. */
  async write({ scene, known }: KeptBoard): Promise<vscode.CustomDocumentBackup> {
    this.generation += 1;
    const generation = this.generation;
    await vscode.workspace.fs.createDirectory(this.folder);
    await vscode.workspace.fs.writeFile(this.file, new TextEncoder().encode(`${known ?? ''}\n${writeScene(scene)}`));
    return {
      id: this.file.toString(),
      // VS Code gives up a backup also because there is a newer one, which has taken its place.
      delete: () => {
        if (generation === this.generation) void this.remove();
      },
    };
  }

  /** Forgets what was kept: the file holds it, or nobody wants it any more. */
  async remove(): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.file);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
    }
  }
}
