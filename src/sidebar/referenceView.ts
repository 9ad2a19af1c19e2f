import * as vscode from 'vscode';
import type { ReferenceSection } from '../core/content/reference';
import { COMMANDS, VIEWS } from '../ids';
import { setContextKey } from '../util/contextKeys';
import { Disposables } from '../util/dispose';
import type { SidebarInterviews } from './deps';
import { type ReferenceNode, ReferenceTree } from './referenceTree';

/** Registers the Reference view: its tree, the filter, and what can be done with an entry. */
export function registerReferenceView(
  sections: () => readonly ReferenceSection[],
  insertIntoNotes: SidebarInterviews['insertIntoNotes'],
): vscode.Disposable {
  const disposables = new Disposables();
  const tree = disposables.add(new ReferenceTree(sections));
  const view = disposables.add(
    vscode.window.createTreeView(VIEWS.reference, { treeDataProvider: tree, showCollapseAll: true }),
  );
  const setFilter = (filter: string) => {
    tree.filter = filter;
    view.message = filterMessage(tree.filter, tree.matchCount);
    void setContextKey('mockboard:referenceFiltered', tree.filter !== '');
  };
  const { registerCommand } = vscode.commands;
  disposables.add(registerCommand(COMMANDS.filterReference, () => askFilter(tree.filter, setFilter)));
  disposables.add(registerCommand(COMMANDS.clearReferenceFilter, () => setFilter('')));
  disposables.add(
    registerCommand(COMMANDS.insertReference, async (node?: ReferenceNode) => {
      const item = itemOf(node, view);
      if (item) await insertIntoNotes(item.insertText);
    }),
  );
  disposables.add(
    registerCommand(COMMANDS.insertReferencePattern, async (node?: ReferenceNode) => {
      const pattern = itemOf(node, view)?.pattern;
      if (pattern !== undefined) await vscode.commands.executeCommand(COMMANDS.insertPattern, pattern);
    }),
  );
  disposables.add(
    registerCommand(COMMANDS.copyReference, async (node?: ReferenceNode) => {
      const item = itemOf(node, view);
      if (item) await vscode.env.clipboard.writeText(item.insertText);
    }),
  );
  return disposables;
}

/** The entry a command is run on: the one handed over by a menu, else (a key binding) the selected one. */
function itemOf(node: ReferenceNode | undefined, view: vscode.TreeView<ReferenceNode>) {
  const chosen = node ?? view.selection[0];
  return chosen?.type === 'item' ? chosen.item : undefined;
}

function filterMessage(filter: string, count: number): string {
  // With nothing left the view's welcome content says so; a message would hide it.
  if (filter === '' || count === 0) return '';
  return count === 1 ? vscode.l10n.t('“{0}”: 1 entry', filter) : vscode.l10n.t('“{0}”: {1} entries', filter, count);
}

/** Asks for the filter and applies it while it is typed; Escape brings the old one back. */
function askFilter(old: string, setFilter: (filter: string) => void): void {
  const input = vscode.window.createInputBox();
  let kept = false;
  input.title = vscode.l10n.t('Filter Reference');
  input.placeholder = vscode.l10n.t('Words an entry has to hold, such as redis or latency');
  input.value = old;
  input.onDidChangeValue(setFilter);
  input.onDidAccept(() => {
    kept = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!kept) setFilter(old);
    input.dispose();
  });
  // The tree has to be in sight, or typing seems to do nothing.
  void vscode.commands.executeCommand(`${VIEWS.reference}.focus`).then(() => input.show());
}
