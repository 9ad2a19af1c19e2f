import * as vscode from 'vscode';
import { COMMANDS, VIEWS, WALKTHROUGH } from '../ids';
import { Disposables } from '../util/dispose';
import { BlocksTree } from './blocksTree';
import type { SidebarDeps } from './deps';
import { EstimateViewProvider } from './estimateView';
import { InspectorViewProvider } from './inspectorView';
import { registerReferenceView } from './referenceView';
import { SidebarViewProvider } from './sidebarView';
import { logSignal } from './signalCommand';

/** The Start view consists of its welcome text; without a provider VS Code complains instead of showing it. */
const NO_ROWS: vscode.TreeDataProvider<never> = { getChildren: () => [], getTreeItem: (row) => row };

/** Registers the sidebar's views and commands: Start, Interview, Inspector, Estimate, Signals, Blocks, Reference. */
export function registerSidebar(deps: SidebarDeps): vscode.Disposable {
  const { content, extensionId, interviews } = deps;
  const disposables = new Disposables();
  const { registerWebviewViewProvider } = vscode.window;
  const interview = { view: 'interview', title: vscode.l10n.t('Interview'), fixed: () => [] } as const;
  const signals = {
    view: 'signals',
    title: vscode.l10n.t('Signals'),
    fixed: () => [{ type: 'signals', signals: content.signals }] as const,
  } as const;
  disposables.add(registerWebviewViewProvider(VIEWS.interview, new SidebarViewProvider(deps, interview)));
  disposables.add(registerWebviewViewProvider(VIEWS.signals, new SidebarViewProvider(deps, signals)));
  disposables.add(registerWebviewViewProvider(VIEWS.inspector, new InspectorViewProvider(deps)));
  const estimate = new EstimateViewProvider(deps.extensionUri, deps.estimates);
  disposables.add(registerWebviewViewProvider(VIEWS.estimate, estimate));
  disposables.add(vscode.window.registerTreeDataProvider(VIEWS.welcome, NO_ROWS));
  disposables.add(vscode.window.createTreeView(VIEWS.blocks, { treeDataProvider: new BlocksTree() }));
  disposables.add(
    registerReferenceView(
      () => content.reference,
      (text) => interviews.insertIntoNotes(text),
    ),
  );
  const { executeCommand, registerCommand } = vscode.commands;
  disposables.add(
    registerCommand(COMMANDS.logSignal, (signal?: unknown) => logSignal(interviews, content.signals, signal)),
  );
  disposables.add(
    registerCommand(COMMANDS.openWalkthrough, () =>
      executeCommand('workbench.action.openWalkthrough', `${extensionId}#${WALKTHROUGH}`, false),
    ),
  );
  disposables.add(
    registerCommand(COMMANDS.openSettings, () =>
      executeCommand('workbench.action.openSettings', `@ext:${extensionId}`),
    ),
  );
  return disposables;
}
