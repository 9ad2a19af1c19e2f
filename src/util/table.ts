import type * as vscode from 'vscode';

/** What is known of who conducts the interview of this window; `Interviews` fits. */
export interface Table {
  /** A second person conducts: nothing computes, checks or suggests for the candidate. */
  readonly atTable: boolean;
  /** Fires also when other things have changed. */
  readonly onDidChange: vscode.Event<void>;
}

/** Calls back with whether a second person conducts: now, and whenever that changes. */
export function followTable(table: Table, listener: (atTable: boolean) => void): vscode.Disposable {
  let was = table.atTable;
  listener(was);
  return table.onDidChange(() => {
    if (table.atTable === was) return;
    was = table.atTable;
    listener(was);
  });
}
