import * as vscode from 'vscode';
import { BLOCK_KINDS, type BlockGroup, type BlockKind } from '../core/board/kinds';
import { type Group, groupBy } from '../core/sidebar/groups';
import { COMMANDS } from '../ids';
import { blockIcon } from '../util/blockIcon';

type BlockNode =
  | { readonly type: 'group'; readonly group: Group<BlockKind> }
  | { readonly type: 'kind'; readonly kind: BlockKind };

/** The building blocks as a native tree; choosing one puts it onto the board. */
export class BlocksTree implements vscode.TreeDataProvider<BlockNode> {
  getChildren(node?: BlockNode): BlockNode[] {
    if (!node) return groupBy(BLOCK_KINDS, ({ group }) => group).map((group) => ({ type: 'group', group }));
    return node.type === 'group' ? node.group.items.map((kind) => ({ type: 'kind', kind })) : [];
  }

  getTreeItem(node: BlockNode): vscode.TreeItem {
    if (node.type === 'kind') return kindRow(node.kind);
    const row = new vscode.TreeItem(groupName(node.group), vscode.TreeItemCollapsibleState.Expanded);
    row.id = `group ${node.group.name}`;
    return row;
  }
}

function kindRow({ id, name, when, examples }: BlockKind): vscode.TreeItem {
  const row = new vscode.TreeItem(name);
  row.id = id;
  row.description = when;
  row.iconPath = blockIcon(id);
  const known = examples.length > 0 ? `\n\n*${examples.join(', ')}*` : '';
  const click = vscode.l10n.t('Click to put it onto the board.');
  row.tooltip = new vscode.MarkdownString(`**${name}**: ${when}${known}\n\n${click}`);
  row.command = { command: COMMANDS.insertBlock, title: vscode.l10n.t('Insert Building Block'), arguments: [id] };
  row.accessibilityInformation = { label: `${name}: ${when}` };
  return row;
}

function groupName({ items }: Group<BlockKind>): string {
  const names: Readonly<Record<BlockGroup, string>> = {
    edge: vscode.l10n.t('Clients and edge'),
    compute: vscode.l10n.t('Services'),
    data: vscode.l10n.t('Data'),
    async: vscode.l10n.t('Messages'),
    other: vscode.l10n.t('Other'),
  };
  return names[items[0]?.group ?? 'other'];
}
