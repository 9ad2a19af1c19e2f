import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import { Disposables } from '../util/dispose';
import { ActiveEstimate, type EstimateInterviews } from './activeEstimate';
import { EstimatesBeside } from './boardFigures';
import { EstimateForm } from './formPanel';
import { RecentText } from './recentText';
import type { Sheets } from './sheets';

/** What the form, the Estimate view and the boards need of estimates. */
export interface EstimateSurfaces extends vscode.Disposable {
  /** The estimate people are at, for the Estimate view. */
  readonly active: ActiveEstimate;
  /** The estimates beside boards, for their bound parameters. */
  readonly beside: EstimatesBeside;
}

/** Registers "Insert Estimate…", and what other features may know of estimates. */
export function registerSurfaces(
  extensionUri: vscode.Uri,
  sheets: Sheets,
  interviews: EstimateInterviews,
): EstimateSurfaces {
  const disposables = new Disposables();
  const recent = disposables.add(new RecentText());
  const form = disposables.add(new EstimateForm(extensionUri, recent));
  disposables.add(vscode.commands.registerCommand(COMMANDS.insertEstimate, () => form.open()));
  return {
    active: new ActiveEstimate({ sheets, recent, interviews }),
    beside: new EstimatesBeside(sheets),
    dispose: () => disposables.dispose(),
  };
}
