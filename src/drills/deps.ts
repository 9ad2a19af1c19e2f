import type * as vscode from 'vscode';
import type { Content } from '../core/content/content';

/** What drills are made of. */
export interface DrillDeps {
  readonly extensionUri: vscode.Uri;
  /** Folder shared by all windows of this machine. */
  readonly storage: vscode.Uri;
  /** Keeps the drill of this workspace. */
  readonly memory: vscode.Memento;
  readonly content: Content;
}
