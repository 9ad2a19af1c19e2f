import type * as vscode from 'vscode';
import type { BoardDefaults } from '../core/capacity/boardDefaults';

/** What is assumed of blocks and of designs; the user may replace it. */
export interface Assumed {
  readonly current: BoardDefaults;
  /** Fires when something else is assumed than before. */
  readonly onDidChange: vscode.Event<void>;
}
