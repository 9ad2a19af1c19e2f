import * as vscode from 'vscode';
import { setContextKey } from '../util/contextKeys';
import { Disposables } from '../util/dispose';
import { followTable, type Table } from '../util/table';
import { registerCompletion } from './completion';
import { registerDiagnostics } from './diagnostics';
import { registerFixes } from './fixes';
import { registerHints } from './hints';
import { registerHovers } from './hovers';
import { type RenameElsewhere, registerNames } from './names';
import { registerSemanticTokens } from './semanticTokens';
import { Sheets } from './sheets';
import { registerStructure } from './structure';
import { registerWhatDrives } from './whatDrives';
import { registerWriteResults } from './writeResults';

/** The estimates of all open documents. */
export interface Estimates extends vscode.Disposable {
  readonly sheets: Sheets;
}

/** What computes, checks and suggests in a text editor. */
const AIDS = [registerHints, registerDiagnostics, registerFixes, registerHovers, registerCompletion, registerStructure];

/**
 * Everything a text editor shows of estimates, and the commands on them. While a second person conducts an interview,
 * estimates are text in colours.
 */
export function registerEstimates(renameElsewhere: RenameElsewhere, table: Table): Estimates {
  const disposables = new Disposables();
  const sheets = disposables.add(new Sheets());
  for (const register of [registerSemanticTokens, registerWhatDrives, registerWriteResults])
    disposables.add(register(sheets));
  let aids: vscode.Disposable | undefined;
  disposables.add(
    followTable(table, (atTable) => {
      aids?.dispose();
      aids = atTable ? undefined : vscode.Disposable.from(...AIDS.map((register) => register(sheets)));
    }),
  );
  disposables.add({ dispose: () => aids?.dispose() });
  disposables.add(registerNames(sheets, renameElsewhere));
  disposables.add(followActiveEditor(sheets));
  return { sheets, dispose: () => disposables.dispose() };
}

/** Lets commands on estimates be offered where there is one. */
function followActiveEditor(sheets: Sheets): vscode.Disposable {
  const disposables = new Disposables();
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    void setContextKey('mockboard:estimate', document !== undefined && sheets.latest(document) !== undefined);
  };
  disposables.add(vscode.window.onDidChangeActiveTextEditor(tell));
  disposables.add(
    sheets.onDidEvaluate((document) => {
      if (document === vscode.window.activeTextEditor?.document) tell();
    }),
  );
  tell();
  return disposables;
}
